/** Tests on hostile pages: rules for every element, attributes in any case, and storage that throws. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { serveHost } from './host-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

async function hosted(
  body: string,
  head: string,
  before: (page: Page) => Promise<void> = async () => {},
): Promise<{ readonly page: Page; readonly faults: readonly string[]; readonly close: () => Promise<void> }> {
  const host = await serveHost(body, head);
  const page = await newPage(site);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await before(page);
  await page.goto(host.address);
  await page.evaluate(() => document.querySelector('duikou-map')?.ready);
  return {
    page,
    faults,
    close: async () => {
      await page.context().close();
      host.close();
    },
  };
}

test.each([
  ['every rule taken away', '* { all: unset }'],
  [
    'hostile type',
    '* { font: 700 40px/3 serif; letter-spacing: 9px; word-spacing: 20px; text-transform: uppercase; text-indent: 4em; text-align: right; white-space: nowrap; color: yellow; text-shadow: 2px 2px red }',
  ],
  [
    'hostile boxes',
    '* { box-sizing: content-box; padding: 9px; margin: 9px } svg, canvas, button, img { display: none } div { display: inline; position: absolute }',
  ],
  ['from right to left', 'html { direction: rtl; writing-mode: vertical-rl }'],
])('a page with %s leaves the size and the type of the map alone, and a click finds the partner', async (_, css) => {
  const { page, faults, close } = await hosted(
    `<script src="duikou.js"></script><div style="display: block; position: static; width: 800px; writing-mode: horizontal-tb"><duikou-map renderer="svg" lang="zh-Hans" style="height: 560px; margin: 0; padding: 0"></duikou-map><p>Before <duikou-figure record="agg-projects"></duikou-figure> after</p></div>`,
    `<style>${css}</style>`,
  );
  const found = await page.evaluate(() => {
    const map = document.querySelector('duikou-map');
    const root = map?.shadowRoot;
    const captions = root?.querySelector('.captions');
    if (!map || !root || !captions) throw new Error('no map');
    const { fontSize, letterSpacing, textTransform, textAlign, direction, color, textIndent } = getComputedStyle(captions);
    const box = map.getBoundingClientRect();
    const surface = root.querySelector('.surfaces')?.getBoundingClientRect();
    return {
      display: getComputedStyle(map).display,
      height: box.height,
      type: { fontSize, letterSpacing, textTransform, textAlign, direction, textIndent },
      isYellow: color === 'rgb(255, 255, 0)',
      surfaceHeight: surface?.height ?? 0,
      buttons: [...root.querySelectorAll('.controls button')].filter((button) => button.getBoundingClientRect().width >= 24).length,
      sideways: root.querySelector('.map')?.scrollWidth === root.querySelector('.map')?.clientWidth,
    };
  });
  expect(found).toMatchObject({
    display: 'block',
    height: 560,
    type: { letterSpacing: 'normal', textTransform: 'none', textAlign: 'start', direction: 'ltr', textIndent: '0px' },
    isYellow: false,
    buttons: 5,
    sideways: true,
  });
  expect(found.surfaceHeight).toBeGreaterThan(300);
  const at = await page.evaluate(() => {
    const map = document.querySelector('duikou-map');
    const point = map?.project([123.43, 41.8]);
    const box = map?.getBoundingClientRect();
    if (!point || !box) throw new Error('out of sight');
    return [box.x + point[0], box.y + point[1]] as const;
  });
  await page.mouse.click(...at);
  expect(await page.evaluate(() => document.querySelector('duikou-map')?.scene?.emphasis.partner)).toBe('110000');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('duikou-figure')?.shadowRoot?.querySelector('button')?.textContent), {
      timeout: 20_000,
    })
    .toContain('849');
  expect(faults).toEqual([]);
  await close();
});

test('a map stays visible on a page that resets its height', async () => {
  const { page, close } = await hosted(
    '<script src="duikou.js"></script><div style="display: block; width: 600px"><duikou-map renderer="svg"></duikou-map></div>',
    '<style>* { all: unset }</style>',
  );
  expect(await page.evaluate(() => document.querySelector('duikou-map')?.getBoundingClientRect().height)).toBeCloseTo(450, -1);
  await close();
});

test('tags, attributes and their values are read in upper and lower case', async () => {
  const { page, close } = await hosted(
    '<script src="duikou.js"></script><DUIKOU-MAP SELECT="jilin-zhejiang" TOPIC="Grain" LANG="ZH-hant" THEME="DARK" RENDERER="SVG" STYLE="display: block; height: 480px"></DUIKOU-MAP>',
    '',
  );
  expect(
    await page.evaluate(async () => {
      const map = document.querySelector('duikou-map');
      return [map?.selection, map?.topic, map?.lang, map?.theme, (await map?.ready)?.renderer];
    }),
  ).toEqual(['jilin-zhejiang', 'grain', 'zh-Hant', 'dark', 'svg']);
  await close();
});

test('the map is drawn without a notice if every access to storage throws', async () => {
  const { page, faults, close } = await hosted(
    '<script src="duikou.js"></script><duikou-map renderer="svg" style="display: block; height: 480px"></duikou-map>',
    '',
    async (fresh) => {
      await fresh.addInitScript(() => {
        const denied = (): never => {
          throw new DOMException('denied', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: denied });
        Object.defineProperty(Document.prototype, 'cookie', { get: denied, set: denied });
      });
    },
  );
  expect(
    await page.evaluate(() => [
      document.querySelector('duikou-map')?.scene?.arcs.count,
      document.querySelector('duikou-map')?.shadowRoot?.querySelectorAll('.notice').length,
    ]),
  ).toEqual([7, 0]);
  expect(faults).toEqual([]);
  await close();
});
