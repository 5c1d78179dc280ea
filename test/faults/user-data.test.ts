/** Tests with a data set or tour of the host that fails to load: the page keeps the report and says so, and a retry helps. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPage, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn, wordsOn } from './outcome.ts';

const file = 'user-data.test.ts';
const patience = { timeout: 15_000 };
const good = readFileSync('test/fixtures/data-sets/valid-minimal.json', 'utf8');
const script = readFileSync('dist/embed/duikou.js');

let site: Site;
let host: Server;
let hostAddress: string;
let other: Server;
let page: Page;
let complaints: readonly string[];
/** Answers the next request for the file. */
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  site = await openSite(withoutWebGL);
  host = createServer(({ url = '' }, response) => {
    if (url === '/duikou.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (url.startsWith('/own')) answer(response);
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          '<!doctype html><html lang="zh-Hans"><script src="duikou.js"></script><duikou-atlas renderer="svg" style="display: block; width: 1200px; height: 700px"></duikou-atlas></html>',
        );
  }).listen(0, '127.0.0.1');
  // No CORS header lets another origin read the file.
  other = createServer((_, response) => response.end(good)).listen(0, '127.0.0.1');
  await Promise.all([once(host, 'listening'), once(other, 'listening')]);
  hostAddress = addressOf(host);
  page = await newPage(site);
  complaints = complaintsOf(page);
  await page.addInitScript(() =>
    addEventListener('duikou-error', ({ detail }: HTMLElementEventMap['duikou-error']) =>
      (window as unknown as { codes?: string[] }).codes?.push(detail.code),
    ),
  );
  await page.goto(hostAddress);
  await page.evaluate(async () => (await document.querySelector('duikou-atlas')?.ready)?.renderer);
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  other.close();
  await site.close();
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  for (const button of await page.locator('duikou-map [part~=notice]').getByRole('button', { name: '知道了' }).all()) await button.click();
});

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

let asked = 0;
/** Sets `src` on the one page of all tests, which shows the report before each fault. */
async function setSrc(src: string | null): Promise<void> {
  await page.evaluate((requested) => {
    const atlas = document.querySelector('duikou-atlas');
    if (atlas) atlas.src = requested;
  }, src);
}

const titleShown = (): Promise<string | undefined> => page.evaluate(() => document.querySelector('duikou-atlas')?.data?.title.en);
const userTitle = (JSON.parse(good) as { title: { en: string } }).title.en;

async function backToReport(): Promise<void> {
  await setSrc(null);
  await expect.poll(() => page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.arcs.count), patience).toBe(7);
}

const faults: readonly (readonly [string, (response: ServerResponse) => void, RegExp, string])[] = [
  ['is not there', (response) => response.writeHead(404).end(), /无法加载数据文件 \S+（404）/, 'data-unreachable'],
  ['gets no answer', (response) => response.destroy(), /无法加载数据文件 \S+（没有响应）/, 'data-unreachable'],
  [
    'is cut off halfway',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': good.length * 2 });
      response.write(good.slice(0, good.length / 2), () => response.destroy());
    },
    /传完之前中断了/,
    'data-cut-off',
  ],
  [
    'is a page that asks to log in',
    (response) => response.setHeader('content-type', 'text/html').end('<p>Please log in.</p>'),
    /不是 JSON 文件，或者不完整/,
    'data-not-json',
  ],
  ['ends too early', (response) => response.end(good.slice(0, good.length / 2)), /不是 JSON 文件，或者不完整/, 'data-not-json'],
  ['holds nothing', (response) => response.end('{}'), /没有可以显示的结对/, 'data-unusable'],
  ['is newer than the program', (response) => response.end('{"schema":"duikou/99"}'), /比本程序支持的/, 'data-newer-schema'],
  [
    'is deeper than any stack',
    (response) => response.end(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    /没有可以显示的结对|不是 JSON/,
    'data-unusable',
  ],
];

test.each(faults)('a data set that %s leaves the report, and a retry loads it', async (fault, fail, words, code) => {
  answer = fail;
  await page.evaluate(() => void Object.assign(window, { codes: [] }));
  await setSrc(`own-${++asked}.json`);
  const { says, recoveries } = await wordsOn(page);
  expect(says).toMatch(words);
  expect(await page.evaluate(() => (window as unknown as { codes: string[] }).codes)).toEqual([code]);
  expectRow(`a user’s data set ${fault}`, await seenOn(page), says.replace(/own-\d+/, 'own'), recoveries, file);
  expect(await titleShown()).not.toBe(userTitle);
  // The file is recognized by its content, although it is served as text.
  answer = (response) => response.setHeader('content-type', 'text/plain').end(good);
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(titleShown, patience).toBe(userTitle);
  await backToReport();
});

test('a data set of another origin without CORS leaves the report', async () => {
  await setSrc(`${addressOf(other)}own.json`);
  const { says, recoveries } = await wordsOn(page);
  expect(says).toMatch(/无法加载数据文件 \S+（没有响应）/);
  expectRow('a user’s data set is of another origin that does not share it', await seenOn(page), says, recoveries, file);
  await setSrc(null);
});

test('a progress line is shown while a slow data set loads', async () => {
  let release = (): void => {};
  answer = (response) => (release = () => response.end(good));
  await setSrc(`own-${++asked}.json`);
  const progress = page.locator('duikou-map .late');
  await progress.waitFor();
  const says = await progress.locator('[role=status]').innerText();
  expect(says).toBe(`正在从 ${new URL(hostAddress).host} 获取 own-${asked}.json…`);
  expectRow(
    'a user’s data set takes its time',
    await seenOn(page),
    says.replace(/127\.0\.0\.1:\d+/, '…').replace(/own-\d+/, 'own'),
    (await progress.getByRole('button').allInnerTexts()).join(' · '),
    file,
  );
  expect(await titleShown()).not.toBe(userTitle);
  release();
  await expect.poll(titleShown, patience).toBe(userTitle);
  await progress.waitFor({ state: 'detached' });
  await backToReport();
});

test('a slow data set never replaces one that was requested later', async () => {
  let slow: ServerResponse | null = null;
  answer = (response) => (slow = response);
  await setSrc(`own-${++asked}.json`);
  await expect.poll(() => slow !== null).toBe(true);
  const later = { ...(JSON.parse(good) as object), title: { 'zh-Hans': '后来的', 'zh-Hant': '後來的', en: 'Later' } };
  await page.evaluate((input) => {
    const atlas = document.querySelector('duikou-atlas');
    if (atlas) Object.assign(atlas, { data: input });
  }, later);
  await expect.poll(titleShown, patience).toBe('Later');
  (slow as ServerResponse | null)?.end(good);
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  expect(await titleShown()).toBe('Later');
  await page.locator('duikou-map .late').waitFor({ state: 'detached' });
  await backToReport();
});

test('a missing custom tour is reported, and the map stays', async () => {
  answer = (response) => response.writeHead(404).end();
  await page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    if (atlas) Object.assign(atlas, { tour: 'own-tour.json', step: '1' });
  });
  const { says, recoveries } = await wordsOn(page);
  expect(says).toContain('own-tour.json');
  expectRow('a user’s tour is not there', await seenOn(page), says, recoveries, file);
});
