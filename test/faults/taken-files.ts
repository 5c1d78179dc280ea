/** Opens the page of the site with files of the build missing, and checks the outcome of each action. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { newPage, openSite, readyAtlas, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf } from './outcome.ts';
import type { WayTaken } from './ways.ts';

export const files = readdirSync('dist/site/assets').filter((name) => name.endsWith('.js'));
/** The page of the site, which names the first script and the scripts that this needs. */
const firstScript = readFileSync('dist/site/index.html', 'utf8');

export interface Visit {
  readonly site: Site;
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens the site before the tests of a file, and passes a new page to `take` before each test. */
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

/** Opens the page of the site with the SVG map, which starts faster than WebGL. */
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

/** A file with a line for each file of the build, fault and message, to be read or copied into a report. */
const said = '.cache/faults-by-file.tsv';

/** Appends the messages of the actions that failed to the file `said`. */
export function noted(fault: string, file: string, ways: readonly WayTaken[]): readonly WayTaken[] {
  mkdirSync('.cache', { recursive: true });
  const named = file.replace(/-[\w-]{8}\.js$/, '.js');
  const faults = ways.filter(({ end }) => end !== 'done');
  const lines = faults.map(({ way, end, offers }) => [named, fault, way, end, offers.join(' · ')].join('\t'));
  appendFileSync(said, `${(lines.length > 0 ? lines : [[named, fault, '', 'all works', ''].join('\t')]).join('\n')}\n`);
  return ways;
}

/** Checks that each failed action ended with a Chinese message, and with a button that retries or reloads. Ends with an error code need no button. */
export function expectWords(ways: readonly WayTaken[]): void {
  expect(ways.filter(({ end }) => end === 'nothing' || end.startsWith('exception'))).toEqual([]);
  const faults = ways.filter(({ end }) => end !== 'done' && !end.startsWith('code '));
  expect(
    faults.filter(
      ({ end, offers }) => !/^[\p{Script=Han}“]|^duikou/u.test(end) || !offers.some((offer) => offer === '重试' || offer === '重新载入'),
    ),
  ).toEqual([]);
  // The text of an exception does not help a reader.
  expect(faults.filter(({ end }) => /TypeError|Failed to fetch|出现意外错误/.test(end))).toEqual([]);
}

/** Waits for the atlas, or for the message of a page whose script has not run. */
export async function began(page: Page, missing: string): Promise<'atlas' | 'words of the page'> {
  const isOfFirstScript = firstScript.includes(missing);
  const start = await page.waitForFunction(
    (isNeeded) => {
      if (customElements.get('duikou-atlas')) return 'atlas';
      // Ends the animation of the style sheet by which a page waits eight seconds for its first script.
      if (isNeeded && document.readyState === 'complete') for (const animation of document.getAnimations()) animation.finish();
      const words = document.querySelector('.duikou-script-missing');
      return words?.checkVisibility({ visibilityProperty: true }) && words.querySelector('a') !== null ? 'words of the page' : null;
    },
    isOfFirstScript,
    { timeout: 30_000 },
  );
  return (await start.jsonValue()) ?? 'words of the page';
}
