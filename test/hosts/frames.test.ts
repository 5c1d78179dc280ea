/** The map in a frame on somebody else's page: height, keys, messages, scrolling. */
import type { Page } from 'playwright';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, type Site } from '../site/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

let host: Server;
let hostAddress: string;
let hostHtml = '';
beforeAll(async () => {
  // A real server: a browser lets no page that was made up by a test's route frame a local address.
  host = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(hostHtml)).listen(0, '127.0.0.1');
  await once(host, 'listening');
  hostAddress = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => host.close());

/** A page of another origin with the site's frame in it, text below it, and, if asked for, the host script. */
async function hostPage({ fragment = '', sandbox = false, script = true }): Promise<Page> {
  const page = await newPage(site);
  hostHtml = `<!doctype html><body style="margin:0">
    <iframe src="${site.address}embed.html${fragment}" ${sandbox ? 'sandbox="allow-scripts"' : ''} style="width:100%;aspect-ratio:4/3;border:0"></iframe>
    <p style="height:3000px">Text of the page.</p>
    <script>addEventListener('keydown', ({ key }) => (window.heard ??= []).push(key));
      addEventListener('message', ({ data }) => (window.told ??= []).push(data));</script>
    ${script ? `<script>${readFileSync('dist/embed/duikou-host.js', 'utf8')}</script>` : ''}`;
  await page.goto(hostAddress);
  return page;
}

function mapIn(page: Page): ReturnType<Page['frameLocator']> {
  return page.frameLocator('iframe');
}

async function drawn(page: Page): Promise<void> {
  await mapIn(page).getByRole('button', { name: '放大' }).waitFor();
}

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
const selectionIn = (page: Page): Promise<string | null | undefined> => mapIn(page).locator('duikou-map').evaluate((map) => ('selection' in map ? (map.selection as string | null) : undefined));

describe('a framed map', () => {
  test('is as high as it asks to be, and asks again when the page becomes narrow', async () => {
    const page = await hostPage({});
    await drawn(page);
    const contentHeight = (): Promise<number> => mapIn(page).locator('body').evaluate(() => document.body.offsetHeight);
    const wide = await contentHeight();
    await expect.poll(() => heightOf(page)).toBe(wide);
    await page.setViewportSize({ width: 500, height: 800 });
    await expect.poll(contentHeight).toBeLessThan(wide);
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight())).toBe(0);
    await page.context().close();
  });

  test('keeps a good shape where the page has no host script', async () => {
    const page = await hostPage({ script: false });
    await drawn(page);
    expect(await heightOf(page)).toBe(960);
    await page.context().close();
  });

  test('has its view in the fragment', async () => {
    const page = await hostPage({ fragment: '#select=jilin-zhejiang&lang=en' });
    await mapIn(page).getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await selectionIn(page)).toBe('jilin-zhejiang');
    await page.context().close();
  });

  test('works in a sandbox that allows scripts alone', async () => {
    const page = await hostPage({ sandbox: true, fragment: '#select=220000' });
    await drawn(page);
    expect(await selectionIn(page)).toBe('220000');
    await page.context().close();
  });

  test('leaves the wheel to the page', async () => {
    const page = await hostPage({});
    await drawn(page);
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.context().close();
  });

  test('hands on the keys that it does not use, and keeps its own', async () => {
    const page = await hostPage({});
    await drawn(page);
    await mapIn(page).getByRole('listbox').focus();
    for (const key of ['ArrowDown', 'PageDown', 'n', 'Escape']) await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => (window as unknown as { heard?: string[] }).heard)).toEqual(['PageDown', 'n', 'Escape']);
    await page.context().close();
  });

  test('tells who is selected, and does what the page around it asks', async () => {
    const page = await hostPage({});
    await drawn(page);
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'duikou', version: 1, type: 'set', select: '210100', lang: 'en' }, '*'));
    await mapIn(page).getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await selectionIn(page)).toBe('210100');
    const told = await page.evaluate(() => (window as unknown as { told: { type: string; region?: string; partner?: string }[] }).told.findLast(({ type }) => type === 'select'));
    expect(told).toMatchObject({ region: '210100', partner: '110000' });
    await page.context().close();
  });

  test('ignores messages that are malformed or from another window', async () => {
    const page = await hostPage({});
    await drawn(page);
    const before = await heightOf(page);
    for (const data of [
      null,
      'set',
      42,
      { source: 'duikou', version: 1, type: 'set', select: 'nowhere'.repeat(10_000) },
      { source: 'duikou', version: 1, type: 'resize', height: -5 },
      { source: 'duikou', version: 1, type: 'resize', height: Number.POSITIVE_INFINITY },
      { source: 'duikou', version: 1, type: 'resize', height: 777 },
    ]) {
      // Both ways: into the frame, and to the host as if from a frame.
      await page.evaluate((message) => {
        document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
        window.postMessage(message, '*');
      }, data);
    }
    await page.waitForTimeout(300);
    expect(await heightOf(page)).toBe(before);
    expect(await selectionIn(page)).toBeNull();
    await page.context().close();
  });
});
