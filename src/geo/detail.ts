import topology from '../../geo/detail.topo.json';
import type { AtlasTopology } from './features.ts';

// Written and checked by `npm run geo`.
export const detailTopology = topology as unknown as AtlasTopology;
