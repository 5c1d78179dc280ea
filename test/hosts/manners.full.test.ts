/** Tests of a map on various pages: it follows the page, reports what happens, and changes nothing on the page. */
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { serve, type Served } from './serve.ts';

let site: Site;
let page: Page;
let host: Served;
let faults: string[];
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
  host.close();
});

async function open(html: string, options: BrowserContextOptions = {}): Promise<void> {
  host = await serve({ pages: { '/': html }, folders: ['dist/embed'] });
  page = await newPage(site, options);
  faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(host.address);
}

const script = '<script src="duikou.js"></script>';
const ready = (): Promise<unknown> => page.evaluate(() => document.querySelector('duikou-map')?.ready);
const codes = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { codes: string[] }).codes.toSorted());

describe('errors of the first attributes reach one listener on the document', () => {
  const listen = `<script>addEventListener('duikou-error', ({ detail }) => (window.codes ??= []).push(detail.code)); window.codes ??= [];</script>`;
  const bad = (name: string, value: string): string => `<duikou-map renderer="svg" ${name}="${value}" style="height:320px"></duikou-map>`;
  const maps = [bad('topic', 'nope'), bad('theme', 'purple'), bad('lang', 'xx'), bad('select', 'nowhere'), bad('step', '99')].join('');
  const all = ['unknown-lang', 'unknown-select', 'unknown-step', 'unknown-theme', 'unknown-topic'];

  test.each([
    ['script, listener, elements', `<!doctype html><head>${script}${listen}</head>${maps}`],
    ['listener, script, elements', `<!doctype html><head>${listen}${script}</head>${maps}`],
    ['script, elements, listener', `<!doctype html><head>${script}</head>${maps}${listen}`],
    ['elements, script, listener', `<!doctype html>${maps}${script}${listen}`],
    ['elements, listener, script', `<!doctype html>${maps}${listen}${script}`],
    ['the script as a module, elements, listener', `<!doctype html><script type="module" src="duikou.js"></script>${maps}${listen}`],
  ])('in the order %s', async (_, html) => {
    await open(html);
    await expect.poll(codes).toEqual(all);
  });
});

describe('the first selection reaches', () => {
  test('a listener that is added after the map', async () => {
    await open(
      `<!doctype html><head>${script}</head><duikou-map renderer="svg" select="jilin-zhejiang" style="height:320px"></duikou-map>
      <script>window.codes = []; document.addEventListener('duikou-select', ({ detail }) => window.codes.push(detail.pairing));</script>`,
    );
    await expect.poll(codes).toEqual(['jilin-zhejiang']);
  });
});

describe('the colours of the map and of a figure', () => {
  const inkOf = (selector: string): Promise<string> =>
    page.evaluate((name) => getComputedStyle(document.querySelector(name) ?? document.body).color, selector);

  test.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)('are those of a %s page on a %s system', async (scheme, system) => {
    const body =
      '<duikou-map renderer="svg" style="height:320px"></duikou-map><p><duikou-figure record="agg-projects"></duikou-figure></p>';
    await open(`<!doctype html><html style="color-scheme: ${scheme}">${body}${script}`, { colorScheme: system });
    await ready();
    await expect.poll(() => page.locator('duikou-figure button').count()).toBe(1);
    const inks = [await inkOf('duikou-map'), await inkOf('duikou-figure')];
    const isLight = inks.map((ink) => Number(/\d+/.exec(ink)?.[0]) > 128);
    expect(isLight).toEqual([scheme === 'dark', scheme === 'dark']);
    expect(
      await page.evaluate(() => ['duikou-map', 'duikou-figure'].map((name) => document.querySelector(name)?.getAttribute('style'))),
    ).toEqual(['height:320px', null]);
  });
});

test.each([
  ['fr', 'en-US', 'Zoom in'],
  ['ar', 'zh-CN', '放大'],
  ['de', 'de-DE', 'Zoom in'],
  ['zh-TW', 'en-US', '放大'],
])('on a page in %s in a browser in %s the zoom button is called %s', async (lang, locale, name) => {
  await open(`<!doctype html><html lang="${lang}"><duikou-map renderer="svg" style="height:320px"></duikou-map>${script}`, { locale });
  await page.getByRole('button', { name, exact: true }).waitFor();
});

test('a map in a closed <details> can be exported, and is drawn when that is opened', async () => {
  await open(
    `<!doctype html><details><summary>Map</summary><duikou-map renderer="svg" style="height:320px"></duikou-map></details>${script}`,
  );
  const codeOf = (work: 'ready' | 'toSVG' | 'toCSV'): Promise<string> =>
    page.evaluate(async (name) => {
      const map = document.querySelector('duikou-map');
      try {
        await (name === 'ready' ? map?.ready : map?.[name]());
        return 'done';
      } catch (cause) {
        return (cause as { code?: string }).code ?? String(cause);
      }
    }, work);
  // Some browsers lay out closed content.
  expect(['done', 'not-displayed']).toContain(await codeOf('ready'));
  expect([await codeOf('toSVG'), await codeOf('toCSV')]).toEqual(['done', 'done']);
  await page.locator('summary').click();
  await page.locator('duikou-map .surface svg').waitFor();
  expect(await codeOf('ready')).toBe('done');
});

test('a map that is moved 22 times keeps its selection and one picture, and sends no event', async () => {
  await open(
    `<!doctype html><div id="a"><duikou-map renderer="svg" select="jilin-zhejiang" style="height:320px"></duikou-map></div><div id="b"></div>${script}`,
  );
  await ready();
  const told = await page.evaluate(async () => {
    const map = document.querySelector('duikou-map');
    const events: string[] = [];
    for (const type of ['duikou-select', 'duikou-topic', 'duikou-error']) addEventListener(type, () => events.push(type));
    for (let i = 0; i < 22; i++) {
      if (map) document.querySelector(i % 2 ? '#a' : '#b')?.append(map);
      if (i % 5 === 0) await new Promise(requestAnimationFrame);
    }
    await map?.ready;
    return events;
  });
  expect(told).toEqual([]);
  await expect.poll(() => page.locator('duikou-map .surface svg').count()).toBe(1);
  expect(await page.evaluate(() => document.querySelector('duikou-map')?.selection)).toBe('jilin-zhejiang');
});

test('a page with the script three times has one map and no notice', async () => {
  await open(
    `<!doctype html>${script}<duikou-map renderer="svg" style="height:320px"></duikou-map>${script}<script src="duikou.js?again"></script>`,
  );
  await ready();
  expect(await page.locator('duikou-map .surface svg').count()).toBe(1);
  expect(await page.locator('duikou-map [part~=notice]').count()).toBe(0);
});

test('a map that is added later is drawn in quirks mode, despite hostile rules', async () => {
  await open(
    `<style>* { float: left !important; text-transform: uppercase !important; line-height: 3 !important } duikou-map { width: 600px; height: 320px }</style>${script}<p>Text</p>`,
  );
  await page.evaluate(() => {
    const map = document.createElement('duikou-map');
    map.setAttribute('renderer', 'svg');
    document.body.append(map);
  });
  await ready();
  expect(await page.locator('duikou-map .surface [data-arc]').count()).toBe(7);
  expect(await page.evaluate(() => document.querySelector('duikou-map')?.hasAttribute('style'))).toBe(false);
});
