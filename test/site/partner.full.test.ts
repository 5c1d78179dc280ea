/** Every region and every arc, each by every way, in both renderers; `partner.test.ts` has the ways themselves. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  emphasised,
  fourteen,
  newPage,
  openAtlasWith,
  openSite,
  openSvgAtlas,
  pairings,
  pointOf,
  withoutWebGL,
  type Site,
} from './site.ts';
import { arcPoint, goTo, home } from './ways-to-select.ts';

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

  test.each(fourteen)(
    'a click on $region lights its partner $partner, and a second click lets it go',
    async ({ region, partner, pairing, place }) => {
      await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
      await home(page);
      const [x, y] = await pointOf(page, place);
      await page.mouse.click(x, y);
      expect(await emphasised(page)).toEqual({ selected: region, partner, pairing, lit: expect.arrayContaining([region, partner]) });
      const [again, down] = await pointOf(page, place);
      await page.mouse.click(again, down);
      expect((await emphasised(page)).selected).toBeNull();
    },
  );

  test.each(fourteen)('the list box brings $region and its partner $partner by keyboard alone', async ({ region, partner }) => {
    await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
    await home(page);
    await goTo(page, region);
    await page.keyboard.press('Enter');
    expect(await emphasised(page)).toMatchObject({ selected: region, partner });
    await page.keyboard.press('Escape');
    expect((await emphasised(page)).selected).toBeNull();
  });

  test.each(fourteen)('select("$region") lights $partner', async ({ region, partner }) => {
    await page.evaluate((id) => document.querySelector('duikou-atlas')?.select(id), region);
    expect(await emphasised(page)).toMatchObject({ selected: region, partner });
  });

  test.each(pairings)('a click on the arc of $id selects the pairing', async ({ id, northeast, east }) => {
    await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
    await home(page);
    const [x, y] = await arcPoint(page, id);
    await page.mouse.click(x, y);
    expect(await emphasised(page)).toEqual({ selected: null, partner: null, pairing: id, lit: expect.arrayContaining([northeast, east]) });
  });
});

describe('links', () => {
  test.each(fourteen)('#select=$region opens with $partner lit', async ({ region, partner }) => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, `#select=${region}`);
    expect(await emphasised(page)).toMatchObject({ selected: region, partner });
    await page.context().close();
  });
});
