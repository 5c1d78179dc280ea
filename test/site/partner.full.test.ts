/** Every region and every arc is selected in every way, in both renderers; `partner.test.ts` has each way once. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emphasised, fourteen, newPage, openAtlasWith, openSite, pairings, withoutWebGL, type Site } from './site.ts';
import { arcSelects, clickSelects, keysSelect, linkSelects } from './ways-to-select.ts';

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

describe.each(['webgl', 'svg'] as const)('with renderer %s', (renderer) => {
  let page: Page;
  beforeAll(async () => {
    const own = renderer === 'webgl' ? withWebGL : site;
    page = await newPage(own);
    expect(await openAtlasWith(own, page, { renderer })).toBe(renderer);
  });
  afterAll(() => page.context().close());

  test.each(fourteen)('a click on $region highlights its partner $partner, and a second click clears the selection', (end) =>
    clickSelects(page, end),
  );

  test.each(fourteen)('the keyboard selects $region and its partner $partner in the list box', (end) => keysSelect(page, end));

  test.each(fourteen)('select("$region") highlights $partner', async ({ region, partner }) => {
    await page.evaluate((id) => document.querySelector('duikou-atlas')?.select(id), region);
    expect(await emphasised(page)).toMatchObject({ selected: region, partner });
  });

  test.each(pairings)('a click on the arc of $id selects the pairing', (pairing) => arcSelects(page, pairing));
});

describe('links', () => {
  test.each(fourteen)('with #select=$region open with $partner highlighted', (end) => linkSelects(site, end));
});
