/**
 * Tests with hostile texts in a data set: markup, code, `javascript:` addresses, bidirectional controls, combining marks and lone surrogates. They are
 * shown as plain text everywhere and never run, even on a page without any policy.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import report from '../../data/report.json';
import { hostileTexts } from '../fuzz/mutations.ts';
import { newPage, openSite, type Site } from '../site/site.ts';
import { complaintsOf, seenOn } from './outcome.ts';

let site: Site;
let host: Server;
let page: Page;
let complaints: readonly string[];
const markup = hostileTexts[0];

/** The data set with every text for readers replaced by one of the hostile ones in turn. Ids, numbers and quotes stay, so that every record is shown. */
function hostile(value: unknown, next: () => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => hostile(item, next));
  if ('zh-Hans' in value && 'en' in value) return { 'zh-Hans': next(), 'zh-Hant': next(), en: next() };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'derived' || key === 'sentences' ? inner : hostile(inner, next)]),
  );
}

function hostileReport(): unknown {
  let i = 0;
  // The text of 3,000 letters is left out, because it would hide everything else.
  const texts = hostileTexts.filter((text) => text.length < 200 && text.trim() !== '');
  const set = hostile(report, () => texts[i++ % texts.length] ?? '') as typeof report;
  const first = set.sources[0];
  if (first) Object.assign(first, { url: 'javascript:globalThis.ran = true', publisher: markup, title: hostileTexts[1] });
  return { ...set, sentences: [], paragraphs: [], dataVersion: markup };
}

beforeAll(async () => {
  site = await openSite();
  const script = readFileSync('dist/embed/duikou.js');
  host = createServer(({ url }, response) => {
    if (url === '/duikou.js') response.setHeader('content-type', 'text/javascript').end(script);
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          `<!doctype html><html lang="en"><script src="duikou.js"></script><duikou-atlas address renderer="${url?.slice(1)}" style="display: block; width: 1200px; height: 760px"></duikou-atlas></html>`,
        );
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
});
afterAll(async () => {
  host.close();
  await site.close();
});

async function open(renderer: 'svg' | 'webgl'): Promise<void> {
  page = await newPage(site);
  complaints = complaintsOf(page);
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/${renderer}`);
  await page.evaluate(async (input) => {
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    await atlas.ready;
    const before = atlas.data;
    Object.assign(atlas, { data: JSON.parse(input) });
    while (atlas.data === before) await new Promise((done) => setTimeout(done, 10));
  }, JSON.stringify(hostileReport()));
}

/** Elements and attributes in any shadow root that only a hostile text could have created. */
function smuggled(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const search = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('img, script:not([src="duikou.js"]), [onload], [onerror], a[href^="javascript" i], a[href^="data" i]'))
          found.push(element.outerHTML.slice(0, 200));
        if (element.shadowRoot) search(element.shadowRoot);
      }
    };
    search(document);
    if ('ran' in globalThis) found.push('something ran');
    return found;
  });
}

describe('hostile texts', () => {
  test(
    'are shown as plain text in every topic and panel, the list, the tooltip, the live region, notices and evidence',
    { timeout: 90_000 },
    async () => {
      await open('svg');
      for (const view of [
        'topic=projects',
        'topic=tourism',
        'topic=grain',
        'topic=people',
        'topic=reforms',
        'topic=platforms',
        'view=compare',
        'view=timeline',
        'view=table',
        'view=report',
        'select=220000&view=story',
      ]) {
        await page.evaluate(async (fragment) => {
          location.hash = `lang=zh-Hans&${fragment}`;
          await new Promise((done) => setTimeout(done));
          await document.querySelector('duikou-atlas')?.updateComplete;
          await new Promise((done) => requestAnimationFrame(done));
        }, view);
        expect(await smuggled(), view).toEqual([]);
      }
      const texts = hostileTexts.map((text) => text.replace(/\s+/g, ' ').trim());
      const shown = (await page.locator('duikou-map [role=option]').allTextContents()).join('\n').replace(/\s+/g, ' ');
      expect(texts.filter((text) => text.includes('<') && shown.includes(text)).length).toBeGreaterThan(2);
      await page.locator('duikou-map [role=listbox]').first().focus();
      expect(await page.locator('duikou-map [part=tooltip]').count()).toBe(1);
      await page.locator('duikou-pairing duikou-figure').first().click();
      await page.getByText('javascript:globalThis.ran = true').locator('visible=true').first().waitFor();
      await page.evaluate((select) => document.querySelector('duikou-atlas')?.select(select), markup);
      expect(await page.locator('duikou-map [part~=notice]').first().innerText()).toContain(markup);
      expect(await smuggled()).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test('are exported unchanged to CSV and GeoJSON, and the exported drawing is valid XML that can be rasterized', async () => {
    const out = await page.evaluate(async () => {
      const atlas = document.querySelector('duikou-atlas');
      if (!atlas) throw new Error('no atlas');
      const drawing = await atlas.toSVG();
      const parsed = new DOMParser().parseFromString(drawing, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        elements: parsed.querySelectorAll('img, script, foreignObject, [onload], [onerror]').length,
        png: (await atlas.toPNG({ scale: 1 })).size,
        csv: await atlas.toCSV(),
        geojson: JSON.stringify(await atlas.toGeoJSON()),
        name: atlas.data?.regions.map(({ short }) => short['zh-Hans']).join('\n') ?? '',
      };
    });
    expect(out).toMatchObject({ error: null, elements: 0 });
    expect(out.png).toBeGreaterThan(10_000);
    expect(out.name).toContain(markup);
    // Isolates are added only within sentences, such as the names of arcs in the GeoJSON. A text by itself is exported unchanged.
    for (const file of [out.csv, out.name]) expect(file).not.toContain('\u2068');
    expect(out.geojson).toContain('"FeatureCollection"');
    expect(out.csv).toContain('"<img src=x onerror=""globalThis.ran = true"">"');
    await page.context().close();
  });

  test('that change the direction of writing don’t move the text that follows them', async () => {
    await open('svg');
    const order = await page.evaluate(async () => {
      const atlas = document.querySelector('duikou-atlas');
      const original = atlas?.data;
      if (!atlas || !original) throw new Error('no data');
      const turned = { 'zh-Hans': '\u202Eabc\u2069', 'zh-Hant': '\u202Eabc\u2069', en: '\u202Eabc\u2069' };
      const plain = { 'zh-Hans': 'XYZ', 'zh-Hant': 'XYZ', en: 'XYZ' };
      const regions = original.regions.map((region) => ({ ...region, short: region.id === '220000' ? turned : plain }));
      Object.assign(atlas, { data: { ...original, regions } });
      while (atlas.data === original) await new Promise((done) => setTimeout(done, 10));
      location.hash = 'select=220000&view=table&lang=en';
      await new Promise((done) => setTimeout(done));
      await atlas.updateComplete;
      // The pairing of a table row is a sentence with both names.
      const leftOf = (text: string): number => {
        for (const root of [document.querySelector('duikou-atlas')?.shadowRoot?.querySelector('duikou-table')?.shadowRoot]) {
          const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const value = node.textContent ?? '';
            if (!value.includes('abc') || !value.includes('XYZ')) continue;
            const range = document.createRange();
            range.setStart(node, value.indexOf(text));
            range.setEnd(node, value.indexOf(text) + text.length);
            const { left, width } = range.getBoundingClientRect();
            if (width > 0) return left;
          }
        }
        throw new Error('no row with both names');
      };
      return { turned: leftOf('abc'), plain: leftOf('XYZ') };
    });
    expect(order.plain).toBeGreaterThan(order.turned);
    await page.context().close();
  });

  test('are drawn by the WebGL map as plain text', async () => {
    await open('webgl');
    expect(await seenOn(page)).toBe('WebGL map');
    expect(await smuggled()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
