/** The ways to select, each with its expected outcome: a click on a region, keys in the list, a click on an arc, a link. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { emphasised, newPage, openSvgAtlas, pointOf, type fourteen, type pairings, type Site } from './site.ts';

type End = (typeof fourteen)[number];
type Pairing = (typeof pairings)[number];

export async function clickSelects(page: Page, { region, partner, pairing, place }: End): Promise<void> {
  await clearedAtHome(page);
  const [x, y] = await pointOf(page, place);
  await page.mouse.click(x, y);
  expect(await emphasised(page)).toEqual({ selected: region, partner, pairing, emphasized: expect.arrayContaining([region, partner]) });
  const [again, down] = await pointOf(page, place);
  await page.mouse.click(again, down);
  expect((await emphasised(page)).selected).toBeNull();
}

export async function keysSelect(page: Page, { region, partner }: End): Promise<void> {
  await clearedAtHome(page);
  await goTo(page, region);
  await page.keyboard.press('Enter');
  expect(await emphasised(page)).toMatchObject({ selected: region, partner });
  await page.keyboard.press('Escape');
  expect((await emphasised(page)).selected).toBeNull();
}

export async function arcSelects(page: Page, { id, a, b }: Pairing): Promise<void> {
  await clearedAtHome(page);
  const [x, y] = await arcPoint(page, id);
  await page.mouse.click(x, y);
  expect(await emphasised(page)).toEqual({ selected: null, partner: null, pairing: id, emphasized: expect.arrayContaining([a, b]) });
}

export async function linkSelects(site: Site, { region, partner }: End): Promise<void> {
  const page = await newPage(site);
  await openSvgAtlas(site, page, `#select=${region}`);
  expect(await emphasised(page)).toMatchObject({ selected: region, partner });
  await page.context().close();
}

async function clearedAtHome(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
  await home(page);
}

export async function home(page: Page): Promise<void> {
  await page.getByRole('button', { name: '回到全部结对' }).click();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Sequences of keys that an earlier search has found, which are reused. */
const knownWays = new Map<string, readonly string[]>();

/** Moves from region to region by arrow keys, like a reader who looks at the map. */
async function goTo(page: Page, region: string): Promise<void> {
  const list = page.getByRole('listbox', { name: '地区' });
  await list.focus();
  await page.keyboard.press('Home');
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];
  const active = async (): Promise<string> => ((await list.getAttribute('aria-activedescendant')) ?? '').replace('region-', '');
  // A breadth-first search over the effects of the keys, with each sequence pressed from the start.
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

/** A point on an arc, over the sea or empty land, that is nearer to it than to any other arc. */
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
    const best = points(wantedIndex).toSorted(
      (a, b) => Math.min(far(b, others), far(b, dots) / 2) - Math.min(far(a, others), far(a, dots) / 2),
    )[0];
    if (!best) throw new Error('no point');
    return [best[0] + box.left, best[1] + box.top] as const;
  }, id);
}
