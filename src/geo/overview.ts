import topology from '../../geo/overview.topo.json';
import type { AtlasTopology } from './features.ts';

// Written and checked by `npm run geo`.
export const overviewTopology = topology as unknown as AtlasTopology;
