/** The first seconds: the picture in the page responds before any map has been loaded; the SVG map replaces it, and then the WebGL map. */
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { sum } from 'd3';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { emphasised, newPage, openSite, pairings, readyAtlas, withoutWebGL, type Site } from './site.ts';

/** Limit for the first answer, in bytes as a server sends them. */
const maxBytes = 200 * 1024;
const mapFiles = /\/(?:overview|features|svg-map|webgl-map|maplibre-gl-worker)-/;
const webglFiles = /\/(?:webgl-map|maplibre-gl-worker)-/;

let site: Site;
let plain: Site;
let page: Page;
beforeAll(async () => {
  [site, plain] = await Promise.all([openSite(), openSite(withoutWebGL)]);
});
afterAll(() => Promise.all([site.close(), plain.close()]));
afterEach(() => page.context().close());

/** Delays the files of the maps until the returned function is called. */
async function holdMaps(): Promise<() => void> {
  const through = new AbortController();
  await page.route(mapFiles, async (route) => {
    if (!through.signal.aborted) await once(through.signal, 'abort');
    // The page may have been closed by then.
    await route.continue().catch(() => {});
  });
  return () => through.abort();
}

const surface = (): Promise<string | undefined> => page.evaluate(() => document.querySelector('duikou-atlas')?.store?.get().view.surface);
const hasScene = (): Promise<unknown> =>
  page.waitForFunction(() => (document.querySelector('duikou-atlas') as { scene?: unknown } | null)?.scene != null);

/** A point at which a reader points at a region of the first picture, away from arcs. */
async function pointInPicture(id: string): Promise<readonly [number, number]> {
  const point = await page.evaluate((region) => {
    const area = document.querySelector(`.duikou-first path[data-region="${region}"]`);
    const { left, top, width, height } = area?.getBoundingClientRect() ?? new DOMRect();
    for (let part = 1; part < 40; part++) {
      const [x, y] = [left + (width * ((part * 7) % 40)) / 40, top + (height * part) / 40];
      if (document.elementFromPoint(x, y) === area) return [x, y] as const;
    }
    return null;
  }, id);
  if (!point) throw new Error(`${id} is not in sight`);
  return point;
}

const [, jilin] = pairings;

test('a click selects and highlights the partner before any map has loaded, within 200 kB', async () => {
  page = await newPage(site);
  const sizes: Promise<readonly [path: string, bytes: number]>[] = [];
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== new URL(site.address).origin) return;
    sizes.push(response.body().then((body) => [pathname, gzipSync(body, { level: 9 }).length]));
  });
  const letThrough = await holdMaps();
  await page.goto(site.address);
  await hasScene();
  const arrived = await Promise.all(sizes);
  const atFirstAnswer = sum(arrived, ([, bytes]) => bytes);
  expect(await surface()).toBe('still');
  await page.mouse.click(...(await pointInPicture(jilin.a)));
  await expect.poll(async () => (await emphasised(page)).partner).toBe(jilin.b);
  await page.locator('duikou-atlas').getByText('浙江').locator('visible=true').first().waitFor();
  const opacityOf = (id: string): Promise<string | null> =>
    page.locator(`.duikou-first path[data-region="${id}"]`).first().getAttribute('fill-opacity');
  await expect.poll(() => opacityOf('230000')).toBe('0.35');
  expect(await opacityOf(jilin.b)).toBe(null);
  expect(await page.locator('.duikou-first [data-arc="jilin-zhejiang"]').first().getAttribute('opacity')).toBe(null);
  expect(atFirstAnswer).toBeGreaterThan(100 * 1024);
  expect(atFirstAnswer).toBeLessThan(maxBytes);
  letThrough();
  expect(await readyAtlas(page)).toBe('webgl');
  expect((await emphasised(page)).partner).toBe(jilin.b);
});

test('the pointer highlights a region with its partner, and the list takes keys, before any map has loaded', async () => {
  page = await newPage(plain);
  await holdMaps();
  await page.goto(site.address);
  await hasScene();
  const strokeOf = (id: string): Promise<string | null> =>
    page.locator(`.duikou-first path[data-region="${id}"]`).first().getAttribute('stroke');
  await page.mouse.move(...(await pointInPicture(jilin.a)));
  await expect.poll(() => strokeOf(jilin.a)).not.toBe(null);
  expect(await strokeOf(jilin.b)).not.toBe(null);
  await page.mouse.move(2, 2);
  await expect.poll(() => strokeOf(jilin.a)).toBe(null);
  await page.locator('duikou-map').getByRole('listbox').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await emphasised(page)).pairing).not.toBe(null);
  expect(await surface()).toBe('still');
});

test('an early click on a province without a partner is answered once a map has loaded', async () => {
  page = await newPage(plain);
  const letThrough = await holdMaps();
  await page.goto(site.address);
  await hasScene();
  const shandong = await page.evaluate(() => document.querySelector('duikou-map')?.project([118.2, 36.3]));
  const box = await page.locator('duikou-map').boundingBox();
  if (!shandong || !box) throw new Error('Shandong is not in sight');
  await page.mouse.click(box.x + shandong[0], box.y + shandong[1]);
  letThrough();
  await page.locator('duikou-map').getByText('山东不在七对之内').waitFor();
});

test('an early click is dropped once the reader has chosen another topic', async () => {
  page = await newPage(plain);
  const letThrough = await holdMaps();
  await page.goto(site.address);
  await hasScene();
  const shandong = await page.evaluate(() => document.querySelector('duikou-map')?.project([118.2, 36.3]));
  const box = await page.locator('duikou-map').boundingBox();
  if (!shandong || !box) throw new Error('Shandong is not in sight');
  await page.mouse.click(box.x + shandong[0], box.y + shandong[1]);
  await page.evaluate(() => document.querySelector('duikou-atlas')?.setAttribute('topic', 'grain'));
  letThrough();
  expect(await readyAtlas(page)).toBe('svg');
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.store?.get().view.place)).toBe(null);
});

test('the SVG map stays if the browser saves data, and WebGL replaces it when the reader zooms in', async () => {
  page = await newPage(site);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }));
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (webglFiles.test(request.url())) fetched.push(request.url());
  });
  await page.goto(site.address);
  await page.evaluate(async () => {
    await customElements.whenDefined('duikou-atlas');
    await document.querySelector('duikou-atlas')?.ready;
    // Everything that waits for an idle page has run after this.
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
  expect(await surface()).toBe('svg');
  expect(fetched).toEqual([]);
  const closer = page.locator('duikou-map').getByRole('button', { name: '放大' });
  for (let step = 0; step < 3; step++) await closer.click();
  expect(await readyAtlas(page)).toBe('webgl');
});
