/** The documentation as its readers have it: the examples run, and the site leads to it. `docs.full.test.ts` reads every page with axe. */
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './docs-axe.ts';
import { newPage, openSite, rendererAtRest, withoutWebGL, type Site } from './site.ts';

let site: Site;
/** For pages whose subject is not the map: WebGL runs in software here. */
let siteWithoutWebGL: Site;
beforeAll(async () => {
  [site, siteWithoutWebGL] = await Promise.all([openSite(), openSite(withoutWebGL)]);
});
afterAll(() => Promise.all([site.close(), siteWithoutWebGL.close()]));

interface Visit {
  readonly page: Page;
  /** Console errors, exceptions, answers that are none, and requests to somebody else. */
  readonly faults: readonly string[];
  /** The frame in which an example runs. */
  example(file: string): Promise<Frame>;
}

async function visit(where: Site, path: string): Promise<Visit> {
  const page = await newPage(where, { viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(where.address) && !/^(data|blob|about):/.test(request.url()) && faults.push(`asked for ${request.url()}`),
  );
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto(`${where.address}docs/${path}`);
  return {
    page,
    faults,
    example: async (file) => {
      const element = page.locator(`iframe[src*="/${file}"], iframe[name="${file}"]`);
      // It loads when it comes into view.
      await element.scrollIntoViewIfNeeded();
      const handle = await element.elementHandle();
      const frame = await handle?.contentFrame();
      if (!frame) throw new Error(`${file} does not run`);
      return frame;
    },
  };
}

/** Waits for the map or atlas of a frame; says what it shows. */
async function drawn(frame: Frame, tag: 'duikou-map' | 'duikou-atlas' = 'duikou-map'): Promise<{ renderer: string; arcs: number }> {
  await frame.waitForFunction((name) => customElements.get(name) && document.querySelector(name), tag);
  await frame.evaluate(async (name) => {
    await document.querySelector(name)?.ready;
  }, tag);
  const renderer = await rendererAtRest(frame, tag);
  const arcs = await frame.evaluate((name) => {
    const element = document.querySelector(name);
    if (!element) throw new Error(`no ${name}`);
    const { selection } = element;
    // With a selection its nested pairings are drawn too.
    element.clear();
    const count = element.scene?.arcs.count ?? 0;
    if (selection !== null) element.select(selection);
    return count;
  }, tag);
  return { renderer, arcs };
}

/** Clicks a place on the map as a reader does; says who is lit as its partner. */
async function clickedPartner(
  page: Page,
  frame: Frame,
  place: readonly [number, number],
  tag: 'duikou-map' | 'duikou-atlas' = 'duikou-map',
): Promise<string | null> {
  await frame.evaluate((name) => document.querySelector(name)?.clear(), tag);
  const element = frame.locator(tag).first();
  await element.scrollIntoViewIfNeeded();
  // The camera goes home without a flight, yet a frame later.
  await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const at = await frame.evaluate(([name, lon, lat]) => document.querySelector(name)?.project([lon, lat]) ?? null, [
    tag,
    ...place,
  ] as const);
  const box = await element.boundingBox();
  if (!at || !box) throw new Error('the place is out of sight');
  await page.mouse.click(box.x + at[0], box.y + at[1]);
  return frame.evaluate((name) => document.querySelector(name)?.scene?.emphasis.partner ?? null, tag);
}

/** The first frame within another, sandboxed or not. */
async function frameIn(frame: Frame): Promise<Frame> {
  const handle = await frame.locator('iframe').elementHandle();
  const inner = await handle?.contentFrame();
  if (!inner) throw new Error('no frame within');
  return inner;
}

/** Each way by WebGL is a matter of `test/hosts/`. */
const sevenPairings = { renderer: 'svg', arcs: 7 };
const shenyang = [123.43, 41.8] as const;

/** Many pages, or WebGL in software. */
const long = { timeout: 90_000 };

describe('a way to use Duikou', long, () => {
  test('the site: its addresses open in the frame, and a click there lights the partner', async () => {
    const { page, faults, example } = await visit(site, 'en/site.html');
    const frame = await example('site');
    expect(await drawn(frame, 'duikou-atlas')).toEqual({ renderer: 'webgl', arcs: 7 });
    await page.getByRole('link', { name: '#select=jilin-zhejiang' }).click();
    await expect.poll(() => frame.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('jilin-zhejiang');
    expect(await frame.evaluate(() => document.querySelector('duikou-atlas')?.lang)).toBe('en');
    expect(await clickedPartner(page, frame, shenyang, 'duikou-atlas')).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('one script tag', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'en/script.html');
    const frame = await example('script.');
    expect(await drawn(frame)).toEqual(sevenPairings);
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the package, as a bundler has made it', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'en/package.html');
    const frame = await example('package.');
    expect(await drawn(frame)).toEqual(sevenPairings);
    await frame.getByText('220000 – 330000').waitFor();
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    await frame.getByText('210100 – 110000').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('one file, in a frame that allows scripts alone', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'en/one-file.html');
    const frame = await frameIn(await example('one-file.'));
    expect((await drawn(frame, 'duikou-atlas')).renderer).toBe('svg');
    expect(
      await frame.evaluate(() => [document.querySelector('duikou-atlas')?.topic, document.querySelector('duikou-atlas')?.lang]),
    ).toEqual(['tourism', 'en']);
    await frame.evaluate(() => document.querySelector('duikou-atlas')?.setAttribute('topic', 'overview'));
    expect(await drawn(frame, 'duikou-atlas')).toEqual(sevenPairings);
    expect(await clickedPartner(page, frame, shenyang, 'duikou-atlas')).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the frame, as high as its content', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'en/frame.html');
    const host = await example('frame.');
    const frame = await frameIn(host);
    expect(await drawn(frame)).toEqual(sevenPairings);
    const content = (): Promise<number> => frame.evaluate(() => document.body.offsetHeight);
    await expect
      .poll(async () => (await host.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0)) - (await content()))
      .toBe(0);
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('an example, without WebGL', () => {
  test('figures and panels elsewhere on the page speak of its map', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'zh-hans/script.html');
    const frame = await example('figure.');
    await drawn(frame);
    await frame.getByRole('button', { name: /849/ }).first().click();
    await frame.getByRole('dialog').getByText('849').first().waitFor();
    await page.keyboard.press('Escape');
    await frame.evaluate(() => document.querySelector('duikou-map')?.select('220000'));
    await frame.locator('duikou-pairing').getByText('浙江').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('colours: the map takes those of its page', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'zh-hans/styling.html');
    const frame = await example('styling.');
    expect(await drawn(frame)).toEqual({ renderer: 'svg', arcs: 7 });
    const drawing = await frame.evaluate(() => document.querySelector('duikou-map')?.toSVG());
    for (const colour of ['#00594f', '#7a3e00', '#d3ece7']) expect(drawing).toContain(colour);
    expect(drawing).not.toContain('#1d5c9e');
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector('duikou-map') as Element).fontFamily)).toMatch(/^Georgia/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('events: what is done in the map stands in the log', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'zh-hans/events.html');
    const frame = await example('events.');
    await drawn(frame);
    const log = frame.getByRole('log');
    expect(await violations(frame)).toEqual([]);
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    await log.getByText('{"region":"210100","partner":"110000","pairing":"shenyang-beijing"}').waitFor();
    for (const name of ["map.select('220000')", 'map.clear()', "map.topic = 'grain'", "map.topic = 'gold'"])
      await frame.getByRole('button', { name }).click();
    // The newest first.
    expect((await log.innerText()).trim().split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^duikou-error {"code":"unknown-topic","message":"没有名为“gold”的/),
      'duikou-topic {"topic":"grain"}',
      'duikou-select {"region":null,"partner":null,"pairing":null}',
      'duikou-select {"region":"220000","partner":"330000","pairing":"jilin-zhejiang"}',
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('messages: the frame follows messages, and reports what happens in it', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'zh-hans/messages.html');
    const host = await example('messages.');
    const frame = await frameIn(host);
    await drawn(frame);
    const log = host.getByRole('log');
    await log.getByText('"type":"resize"').first().waitFor();
    await host.getByRole('button', { name: "select: '220000'" }).click();
    await log.getByText('"type":"select","region":"220000","partner":"330000"').waitFor();
    await host.getByRole('button', { name: 'select: null' }).click();
    await host.getByRole('button', { name: 'zh-Hant' }).click();
    await expect
      .poll(() =>
        frame.evaluate(() => [
          document.querySelector('duikou-map')?.selection,
          document.querySelector('duikou-map')?.topic,
          document.querySelector('duikou-map')?.lang,
        ]),
      )
      .toEqual([null, 'grain', 'zh-Hant']);
    await frame.getByRole('listbox').first().focus();
    await page.keyboard.press('PageDown');
    await log.getByText('"type":"key","key":"PageDown"').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('tours: the steps of the file are shown, with a figure that opens its source', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'zh-hans/tours.html');
    const frame = await example('tour.');
    await drawn(frame, 'duikou-atlas');
    const tour = frame.locator('duikou-tour');
    await tour.getByText('谁去了哪里').first().waitFor();
    await tour.getByRole('button', { name: '下一步' }).click();
    await tour.getByText('沈阳与北京').first().waitFor();
    await tour.getByRole('button', { name: /258/ }).waitFor();
    expect(await frame.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('shenyang-beijing');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('data sets: the pairings of the file are drawn, and one is found by a click', async () => {
    const { page, faults, example } = await visit(siteWithoutWebGL, 'zh-hans/data-sets.html');
    const frame = await example('data-set.');
    expect(await drawn(frame)).toEqual({ renderer: 'svg', arcs: 2 });
    expect(
      await frame.evaluate(() => {
        const map = document.querySelector('duikou-map');
        map?.select('640000');
        return map?.scene?.emphasis.partner;
      }),
    ).toBe('350000');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('where the page is narrow the contents open over it, and a link there closes them', async () => {
  const page = await newPage(siteWithoutWebGL, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await page.goto(`${siteWithoutWebGL.address}docs/en/troubleshooting.html`);
  const contents = page.getByRole('navigation', { name: 'Documentation' });
  expect(await contents.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Contents' }).click();
  await contents.getByRole('link', { name: 'Elements' }).click();
  await page.getByRole('heading', { name: 'Elements', level: 1 }).waitFor();
  expect(await contents.isVisible()).toBe(false);
  await page.context().close();
});

test('the atlas’s share dialog leads to it, in the reader’s language', async () => {
  const page = await newPage(siteWithoutWebGL);
  await page.goto(`${siteWithoutWebGL.address}#lang=en`);
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Embed' }).click();
  await page.getByRole('link', { name: 'Documentation' }).click();
  await page.getByRole('heading', { name: 'Using Duikou', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Atlas of paired cooperation' }).click();
  await page.waitForFunction(() => document.querySelector('duikou-atlas')?.scene?.language === 'en');
  await page.context().close();
});
