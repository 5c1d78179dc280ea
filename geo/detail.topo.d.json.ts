import type { AtlasTopology } from '../src/geo/features.ts';

/** Written and checked by `npm run geo`. */
declare const topology: AtlasTopology;
export default topology;
