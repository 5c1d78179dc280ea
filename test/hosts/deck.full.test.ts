/**
 * Tests of a reveal.js deck with the map on its slides, in a frame of another origin and as an element: who handles the next key after a
 * click into the map.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { openHost, type Host } from './host.ts';

const shenyang = [123.43, 41.8] as const;

/** The site without WebGL. Picking in a scaled slide is tested for both renderers in the contract of surfaces. */
let site: Site;
let host: Host;
let page: Page;
beforeAll(async () => {
  [site, host] = await Promise.all([openSite(withoutWebGL), openHost(['node_modules/reveal.js/dist', 'dist/embed'])]);
});
afterAll(async () => {
  await site.close();
  host.close();
});
afterEach(() => page.context().close());

/** The size of the deck, which reveal.js scales to 0.78 of 1280 × 720. */
const deckSize = { width: 1000, height: 640 } as const;

async function openDeck(slide: string): Promise<void> {
  page = await newPage(site, { viewport: deckSize });
  host.html = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
    <link rel="stylesheet" href="node_modules/reveal.js/dist/reveal.css"><link rel="stylesheet" href="node_modules/reveal.js/dist/theme/white.css"></head>
    <body><div class="reveal"><div class="slides"><section><h3>对口合作</h3>${slide}</section><section><h2>第二页</h2></section><section><h2>第三页</h2></section></div></div>
    <script src="node_modules/reveal.js/dist/reveal.js"></script>
    <script>Reveal.initialize({ width: 1280, height: 720, transition: 'none', controls: false, hash: false });</script>
    <script>${readFileSync('dist/embed/duikou-host.js', 'utf8')}</script></body></html>`;
  await page.goto(host.address);
  await page.waitForFunction(() => (window as unknown as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
}

const slideNumber = (): Promise<number> =>
  page.evaluate(() => (window as unknown as { Reveal: { getIndices(): { h: number } } }).Reveal.getIndices().h);
const isOverview = (): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { Reveal: { isOverview(): boolean } }).Reveal.isOverview());
const firstSlide = (): Promise<void> => page.evaluate(() => (window as unknown as { Reveal: { slide(h: number): void } }).Reveal.slide(0));

/** Clicks Shenyang, whose position is that in the map plus that of the map, with the scale of the slide. */
async function clickShenyang(map: Locator): Promise<void> {
  const [x, y, width] = await map.evaluate((element, place) => {
    const point =
      'project' in element
        ? (element as unknown as { project(place: readonly [number, number]): readonly [number, number] | null }).project(place)
        : null;
    if (!point) throw new Error('out of sight');
    return [...point, (element as HTMLElement).offsetWidth] as const;
  }, shenyang);
  const box = await map.boundingBox();
  if (!box) throw new Error('no box');
  const scale = box.width / width;
  expect(scale).toBeLessThan(0.8);
  await page.mouse.click(box.x + x * scale, box.y + y * scale);
}

/** Waits until the map is drawn and has its height, which a frame gets by a message. */
async function drawn(map: Locator): Promise<void> {
  await map.getByRole('button', { name: '放大' }).waitFor();
  await expect.poll(() => map.evaluate((element) => (element as HTMLElement).offsetHeight)).toBe(560);
  await map.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

const selectionOf = (map: Locator): Promise<unknown> => map.evaluate((element) => ('selection' in element ? element.selection : null));

async function expectNext(key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(slideNumber, { message: key }).toBe(1);
  await firstSlide();
}

const frameSlide = (): string =>
  `<iframe data-duikou src="${site.address}embed.html" style="width:1100px;max-height:560px;border:0"></iframe>`;
const framedMap = (): Locator => page.frameLocator('iframe').locator('duikou-map');
const elementSlide = '<script src="dist/embed/duikou.js"></script><duikou-map style="height:560px;width:1100px;margin:auto"></duikou-map>';

describe.each([
  { name: 'in a frame', slide: frameSlide, map: framedMap, isElement: false },
  { name: 'as an element', slide: (): string => elementSlide, map: (): Locator => page.locator('duikou-map'), isElement: true },
])('a map on a slide, $name', ({ slide, map, isElement }) => {
  test('selects the clicked place and leaves the keys of a presentation remote to the deck', async () => {
    await openDeck(slide());
    await drawn(map());
    await clickShenyang(map());
    await expect.poll(() => selectionOf(map())).toBe('210100');
    await expectNext('PageDown');
    for (const key of ['ArrowRight', 'Space', 'n']) {
      await clickShenyang(map());
      await expectNext(key);
    }
  });

  test('handles its own keys while its list has the focus, and leaves the arrow keys to the deck after Esc', async () => {
    await openDeck(slide());
    await drawn(map());
    await map().getByRole('listbox', { name: '地区' }).focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter', 'Home']) await page.keyboard.press(key);
    await expect.poll(() => selectionOf(map())).not.toBeNull();
    expect(await slideNumber()).toBe(0);
    // The first Esc clears the selection.
    await page.keyboard.press('Escape');
    await expect.poll(() => selectionOf(map())).toBeNull();
    expect(await slideNumber()).toBe(0);
    expect(await isOverview()).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.hasFocus() && document.activeElement?.localName)).toBe('body');
    // In a frame, Esc only leaves it. An element leaves the key to the deck, which opens and closes its overview.
    expect(await isOverview()).toBe(isElement);
    if (isElement) await page.keyboard.press('Escape');
    await expectNext('ArrowRight');
  });
});

test('a tour on a slide follows the presentation remote until its last step, then the deck does', async () => {
  await openDeck(
    '<script src="dist/embed/duikou.js"></script><duikou-atlas panels="none" step="9" style="height:560px;width:1100px;margin:auto;text-align:start"></duikou-atlas>',
  );
  const heading = (name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();
  await heading('借港出海');
  await page.locator('duikou-map').getByRole('listbox').first().focus();
  await page.keyboard.press('PageDown');
  await heading('园区，以及报道未提及的内容');
  expect(await slideNumber()).toBe(0);
  await expectNext('PageDown');
});
