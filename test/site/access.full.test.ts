/** Each topic, panel and width of the atlas, and each tab of its share dialog, passes axe's rules. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlasWithAxe, expectShareLawful, faultsOf, pageWithAxe, rules, settled, show } from './axe.ts';
import { openAtlas, openSite, withoutWebGL, type Site } from './site.ts';

const topics = ['overview', 'projects', 'tourism', 'grain', 'people', 'reforms', 'platforms'] as const;
const panels = ['pairing', 'projects', 'flows', 'compare', 'timeline', 'table', 'report'] as const;

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

describe('axe reports no violation', () => {
  let page: Page;
  beforeAll(async () => {
    page = await atlasWithAxe(site);
  });
  afterAll(() => page.context().close());

  test.each([
    '',
    ...topics.map((topic) => `#topic=${topic}`),
    ...topics.map((topic) => `#topic=${topic}&select=jilin-zhejiang&sources=all&lang=en&theme=dark`),
    ...panels.map((panel) => `#view=${panel}&lang=zh-Hant`),
    ...panels.map((panel) => `#view=${panel}&select=changchun-tianjin&theme=dark`),
    '#select=220000',
    '#select=210000&sources=all&topic=platforms',
    '#select=330000&lang=en&bounds=120,28,131,45',
    '#topic=grain&view=table&pairing=heilongjiang-guangdong&lang=en',
    '#topic=grain&select=230000&lang=zh-Hant',
    '#q=atlantis&view=table',
    '#step=1',
    '#step=grain&lang=en&theme=dark',
  ])('at %s', async (fragment) => {
    await show(page, fragment);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('with the filters, a cell of the grid and a sentence of the report open', async () => {
    await show(page, '#view=table&lang=en');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await show(page, '#view=compare&lang=en');
    await page.locator('duikou-compare .cell').nth(8).click();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await show(page, '#view=report&lang=en');
    await page.locator('duikou-report .count').first().click();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each(['Link', 'Embed', 'Save', 'Cite'])('in the tab %s of the share dialog', (tab) => expectShareLawful(page, tab));

  test.each([320, 390, 640, 900, 1280, 1920])('at a width of %i px, with the sheet at each of its stops', async (width) => {
    await page.setViewportSize({ width, height: width < 900 ? 640 : 900 });
    for (const fragment of ['#lang=en', '#topic=people&select=220000', '#step=tourism&lang=zh-Hant']) {
      await show(page, fragment);
      expect(await faultsOf(page)).toEqual([]);
      const handle = page.locator('duikou-atlas .handle');
      if (!(await handle.isVisible())) continue;
      for (const stop of ['half', 'full']) {
        await handle.click();
        await settled(page);
        expect(await faultsOf(page), stop).toEqual([]);
      }
      await handle.click();
    }
  });
});

test('axe reports no violation in the import dialog, before and after a table is read, or in the topic of flows', async () => {
  const page = await atlasWithAxe(site);
  await show(page, '#lang=en');
  await page.getByRole('button', { name: 'Your data', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  expect(await faultsOf(page)).toEqual([]);
  await page
    .getByLabel('Paste a table')
    .fill('origin,destination,year,value\nBeijing,Shenyang,2018,258\nShanghai,Dalian,2018,over 130\nNowhere,Zhejiang,2018,20\n');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('heading', { name: 'Row-by-row report' }).waitFor();
  await settled(page);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  for (const fragment of ['#topic=flows&lang=en', '#topic=flows&view=table&lang=zh-Hant&theme=dark']) {
    await page.evaluate((part) => {
      const own = new URLSearchParams(location.hash.slice(1)).get('own');
      location.hash = own === null ? part : `${part}&own=${own}`;
    }, fragment);
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.context().close();
});

test('axe reports no violation on the WebGL map with figures and a selection', async () => {
  const page = await pageWithAxe(withWebGL);
  expect(await openAtlas(withWebGL, page, '#topic=projects&select=220000&lang=en')).toBe('webgl');
  await page.waitForFunction(() => customElements.get('duikou-table'));
  await settled(page);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
});

test('axe reports no violation on the page for frames, with and without panels', async () => {
  const page = await pageWithAxe(site);
  for (const search of ['', '?panels=pairing%20table']) {
    await page.goto(`${site.address}embed.html${search}#select=jilin-zhejiang&lang=en`);
    await page.waitForFunction(() => document.querySelector<HTMLElementTagNameMap['duikou-map']>('duikou-map, duikou-atlas')?.scene);
    await settled(page);
    // The headings of a frame belong to the page around it.
    expect(await faultsOf(page, { ...rules, rules: { ...rules.rules, 'page-has-heading-one': { enabled: false } } })).toEqual([]);
  }
  await page.context().close();
});
