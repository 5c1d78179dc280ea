/** Random links and mutated data sets on the built site, several times as many as in `fuzz.test.ts`. */
import { afterAll, beforeAll, test } from 'vitest';
import { openSite, withoutWebGL, type Site } from '../site/site.ts';
import { followFragments, openFuzzedAtlas, showMutatedDataSets, type FuzzedAtlas } from './fuzzed-atlas.ts';

let site: Site;
let atlas: FuzzedAtlas;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
  atlas = await openFuzzedAtlas(site);
});
afterAll(() => site.close());

test('300 random fragments are followed one after the other without an error', () => followFragments(atlas, 300));

test('100 mutated data sets are each shown in a topic and a panel without an error', () => showMutatedDataSets(atlas, 100));
