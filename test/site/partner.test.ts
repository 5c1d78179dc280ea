/** The main job: one click shows the partner; by map, keyboard, method and link, in both renderers. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emphasised, fourteen, newPage, openAtlasWith, openSite, openSvgAtlas, pairings, pointOf, readyAtlas, withoutWebGL, type Site } from './site.ts';

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

  test.each(fourteen)('a click on $region lights its partner $partner, and a second click lets it go', async ({ region, partner, pairing, place }) => {
    await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
    await home(page);
    const [x, y] = await pointOf(page, place);
    await page.mouse.click(x, y);
    expect(await emphasised(page)).toEqual({ selected: region, partner, pairing, lit: expect.arrayContaining([region, partner]) });
    const [again, down] = await pointOf(page, place);
    await page.mouse.click(again, down);
    expect((await emphasised(page)).selected).toBeNull();
  });

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

  test('a click on the sea clears', async () => {
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('220000'));
    await home(page);
    const [x, y] = await pointOf(page, [133.5, 25]);
    await page.mouse.click(x, y);
    expect((await emphasised(page)).pairing).toBeNull();
  });

  test('the panel and the events say what the map shows', async () => {
    const told = await page.evaluate(async () => {
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
    expect(told).toEqual([
      { region: '440300', partner: '230100', pairing: 'harbin-shenzhen' },
      { region: null, partner: null, pairing: 'harbin-shenzhen' },
      { region: null, partner: null, pairing: null },
    ]);
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('210100'));
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/沈阳[\s\S]*北京/);
  });
});

describe('links', () => {
  test.each(fourteen)('#select=$region opens with $partner lit', async ({ region, partner }) => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, `#select=${region}`);
    expect(await emphasised(page)).toMatchObject({ selected: region, partner });
    await page.context().close();
  });

  test('the address follows the selection, and back and forward go through it', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '');
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('220000'));
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('dalian-shanghai'));
    expect(new URL(page.url()).hash).toBe('#select=dalian-shanghai');
    await page.goBack();
    expect((await emphasised(page)).selected).toBe('220000');
    await page.goBack();
    expect((await emphasised(page)).pairing).toBeNull();
    await page.goForward();
    expect((await emphasised(page)).partner).toBe('330000');
    await page.context().close();
  });

  test('the language and the theme of a link come back', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#lang=en&theme=dark&select=230100');
    expect(await page.getByRole('region', { name: 'Map of paired cooperation between northeast and eastern China' }).count()).toBe(1);
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.theme)).toBe('dark');
    await page.reload();
    await readyAtlas(page);
    expect((await emphasised(page)).partner).toBe('440300');
    await page.context().close();
  });
});

describe('the search', () => {
  test.each([
    ['沈阳', '210100'],
    ['瀋陽', '210100'],
    ['haerbin', '230100'],
    ['Guangdong', '440000'],
  ])('%s and Enter select %s', async (query, region) => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '');
    await page.getByRole('combobox', { name: '查找地区' }).fill(query);
    await page.keyboard.press('Enter');
    expect((await emphasised(page)).selected).toBe(region);
    await page.context().close();
  });

  test('says so when nothing fits', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#lang=en');
    await page.getByRole('combobox', { name: 'Find a region' }).fill('atlantis');
    expect(await page.getByText('No region matches “atlantis”.').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

async function home(page: Page): Promise<void> {
  await page.getByRole('button', { name: '回到七对关系' }).click();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Ways that an earlier search has found; they are walked again, key by key. */
const knownWays = new Map<string, readonly string[]>();

/** Arrow keys from region to region, as a reader would go who looks at the map. */
async function goTo(page: Page, region: string): Promise<void> {
  const list = page.getByRole('listbox', { name: '地区' });
  await list.focus();
  await page.keyboard.press('Home');
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];
  const active = async (): Promise<string> => ((await list.getAttribute('aria-activedescendant')) ?? '').replace('region-', '');
  // Breadth first over what the keys do, each way walked from the start.
  const ways: (readonly string[])[] = [knownWays.get(region) ?? [], []];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    await page.keyboard.press('Home');
    for (const key of way) await page.keyboard.press(key);
    const at = await active();
    if (!knownWays.has(at)) knownWays.set(at, way);
    if (at === region) return;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const key of keys) ways.push([...way, key]);
  }
  throw new Error(`the arrow keys never come to ${region}`);
}

/** A point on an arc, over the sea or quiet land, that is nearer to it than to any other arc. */
async function arcPoint(page: Page, id: string): Promise<readonly [number, number]> {
  return page.evaluate((wanted) => {
    const atlas = document.querySelector('duikou-atlas');
    const scene = atlas?.scene;
    if (!atlas || !scene) throw new Error('no scene');
    const { arcs } = scene;
    const box = atlas.getBoundingClientRect();
    const points = (i: number): [number, number][] => {
      const from = atlas.project([arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0]);
      const to = atlas.project([arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0]);
      if (!from || !to) throw new Error('an end is out of sight');
      const bend = 2 * (arcs.bend[i] ?? 0);
      const control = [(from[0] + to[0]) / 2 + (to[1] - from[1]) * bend, (from[1] + to[1]) / 2 - (to[0] - from[0]) * bend] as const;
      return Array.from({ length: 101 }, (_, k) => {
        const t = k / 100;
        const at = (axis: 0 | 1): number => (1 - t) ** 2 * from[axis] + 2 * (1 - t) * t * control[axis] + t * t * to[axis];
        return [at(0), at(1)] as [number, number];
      });
    };
    const wantedIndex = arcs.ids.indexOf(wanted);
    const others = arcs.ids.flatMap((_, i) => (i === wantedIndex ? [] : points(i)));
    const dots = scene.regions.map(({ place }) => atlas.project(place) ?? [0, 0]);
    const far = (point: [number, number], from: readonly (readonly number[])[]): number =>
      Math.min(...from.map(([x = 0, y = 0]) => Math.hypot(point[0] - x, point[1] - y)));
    const best = points(wantedIndex).toSorted((a, b) => Math.min(far(b, others), far(b, dots) / 2) - Math.min(far(a, others), far(a, dots) / 2))[0];
    if (!best) throw new Error('no point');
    return [best[0] + box.left, best[1] + box.top] as const;
  }, id);
}
