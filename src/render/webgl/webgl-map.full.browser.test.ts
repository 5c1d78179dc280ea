/** Each map takes seconds to start where WebGL runs in software. */
import { surfaceUnderChanges } from '../surface.contract.ts';
import { createWebglMap } from './webgl-map.ts';

surfaceUnderChanges('webgl', createWebglMap);
