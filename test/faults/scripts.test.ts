/** Scripts that don't run, don't come or break: the page has its first picture and says so; what is left works; trying again helps. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, readyAtlas, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, faultsOfTable, seenOn, wordsOn } from './outcome.ts';

const file = 'scripts.test.ts';
const patience = { timeout: 15_000 };
let site: Site;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
afterEach(() => page.context().close());

async function fresh(options: Parameters<typeof newPage>[1] = {}): Promise<void> {
  page = await newPage(site, options);
  complaints = complaintsOf(page);
}

/** A page waits eight seconds before it gives up on its script; here the clock of its style sheet is put forward. */
async function afterTheWait(): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** The atlas with the SVG map, which is quick; where WebGL is the point, without. */
async function open(fragment = '', renderer: 'svg' | null = 'svg'): Promise<void> {
  await page.route('**/atlas.html', async (route) => {
    const own = await (await fetch(site.address)).text();
    await route.fulfill({
      contentType: 'text/html',
      body: own.replace('<duikou-atlas address>', () => `<duikou-atlas address${renderer === null ? '' : ` renderer="${renderer}"`}>`),
    });
  });
  await page.goto(`${site.address}atlas.html${fragment}`);
}

const ways = {
  'does not come': (script: string) => page.route(script, (route) => route.abort()),
  'is not there': (script: string) => page.route(script, (route) => route.fulfill({ status: 404, body: 'not found' })),
  'is cut off halfway': async (script: string) =>
    page.route(script, async (route) => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/javascript', body: whole.slice(0, whole.length / 2) });
    }),
  'is of the wrong type': (script: string) =>
    page.route(script, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Please log in.</p>' })),
  'throws as it starts': (script: string) =>
    page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' })),
} as const;
type Way = keyof typeof ways;

describe('the page says by itself that no script has run', () => {
  const notReported = '本页的程序还没有运行';

  test('where scripts are off, at once', async () => {
    await fresh({ javaScriptEnabled: false });
    await page.goto(site.address);
    expect(await page.locator('.duikou-first [data-arc]').count()).toBe(7);
    expect(await page.getByRole('listitem').count()).toBe(7);
    const words = page.locator('.duikou-script-missing p').first();
    expect(await words.isVisible()).toBe(true);
    expect(await words.innerText()).toContain(notReported);
    expect(await page.locator('.duikou-script-missing [lang=en]').innerText()).toContain('has not run');
    expectRow('scripts are off', 'first picture', await words.innerText(), await words.locator('a').innerText(), file);
  });

  test.each<[Way, RegExp | null]>([
    ['does not come', null],
    ['is cut off halfway', /SyntaxError/],
  ])('where the site’s own script %s, after a wait', async (way, thrown) => {
    await fresh();
    await ways[way]('**/assets/index-*.js');
    await page.goto(site.address);
    expect(await page.locator('.duikou-script-missing').isVisible()).toBe(false);
    await afterTheWait();
    const { says, recoveries } = await wordsOn(page);
    expectRow(`the site’s own script ${way}`, await seenOn(page), says, recoveries, file);
    // A script that can't be read is the browser's to tell.
    expect(complaints.filter((complaint) => !thrown?.test(complaint))).toEqual([]);
  });

  test.each<Way>(['does not come', 'is not there', 'is of the wrong type', 'throws as it starts'])(
    'where the elements’ script %s, as soon as that is known',
    async (way) => {
      await fresh();
      await ways[way]('**/assets/core-*.js');
      await open();
      const { says, recoveries } = await wordsOn(page);
      expect(says).toContain(notReported);
      expectRow(`the elements’ script ${way}`, await seenOn(page), says, recoveries, file);
      expect(complaints).toEqual([]);
      await page.unroute('**/assets/core-*.js');
      await page.getByRole('link', { name: '重新载入' }).click();
      expect(await readyAtlas(page)).toBe('svg');
      expect(await page.locator('.duikou-script-missing').isVisible()).toBe(false);
    },
  );

  test('where the one file can’t be unpacked', async () => {
    await fresh();
    await page.addInitScript('delete window.DecompressionStream');
    await page.goto(pathToFileURL(resolve('dist/one/duikou.html')).href);
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain(notReported);
    expectRow('the one file can’t be unpacked', await seenOn(page), says, recoveries, file);
    expect(complaints).toEqual([]);
  });

  test('where a frame’s script does not come: it has no picture, but the way to one', async () => {
    await fresh();
    await ways['does not come']('**/embed.js');
    await page.goto(`${site.address}embed.html`);
    await afterTheWait();
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain('程序还没有运行');
    expect(recoveries).toBe('重新载入 · 首页');
    await page.getByRole('link', { name: '首页' }).click();
    await page.locator('.duikou-first').first().waitFor();
  });
});

describe('a part that fails costs that part alone, and trying again brings it back', () => {
  /** Fault, way, script, what is said, what is seen then, what is seen after trying again. */
  const faults: readonly (readonly [string, Way, string, RegExp, string])[] = [
    ['the report’s file', 'is not there', '**/assets/report-*.js', /取不到报道的数据/, 'first picture'],
    ['the report’s file', 'is cut off halfway', '**/assets/report-*.js', /取不到报道的数据/, 'first picture'],
    ['the report’s file', 'is of the wrong type', '**/assets/report-*.js', /取不到报道的数据/, 'first picture'],
    ['the file of places', 'does not come', '**/assets/surroundings-*.js', /取不到报道的数据/, 'first picture'],
    ['the file of boundaries', 'is not there', '**/assets/overview-*.js', /取不到边界数据/, 'first picture'],
    ['the file of boundaries', 'is cut off halfway', '**/assets/overview-*.js', /取不到边界数据/, 'first picture'],
    ['the SVG map’s script', 'does not come', '**/assets/svg-map-*.js', /地图的程序没能启动/, 'first picture'],
  ];
  test.each(faults)('%s %s', async (fault, way, script, words, seen) => {
    await fresh();
    await ways[way](script);
    await open();
    const { says, recoveries } = await wordsOn(page);
    expect(says).toMatch(words);
    expect(await seenOn(page)).toBe(seen);
    expectRow(`${fault} ${way}`, seen === 'first picture' ? 'first picture' : 'SVG map', says, recoveries, file);
    await page.unroute(script);
    // What came but was broken the browser remembers: that takes a new page.
    await page.getByRole('button', { name: way === 'is cut off halfway' ? '重新载入' : '重试' }).click();
    await expect.poll(() => seenOn(page), patience).toBe('SVG map');
    expect(await page.locator('duikou-map .alerts [part~=notice]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.each<Way>(['is not there', 'throws as it starts'])('the panels’ script %s', async (way) => {
    const script = '**/assets/src-*.js';
    await fresh();
    await ways[way](script);
    await open('#panel=timeline');
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain('其他面板的程序没能启动');
    // The map comes all the same, before or after.
    expect(await readyAtlas(page)).toBe('svg');
    expectRow(`the panels’ script ${way}`, await seenOn(page), says, recoveries, file);
    await page.getByRole('tablist', { name: '面板' }).getByRole('tab', { name: '结对' }).click();
    await page.locator('duikou-pairing h2').waitFor();
    await page.unroute(script);
    await page.getByRole('button', { name: way === 'throws as it starts' ? '重新载入' : '重试' }).click();
    await page.getByRole('tab', { name: '时间' }).click();
    await page.locator('duikou-timeline h2').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the file of finer boundaries is not there', async () => {
    await fresh();
    await ways['is not there']('**/assets/detail-*.js');
    await open('#view=120,30,123,33');
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain('取不到更细的边界');
    expectRow('the file of finer boundaries is not there', 'SVG map', says, recoveries, file);
    await page.unrouteAll();
    const coming = page.waitForResponse('**/assets/detail-*.js');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await coming).ok()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('the other sources’ data and the tour are not there', async () => {
    await fresh();
    await ways['is not there']('**/assets/extra-*.js');
    // The steps, not the code that tells them.
    const steps = readdirSync('dist/site/assets').find(
      (name) => name.startsWith('tour-') && readFileSync(`dist/site/assets/${name}`, 'utf8').includes('粮食往南走'),
    );
    await ways['is not there'](`**/assets/${steps}`);
    await open('#sources=all');
    const first = await wordsOn(page);
    expect(first.says).toContain('extra.json');
    expectRow('the other sources’ file is not there', await seenOn(page), first.says, first.recoveries, file);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.evaluate(() => (location.hash = 'step=grain'));
    const second = await wordsOn(page);
    expect(second.says).toContain('导览无法读取');
    expectRow('the tour’s file is not there', await seenOn(page), second.says, second.recoveries, file);
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => page.evaluate(() => document.querySelector('duikou-atlas')?.step), patience).toBe('grain');
    expect(complaints).toEqual([]);
  });
});

test('what takes its time is waited for with words, then comes', async () => {
  await fresh();
  let release = (): void => {};
  const held = new Promise<void>((resolveHeld) => (release = resolveHeld));
  await page.route('**/assets/{report,overview}-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await open('#lang=en');
  const progress = page.locator('duikou-map .late');
  await progress.waitFor();
  expect(await progress.innerText()).toBe('Fetching the data …');
  expect(await seenOn(page)).toBe('first picture');
  expectRow('the report or the boundaries take their time', 'first picture', await progress.innerText(), '', file);
  release();
  await expect.poll(() => seenOn(page), patience).toBe('SVG map');
  expect(await progress.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the table has no fault that no test injects', () => {
  // Rows of the other files are theirs to keep.
  expect(faultsOfTable().length).toBeGreaterThan(15);
});
