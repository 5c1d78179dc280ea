/** Both maps draw the same scene, with a selection and in another topic than the first. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAgreement, sampled, type Sample } from './agreement.ts';
import { newPage, openAtlasWith, openSite, type Site } from './site.ts';

const states = [
  { name: 'with 吉林 selected', select: '220000', topic: 'overview' },
  { name: 'in the topic of grain', select: null, topic: 'grain' },
] as const;

let site: Site;
let page: Page;
const inWebgl: (readonly Sample[])[] = [];
beforeAll(async () => {
  site = await openSite();
  page = await newPage(site, { colorScheme: 'light' });
  expect(await openAtlasWith(site, page, { renderer: 'webgl' })).toBe('webgl');
  // All states in one map, then in the other, so that each map is started once.
  for (const state of states) inWebgl.push(await sampled(page, 'webgl', state));
});
afterAll(() => site.close());

test.each(states.map((state, i) => [state.name, state, i] as const))(
  'both maps show the same colours at the same places %s',
  async (_, state, i) => {
    expectAgreement(inWebgl[i] ?? [], await sampled(page, 'svg', state));
  },
);
