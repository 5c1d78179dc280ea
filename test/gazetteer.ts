/** The places by whose names tables are read. All files share them, for they take up to a tenth of a second to make. */
import { readFileSync } from 'node:fs';
import { makeGazetteer, type GazetteerFile } from '../src/import/places/gazetteer.ts';

// The cast: the build writes rows of this type.
export const gazetteer = makeGazetteer(
  JSON.parse(readFileSync(new URL('../geo/gazetteer.json', import.meta.url), 'utf8')) as GazetteerFile,
);
