export { en as atlas } from '../atlas/en.ts';
export { en as figure } from '../shared/figure/en.ts';
