export { zhHans as atlas } from '../atlas/zh-hans.ts';
export { zhHans as evidence } from '../shared/evidence/zh-hans.ts';
