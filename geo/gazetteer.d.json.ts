import type { GazetteerFile } from '../src/import/places/gazetteer.ts';

/** Written and checked by `npm run geo`. */
declare const gazetteer: GazetteerFile;
export default gazetteer;
