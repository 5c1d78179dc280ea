/** Tests of the map in a frame on a page of a host: height, keys, messages and scrolling. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, rendererAtRest, withoutWebGL, type Site } from '../site/site.ts';
import { openHost, type Host } from './host.ts';
import { seedOf } from '../fast-check.ts';
import { packed } from '../../src/import/files/packed-link.ts';

let site: Site;
/** The site without WebGL, which is faster for tests that are not about the renderer. */
let plain: Site;
let host: Host;
let page: Page;
beforeAll(async () => {
  [site, plain, host] = await Promise.all([openSite(), openSite(withoutWebGL), openHost()]);
});
afterAll(async () => {
  await Promise.all([site.close(), plain.close()]);
  host.close();
});
afterEach(() => page.context().close());

const hostScript = (): string => `<script>${readFileSync('dist/embed/duikou-host.js', 'utf8')}</script>`;
const frame = ({ address }: Site, rest = '', attributes = ''): string =>
  `<iframe data-duikou src="${address}embed.html${rest}" ${attributes} style="width:100%;aspect-ratio:4/3;border:0"></iframe>`;
/** Records the keys at the document of the page around, and messages. */
const listening = `<script>addEventListener('keydown', (event) => { if (event.key !== 'Tab') (window.heard ??= []).push(event.key + (event.isTrusted ? '!' : '')); });
  addEventListener('message', ({ data }) => (window.received ??= []).push(data));</script>`;

async function open(body: string, from = site, options: Parameters<typeof newPage>[1] = {}): Promise<void> {
  page = await newPage(from, options);
  host.html = `<!doctype html><meta charset="utf-8"><body style="margin:0">${listening}${body}<p style="height:3000px">Text of the page.</p>`;
  await page.goto(host.address);
}

function mapIn(index = 0): ReturnType<Page['frameLocator']> {
  return page.frameLocator('iframe').nth(index);
}

async function drawn(index = 0): Promise<void> {
  await mapIn(index).getByRole('button', { name: '放大' }).waitFor();
}

const heightOf = (): Promise<number> => page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
const selectionIn = (): Promise<string | null | undefined> =>
  mapIn()
    .locator('duikou-map')
    .evaluate((map) => ('selection' in map ? (map.selection as string | null) : undefined));
const heard = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { heard?: string[] }).heard ?? []);
const forget = (): Promise<void> => page.evaluate(() => void Object.assign(window, { heard: [], received: [] }));
const focusList = (): Promise<void> => mapIn().getByRole('listbox').first().focus();

describe('a framed map', () => {
  test('requests a height for its width, fills the frame, and requests another when the page becomes narrow', async () => {
    await open(frame(plain) + hostScript(), plain);
    await drawn();
    await expect.poll(heightOf).toBe(760);
    expect(
      await mapIn()
        .locator('duikou-map')
        .evaluate((map) => map.getBoundingClientRect().height),
    ).toBe(760);
    await page.setViewportSize({ width: 700, height: 800 });
    await expect.poll(heightOf).toBe(462);
    expect(
      await mapIn()
        .locator('html')
        .evaluate((root) => root.scrollHeight - root.clientHeight),
    ).toBe(0);
  });

  test('has a height for its width on a page without the host script, and the map fills it', async () => {
    await open(frame(plain), plain);
    await drawn();
    expect(await heightOf()).toBe(960);
    expect(
      await mapIn()
        .locator('duikou-map')
        .evaluate((map) => map.getBoundingClientRect().height),
    ).toBe(960);
  });

  test('requests no further height if the page makes the frame higher than requested', async () => {
    const generous = `<script>addEventListener('message', ({ data }) => { if (data?.type === 'resize') document.querySelector('iframe').style.height = data.height + 40 + 'px'; });</script>`;
    await open(frame(plain, '?panels=pairing') + generous, plain);
    await drawn();
    await expect.poll(heightOf).toBe(885);
    await page.evaluate(async () => {
      for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
    });
    expect(await heightOf()).toBe(885);
    const heights = await page.evaluate(() =>
      (window as unknown as { received: { type: string; height?: number }[] }).received.flatMap(({ type, height }) =>
        type === 'resize' ? height : [],
      ),
    );
    expect(new Set(heights)).toEqual(new Set([845]));
  });

  test('takes its view from the fragment and draws with WebGL in a sandbox that allows only scripts', async () => {
    await open(frame(site, '#select=jilin-zhejiang&lang=en', 'sandbox="allow-scripts"'));
    await mapIn().getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await selectionIn()).toBe('jilin-zhejiang');
    const [, within] = page.frames();
    expect(within && (await rendererAtRest(within, 'duikou-map'))).toBe('webgl');
    expect(
      await mapIn()
        .locator('html')
        .evaluate(() => self.origin),
    ).toBe('null');
  });

  test('lets the wheel scroll the page', async () => {
    await open(frame(site) + hostScript());
    await drawn();
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test('lets one finger scroll the page', async () => {
    await open(frame(plain) + hostScript(), plain, { hasTouch: true });
    await drawn();
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]): Promise<unknown> =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x: 600, y: 500 });
    for (let y = 490; y > 200; y -= 20) await touch('touchMove', { x: 600, y });
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test('reports the selection and follows `set` messages of the page', async () => {
    await open(frame(plain) + hostScript(), plain);
    await drawn();
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ source: 'duikou', version: 1, type: 'set', select: '210100', lang: 'en' }, '*'),
    );
    await mapIn().getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await selectionIn()).toBe('210100');
    const received = await page.evaluate(() =>
      (window as unknown as { received: { type: string; region?: string; partner?: string }[] }).received.findLast(
        ({ type }) => type === 'select',
      ),
    );
    expect(received).toMatchObject({ region: '210100', partner: '110000' });
  });
});

describe('keys in a frame', () => {
  test('that the map does not use are passed on to the page, and Esc returns the focus to it', async () => {
    await open(frame(plain) + hostScript(), plain);
    await drawn();
    await focusList();
    for (const key of ['ArrowDown', 'PageDown', 'n', 'Enter', 'Escape']) await page.keyboard.press(key);
    // The first Esc has cleared the selection.
    await expect.poll(heard).toEqual(['PageDown', 'n']);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.hasFocus() && document.activeElement?.localName)).toBe('body');
    await page.keyboard.press('ArrowDown');
    await expect.poll(heard).toEqual(['PageDown', 'n', 'ArrowDown!']);
  });

  test('include Esc, which returns the focus to the page even without the host script', async () => {
    await open(frame(plain), plain);
    await drawn();
    await focusList();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await expect
      .poll(() =>
        mapIn()
          .locator('html')
          .evaluate(() => document.hasFocus()),
      )
      .toBe(false);
    await page.keyboard.press('x');
    await expect.poll(heard).toEqual(['x!']);
  });

  test('are not passed on from the search field or a button that uses them', async () => {
    await open(frame(plain, '?panels=pairing') + hostScript(), plain);
    await drawn();
    await mapIn().locator('duikou-region-search input').focus();
    for (const key of ['n', 'ArrowDown', 'PageDown']) await page.keyboard.press(key);
    await mapIn().getByRole('button', { name: '放大' }).focus();
    for (const key of ['Space', 'Enter', 'j']) await page.keyboard.press(key);
    await expect.poll(heard).toEqual(['PageDown', 'j']);
  });

  test('include Tab, which goes through the frame and out of it in both directions', async () => {
    await open(`<button>before</button>${frame(plain)}<button>after</button>${hostScript()}`, plain);
    await drawn();
    const reached = async (key: string, name: string): Promise<number> => {
      for (let i = 1; i <= 60; i++) {
        await page.keyboard.press(key);
        if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return i;
      }
      throw new Error(`${name} is not reached by ${key}`);
    };
    await page.getByRole('button', { name: 'before' }).focus();
    expect(await reached('Tab', 'after')).toBeGreaterThan(3);
    expect(await reached('Shift+Tab', 'before')).toBeGreaterThan(3);
  });
});

describe('a tour in a frame', () => {
  test('is below the map, counts in the height, and takes the keys of a presentation remote until its last step', async () => {
    await open(frame(plain, '#step=route') + hostScript(), plain);
    await mapIn().getByRole('heading', { name: '借港出海' }).waitFor();
    const tourHeight = (): Promise<number> =>
      mapIn()
        .locator('duikou-tour')
        .evaluate((tour) => tour.getBoundingClientRect().height);
    await expect.poll(async () => (await heightOf()) - (await tourHeight())).toBeGreaterThanOrEqual(760);
    await mapIn().getByRole('listbox').first().focus();
    await page.keyboard.press('PageDown');
    await mapIn().getByRole('heading', { name: '园区，以及报道未提及的内容' }).waitFor();
    expect(await heard()).toEqual([]);
    await page.keyboard.press('PageDown');
    await expect.poll(heard).toEqual(['PageDown']);
    // Buttons are pressed by keyboard, because the page changes the height of the frame after each step, and a click could miss them.
    await mapIn().getByRole('button', { name: '关闭导览，自由浏览' }).press('Enter');
    await mapIn().getByRole('button', { name: '回到导览：第10步' }).press('Enter');
    await mapIn().getByRole('heading', { name: '园区，以及报道未提及的内容' }).waitFor();
  });
});

describe('the host script', () => {
  const resize = (height: unknown): object => ({ source: 'duikou', version: 1, type: 'resize', height });

  /** Posts messages from a frame of the page. */
  async function say(frameWindow: Frame, messages: readonly unknown[]): Promise<void> {
    await frameWindow.evaluate(async (each) => {
      for (const message of each) parent.postMessage(message, '*');
      // Messages arrive in order, so that all have arrived with this one.
      const done = new Promise((resolve) => parent.addEventListener('message', ({ data }) => data === 'done' && resolve(null)));
      parent.postMessage('done', '*');
      await done;
    }, messages);
  }

  const quiet = (id: string): string => `<iframe id="${id}" data-duikou srcdoc="<p>frame" style="height:300px;border:0"></iframe>`;
  const heights = (): Promise<readonly string[]> =>
    page.evaluate(() => [...document.querySelectorAll('iframe')].map((each) => each.style.height));

  test('gives each frame its own height, in a shadow root, added later, older than the script, or with the script loaded twice', async () => {
    // All frames are visible side by side, because browsers render nothing in others.
    const late = `<script>addEventListener('load', () => {
      const box = document.createElement('span'); document.body.prepend(box);
      box.attachShadow({ mode: 'open' }).innerHTML = '<iframe data-duikou src="${plain.address}embed.html" style="width:240px;border:3px solid;box-sizing:border-box"></iframe>';
      window.inShadow = box.shadowRoot.firstChild; });</script>`;
    await open(
      `<iframe data-duikou src="${plain.address}embed.html" style="width:600px;border:0"></iframe><iframe data-duikou src="${plain.address}embed.html?panels=pairing" style="width:400px;border:0"></iframe>${late}`,
      plain,
    );
    await Promise.all(
      page
        .frames()
        .slice(1)
        .map((each) => each.waitForFunction(() => document.querySelector('duikou-map, duikou-atlas')?.shadowRoot, null, { polling: 50 })),
    );
    expect(await heights()).toEqual(['', '']);
    // The script is added late, as by a slow network, and twice.
    const script = readFileSync('dist/embed/duikou-host.js', 'utf8');
    await page.evaluate(
      (text) =>
        [text, text].forEach((each) => document.body.append(Object.assign(document.createElement('script'), { textContent: each }))),
      script,
    );
    await expect.poll(heights).toEqual(['396px', '560px']);
    // The height includes the borders.
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { inShadow: HTMLIFrameElement }).inShadow.style.height))
      .toBe('366px');
    await mapIn(1).getByRole('listbox').first().focus();
    await page.keyboard.press('j');
    await expect.poll(heard).toEqual(['j']);
  });

  test('ignores malformed messages and those of other windows, and limits heights', async () => {
    await open(quiet('one') + quiet('two') + hostScript(), plain);
    const [one, two] = page.frames().slice(1);
    if (!one || !two) throw new Error('no frames');
    for (const data of [
      null,
      'resize',
      42,
      [],
      resize(-5),
      resize(0),
      resize(Number.NaN),
      resize(Number.POSITIVE_INFINITY),
      resize('777'),
      { ...resize(777), version: 2 },
      { ...resize(777), source: 'other' },
      { ...resize(777), type: 'key' },
    ])
      await say(one, [data]);
    await page.evaluate((message) => window.postMessage(message, '*'), resize(777));
    await say(two, [resize(444.2)]);
    expect(await heights()).toEqual(['300px', '445px']);
    await say(one, [resize(1e300)]);
    await say(two, [resize(1)]);
    expect(await heights()).toEqual(['2400px', '160px']);
  });

  test('ignores frames without the attribute and frames that have gone to another page', async () => {
    const foreign = `<iframe id="ad" srcdoc="<p>ad" style="height:300px;border:0"></iframe>`;
    await open(foreign + quiet('gone') + hostScript(), plain);
    const [ad] = page.frames().slice(1);
    if (!ad) throw new Error('no frame');
    const key = { source: 'duikou', version: 1, type: 'key', key: 'PageDown', code: 'PageDown', keyCode: 34, shiftKey: false };
    await say(ad, [resize(999), key]);
    expect(await heights()).toEqual(['300px', '300px']);
    // The frame navigates as by a link in it.
    await page.evaluate(
      (address) => document.querySelector<HTMLIFrameElement>('#gone')?.contentWindow?.location.replace(address),
      plain.address,
    );
    await expect.poll(() => page.frames().some((each) => each.url() === plain.address)).toBe(true);
    const gone = page.frames().find((each) => each.url() === plain.address);
    await gone?.evaluate((messages) => messages.forEach((message) => parent.postMessage(message, '*')), [resize(999), key]);
    await expect
      .poll(() =>
        page.evaluate(
          () => (window as unknown as { received: { height?: number }[] }).received.filter(({ height }) => height === 999).length,
        ),
      )
      .toBe(2);
    expect(await heights()).toEqual(['300px', '300px']);
    expect(await heard()).toEqual([]);
  });

  test('passes on only the keys of slide decks, with the codes of a keyboard', async () => {
    await open(quiet('one') + hostScript(), plain);
    const [one] = page.frames().slice(1);
    if (!one) throw new Error('no frame');
    await page.evaluate(() =>
      addEventListener('keydown', ({ key, code, keyCode }) =>
        ((window as unknown as { codes: unknown[] }).codes ??= []).push([key, code, keyCode]),
      ),
    );
    const keys = ['PageDown', 'ArrowLeft', 'Home', ' ', 'n', '.', 'Delete', 'Enter', 'Backspace', 'x', 'F5', 'constructor', 'Tab'];
    // The codes in the messages of a frame are ignored.
    await say(
      one,
      keys.map((key) => ({ source: 'duikou', version: 1, type: 'key', key, code: 'Delete', keyCode: 46, shiftKey: false })),
    );
    expect(await page.evaluate(() => (window as unknown as { codes: unknown[] }).codes)).toEqual([
      ['PageDown', 'PageDown', 34],
      ['ArrowLeft', 'ArrowLeft', 37],
      ['Home', 'Home', 36],
      [' ', 'Space', 32],
      ['n', 'KeyN', 78],
      ['.', 'Period', 190],
    ]);
  });

  test('finds the frames of the embed.html beside it without their attribute', async () => {
    const beside = `<iframe src="${plain.address}embed.html" style="width:600px;border:0"></iframe>`;
    await open(`${beside}<script src="${plain.address}duikou-host.js"></script>`, plain);
    await drawn();
    await expect.poll(heightOf).toBe(396);
  });

  test('keeps heights within their limits and throws nothing at 2,000 random messages of a frame', async () => {
    const errors: Error[] = [];
    await open(quiet('one') + quiet('two') + hostScript(), plain);
    page.on('pageerror', (error) => errors.push(error));
    const [one] = page.frames().slice(1);
    if (!one) throw new Error('no frame');
    const value = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(undefined, null, Number.NaN, Number.POSITIVE_INFINITY),
    );
    const message = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          source: fc.constantFrom('duikou', 'other'),
          version: fc.constantFrom<unknown>(1, '1', 2),
          type: fc.constantFrom<unknown>('resize', 'key', 'set', 'ask', 7),
          height: value,
          key: value,
          code: value,
          keyCode: value,
          shiftKey: value,
        },
        { requiredKeys: [] },
      ),
      fc.record(
        {
          source: fc.constant('duikou'),
          version: fc.constant(1),
          type: fc.constantFrom('resize', 'key'),
          height: value,
          key: value,
          code: value,
          keyCode: value,
          shiftKey: value,
        },
        { requiredKeys: ['source', 'version', 'type'] },
      ),
    );
    const messages = fc.sample(message, { numRuns: 2000, seed: seedOf(7) });
    await say(one, messages);
    const [first, second] = await heights();
    expect(second).toBe('300px');
    expect(first).toMatch(/^\d+px$/);
    expect(Number.parseInt(first ?? '', 10)).toBeGreaterThanOrEqual(160);
    expect(Number.parseInt(first ?? '', 10)).toBeLessThanOrEqual(2400);
    expect(errors).toEqual([]);
    // The script still works.
    await forget();
    await say(one, [
      resize(500),
      { source: 'duikou', version: 1, type: 'key', key: 'PageDown', code: 'PageDown', keyCode: 34, shiftKey: false },
    ]);
    expect(await heights()).toEqual(['500px', '300px']);
    expect(await heard()).toEqual(['PageDown']);
  });

  test('leaves the map of a frame unchanged at 300 random messages of the page', async () => {
    const errors: Error[] = [];
    await open(frame(plain, '#select=220000') + hostScript(), plain);
    page.on('pageerror', (error) => errors.push(error));
    await drawn();
    const word = fc.oneof(fc.string(), fc.constant('x'.repeat(100_000)), fc.integer(), fc.jsonValue({ maxDepth: 1 }));
    const messages: readonly unknown[] = fc.sample(
      fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
        fc.jsonValue(),
        fc.record({
          source: fc.constantFrom('duikou', 'other'),
          version: fc.constantFrom<unknown>(1, 2),
          type: fc.constantFrom('set', 'resize', 'key'),
          topic: fc.integer(),
          theme: word,
          x: word,
        }),
      ),
      { numRuns: 300, seed: seedOf(7) },
    );
    await page.evaluate(
      (each) => each.forEach((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*')),
      messages,
    );
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'duikou', version: 1, type: 'set', lang: 'en' }, '*'),
    );
    await mapIn().getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await selectionIn()).toBe('220000');
    expect(errors).toEqual([]);
  });
});

describe('the view of a frame', () => {
  test('can be in the query, for systems that remove the fragment', async () => {
    await open(frame(plain, '?select=jilin-zhejiang&lang=en&topic=tourism'), plain);
    await mapIn().getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await selectionIn()).toBe('jilin-zhejiang');
    await expect.poll(() => page.frames()[1]?.url()).toBe(`${plain.address}embed.html#select=jilin-zhejiang&lang=en&topic=tourism`);
  });

  test.each([
    ['en-GB', 'Zoom in', 'en'],
    ['zh-TW', '放大', 'zh-Hant'],
  ])('is in the language of the reader’s browser (%s) if its address names none', async (locale, name, lang) => {
    await open(frame(plain), plain, { locale });
    await mapIn().getByRole('button', { name }).waitFor();
    await expect.poll(() => mapIn().locator('html').getAttribute('lang')).toBe(lang);
  });

  test('fits in 200 × 150 px', async () => {
    await open(`<iframe src="${plain.address}embed.html" style="width:200px;height:150px;border:0"></iframe>`, plain);
    await mapIn().locator('duikou-map .surface svg').waitFor({ state: 'attached' });
    const [over, captions] = await mapIn()
      .locator('html')
      .evaluate((root) => [
        root.scrollHeight - root.clientHeight,
        document.querySelector('duikou-map')?.shadowRoot?.querySelector('[part=captions]')?.getBoundingClientRect().height ?? 0,
      ]);
    expect(over).toBe(0);
    expect(captions).toBeLessThan(24);
  });

  /** Serves a table on another origin, and counts the requests. */
  async function serveTable(): Promise<{ readonly address: string; requests(): number; close(): void }> {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.setHeader('access-control-allow-origin', '*').end('起点,终点,年份,旅游人次（万人次）\n北京,沈阳,2018,258\n');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    // The address of a listening server has a port.
    const { port } = server.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}/flows.csv`, requests: () => requests, close: () => void server.close() };
  }

  test('has the data of its link, with a caption that names their source, and fetches those of another site once the reader agrees', async () => {
    const own = await packed({
      title: 'x.csv',
      unit: '',
      columns: ['origin', 'destination', 'period', 'value'],
      isDirected: true,
      text: '起点,终点,年份,旅游人次（万人次）\n北京,沈阳,2018,258\n',
    });
    await open(frame(plain, `#own=${own}`), plain);
    await expect
      .poll(() => mapIn().locator('duikou-map [part=captions]').innerText())
      .toContain('来自链接，未经 Duikou 核对 · 数据：x.csv');
    await page.context().close();

    const data = await serveTable();
    await open(frame(plain, `?panels=table#src=${encodeURIComponent(data.address)}`), plain);
    await drawn();
    expect(data.requests()).toBe(0);
    await mapIn().getByRole('button', { name: '获取数据' }).click();
    await expect
      .poll(() => mapIn().locator('duikou-map [part=captions]').innerText())
      .toContain(`来自 ${new URL(data.address).host}，未经 Duikou 核对`);
    data.close();
  });
});

describe('a flood of messages', () => {
  test('leaves the frame responsive: after 20,000 it shows the view of the last one and can be clicked', async () => {
    await open(frame(plain), plain);
    await drawn();
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      const ids = ['jilin-zhejiang', '210100', 'shenyang-beijing', '440300'];
      for (let i = 0; i < 20_000; i++)
        target?.postMessage({ source: 'duikou', version: 1, type: 'set', select: ids[i % 4], topic: i % 2 ? 'grain' : 'tourism' }, '*');
      target?.postMessage({ source: 'duikou', version: 1, type: 'set', select: '220000', topic: 'overview' }, '*');
    });
    await expect.poll(selectionIn).toBe('220000');
    await mapIn().getByRole('button', { name: '放大' }).click();
    const told = await page.evaluate(
      () => (window as unknown as { received: { type: string }[] }).received.filter(({ type }) => type === 'select').length,
    );
    // There is not one event for each message.
    expect(told).toBeLessThan(2000);
  });
});

test('duikou-host.js has at most 1600 bytes', () => {
  expect(readFileSync('dist/embed/duikou-host.js').length).toBeLessThanOrEqual(1600);
});
