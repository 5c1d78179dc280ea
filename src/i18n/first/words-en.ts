export { en as atlas } from '../atlas/en.ts';
export { en as evidence } from '../shared/evidence/en.ts';
