export { zhHant as atlas } from '../atlas/zh-hant.ts';
export { zhHant as figure } from '../shared/figure/zh-hant.ts';
