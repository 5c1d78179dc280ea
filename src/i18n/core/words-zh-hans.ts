export { zhHans as atlas } from '../atlas/zh-hans.ts';
export { zhHans as figure } from '../shared/figure/zh-hans.ts';
