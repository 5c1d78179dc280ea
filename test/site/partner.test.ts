/**
 * The main task: one click shows the partner, by map, keyboard, method and link, in both renderers. `partner.full.test.ts` selects every
 * region in every way.
 */
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
  readyAtlas,
  withoutWebGL,
  type Site,
} from './site.ts';
import { arcSelects, clickSelects, home, keysSelect } from './ways-to-select.ts';

/** A province of the northeast and a city of the east. */
const two = fourteen.filter(({ region }) => ['220000', '440300'].includes(region));

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

  test.each(renderer === 'svg' ? two : two.slice(0, 1))(
    'a click on $region highlights its partner $partner, and a second click clears the selection',
    (end) => clickSelects(page, end),
  );

  test.each(two.slice(0, 1))('the keyboard selects $region and its partner $partner in the list box', (end) => keysSelect(page, end));

  test.each(pairings.slice(0, 1))('a click on the arc of $id selects the pairing', (pairing) => arcSelects(page, pairing));

  test('a click on the sea clears the selection', async () => {
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('220000'));
    await home(page);
    const [x, y] = await pointOf(page, [133.5, 25]);
    await page.mouse.click(x, y);
    expect((await emphasised(page)).pairing).toBeNull();
  });

  test('the panel and the events agree with the map', async () => {
    const fired = await page.evaluate(async () => {
      const atlas = document.querySelector('duikou-atlas');
      if (!atlas) throw new Error('no atlas');
      atlas.clear();
      const details: unknown[] = [];
      const listen = (event: HTMLElementEventMap['duikou-select']): void => void details.push(event.detail);
      atlas.addEventListener('duikou-select', listen);
      atlas.select('440300');
      atlas.select('harbin-shenzhen');
      atlas.clear();
      atlas.removeEventListener('duikou-select', listen);
      return details;
    });
    expect(fired).toEqual([
      { region: '440300', partner: '230100', pairing: 'harbin-shenzhen' },
      { region: null, partner: null, pairing: 'harbin-shenzhen' },
      { region: null, partner: null, pairing: null },
    ]);
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('210100'));
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/沈阳[\s\S]*北京/);
  });
});

describe('the address and the search', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(site);
    await openSvgAtlas(site, page, '#lang=en&theme=dark&select=230100');
  });
  afterAll(() => page.context().close());

  test('a link restores its selection, language and theme, also after a reload', async () => {
    for (const visit of ['first', 'reload']) {
      if (visit === 'reload') await page.reload();
      await readyAtlas(page);
      expect(await emphasised(page)).toMatchObject({ selected: '230100', partner: '440300' });
      expect(await page.getByRole('region', { name: 'Map of paired cooperation' }).count()).toBe(1);
      expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.theme)).toBe('dark');
    }
  });

  test('the search says so if no region matches', async () => {
    await page.getByRole('combobox', { name: 'Find a region' }).fill('atlantis');
    expect(await page.getByText('No region matches “atlantis”.').first().isVisible()).toBe(true);
    await page.getByRole('combobox', { name: 'Find a region' }).fill('');
  });

  test('the address follows the selection, and the back and forward buttons go through it', async () => {
    await page.evaluate(() => (location.hash = ''));
    await expect.poll(async () => (await emphasised(page)).pairing).toBeNull();
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('220000'));
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('dalian-shanghai'));
    await expect.poll(() => new URL(page.url()).hash).toBe('#select=dalian-shanghai');
    await page.goBack();
    expect((await emphasised(page)).selected).toBe('220000');
    await page.goBack();
    expect((await emphasised(page)).pairing).toBeNull();
    await page.goForward();
    expect((await emphasised(page)).partner).toBe('330000');
  });

  test('a page that is left right after a selection shows it again when the reader comes back', async () => {
    await page.evaluate(() => {
      // The page is left before the timer that writes the address.
      Object.assign(window, { setTimeout: () => 0 });
      document.querySelector('duikou-atlas')?.select('230000');
      location.assign('docs/en/index.html');
    });
    await page.waitForURL('**/docs/**');
    await page.goBack();
    await readyAtlas(page);
    expect((await emphasised(page)).selected).toBe('230000');
  });

  test.each([
    ['沈阳', '210100'],
    ['瀋陽', '210100'],
    ['haerbin', '230100'],
    ['Guangdong', '440000'],
  ])('the search for %s and Enter select %s', async (query, region) => {
    await page.getByRole('combobox', { name: '搜索地区' }).fill(query);
    await page.keyboard.press('Enter');
    expect((await emphasised(page)).selected).toBe(region);
  });
});
