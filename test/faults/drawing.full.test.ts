/** Tests of drawing that fails: no WebGL, a lost context, a silent worker, a policy of the host. The SVG map takes over and a notice says why. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  emphasised,
  newPage,
  openAtlas,
  openAtlasWith,
  openSite,
  readyAtlas,
  rendererAtRest,
  withoutWebGL,
  type Site,
} from '../site/site.ts';
import { complaintsOf, expectRow, seenOn, wordsOn } from './outcome.ts';

const file = 'drawing.full.test.ts';
const patience = { timeout: 20_000 };
let site: Site;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => page.context().close());

async function fresh(of: Site = site): Promise<void> {
  page = await newPage(of);
  complaints = complaintsOf(page);
}

async function expectOutcome(fault: string, words: RegExp, expected: RegExp | null = null): Promise<void> {
  const { says, recoveries } = await wordsOn(page);
  expect(says).toMatch(words);
  expectRow(fault, await seenOn(page), says, recoveries, file);
  expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
}

/** Four hundred flows between prefectures of Shandong, Henan and Hebei. */
function manyFlows(): string {
  const codes = ['37', '41', '13'].flatMap((province) =>
    Array.from({ length: 9 }, (_, i) => `${province}${String(i + 1).padStart(2, '0')}00`),
  );
  const rows = codes
    .flatMap((origin) => codes.flatMap((destination) => (origin === destination ? [] : `${origin},${destination},1`)))
    .slice(0, 400);
  return ['起点,终点,人次（人次）', ...rows].join('\n');
}

test('a browser without WebGL gets the SVG map, which draws many flows too, and a notice only if WebGL is chosen', async () => {
  const without = await openSite(withoutWebGL);
  const words = /此浏览器无法使用 WebGL/;
  try {
    await fresh(without);
    expect(await openAtlas(without, page, '#select=440300')).toBe('svg');
    expect(await page.locator('duikou-map .alerts [part~=notice]').count()).toBe(0);
    expectRow('the browser has no WebGL', await seenOn(page), '(nothing: all works)', '', file);
    expect((await emphasised(page)).partner).toBe('230100');
    await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
    await page.route('**/many.csv', (route) => route.fulfill({ contentType: 'text/csv', body: manyFlows() }));
    await page.evaluate(() => document.querySelector('duikou-atlas')?.setAttribute('src', 'many.csv'));
    await page.locator('duikou-map .surface canvas').waitFor();
    expect(await page.locator('duikou-map .alerts [part~=notice]').count()).toBe(0);
    expectRow('the browser has no WebGL, and there are many flows', await seenOn(page), '(nothing: all works)', '', file);
    await page.context().close();
    await fresh(without);
    expect(await openAtlasWith(without, page, { renderer: 'webgl', address: '' })).toBe('svg');
    await expectOutcome('the browser has no WebGL, which is chosen', words);
  } finally {
    await without.close();
  }
});

test('a lost context brings the SVG map with the same selection, and a restored one brings WebGL back', { timeout: 60_000 }, async () => {
  await fresh();
  expect(await openAtlas(site, page, '#select=220000')).toBe('webgl');
  await page.evaluate(() => {
    const canvas = document.querySelector('duikou-map')?.shadowRoot?.querySelector('canvas');
    const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { lose: context });
    context?.loseContext();
  });
  await page.locator('duikou-map .surface svg [data-region="220000"]').first().waitFor();
  await expectOutcome('the graphics card takes the WebGL context away', /显卡中断了绘图，已改用 SVG 地图/);
  expect((await emphasised(page)).partner).toBe('330000');
  await page.evaluate(() => (window as unknown as { lose: WEBGL_lose_context }).lose.restoreContext());
  await page.locator('duikou-map .alerts [part~=notice]').first().waitFor({ state: 'detached' });
  expect(await seenOn(page)).toBe('WebGL map');
  expect((await emphasised(page)).partner).toBe('330000');
});

describe('the SVG map replaces WebGL when the worker can’t start', () => {
  test('because its file does not load, and a retry brings WebGL', async () => {
    await fresh();
    await page.route('**/maplibre-gl-worker*', (route) => route.abort());
    // A map waits eight seconds for its worker. Intervals run sixteen times as fast here, so that the test does not wait that long.
    await page.addInitScript(() => {
      const usual = window.setInterval.bind(window);
      Object.assign(window, { setInterval: (handler: () => void, ms = 0) => usual(handler, ms / 16), usual });
    });
    expect(await openAtlas(site, page, '#select=230100')).toBe('svg');
    await expectOutcome('the map’s worker does not come', /后台程序没有响应/);
    expect((await emphasised(page)).partner).toBe('440300');
    await page.unrouteAll();
    await page.evaluate(() => Object.assign(window, { setInterval: (window as unknown as { usual: typeof setInterval }).usual }));
    await page.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => seenOn(page), patience).toBe('WebGL map');
    expect((await emphasised(page)).partner).toBe('440300');
    expect(complaints).toEqual([]);
  });

  test('if a policy blocks it', async () => {
    await fresh();
    await page.route(site.address, async (route) =>
      route.fulfill({
        response: await route.fetch(),
        headers: { 'content-type': 'text/html', 'content-security-policy': "worker-src 'none'" },
      }),
    );
    expect(await openAtlas(site, page)).toBe('svg');
    await expectOutcome('a policy blocks the map’s worker', /后台程序没有响应/);
  });
});

describe('the SVG map replaces WebGL', () => {
  test.each([
    ['does not come', '重试', (target: Page) => target.route('**/webgl-map-*.js', (route) => route.abort())],
    [
      'throws as it starts',
      '重新载入',
      (target: Page) =>
        target.route('**/webgl-map-*.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' }),
        ),
    ],
  ])('when the WebGL map’s script %s', async (way, recovery, inject) => {
    await fresh();
    await inject(page);
    expect(await openAtlas(site, page)).toBe('svg');
    await expectOutcome(`the WebGL map’s script ${way}`, /WebGL 地图的程序未能启动，已改用 SVG 地图/);
    await page.unrouteAll();
    await page.getByRole('button', { name: recovery }).click();
    await expect.poll(() => readyAtlas(page), patience).toBe('webgl');
  });
});

describe('on a page whose policy requires trusted types', () => {
  let host: Server;
  let policies = '';
  beforeAll(async () => {
    const script = readFileSync('dist/embed/duikou.js');
    host = createServer((request, response) => {
      if (request.url === '/duikou.js') response.setHeader('content-type', 'text/javascript').end(script);
      else
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .setHeader(
            'content-security-policy',
            `default-src 'self'; worker-src blob:; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types ${policies}`,
          )
          .end(
            '<!doctype html><html lang="zh-Hans"><script src="duikou.js"></script><duikou-map style="display: block; width: 800px; height: 600px"></duikou-map></html>',
          );
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
  });
  afterAll(() => host.close());

  const rendererOn = (): Promise<string | undefined> =>
    page.evaluate(async () => (await document.querySelector('duikou-map')?.ready)?.renderer);

  test('the map is drawn with WebGL if the policy allows those of Duikou', async () => {
    policies = 'lit-html duikou';
    await fresh();
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    await rendererOn();
    expect(await rendererAtRest(page, 'duikou-map')).toBe('webgl');
    expect(complaints).toEqual([]);
  });

  test('the SVG map is drawn at once if the policy does not allow those of Duikou', async () => {
    policies = 'lit-html';
    await fresh();
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    expect(await rendererOn()).toBe('svg');
    await expectOutcome(
      'a host’s policy of trusted types does not allow ours',
      /后台程序没有响应/,
      /^Creating a TrustedTypePolicy|^This document requires/,
    );
  });
});
