/**
 * Each file of the build taken away, before the page is loaded and after; and a deployment under an open page. Whatever a reader does then works
 * or says why it does not: no exception that nobody caught, no waiting without end.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, readyAtlas, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn } from './outcome.ts';
import { takeEveryWay, type WayTaken } from './ways.ts';

const testFile = 'files.test.ts';
const files = readdirSync('dist/site/assets').filter((name) => name.endsWith('.js'));
/** The page names it, with what it can't do without. */
const firstScript = readFileSync('dist/site/index.html', 'utf8');
/** Files of each kind; `DUIKOU_FULL=1` takes each file there is, which takes some minutes. */
const usual = /^(arc-list|export-drawing|lists|own-data|own-flows|gazetteer|vouched-url|src|surroundings|csv)-/;
const isFull = process.env['DUIKOU_FULL'] === '1';
const taken = isFull ? files : files.filter((name) => usual.test(name));

let site: Site;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
afterEach(() => page.context().close());

async function fresh(): Promise<void> {
  page = await newPage(site, { acceptDownloads: true });
  complaints = complaintsOf(page);
}

/** The site's page with the SVG map, which is quick. */
async function open(): Promise<void> {
  await page.route('**/atlas.html', (route) => route.fulfill({ contentType: 'text/html', body: firstScript.replace('<duikou-atlas address>', '<duikou-atlas address renderer="svg">') }));
  await page.goto(`${site.address}atlas.html#lang=zh-Hans`);
}

async function takeAway(name: string): Promise<void> {
  await page.route(`**/assets/${name}`, (route) => route.fulfill({ status: 404, body: 'not found' }));
}

/** A way on for each fault: a button that retries or reloads, but where nothing could be done with it. */
function expectWords(ways: readonly WayTaken[]): void {
  expect(ways.filter(({ end }) => end === 'nothing' || end.startsWith('exception'))).toEqual([]);
  const faults = ways.filter(({ end }) => end !== 'done' && !end.startsWith('code '));
  expect(faults.filter(({ end, offers }) => !/^[\p{Script=Han}“]|^duikou/u.test(end) || !offers.some((offer) => offer === '重试' || offer === '重新载入'))).toEqual([]);
  // An exception's own text is no advice.
  expect(faults.filter(({ end }) => /TypeError|Failed to fetch|出现意外错误/.test(end))).toEqual([]);
}

/** Waits for the atlas, or for the words with which a page says by itself that its script has not run. */
async function began(missing: string): Promise<'atlas' | 'words of the page'> {
  const isOfFirstScript = firstScript.includes(missing);
  const start = await page.waitForFunction((isNeeded) => {
    if (customElements.get('duikou-atlas')) return 'atlas';
    // A page waits eight seconds before it gives up on its first script; here the clock of its style sheet is put forward.
    if (isNeeded && document.readyState === 'complete') for (const animation of document.getAnimations()) animation.finish();
    const words = document.querySelector('.duikou-silent');
    return words?.checkVisibility({ visibilityProperty: true }) && words.querySelector('a') !== null ? 'words of the page' : null;
  }, isOfFirstScript, { timeout: 30_000 });
  return (await start.jsonValue()) ?? 'words of the page';
}

async function openedAtlas(): Promise<void> {
  await open();
  await readyAtlas(page);
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.locator('duikou-map .arc-list').waitFor({ state: 'attached' });
}

describe('a file that is not there from the start', () => {
  test.each(taken)('%s', async (name) => {
    await fresh();
    await takeAway(name);
    await open();
    if ((await began(name)) === 'words of the page') return;
    expectWords(await takeEveryWay(page));
    expect(complaints).toEqual([]);
  });
});

describe('a file that goes while the page is open', () => {
  // The usual ones of these are below.
  test.runIf(isFull).each(files)('%s', async (name) => {
    await fresh();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''));
    await openedAtlas();
    // What has come already is there whatever happens to its file.
    if (asked.has(name)) return;
    await takeAway(name);
    expectWords(await takeEveryWay(page));
    expect(complaints).toEqual([]);
  });
});

describe('a newer version is published under an open page that has no service worker', () => {
  async function publish(): Promise<void> {
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await page.route('**/version.txt', (route) => route.fulfill({ contentType: 'text/plain', body: '0123456789ab' }));
  }

  test('each way works with what has come, or says that there is a newer version and offers to reload', async () => {
    await fresh();
    await openedAtlas();
    await publish();
    const ways = await takeEveryWay(page);
    expectWords(ways);
    const faults = ways.filter(({ end }) => end !== 'done');
    expect(faults.map(({ way }) => way)).toEqual(expect.arrayContaining(['toSVG', 'toCSV', 'toGeoJSON', 'other sources', 'save SVG', 'save CSV', 'save JSON', 'save GeoJSON', 'own data', 'tour', 'zoom to detail']));
    for (const { way, end, offers } of faults) {
      if (end.startsWith('code ')) expect([way, end]).toEqual([way, 'code newer-version']);
      else expect([way, end, offers]).toEqual([way, expect.stringContaining('本页已经发布了新版本'), ['重新载入']]);
    }
    expect(complaints).toEqual([]);
  });

  test('reloading keeps the view that the address holds', async () => {
    await fresh();
    await openedAtlas();
    await page.evaluate(() => (location.hash = 'select=jilin-zhejiang&lens=tourism'));
    await publish();
    await page.getByRole('button', { name: '自己的数据' }).click();
    const notice = page.locator('duikou-map [part~=notice]:has(button)');
    await notice.waitFor();
    expectRow('a newer version is published under an open page', await seenOn(page), await notice.locator('span').innerText(), (await notice.getByRole('button').allInnerTexts()).join(' · '), testFile);
    // The newer version's files are there.
    await page.unrouteAll();
    await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: '重新载入' }).click()]);
    await readyAtlas(page);
    expect(await page.evaluate(() => [document.querySelector('duikou-atlas')?.selection, document.querySelector('duikou-atlas')?.lens])).toEqual(['jilin-zhejiang', 'tourism']);
    expect(complaints).toEqual([]);
  });
});

describe('a part that failed is fetched again by its button', () => {
  const notice = () => page.locator('duikou-map [part~=notice]:has(button)');

  test('the script for own data', async () => {
    await fresh();
    await openedAtlas();
    await page.route('**/assets/own-data-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await page.getByRole('button', { name: '自己的数据' }).click();
    await notice().waitFor();
    expectRow('the script for own data is not there', await seenOn(page), await notice().locator('span').innerText(), (await notice().getByRole('button').allInnerTexts()).join(' · '), testFile);
    await page.unrouteAll();
    await notice().getByRole('button', { name: '重试' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: '自己的数据' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('the list of places that tables are read with', async () => {
    await fresh();
    await openedAtlas();
    await page.route('**/assets/gazetteer-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await page.getByRole('button', { name: '自己的数据' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').fill('支援,受援,万元\n北京,沈阳,258\n');
    await dialog.getByRole('button', { name: '读入' }).click();
    const retry = dialog.getByRole('button', { name: '重试' });
    await retry.waitFor();
    expectRow('the list of places that tables are read with is not there', await seenOn(page), await dialog.locator('.said').innerText(), await retry.innerText(), testFile);
    expect(await dialog.locator('progress').count()).toBe(0);
    await page.unrouteAll();
    await retry.click();
    await dialog.locator('.counts').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the script of an export', async () => {
    await fresh();
    await openedAtlas();
    await page.route('**/assets/csv-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await page.getByRole('button', { name: '分享', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: '保存' }).click();
    await dialog.getByRole('button', { name: '保存 CSV' }).click();
    const retry = dialog.getByRole('button', { name: '重试' });
    await retry.waitFor();
    expectRow('the script of an export is not there', await seenOn(page), await dialog.locator('footer [role=status]').innerText(), await retry.innerText(), testFile);
    await page.unrouteAll();
    await Promise.all([page.waitForEvent('download'), retry.click()]);
    await dialog.getByText('duikou.csv 已生成。').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the keyboard list of arcs', async () => {
    await fresh();
    await page.route('**/assets/arc-list-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await open();
    await notice().filter({ hasText: '弧线列表' }).waitFor();
    expectRow('the keyboard list of arcs is not there', await seenOn(page), await notice().locator('span').innerText(), (await notice().getByRole('button').allInnerTexts()).join(' · '), testFile);
    await page.unrouteAll();
    await notice().getByRole('button', { name: '重试' }).click();
    await page.locator('duikou-map .arc-list').waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });

  test('the panels: the button that needs one says why it does not open, again each time', async () => {
    await fresh();
    await page.route('**/assets/src-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await open();
    await notice().filter({ hasText: '其他面板的程序' }).waitFor();
    await notice().getByRole('button', { name: '知道了' }).click();
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await notice().filter({ hasText: '其他面板的程序' }).waitFor();
    await page.unrouteAll();
    // The second failure on a network that works: a new page.
    await Promise.all([page.waitForEvent('load'), notice().getByRole('button', { name: '重新载入' }).click()]);
    await openedAtlas();
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  });
});
