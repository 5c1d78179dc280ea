/**
 * No word is cut off with text of twice the size, on the narrowest screens, and on pages from right to left. `cut-words.full.test.ts` has
 * every state for each reader.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutWords, readAs, show, type Reader } from './cut-words.ts';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
  page = await newPage(site);
  await openAtlasWith(site, page, { address: '', renderer: 'svg' });
  await page.waitForFunction(() => customElements.get('duikou-table'));
});
afterAll(() => site.close());

describe.each<Reader>([
  { width: 1280, height: 800, percent: 200, dir: 'ltr' },
  { width: 320, height: 640, percent: 100, dir: 'rtl' },
])('a page $width px wide with text of $percent % and the direction $dir', (reader) => {
  beforeAll(() => readAs(page, reader));

  test.each([
    '#lang=en&topic=people&select=210000&sources=all',
    '#lang=en&view=table&kind=grain',
    '#lang=en&topic=projects',
    '#lang=zh-Hans&step=grain',
  ])('no word is cut off at %s', async (fragment) => {
    await show(page, fragment);
    expect(await cutWords(page)).toEqual([]);
  });
});

test('a page that runs from right to left moves no part of the atlas', async () => {
  const placed = async (dir: Reader['dir']): Promise<unknown> => {
    await readAs(page, { width: 1280, height: 800, percent: 100, dir });
    await show(page, '#lang=en&topic=grain&select=230000');
    return page.evaluate(() => {
      const atlas = document.querySelector('duikou-atlas');
      const boxOf = (element: Element | null | undefined): readonly number[] => {
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return [left, top, width, height].map(Math.round);
      };
      const map = document.querySelector('duikou-map')?.shadowRoot;
      const panel = atlas?.shadowRoot?.querySelector('duikou-flows')?.shadowRoot;
      return [
        ...[...(atlas?.shadowRoot?.querySelectorAll('h1, select, [role=tab], aside') ?? [])].map(boxOf),
        ...[...(map?.querySelectorAll('.legend, .inset, .controls, .words, .arc > div, .labels text') ?? [])].map(boxOf),
        ...[...(panel?.querySelectorAll('h2, p, duikou-figure') ?? [])].map(boxOf),
      ];
    });
  };
  const usual = await placed('ltr');
  expect(usual).toHaveProperty(
    'length',
    expect.toSatisfy((count: number) => count > 60),
  );
  expect(await placed('rtl')).toEqual(usual);
  await readAs(page, { width: 1280, height: 800, percent: 100, dir: 'ltr' });
});

test('characters have the forms of the chosen language, whatever the language of the page is', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  /** The font families with which a text is actually drawn. */
  const fontsOf = async (expression: string): Promise<readonly string[]> => {
    await session.send('DOM.getDocument', { depth: 0 });
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error(`there is no ${expression}`);
    const { nodeId } = await session.send('DOM.requestNode', { objectId: result.objectId });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName);
  };
  const texts = {
    'a name on the map': "document.querySelector('duikou-map').shadowRoot.querySelector('.labels text')",
    'a caption': "document.querySelector('duikou-map').shadowRoot.querySelector('.captions p')",
    'the title': "document.querySelector('duikou-atlas').shadowRoot.querySelector('.title')",
    'a panel': "document.querySelector('duikou-atlas').shadowRoot.querySelector('duikou-pairing').shadowRoot.querySelector('h2')",
  };
  for (const [language, form] of [
    ['zh-Hant', 'TC'],
    ['zh-Hans', 'SC'],
  ] as const) {
    await show(page, `#lang=${language}&select=220000`);
    for (const [what, expression] of Object.entries(texts)) {
      const families = await fontsOf(expression);
      // A system with fonts for one language only has no choice.
      const cjk = families.filter((family) => /CJK|PingFang|YaHei|JhengHei/.test(family));
      if (cjk.length > 0 && process.platform === 'linux') expect(cjk, `${what} in ${language}`).toEqual([expect.stringContaining(form)]);
    }
  }
});
