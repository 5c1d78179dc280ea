/** Tests that the page for frames is loaded in parts like the site, without those that a frame does not show. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage, openSite, type Site } from '../site/site.ts';
import { serve } from './serve.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page with a frame of the site, and waits until its content is drawn. */
async function loadedBy(page: Page, frameTag: string): Promise<readonly string[]> {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.push(pathname.replace(/-[\w-]{8}\.js$/, '.js').replace(/^.*\//, ''));
  });
  const host = await serve({ pages: { '/': `<!doctype html>${frameTag.replace('src="', `src="${site.address}`)}` } });
  await page.goto(host.address);
  const frame = page.frames().find((each) => each.url().startsWith(site.address));
  await frame?.evaluate(async () => {
    // Only top-level elements are awaited, because an atlas waits for its own map.
    const found = await new Promise<HTMLElement & { readonly ready?: Promise<unknown> }>((resolve) => {
      const look = (): void => {
        const element = document.querySelector<HTMLElement>('main > duikou-map, main > duikou-atlas');
        if (element) resolve(element);
        else requestAnimationFrame(look);
      };
      look();
    });
    await customElements.whenDefined(found.localName);
    await found.ready;
  });
  host.close();
  return scripts;
}

test('a frame with a map loads the scripts of the map and none of the panels', async () => {
  const page = await newPage(site);
  const scripts = await loadedBy(page, '<iframe src="embed.html#lang=en" width="640" height="480"></iframe>');
  expect(scripts).toEqual(expect.arrayContaining(['embed.js', 'index.js', 'core.js', 'words-en.js', 'report.js', 'overview.js']));
  expect(scripts.filter((name) => /embed-whole|panels|words-zh/.test(name))).toEqual([]);
  await page.context().close();
});

test('a frame at a step of the tour loads the tour', async () => {
  const page = await newPage(site);
  await loadedBy(page, '<iframe src="embed.html#lang=en&step=2" width="640" height="720"></iframe>');
  await page.frameLocator('iframe').locator('duikou-tour').getByRole('button', { name: 'Next' }).waitFor();
  await page.context().close();
});

test('a sandboxed frame, which can’t load modules, loads one script', async () => {
  const page = await newPage(site);
  const scripts = await loadedBy(page, '<iframe src="embed.html#lang=en" sandbox="allow-scripts" width="640" height="480"></iframe>');
  expect(scripts).toEqual(['embed.js', 'embed-whole.js']);
  await page.context().close();
});
