/**
 * The landing page exists before any script, in each language, and does not change when the script runs. `landing.full.test.ts` has each
 * language in each window.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import { expectStill, landings, windows } from './landing-lines.ts';
import { newPage, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

test.each([
  { ...landings[0], ...windows[0] },
  { ...landings[1], ...windows[1] },
  { ...landings[2], ...windows[2] },
])('the page in $lang has the same text at the same places before the script and after it at $width × $height', ({ path, width, height }) =>
  expectStill(site, path, { width, height }),
);

describe.each(landings)('the page in $lang', ({ path, lang, says }) => {
  test('has its text, links to the other languages and the preview of a link without a script', async () => {
    const page = await newPage(site, { javaScriptEnabled: false });
    await page.goto(site.address + path);
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    expect(await page.textContent('.duikou-panel article')).toContain(says);
    const attributes = (selector: string, name: string): Promise<readonly (string | null)[]> =>
      page.locator(selector).evaluateAll((found, attribute) => found.map((each) => each.getAttribute(attribute)), name);
    expect(await attributes('link[hreflang]', 'hreflang')).toEqual(['zh-Hans', 'zh-Hant', 'en', 'x-default']);
    for (const href of await attributes('link[hreflang], link[rel~=icon], link[rel=manifest], .without-script a', 'href')) {
      const answer = await page.request.get(new URL(href ?? '', site.address + path).href);
      expect([href, answer.status()]).toEqual([href, 200]);
    }
    const picture = (await attributes('meta[property="og:image"]', 'content'))[0] ?? '';
    const image = await page.request.get(new URL(picture, site.address + path).href);
    const png = await image.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const description = (await attributes('meta[name=description]', 'content'))[0] ?? '';
    expect(await attributes('meta[property="og:description"]', 'content')).toEqual([description]);
    expect(description).toContain('849');
    expect((await page.textContent('.duikou-panel .finding'))?.trim()).toBe(report.lead?.[lang]);
    await page.context().close();
  });
});
