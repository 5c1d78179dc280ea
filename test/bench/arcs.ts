/** Measures 10 to 100 000 arcs with Duikou's layer and comparable libraries, each sample in a new page. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright';
import { createServer } from 'vite';
import { drawerNames, type ArcsPage, type DrawerName } from './arcs/drawer.ts';

export interface ArcsFigures {
  readonly firstFrameMs: number;
  /** Time from the columns to the picture with all arcs. */
  readonly wholeMs: number;
  /** Time of a frame while the camera moves. */
  readonly frameMs: number;
  /** Time of a frame of the same map without arcs. */
  readonly emptyFrameMs: number;
  /** Time from the last frame of the movement to the whole picture. */
  readonly restMs: number;
  /** Script time of the map per frame, including its wait for the GPU. */
  readonly scriptPerFrameMs: number;
  /** Script time of the arc layer only; null if it can't be separated from its map. */
  readonly layerPerFrameMs: number | null;
  /** Null if the library has no picking function for scripts. */
  readonly pick: { readonly ms: number; readonly hits: number } | null;
  /** Time from the selection of a place to the whole picture; null if the library has no way to select one. */
  readonly selectMs: number | null;
  /** Time from a zoom to the whole picture of other groups; null if the library does not group places. */
  readonly regroupMs: number | null;
  readonly heapMb: number;
}

export interface ArcsRow {
  readonly drawer: DrawerName;
  readonly count: number;
  /** The figures, or the reason why there are none. */
  readonly figures: ArcsFigures | string;
}

type BenchWindow = Window & { page: ArcsPage };

const sampleMs = 180_000;

export async function benchArcs(
  browser: Browser,
  counts: readonly number[],
  drawers: readonly DrawerName[] = drawerNames,
): Promise<readonly ArcsRow[]> {
  if (drawers.some((drawer) => !drawer.startsWith('duikou'))) installPeers();
  const server = await createServer({
    configFile: 'vite.config.ts',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0] ?? ''}test/bench/arcs/index.html`;
  const rows: ArcsRow[] = [];
  try {
    for (const count of counts) {
      for (const drawer of drawers)
        rows.push({ drawer, count, figures: await sample(browser, `${address}?by=${encodeURIComponent(drawer)}`, drawer, count) });
    }
  } finally {
    await server.close();
  }
  return rows;
}

function installPeers(): void {
  if (existsSync('test/bench/node_modules')) return;
  console.log('Installing the peers that the arcs are compared with …');
  const { status } = spawnSync('npm', ['ci', '--prefix', 'test/bench', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the peers could not be installed: npm ci --prefix test/bench');
}

/** Takes a sample. A library that draws nothing, throws or takes too long has no figures, and the run continues. */
async function sample(browser: Browser, address: string, drawer: DrawerName, count: number): Promise<ArcsFigures | string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(sampleMs);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<string>((resolve) => (timer = setTimeout(() => resolve(`none within ${sampleMs / 1000} s`), sampleMs)));
  try {
    return await Promise.race([tooLong, measured(page, address, drawer, count)]);
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

async function measured(page: Page, address: string, drawer: DrawerName, count: number): Promise<ArcsFigures> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction(() => 'page' in window);
  await page.evaluate(() => (window as unknown as BenchWindow).page.open());
  const pan = (n: number): ReturnType<ArcsPage['pan']> => page.evaluate((frames) => (window as unknown as BenchWindow).page.pan(frames), n);
  await pan(2);
  const { frameMs: emptyFrameMs } = await pan(20);
  const before = await heapMb(session);
  const { firstMs, wholeMs } = await page.evaluate((n) => (window as unknown as BenchWindow).page.draw(n), count);
  const after = await heapMb(session);
  const frames = count > 20_000 ? 3 : count > 5_000 ? 10 : 40;
  await pan(2);
  const scriptBefore = await scriptMs(session);
  const { frameMs, layerMs, restMs } = await pan(frames);
  const scriptPerFrameMs = ((await scriptMs(session)) - scriptBefore) / frames;
  // Libraries that draw a picture for picking take seconds per pick in software.
  const picks = drawer.startsWith('duikou') || drawer === 'ECharts' ? 100 : count > 5_000 ? 2 : 10;
  const pick = await page.evaluate((n) => (window as unknown as BenchWindow).page.pick(n), picks);
  const selectMs = await page.evaluate(() => (window as unknown as BenchWindow).page.select());
  const regroupMs = await page.evaluate(() => (window as unknown as BenchWindow).page.regroup());
  return {
    firstFrameMs: firstMs,
    wholeMs,
    frameMs,
    emptyFrameMs,
    restMs,
    scriptPerFrameMs,
    layerPerFrameMs: layerMs,
    pick,
    selectMs,
    regroupMs,
    heapMb: after - before,
  };
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Script time so far. Reading back a pixel waits for the GPU within a script, so that wait is included for every library. */
async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}
