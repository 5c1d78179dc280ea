/** Random links and mutated data sets on the built site; `fuzz.full.test.ts` has more of both. */
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

test('30 random fragments are followed one after the other without an error', () => followFragments(atlas, 30));

test('12 mutated data sets are each shown in a topic and a panel without an error', () => showMutatedDataSets(atlas, 12));
