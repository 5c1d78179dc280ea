export { zhHant as atlas } from '../atlas/zh-hant.ts';
export { zhHant as evidence } from '../shared/evidence/zh-hant.ts';
