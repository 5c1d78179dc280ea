/** Ways to make scripts of the site fail, and the checks of what the page then shows. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { newPage, readyAtlas, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn, wordsOn } from './outcome.ts';

export const patience = { timeout: 15_000 };
/** The start of the message on a page where no script has run. */
export const notRun = '本页的程序还没有运行';

export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** The test file that the row of the table names. */
  readonly file: string;
}

/** Opens the site with the SVG map, which starts faster than WebGL. */
export async function openSiteWith(site: Site, page: Page, fragment = ''): Promise<void> {
  await page.route('**/atlas.html', async (route) => {
    const own = await (await fetch(site.address)).text();
    await route.fulfill({
      contentType: 'text/html',
      body: own.replace('<duikou-atlas address>', () => '<duikou-atlas address renderer="svg">'),
    });
  });
  await page.goto(`${site.address}atlas.html${fragment}`);
}

export const ways = {
  'does not come': (page: Page, script: string) => page.route(script, (route) => route.abort()),
  'is not there': (page: Page, script: string) => page.route(script, (route) => route.fulfill({ status: 404, body: 'not found' })),
  'is cut off halfway': (page: Page, script: string) =>
    page.route(script, async (route) => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/javascript', body: whole.slice(0, whole.length / 2) });
    }),
  'is of the wrong type': (page: Page, script: string) =>
    page.route(script, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Please log in.</p>' })),
  'throws as it starts': (page: Page, script: string) =>
    page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' })),
} as const;
export type Way = keyof typeof ways;

/** Checks that a page without the elements' script says that no script has run, and that a reload brings the atlas. */
export async function expectWordsOfPage(site: Site, { page, complaints, file }: Visit, way: Way): Promise<void> {
  await ways[way](page, '**/assets/core-*.js');
  await openSiteWith(site, page);
  const { says, recoveries } = await wordsOn(page);
  expect(says).toContain(notRun);
  expectRow(`the elements’ script ${way}`, await seenOn(page), says, recoveries, file);
  expect(complaints).toEqual([]);
  await page.unroute('**/assets/core-*.js');
  await page.getByRole('link', { name: '重新载入' }).click();
  expect(await readyAtlas(page)).toBe('svg');
  expect(await page.locator('.duikou-script-missing').isVisible()).toBe(false);
}

/** The fault, the way in which the script fails, the pattern of its URL, and the pattern of the notice. */
export type PartFault = readonly [string, Way, string, RegExp];

/** Checks that the first picture stays, a notice says why, and a retry or a reload brings the map. */
export async function expectPartBack(site: Site, { page, complaints, file }: Visit, [fault, way, script, words]: PartFault): Promise<void> {
  await ways[way](page, script);
  await openSiteWith(site, page);
  const { says, recoveries } = await wordsOn(page);
  expect(says).toMatch(words);
  const seen = await seenOn(page);
  expect(seen).toBe('first picture');
  expectRow(`${fault} ${way}`, seen, says, recoveries, file);
  await page.unroute(script);
  // The browser caches a module that failed to parse, so that only a reload fetches it again.
  await page.getByRole('button', { name: way === 'is cut off halfway' ? '重新载入' : '重试' }).click();
  await expect.poll(() => seenOn(page), patience).toBe('SVG map');
  expect(await page.locator('duikou-map .alerts [part~=notice]').count()).toBe(0);
  expect(complaints).toEqual([]);
}

/** Checks that the map and the first panel work without the script of the other panels, and that a retry or a reload brings these. */
export async function expectPanelsBack(site: Site, { page, complaints, file }: Visit, way: Way): Promise<void> {
  const script = '**/assets/src-*.js';
  await ways[way](page, script);
  await openSiteWith(site, page, '#view=timeline');
  const { says, recoveries } = await wordsOn(page);
  expect(says).toContain('其他面板的程序未能启动');
  // The map may be ready before or after the notice.
  expect(await readyAtlas(page)).toBe('svg');
  expectRow(`the panels’ script ${way}`, await seenOn(page), says, recoveries, file);
  await page.getByRole('tablist', { name: '面板' }).getByRole('tab', { name: '说明' }).click();
  await page.locator('duikou-pairing h2').waitFor();
  await page.unroute(script);
  await page.getByRole('button', { name: way === 'throws as it starts' ? '重新载入' : '重试' }).click();
  await page.getByRole('tab', { name: '时间线' }).click();
  await page.locator('duikou-timeline h2').waitFor();
  expect(complaints).toEqual([]);
}

export async function newVisit(site: Site, file: string, options: Parameters<typeof newPage>[1] = {}): Promise<Visit> {
  const page = await newPage(site, options);
  return { page, complaints: complaintsOf(page), file };
}
