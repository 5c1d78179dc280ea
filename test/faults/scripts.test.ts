/**
 * Tests with scripts that don't run, don't load or break: the page keeps its first picture and says so, the other parts work, and a retry helps.
 * `scripts.full.test.ts` has other ways in which the same files fail.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, withoutWebGL, type Site } from '../site/site.ts';
import {
  expectPanelsBack,
  expectPartBack,
  expectWordsOfPage,
  newVisit,
  notRun,
  openSiteWith,
  patience,
  ways,
  type PartFault,
  type Visit,
  type Way,
} from './failing-scripts.ts';
import { comparedFaults, expectRow, faultsOfTable, seenOn, wordsOn } from './outcome.ts';

const file = 'scripts.test.ts';
let site: Site;
let visit: Visit;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
afterEach(() => page.context().close());

async function fresh(options: Parameters<typeof newPage>[1] = {}): Promise<void> {
  visit = await newVisit(site, file, options);
  ({ page, complaints } = visit);
}

/** Ends the animation of the style sheet by which a page waits eight seconds for its script. */
async function afterTheWait(): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

describe('the page says by itself that no script has run', () => {
  test('at once when scripts are off', async () => {
    await fresh({ javaScriptEnabled: false });
    await page.goto(site.address);
    expect(await page.locator('.duikou-first [data-arc]').count()).toBe(7);
    expect(await page.locator('.pairings').getByRole('listitem').count()).toBe(7);
    const names = await page.locator('.duikou-names:visible g[font-weight="600"] text').allTextContents();
    expect(names.toSorted()).toEqual(
      [
        '上海',
        '北京',
        '吉林省',
        '哈尔滨',
        '大连',
        '天津',
        '广东省',
        '江苏省',
        '沈阳',
        '浙江省',
        '深圳',
        '辽宁省',
        '长春',
        '黑龙江省',
      ].toSorted(),
    );
    expect(await page.getByRole('img', { name: '南海诸岛' }).isVisible()).toBe(true);
    expect(await page.getByText('本图未送审').isVisible()).toBe(true);
    const words = page.locator('.duikou-script-missing p').first();
    expect(await words.isVisible()).toBe(true);
    expect(await words.innerText()).toContain(notRun);
    expect(await page.locator('.duikou-script-missing [lang=en]:not(.too-old)').innerText()).toContain('has not run');
    expectRow('scripts are off', 'first picture', await words.innerText(), await words.locator('a').innerText(), file);
  });

  test.each<[Way, RegExp | null]>([
    ['does not come', null],
    ['is cut off halfway', /SyntaxError/],
  ])('after a wait when the site’s own script %s', async (way, thrown) => {
    await fresh();
    await ways[way](page, '**/assets/index-*.js');
    await page.goto(site.address);
    expect(await page.locator('.duikou-script-missing').isVisible()).toBe(false);
    await afterTheWait();
    const { says, recoveries } = await wordsOn(page);
    expectRow(`the site’s own script ${way}`, await seenOn(page), says, recoveries, file);
    // The browser itself reports the syntax error of a script that is cut off.
    expect(complaints.filter((complaint) => !thrown?.test(complaint))).toEqual([]);
  });

  test.each<Way>(['is of the wrong type', 'throws as it starts'])('at once when the elements’ script %s', async (way) => {
    await fresh();
    await expectWordsOfPage(site, visit, way);
  });

  test('when the one file can’t be unpacked', async () => {
    await fresh();
    await page.addInitScript('delete window.DecompressionStream');
    await page.goto(pathToFileURL(resolve('dist/one/duikou.html')).href);
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain(notRun);
    expectRow('the one file can’t be unpacked', await seenOn(page), says, recoveries, file);
    expect(complaints).toEqual([]);
  });

  test('in a frame without its script, with a link to the page that has a picture', async () => {
    await fresh();
    await ways['does not come'](page, '**/embed.js');
    await page.goto(`${site.address}embed.html`);
    await afterTheWait();
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain('程序还没有运行');
    expect(recoveries).toBe('重新载入 · 首页');
    await page.getByRole('link', { name: '首页' }).click();
    await page.locator('.duikou-first').first().waitFor();
  });
});

describe('a failed part leaves the others working and is loaded by a retry', () => {
  test.each<PartFault>([
    ['the report’s file', 'is not there', '**/assets/report-*.js', /无法加载报道的数据/],
    ['the file of boundaries', 'is cut off halfway', '**/assets/overview-*.js', /无法加载边界数据/],
    ['the SVG map’s script', 'does not come', '**/assets/svg-map-*.js', /地图的程序未能启动/],
  ])('when %s %s', async (...fault) => {
    await fresh();
    await expectPartBack(site, visit, fault);
  });

  test('when the panels’ script is missing', async () => {
    await fresh();
    await expectPanelsBack(site, visit, 'is not there');
  });

  test('when the file of finer boundaries is missing', async () => {
    await fresh();
    await ways['is not there'](page, '**/assets/detail-*.js');
    await openSiteWith(site, page, '#bounds=120,30,123,33');
    const { says, recoveries } = await wordsOn(page);
    expect(says).toContain('无法加载更细的边界');
    expectRow('the file of finer boundaries is not there', 'SVG map', says, recoveries, file);
    await page.unrouteAll();
    const coming = page.waitForResponse('**/assets/detail-*.js');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await coming).ok()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('when the other sources’ data and the tour are missing', async () => {
    await fresh();
    await ways['is not there'](page, '**/assets/extra-*.js');
    // Two files have this name: only the one with the steps is removed, not the one with the code of the tour.
    const steps = readdirSync('dist/site/assets').find(
      (name) => name.startsWith('tour-') && readFileSync(`dist/site/assets/${name}`, 'utf8').includes('北粮南运'),
    );
    await ways['is not there'](page, `**/assets/${steps}`);
    await openSiteWith(site, page, '#sources=all');
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

test('a progress line is shown while the report and the boundaries load', async () => {
  await fresh();
  let release = (): void => {};
  const held = new Promise<void>((resolveHeld) => (release = resolveHeld));
  await page.route('**/assets/{report,overview}-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await openSiteWith(site, page);
  const progress = page.locator('duikou-map .late');
  await progress.waitFor();
  expect(await progress.innerText()).toBe('正在获取数据…');
  expect(await seenOn(page)).toBe('first picture');
  expectRow('the report or the boundaries take their time', 'first picture', await progress.innerText(), '', file);
  release();
  await expect.poll(() => seenOn(page), patience).toBe('SVG map');
  expect(await progress.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('every row of docs/faults.md that names this file has been compared by a test above', () => {
  expect(faultsOfTable(file).filter((fault) => !comparedFaults().includes(fault))).toEqual([]);
});
