/** The site's measurements, which are the first picture, the time from a selection or topic to the repaint, the memory and the requests. */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright';
import { preview } from 'vite';
import { topics } from '../../src/state/view-state.ts';
import { serveCompressed } from './gzip-server.ts';

export interface SiteRow {
  readonly what: string;
  readonly measured: string;
  /** The requirement, if there is one. */
  readonly hold: string;
}

const runs = 15;

/** @param painter - a browser that paints pages on the CPU */
export async function benchSite(browser: Browser, painter: Browser): Promise<readonly SiteRow[]> {
  const server = await preview({ configFile: 'vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  try {
    const rows = [await firstPicture(painter, address), ...(await atRest(browser, address))];
    for (const change of ['select', 'topic'] as const) {
      for (const renderer of ['webgl', 'svg'] as const) {
        for (const throttle of [1, 4]) rows.push(await changing(browser, address, change, throttle, renderer));
      }
    }
    return rows;
  } finally {
    await server.close();
  }
}

/**
 * Measures the first picture. Runs alternate with the same page without its drawings, filled up to the same size, so that the ratio is the
 * cost of the picture itself. Painting is on the CPU, because WebGL in software is a poor substitute for a GPU when paths are painted.
 */
async function firstPicture(browser: Browser, address: string): Promise<SiteRow> {
  const html = readFileSync('dist/site/index.html', 'utf8');
  const without = html.replace(/<svg[\s\S]*?<\/svg>/g, '');
  const filler = 'x '.repeat((Buffer.byteLength(html) - Buffer.byteLength(without)) / 2);
  const empty = without.replace('</body>', () => `<p hidden>${filler}</p></body>`);
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await firstPaintMs(browser, address, empty));
    own.push(await firstPaintMs(browser, address, null));
  }
  const [withMap, noMap] = [median(own), median(bare)];
  return {
    what: 'first picture with its seven arcs, against a page of the same size and no map',
    measured: `${withMap.toFixed(0)} ms / ${noMap.toFixed(0)} ms = ${(withMap / noMap).toFixed(2)} ×`,
    hold: '≤ 1.3 ×',
  };
}

async function firstPaintMs(browser: Browser, address: string, instead: string | null): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (instead !== null) await page.route('**/', (route) => route.fulfill({ contentType: 'text/html', body: instead }));
  await page.goto(address, { waitUntil: 'commit' });
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // `buffered` includes a paint that has already happened.
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return ms;
}

/** A usual mobile connection, in bits per second and ms. */
const line = { bits: 1.6e6, latencyMs: 150 };
/** The interval between the clicks of a reader who waits for a response, in ms. */
const clickEveryMs = 100;

/** Measures with the default renderer, and with the SVG map only. */
export async function benchFirstAnswer(browser: Browser): Promise<readonly SiteRow[]> {
  return [await firstAnswer(browser, 'auto'), await firstAnswer(browser, 'svg')];
}

/**
 * Measures the time from the request of the page to a selection by a click on Jilin, which is repeated until it has an effect, and the
 * bytes received by then.
 */
async function firstAnswer(browser: Browser, renderer: 'auto' | 'svg'): Promise<SiteRow> {
  const { address, close } = await serveCompressed('dist/site', (html) =>
    html.replace('<duikou-atlas ', () => `<duikou-atlas renderer="${renderer}" `),
  );
  const times: number[] = [];
  let files = '';
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytes = line.bits / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
    await page.goto(address, { waitUntil: 'commit' });
    const area = page.locator('.duikou-first path[data-region="220000"]').first();
    await area.waitFor();
    const box = await area.boundingBox();
    if (!box) throw new Error('no picture');
    const answered = page.waitForFunction(
      () => {
        if (!document.querySelector('duikou-atlas')?.selection) return null;
        // A named function must not be used here, because tsx would call a helper that the page does not have.
        const came = [
          ...performance.getEntriesByType('navigation'),
          ...performance.getEntriesByType('resource'),
        ] as PerformanceResourceTiming[];
        return { ms: performance.now(), files: came.length, bytes: came.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
      },
      null,
      { polling: 20 },
    );
    const over = new AbortController();
    const clicking = (async () => {
      while (!over.signal.aborted) {
        await page.mouse.click(box.x + box.width * 0.62, box.y + box.height * 0.45);
        await new Promise((resolve) => setTimeout(resolve, clickEveryMs));
      }
    })();
    const answer = await (await answered).jsonValue();
    over.abort();
    await clicking;
    if (answer) {
      times.push(answer.ms);
      files = `${answer.files} files, ${(answer.bytes / 1024).toFixed(0)} kB`;
    }
    await context.close();
  }
  close();
  return {
    what: `first click that answers at 1.6 Mbit/s and ${line.latencyMs} ms, ${renderer}`,
    measured: `${(median(times) / 1000).toFixed(1)} s, ${files}`,
    hold: '≤ 2.2 s, ≤ 200 kB gzip',
  };
}

async function atRest(browser: Browser, address: string): Promise<readonly SiteRow[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  const strangers: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(address).origin && protocol !== 'data:' && protocol !== 'blob:') strangers.push(origin);
  });
  await page.goto(address);
  await ready(page);
  await page.waitForTimeout(1500);
  const heap = await heapMb(session);
  await page.close();
  return [
    { what: 'script heap of the whole atlas after load', measured: `${heap.toFixed(1)} MB`, hold: '≤ 60 MB' },
    { what: 'requests outside the own origin', measured: String(strangers.length), hold: '0' },
  ];
}

type Change = 'select' | 'topic';

/**
 * Script time from a reader's change to the repainted page, over all fourteen regions or all topics, with the CPU slowed down by a factor.
 */
async function changing(browser: Browser, address: string, change: Change, throttle: number, renderer: 'webgl' | 'svg'): Promise<SiteRow> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await page.goto(address);
  await ready(page);
  await page.evaluate(async (wish) => {
    const atlas = document.querySelector('duikou-atlas');
    atlas?.setAttribute('renderer', wish);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await atlas?.ready;
  }, renderer);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const ids =
    change === 'topic'
      ? topics
      : await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.regions.map(({ id }) => id) ?? []);
  const spent: number[] = [];
  for (const id of [...ids, ...ids]) {
    await session.send('Profiler.start');
    await page.evaluate(
      async ([what, requested]) => {
        const atlas = document.querySelector('duikou-atlas');
        if (!atlas) return;
        if (what === 'topic') atlas.setAttribute('topic', requested);
        else atlas.select(requested);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      },
      [change, id] as const,
    );
    spent.push(scriptMs((await session.send('Profiler.stop')).profile));
  }
  await page.close();
  // The first round warms up and is not counted.
  const warm = spent.slice(ids.length);
  return {
    what: `${change} → repaint of map and panel, script time at ${throttle}×, ${renderer}`,
    measured: `median ${median(warm).toFixed(1)} ms, max ${Math.max(...warm).toFixed(1)} ms`,
    hold: throttle === 1 ? '≤ 16 ms' : '≤ 50 ms',
  };
}

async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined('duikou-atlas');
    await document.querySelector('duikou-atlas')?.ready;
  });
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** The parts of a CPU profile that are read here. */
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Script time by the sampling profiler, without idle time, the browser's own work and the profiler's. */
function scriptMs({ nodes, samples = [], timeDeltas = [] }: CpuProfile): number {
  const outside = new Set(nodes.filter(({ callFrame }) => /^\((idle|program|root)\)$/.test(callFrame.functionName)).map(({ id }) => id));
  return samples.reduce((ms, node, i) => (outside.has(node) ? ms : ms + (timeDeltas[i] ?? 0) / 1000), 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
