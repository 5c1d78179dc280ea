/** What WCAG 2.2 AA asks that a program can see: each state of the atlas, and none of axe's rules broken. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlas, openAtlasWith, openSite, withoutWebGL, type Site } from './site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** "rule: where: why" of all that axe finds wrong. */
async function faultsOf(page: Page, options: RunOptions = rules): Promise<readonly string[]> {
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: unknown): Promise<AxeResults> } };
    const { violations } = await axe.run(document, asked);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => `${id}: ${target.flat().join(' ')}: ${[...any, ...all, ...none][0]?.message ?? ''}`));
  }, options as Record<string, unknown>);
}

/**
 * axe takes paths of the SVG map that reach beyond its edge for things that lie over the page, and then says nothing of contrast. The
 * map's own inks are measured in `palette.test.ts`, and one state below has the WebGL map.
 */
async function hideDrawing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const map = document.querySelector('duikou-map') ?? document.querySelector('duikou-atlas')?.shadowRoot?.querySelector('duikou-map');
    const style = document.createElement('style');
    style.textContent = '.surfaces > *, .still, .inset { display: none; }';
    map?.shadowRoot?.append(style);
  });
}

/** Waits until all that a change of state has set going is drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pending = function* (root: ParentNode): Generator<Promise<unknown>> {
      for (const element of root.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')) {
        if (element.updateComplete) yield element.updateComplete;
        if (element.shadowRoot) yield* pending(element.shadowRoot);
      }
    };
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all(pending(document));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

async function show(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment === '' ? '#' : fragment);
  await settled(page);
}

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

async function pageWithAxe(options: Parameters<typeof newPage>[1] = {}, of: Site = site): Promise<Page> {
  const page = await newPage(of, options);
  await page.addInitScript(axeSource);
  return page;
}

async function atlasWithAxe(options: Parameters<typeof newPage>[1] = {}): Promise<Page> {
  const page = await pageWithAxe(options);
  await openAtlasWith(site, page, { address: '', renderer: 'svg' });
  await page.waitForFunction(() => customElements.get('duikou-table'));
  await hideDrawing(page);
  return page;
}

const lenses = ['pairings', 'projects', 'tourism', 'grain', 'people', 'experience', 'platforms'] as const;
const panels = ['pairing', 'projects', 'flows', 'reported', 'timeline', 'table', 'reader'] as const;

describe('axe finds nothing wrong', () => {
  let page: Page;
  beforeAll(async () => {
    page = await atlasWithAxe();
  });
  afterEach(async () => {
    for (const dialog of await page.getByRole('dialog').all()) if (await dialog.isVisible()) await page.keyboard.press('Escape');
  });
  afterAll(() => page.context().close());

  test.each([
    '',
    ...lenses.map((lens) => `#lens=${lens}`),
    ...lenses.map((lens) => `#lens=${lens}&select=jilin-zhejiang&sources=all&lang=en&theme=dark`),
    ...panels.map((panel) => `#panel=${panel}&lang=zh-Hant`),
    ...panels.map((panel) => `#panel=${panel}&select=changchun-tianjin&theme=dark`),
    '#select=220000',
    '#select=210000&sources=all&lens=platforms',
    '#select=330000&lang=en&view=120,28,131,45',
    '#lens=grain&panel=table&pairing=heilongjiang-guangdong&lang=en',
    '#q=atlantis&panel=table',
    '#step=1',
    '#step=grain&lang=en&theme=dark',
  ])('at %s', async (fragment) => {
    await show(page, fragment);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('with notices of what a link has wrong', async () => {
    await show(page, '#select=nowhere&lens=nothing&lang=en');
    expect(await faultsOf(page)).toEqual([]);
    const dismiss = page.getByRole('button', { name: 'OK', exact: true });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
  });

  test('with a source open, at a figure of the panel and at one on the map', async () => {
    await show(page, '#lens=tourism&lang=en');
    for (const host of ['duikou-flows', 'duikou-map']) {
      await page.locator(`${host} duikou-figure`).first().getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await settled(page);
    }
  });

  test('with the filters, a cell of the grid and a sentence of the report open', async () => {
    await show(page, '#panel=table&lang=en');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await show(page, '#panel=reported&lang=en');
    await page.locator('duikou-reported .cell').nth(8).click();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await show(page, '#panel=reader&lang=en');
    await page.locator('duikou-reader .count').first().click();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each([['Share'], ['Keys']])('with the dialog %s open', async (name) => {
    await show(page, '#lang=en');
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each(['Link', 'Embed', 'Save', 'Cite'])('with the tab %s of the dialog Share open', async (name) => {
    await show(page, '#select=220000&lang=en');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog').getByRole('tab', { name }).click();
    await settled(page);
    // The preview is a page of its own, with faults of its own.
    expect((await faultsOf(page)).filter((fault) => !fault.includes('iframe'))).toEqual([]);
  });

  test('with the regions that a search finds', async () => {
    await show(page, '#lang=en');
    await page.getByRole('combobox', { name: 'Find a region' }).fill('an');
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test.each([320, 390, 640, 900, 1280, 1920])('%i px wide, the sheet closed and open', async (width) => {
    await page.setViewportSize({ width, height: width < 900 ? 640 : 900 });
    for (const fragment of ['#lang=en', '#lens=people&select=220000', '#step=tourism&lang=zh-Hant']) {
      await show(page, fragment);
      expect(await faultsOf(page)).toEqual([]);
      const handle = page.locator('duikou-atlas .handle');
      if (!(await handle.isVisible())) continue;
      await handle.click();
      await settled(page);
      expect(await faultsOf(page)).toEqual([]);
      await handle.click();
    }
  });
});

describe('axe finds nothing wrong with data of a reader’s own', () => {
  test('the dialog before and after a table is read, and the lens of flows', async () => {
    const page = await atlasWithAxe();
    await show(page, '#lang=en');
    await page.getByRole('button', { name: 'Own data', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Paste a table').fill('origin,destination,year,value\nBeijing,Shenyang,2018,258\nShanghai,Dalian,2018,over 130\nNowhere,Zhejiang,2018,20\n');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByRole('heading', { name: 'Report by row' }).waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    for (const fragment of ['#lens=flows&lang=en', '#lens=flows&panel=table&lang=zh-Hant&theme=dark']) {
      await page.evaluate((part) => {
        const own = new URLSearchParams(location.hash.slice(1)).get('own');
        location.hash = own === null ? part : `${part}&own=${own}`;
      }, fragment);
      await settled(page);
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.context().close();
  });
});

describe('axe finds nothing wrong in other forms', () => {
  test('the WebGL map, with its figures and a selection', async () => {
    const page = await pageWithAxe({}, withWebGL);
    expect(await openAtlas(withWebGL, page, '#lens=projects&select=220000&lang=en')).toBe('webgl');
    await page.waitForFunction(() => customElements.get('duikou-table'));
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('the page before any script', async () => {
    const page = await newPage(site);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site.address);
    await page.evaluate(axeSource);
    // As in the SVG map, paths that the picture's edge cuts.
    expect((await faultsOf(page)).filter((fault) => !fault.startsWith('color-contrast'))).toEqual([]);
    await page.context().close();
  });

  test('the page for frames, the map alone and with panels', async () => {
    const page = await pageWithAxe();
    for (const search of ['', '?panels=pairing%20table']) {
      await page.goto(`${site.address}embed.html${search}#select=jilin-zhejiang&lang=en`);
      await page.waitForFunction(() => document.querySelector<HTMLElementTagNameMap['duikou-map']>('duikou-map, duikou-atlas')?.scene);
      await settled(page);
      // A frame's headings are part of the page around it.
      expect(await faultsOf(page, { ...rules, rules: { ...rules.rules, 'page-has-heading-one': { enabled: false } } })).toEqual([]);
    }
    await page.context().close();
  });

  test('for a room, in forced colours', async () => {
    const page = await pageWithAxe({ forcedColors: 'active' });
    await openAtlasWith(site, page, { renderer: 'svg', present: '', lang: 'en' });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await hideDrawing(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});
