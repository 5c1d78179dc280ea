/** No word is cut off in any state of the atlas, with the settings of each reader. */
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

const states = [
  '#lang=en',
  '#lang=zh-Hant&select=220000',
  '#lang=en&topic=people&select=210000&sources=all',
  '#lang=en&view=compare',
  '#lang=en&view=timeline',
  '#lang=en&view=table&kind=grain',
  '#lang=en&view=report',
  '#lang=en&topic=projects',
  '#lang=en&topic=tourism',
  '#lang=zh-Hans&step=grain',
  '#lang=en&step=1',
] as const;

describe.each<Reader>([
  { width: 1280, height: 800, percent: 200, dir: 'ltr' },
  { width: 390, height: 844, percent: 200, dir: 'ltr' },
  { width: 320, height: 640, percent: 100, dir: 'ltr' },
  { width: 1280, height: 800, percent: 100, dir: 'rtl' },
  { width: 390, height: 844, percent: 100, dir: 'rtl' },
])('a page $width px wide with text of $percent % and the direction $dir', (reader) => {
  beforeAll(() => readAs(page, reader));

  test.each(states)('no word is cut off at %s, with the sheet at each of its stops', async (fragment) => {
    await show(page, fragment);
    expect(await cutWords(page)).toEqual([]);
    const handle = page.locator('duikou-atlas .handle');
    if (!(await handle.isVisible())) return;
    for (const stop of ['half', 'full']) {
      await handle.click();
      await show(page, fragment);
      expect(await cutWords(page), stop).toEqual([]);
    }
    await handle.click();
  });
});
