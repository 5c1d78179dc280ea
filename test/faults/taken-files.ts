/** The site's page with files of the build taken away, and the ways that a reader then goes. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { newPage, openSite, readyAtlas, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf } from './outcome.ts';
import type { WayTaken } from './ways.ts';

export const files = readdirSync('dist/site/assets').filter((name) => name.endsWith('.js'));
/** The page names it, with what it can't do without. */
const firstScript = readFileSync('dist/site/index.html', 'utf8');

export interface Visit {
  readonly site: Site;
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens the site for the tests of a file, and hands over a new page of it before each test. */
export function beforeEachVisit(take: (visit: Visit) => void): void {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await openSite(withoutWebGL);
  });
  beforeEach(async () => {
    page = await newPage(site, { acceptDownloads: true });
    take({ site, page, complaints: complaintsOf(page) });
  });
  afterEach(() => page.context().close());
  afterAll(() => site.close());
}

/** The site's page with the SVG map, which is quick. */
export async function open(site: Site, page: Page): Promise<void> {
  await page.route('**/atlas.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: firstScript.replace('<duikou-atlas address>', '<duikou-atlas address renderer="svg">'),
    }),
  );
  await page.goto(`${site.address}atlas.html#lang=zh-Hans`);
}

export async function openedAtlas(site: Site, page: Page): Promise<void> {
  await open(site, page);
  await readyAtlas(page);
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.locator('duikou-map .arc-list').waitFor({ state: 'attached' });
}

export async function takeAway(page: Page, name: string): Promise<void> {
  await page.route(`**/assets/${name}`, (route) => route.fulfill({ status: 404, body: 'not found' }));
}

/** What has been said of each file and fault, a line each: to be read, or put into a report. */
const said = '.cache/faults-by-file.tsv';

/** Writes down what the page said in place of what was asked for. */
export function noted(fault: string, file: string, ways: readonly WayTaken[]): readonly WayTaken[] {
  mkdirSync('.cache', { recursive: true });
  const named = file.replace(/-[\w-]{8}\.js$/, '.js');
  const faults = ways.filter(({ end }) => end !== 'done');
  const lines = faults.map(({ way, end, offers }) => [named, fault, way, end, offers.join(' · ')].join('\t'));
  appendFileSync(said, `${(lines.length > 0 ? lines : [[named, fault, '', 'all works', ''].join('\t')]).join('\n')}\n`);
  return ways;
}

/** A way on for each fault: a button that retries or reloads, but where nothing could be done with it. */
export function expectWords(ways: readonly WayTaken[]): void {
  expect(ways.filter(({ end }) => end === 'nothing' || end.startsWith('exception'))).toEqual([]);
  const faults = ways.filter(({ end }) => end !== 'done' && !end.startsWith('code '));
  expect(
    faults.filter(
      ({ end, offers }) => !/^[\p{Script=Han}“]|^duikou/u.test(end) || !offers.some((offer) => offer === '重试' || offer === '重新载入'),
    ),
  ).toEqual([]);
  // An exception's own text is no advice.
  expect(faults.filter(({ end }) => /TypeError|Failed to fetch|出现意外错误/.test(end))).toEqual([]);
}

/** Waits for the atlas, or for the words with which a page says by itself that its script has not run. */
export async function began(page: Page, missing: string): Promise<'atlas' | 'words of the page'> {
  const isOfFirstScript = firstScript.includes(missing);
  const start = await page.waitForFunction(
    (isNeeded) => {
      if (customElements.get('duikou-atlas')) return 'atlas';
      // A page waits eight seconds before it gives up on its first script; here the clock of its style sheet is put forward.
      if (isNeeded && document.readyState === 'complete') for (const animation of document.getAnimations()) animation.finish();
      const words = document.querySelector('.duikou-script-missing');
      return words?.checkVisibility({ visibilityProperty: true }) && words.querySelector('a') !== null ? 'words of the page' : null;
    },
    isOfFirstScript,
    { timeout: 30_000 },
  );
  return (await start.jsonValue()) ?? 'words of the page';
}
