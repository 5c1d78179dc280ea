import { surfaceContract } from '../surface.contract.ts';
import { createWebglMap } from './webgl-map.ts';

surfaceContract('webgl', createWebglMap);
