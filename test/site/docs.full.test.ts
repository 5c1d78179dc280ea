/** Every page of the documentation in each language, at a wide and two narrow widths, light and dark. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOfPages, type Reading } from './docs-pages.ts';
import { openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

test.each<Reading>([
  { language: 'en', width: 390, scheme: 'light' },
  { language: 'en', width: 1440, scheme: 'light' },
  { language: 'zh-Hans', width: 320, scheme: 'dark' },
  { language: 'zh-Hant', width: 390, scheme: 'light' },
])(
  'in $language at $width px, $scheme, each page keeps the rules of WCAG 2.2 and none scrolls sideways',
  { timeout: 90_000 },
  async (reading) => {
    expect(await faultsOfPages(site, reading)).toEqual({});
  },
);
