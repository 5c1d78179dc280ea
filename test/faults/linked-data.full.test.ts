/** Tests with servers of linked data sets that are silent, slow, endless or break off. The report is shown meanwhile, and a load can be cancelled and retried. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { agreeToFetch, newPage, openSite, readyAtlas, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn } from './outcome.ts';

const file = 'linked-data.full.test.ts';
const patience = { timeout: 15_000 };
const table = '起点,终点,年份,旅游人次（万人次）\n北京,沈阳,2018,258\n上海,大连,2018,130\n';

let site: Site;
let elsewhere: Server;
let src: string;
let page: Page;
let complaints: readonly string[];
let answer: (response: ServerResponse) => void;
/** The number of connections that are still open. */
let open = 0;

beforeAll(async () => {
  site = await openSite(withoutWebGL);
  elsewhere = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    open++;
    response.on('close', () => open--);
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  src = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/flows.csv`;
});
afterAll(async () => {
  elsewhere.closeAllConnections();
  elsewhere.close();
  await site.close();
});
beforeEach(async () => {
  page = await newPage(site);
  complaints = complaintsOf(page);
  await page.clock.install();
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
  await expect.poll(() => open, patience).toBe(0);
});

const notReported = (): void => {};
const dripping = (response: ServerResponse): void => {
  response.write('起');
  const drip = setInterval(() => response.write('a'), 200);
  response.on('close', () => clearInterval(drip));
};
const endless = (response: ServerResponse): void => {
  const lines = Buffer.alloc(2 ** 20, '北京,沈阳,2018,1\n');
  const write = (): void => {
    // `write` returns false once the buffer of the connection is full.
    while (!response.destroyed && response.write(lines));
  };
  response.on('drain', write);
  response.write('起点,终点,年份,人数（人）\n');
  write();
};
const brokenOff = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': 1000 });
  response.write(table, () => response.destroy());
};

const openLink = async (link = src): Promise<void> => {
  await page.goto(`${site.address}#src=${encodeURIComponent(link)}`);
  await readyAtlas(page);
  await agreeToFetch(page);
};
const arcs = (): Promise<number | undefined> => page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.arcs.count);
const recordsShown = (): Promise<number | undefined> => page.evaluate(() => document.querySelector('duikou-atlas')?.data?.records.length);
const line = () => page.locator('duikou-map .late');
/** The notice about the linked data set. */
const notice = () => page.locator('duikou-map [part~=notice]', { hasText: 'flows.csv' });

test.each([
  ['is silent', notReported, /12秒内没有传来数据，或传来的数据太少/],
  ['sends a few bytes a second', dripping, /12秒内没有传来数据，或传来的数据太少/],
  ['sends without end', endless, /超过256 MB，已停止读取/],
  ['breaks off halfway', brokenOff, /传完之前中断了/],
] as const)('a link whose server %s shows the report and a notice, and a retry loads the data', async (fault, behave, words) => {
  answer = behave;
  await openLink();
  expect(await arcs()).toBe(7);
  // The clock of the page is put forward, so that the test does not wait for the timeouts.
  await expect
    .poll(
      async () => {
        if (behave === notReported || behave === dripping) await page.clock.fastForward(13_000);
        return (await notice().allInnerTexts()).join(' ');
      },
      { timeout: 60_000 },
    )
    .toMatch(words);
  expect(await arcs()).toBe(7);
  expect(await notice().innerText()).not.toMatch(/TypeError|Failed to fetch/);
  const recoveries = (await notice().getByRole('button').allInnerTexts()).join(' · ');
  expectRow(`the server of a linked data set ${fault}`, await seenOn(page), await notice().locator('span').innerText(), recoveries, file);
  await expect.poll(() => open, patience).toBe(0);
  answer = (response) => response.end(table);
  await notice().getByRole('button', { name: '重试' }).click();
  await expect.poll(recordsShown, patience).toBe(2);
  await notice().waitFor({ state: 'detached' });
});

test('a linked data set of another site is not requested until the reader agrees', async () => {
  let heard = 0;
  answer = (response) => {
    heard++;
    response.end(table);
  };
  await page.goto(`${site.address}#src=${encodeURIComponent(src)}`);
  await readyAtlas(page);
  const asks = page.locator('duikou-map [part~=notice]', { hasText: '那是另一个网站' });
  await asks.waitFor();
  const { host } = new URL(src);
  expect(await asks.locator('span').innerText()).toContain(host);
  expectRow(
    'a link names data of another site',
    await seenOn(page),
    (await asks.locator('span').innerText()).replace(host, '…'),
    (await asks.getByRole('button').allInnerTexts()).join(' · '),
    file,
  );
  expect([heard, await recordsShown()]).toEqual([0, 78]);
  await agreeToFetch(page);
  await expect.poll(recordsShown, patience).toBe(2);
  expect(heard).toBe(1);
  // The source of the data is named on the map, in the panel and in every saved file.
  const unchecked = `来自 ${host}，未经 Duikou 核对`;
  expect(await page.locator('duikou-map [part=captions]').innerText()).toContain(unchecked);
  expect(await page.locator('[part=panel] .filtered').innerText()).toBe(unchecked);
  const [svg, csv, geoJson] = await page.evaluate(async () => {
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    return [await atlas.toSVG(), await atlas.toCSV(), JSON.stringify(await atlas.toGeoJSON())] as const;
  });
  for (const saved of [svg, csv, geoJson]) expect(saved).toContain(unchecked);
});

test('the progress line names a linked data set and its server, and cancelling keeps the report and cleans the address', async () => {
  answer = notReported;
  await openLink();
  await line().waitFor();
  const says = await line().locator('[role=status]').innerText();
  expect(says).toBe(`正在从 ${new URL(src).host} 获取 flows.csv…`);
  expect(await page.locator('duikou-map [part=captions]').innerText()).toContain('一篇新闻报道');
  expectRow(
    'the server of a linked data set takes its time',
    await seenOn(page),
    says.replace(/127\.0\.0\.1:\d+/, '…'),
    (await line().getByRole('button').allInnerTexts()).join(' · '),
    file,
  );
  await line().getByRole('button', { name: '取消' }).click();
  await line().waitFor({ state: 'detached' });
  await expect.poll(() => open, patience).toBe(0);
  expect([await arcs(), await recordsShown()]).toEqual([7, 78]);
  await expect.poll(() => new URL(page.url()).hash, patience).toBe('');
});

test('a slow linked data set opens with the topic and the selection of its link, though the report is shown first', async () => {
  let release = (): void => {};
  answer = (response) => (release = () => response.end(table));
  await page.goto(`${site.address}#topic=flows&select=110000&view=table&src=${encodeURIComponent(src)}`);
  await readyAtlas(page);
  await agreeToFetch(page);
  expect(await arcs()).toBe(7);
  await expect.poll(() => open, patience).toBe(1);
  release();
  await expect.poll(recordsShown, patience).toBe(2);
  expect(
    await page.evaluate(() => [document.querySelector('duikou-atlas')?.scene?.topic, document.querySelector('duikou-atlas')?.selection]),
  ).toEqual(['flows', '110000']);
  expect(await page.locator('duikou-map [part~=notice]').count()).toBe(0);
});

test('the import dialog gives up an address whose server is silent and says why', async () => {
  answer = notReported;
  await page.goto(site.address);
  await readyAtlas(page);
  await page.getByRole('button', { name: '导入数据' }).click();
  await page.locator('#address').fill(src);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`正在从 ${new URL(src).host} 获取 flows.csv…`).waitFor();
  await expect
    .poll(async () => {
      await page.clock.fastForward(13_000);
      return dialog.locator('.status').innerText();
    }, patience)
    .toMatch(/12秒内没有传来数据/);
  expect(await arcs()).toBe(7);
});
