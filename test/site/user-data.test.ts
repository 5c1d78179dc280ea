/** A reader's own data in the built site and in the one file: loading, links, hosted files, a page without workers. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreeToFetch, newPage, openAtlas, openSite, openSvgAtlas, readyAtlas, withoutWebGL, type Site } from './site.ts';

const table = '起点,终点,年份,旅游人次（万人次）\n北京,沈阳,2018,258\n上海,大连,2018,超过130\n吉林,浙江,2018,20\n';

/** A table with enough rows that reading takes a while. */
const largeTable = `起点,终点,年份,人数（人）\n${Array.from({ length: 100_000 }, (_, i) => `北京,沈阳,${1 + (i % 9000)},${i}\n`).join('')}`;

/** The pending response of the slow address. */
let slow: ServerResponse | null = null;
let site: Site;
let elsewhere: Server;
let hosted: string;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
  // A server of another origin, on which some files may be read by any page and others not.
  elsewhere = createServer(({ url = '' }, response) => {
    if (url.startsWith('/open')) response.setHeader('Access-Control-Allow-Origin', '*');
    if (url.includes('slow')) {
      slow = response;
      return;
    }
    if (url.includes('large')) {
      response.end(largeTable);
      return;
    }
    response.statusCode = url.includes('missing') ? 404 : 200;
    response.end(table);
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  const address = elsewhere.address();
  hosted = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  await site.close();
  elsewhere.close();
});

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入数据' }).click();
  await page.getByRole('dialog').waitFor();
}

async function paste(page: Page): Promise<void> {
  await page.getByLabel('粘贴表格').fill(table);
  await page.getByRole('button', { name: '读入', exact: true }).click();
  await page.getByText('读入3行 = 画出2行 + 跳过1行').waitFor();
}

const figures = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    return {
      topic: atlas?.scene?.topic,
      arcs: atlas?.scene?.arcs.count,
      values: atlas?.data?.records.map(({ from, to, values }) => [from, to, values[0]?.n, values[0]?.cmp, values[0]?.unit]),
    };
  });
const drawn = {
  topic: 'flows',
  arcs: 2,
  values: [
    ['110000', '210100', 2_580_000, 'exact', 'person-time'],
    ['310000', '210200', 1_300_000, 'over', 'person-time'],
  ],
};
const notices = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(document.querySelector('duikou-map')?.shadowRoot?.querySelectorAll('[part=notice]') ?? [])]
      .map(({ textContent }) => textContent)
      .join(' '),
  );

describe('the reader’s own data', () => {
  test('are read by scripts that load on demand, sent to no other origin, and restored by the link', { timeout: 60_000 }, async () => {
    const page = await newPage(site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openSvgAtlas(site, page, '');
    expect(asked.filter((url) => /import-dialog|gazetteer|import-worker|linked-data/.test(url))).toEqual([]);
    await openDialog(page);
    await paste(page);
    expect(await figures(page)).toEqual(drawn);
    expect(asked.some((url) => url.includes('import-worker'))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
    await page.getByText('数据已写进网址').waitFor();
    await expect.poll(() => page.url()).toMatch(/#topic=flows&own=[\w-]+$/);
    const link = page.url();
    await page.context().close();
    const other = await newPage(site);
    await other.goto(link);
    await expect.poll(() => figures(other), { timeout: 15_000 }).toEqual(drawn);
    // The data are removed again by the address.
    await other.evaluate(() => (location.hash = '#topic=grain'));
    await expect
      .poll(
        () =>
          other.evaluate(() => [
            document.querySelector('duikou-atlas')?.scene?.topic,
            document.querySelector('duikou-atlas')?.data?.records.length,
          ]),
        { timeout: 15_000 },
      )
      .toEqual(['grain', 78]);
    await other.context().close();
  });

  test('are opened if they are dropped before the scripts that read them have loaded', async () => {
    const page = await newPage(site);
    const through = new AbortController();
    await page.route(/\/panels-/, async (route) => {
      if (!through.signal.aborted) await once(through.signal, 'abort');
      await route.continue();
    });
    await page.goto(site.address);
    await page.evaluate(() => customElements.whenDefined('duikou-atlas'));
    const isTaken = await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'mine.csv'));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true });
      return document.querySelector('duikou-atlas')?.dispatchEvent(drop) === false;
    }, table);
    expect(isTaken).toBe(true);
    through.abort();
    await page.getByText('读入3行 = 画出2行 + 跳过1行').waitFor();
    expect(await figures(page)).toEqual(drawn);
    await page.context().close();
  });

  test(
    'in a workbook or a Parquet file are read by a script that loads for such a file, and a retry loads it after a failure',
    { timeout: 60_000 },
    async () => {
      const page = await newPage(site);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.context().route(/workbook-/, (route) => route.abort());
      await openSvgAtlas(site, page, '');
      await openDialog(page);
      await page.locator('#file').setInputFiles('test/fixtures/user-data/warehouse.parquet');
      await page.getByText('读入3行 = 画出3行 + 跳过0行').waitFor();
      expect(asked.filter((url) => /workbook-/.test(url))).toEqual([]);
      expect(asked.some((url) => /parquet-/.test(url))).toBe(true);
      await page.getByRole('button', { name: '另一个文件' }).click();
      await page.locator('#file').setInputFiles('test/fixtures/user-data/workbook.xlsx');
      await page.getByText('导入数据的程序').first().waitFor();
      await page.context().unroute(/workbook-/);
      await page.getByRole('dialog').getByRole('button', { name: '重试' }).click();
      await page.getByText('读入7行 = 画出5行 + 跳过2行').waitFor();
      expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.data?.records[0]?.values[0]?.n)).toBe(2_585_000);
      await page.context().close();
    },
  );

  test(
    'come from a hosted file, and a notice says why if the server, the network or the address forbids it',
    { timeout: 60_000 },
    async () => {
      // A page from a `route` of the test may not send requests to local servers, so this page comes from the site's server.
      const page = await newPage(site);
      await openAtlas(site, page, `#src=${encodeURIComponent(`${hosted}/open/flows.csv`)}`);
      await agreeToFetch(page);
      await expect.poll(() => figures(page), { timeout: 15_000 }).toEqual(drawn);
      await expect.poll(() => notices(page)).toContain('读取3条，已跳过有问题的1条');
      for (const [src, words] of [
        [`${hosted}/closed/flows.csv`, /不允许其他网页读取（需要响应头 Access-Control-Allow-Origin）/],
        [`${hosted}/open/missing.csv`, /无法加载数据文件[\s\S]*404/],
        ['javascript:alert(1)', /无法读取（只接受 http 或 https 网址/],
        ['file:///etc/passwd', /无法读取（只接受 http 或 https 网址/],
      ] as const) {
        await page.goto('about:blank');
        await openAtlas(site, page, `#src=${encodeURIComponent(src)}`);
        if (src.startsWith(hosted)) await agreeToFetch(page);
        await expect.poll(() => notices(page), { timeout: 10_000 }).toMatch(words);
        expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.data?.records.length)).toBe(78);
      }
      await page.context().close();
    },
  );

  test('are read on the main thread if workers are blocked', { timeout: 60_000 }, async () => {
    const page = await newPage(site);
    await page.addInitScript(() => {
      window.Worker = class extends EventTarget {
        constructor() {
          super();
          throw new DOMException('blocked', 'SecurityError');
        }
        // The cast: the page only calls the constructor.
      } as unknown as typeof Worker;
    });
    await openSvgAtlas(site, page, '');
    await openDialog(page);
    await paste(page);
    expect(await figures(page)).toEqual(drawn);
    await page.context().close();
  });

  test('are read in the one file, from file:// and without a network', { timeout: 60_000 }, async () => {
    const page = await newPage(site);
    await page.context().setOffline(true);
    await page.addInitScript(() => {
      const { Worker: Real } = window;
      const started: string[] = [];
      Object.assign(window, { started });
      window.Worker = class extends Real {
        constructor(...args: ConstructorParameters<typeof Real>) {
          super(...args);
          started.push(String(args[1]?.name ?? args[0]));
        }
      };
    });
    await page.goto(pathToFileURL(resolve('dist/one/duikou.html')).href);
    // The map's own workers have started by then.
    await readyAtlas(page);
    const before = await page.evaluate(() => (window as unknown as { started: string[] }).started.length);
    await openDialog(page);
    await paste(page);
    expect(await figures(page)).toEqual(drawn);
    expect(await page.evaluate(() => (window as unknown as { started: string[] }).started.length)).toBeGreaterThan(before);
    for (const [file, counts] of [
      ['workbook.xlsx', '读入7行 = 画出5行 + 跳过2行'],
      ['warehouse.parquet', '读入3行 = 画出3行 + 跳过0行'],
    ] as const) {
      await page.getByRole('button', { name: '另一个文件' }).click();
      await page.locator('#file').setInputFiles(`test/fixtures/user-data/${file}`);
      await page.getByText(counts).waitFor();
    }
    await page.context().close();
  });
});

describe('the data that are requested last are shown', () => {
  const titles = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector('duikou-atlas')?.data?.title['zh-Hans']);
  const settled = (page: Page): Promise<void> =>
    page.evaluate(() =>
      document
        .querySelector('duikou-atlas')
        ?.toCSV()
        .then(() => {}),
    );
  /** Sends a late answer, and waits as long as a page needs to handle it. */
  async function answerLate(page: Page): Promise<void> {
    slow?.end(table);
    slow = null;
    await page.evaluate(async () => {
      for (let frames = 0; frames < 30; frames++) await new Promise((done) => requestAnimationFrame(done));
    });
  }

  test('when an earlier link answers late, and the report when the address has been cleaned meanwhile', { timeout: 60_000 }, async () => {
    const page = await newPage(site);
    // A page from a `route` of the test may not send requests to local servers.
    await openAtlas(site, page, '#view=table');
    const go = (path: string): Promise<void> =>
      page.evaluate(
        (src) => void (location.hash = src === '' ? '' : `src=${encodeURIComponent(src)}`),
        path === '' ? '' : `${hosted}${path}`,
      );
    await go('/open/slow.csv');
    await agreeToFetch(page);
    await expect.poll(() => slow !== null, { timeout: 15_000 }).toBe(true);
    await go('/open/fast.csv');
    await expect.poll(() => titles(page), { timeout: 15_000 }).toBe(`${hosted}/open/fast.csv`);
    await answerLate(page);
    expect(await titles(page)).toBe(`${hosted}/open/fast.csv`);
    // At the next address the report is shown immediately, and stays if its button leaves that address again.
    await go('/open/slow.csv');
    await expect.poll(() => slow !== null, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => figures(page), { timeout: 15_000 }).toMatchObject({ arcs: 7 });
    await go('');
    await settled(page);
    await answerLate(page);
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.data?.records.length)).toBe(78);
    expect(await notices(page)).not.toContain('有问题');
    await page.context().close();
  });

  test('when `src` names a small table or none while a large one is being read', { timeout: 60_000 }, async () => {
    const page = await newPage(site);
    // A page from a `route` of the test may not send requests to local servers.
    await openAtlas(site, page);
    const setSrc = (src: string | null): Promise<void> =>
      page.evaluate((named) => {
        const atlas = document.querySelector('duikou-atlas');
        if (atlas) atlas.src = named;
      }, src);
    const isReading = (): Promise<boolean> =>
      page
        .locator('duikou-map .late', { hasText: '正在读' })
        .count()
        .then((count) => count > 0);
    await setSrc(`${hosted}/open/large.csv`);
    await expect.poll(isReading, { timeout: 15_000, interval: 20 }).toBe(true);
    await setSrc(`${hosted}/open/small.csv`);
    await expect.poll(() => titles(page), { timeout: 15_000 }).toBe(`${hosted}/open/small.csv`);
    // If the large table had been read later, that would be done by the time that it has been read and shown once more.
    await setSrc(`${hosted}/open/large.csv`);
    await expect.poll(() => titles(page), { timeout: 30_000 }).toBe(`${hosted}/open/large.csv`);
    await setSrc(`${hosted}/open/large.csv?again`);
    await expect.poll(isReading, { timeout: 15_000, interval: 20 }).toBe(true);
    await setSrc(null);
    await settled(page);
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.data?.records.length)).toBe(78);
    expect(await notices(page)).not.toContain('有问题');
    // Also by an address that is typed into this page, whose own address was clean.
    await page.evaluate((src) => void (location.hash = `src=${encodeURIComponent(src)}`), `${hosted}/open/small.csv`);
    await agreeToFetch(page);
    await expect.poll(() => titles(page), { timeout: 15_000 }).toBe(`${hosted}/open/small.csv`);
    await page.context().close();
  });
});
