/** Tests in browsers that lack a feature or misreport one: the site works, or a message says what is missing. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { emphasised, newPage, openAtlas, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf } from './outcome.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
afterEach(() => page.context().close());

/** Functions that remove a feature; each runs in the page before any script of the site. */
const lacks: Readonly<Record<string, () => void>> = {
  'events of media queries': () => {
    Object.assign(MediaQueryList.prototype, { addEventListener: undefined, removeEventListener: undefined });
  },
  'streams that unpack': () => Reflect.deleteProperty(window, 'DecompressionStream'),
  'a segmenter of words': () => Reflect.deleteProperty(Intl, 'Segmenter'),
  popovers: () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
  },
  'idle callbacks': () => Reflect.deleteProperty(window, 'requestIdleCallback'),
  'a name of its own': () => Object.defineProperty(navigator, 'userAgent', { get: () => '' }),
};

test.each(Object.keys(lacks))('a browser without %s shows the map, a partner and the source of a figure', async (what) => {
  page = await newPage(site);
  const complaints = complaintsOf(page);
  const lack = lacks[what];
  if (!lack) throw new Error(what);
  await page.addInitScript(lack);
  expect(await openAtlas(site, page, '#select=220000')).toBe('svg');
  expect((await emphasised(page)).partner).toBe('330000');
  await page.locator('duikou-pairing duikou-figure button.figure').first().click();
  await page.locator('duikou-figure :is([popover], dialog) blockquote').first().waitFor({ state: 'visible' });
  expect(complaints).toEqual([]);
});

/** Functions that remove a required feature. `src/embed/probe.ts` checks for these before anything is loaded. */
const tooOld: Readonly<Record<string, () => void>> = {
  'has no adopted style sheets, whatever it says of its styles': () => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    CSS.supports = () => true;
  },
  'knows no container units': () => {
    CSS.supports = () => false;
  },
  'knows no container units and has no name': () => {
    CSS.supports = () => false;
    Object.defineProperty(navigator, 'userAgent', { get: () => '' });
  },
};

test.each(Object.keys(tooOld))('a browser that %s keeps the first picture, and a message names the browsers that work', async (what) => {
  page = await newPage(site, { locale: 'en-US' });
  const complaints = complaintsOf(page);
  const age = tooOld[what];
  if (!age) throw new Error(what);
  await page.addInitScript(age);
  await page.goto(site.address);
  const message = page.locator('.duikou-script-missing');
  await message.waitFor({ state: 'visible' });
  const words = await message.innerText();
  expect(words).toMatch(/105/);
  expect(/Chrome \d+/.test(words)).toBe(!what.includes('no name'));
  expect(await page.evaluate(() => customElements.get('duikou-atlas'))).toBeUndefined();
  await expect(page.locator('duikou-map svg path').count()).resolves.toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});
