/** Arcs at 10 to 100 000: Duikou's layer against deck.gl's ArcLayer, in the same run, each sample in a fresh page. */
import type { Browser, CDPSession, Page } from 'playwright';
import { createServer } from 'vite';
import type { ArcsPage, Drawer } from './arcs-page.ts';

export interface ArcsRow {
  readonly drawer: Drawer;
  readonly count: number;
  readonly firstFrameMs: number;
  readonly frameMs: number;
  readonly scriptPerFrameMs: number;
  readonly pickMs: number;
  readonly pickHits: number;
  readonly heapMb: number;
}

type BenchWindow = Window & { page: ArcsPage };

export async function benchArcs(browser: Browser, counts: readonly number[]): Promise<readonly ArcsRow[]> {
  const server = await createServer({ configFile: 'vite.config.ts', server: { port: 0, host: '127.0.0.1', hmr: false, watch: null }, logLevel: 'error' });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0] ?? ''}test/bench/arcs.html`;
  const rows: ArcsRow[] = [];
  try {
    for (const count of counts) for (const drawer of ['duikou', 'deck.gl'] as const) rows.push(await sample(browser, address, drawer, count));
  } finally {
    await server.close();
  }
  return rows;
}

async function sample(browser: Browser, address: string, drawer: Drawer, count: number): Promise<ArcsRow> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction(() => 'page' in window);
  await page.evaluate(() => (window as unknown as BenchWindow).page.open());
  const before = await heapMb(session);
  const firstFrameMs = await page.evaluate(([by, n]) => (window as unknown as BenchWindow).page.draw(by, n), [drawer, count] as const);
  const after = await heapMb(session);
  const frames = count > 20_000 ? 3 : count > 5_000 ? 10 : 40;
  await page.evaluate(() => (window as unknown as BenchWindow).page.pan(2));
  const scriptBefore = await scriptMs(session);
  const frameMs = await page.evaluate((n) => (window as unknown as BenchWindow).page.pan(n), frames);
  const scriptPerFrameMs = ((await scriptMs(session)) - scriptBefore) / frames;
  const picks = drawer === 'deck.gl' ? (count > 5_000 ? 2 : 10) : 100;
  const { ms: pickMs, hits: pickHits } = await page.evaluate((n) => (window as unknown as BenchWindow).page.pick(n), picks);
  await close(page);
  return { drawer, count, firstFrameMs, frameMs, scriptPerFrameMs, pickMs, pickHits, heapMb: after - before };
}

async function close(page: Page): Promise<void> {
  await page.close();
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** `readPixels` waits for the graphics inside a script, so it is in here too; it is the same for both. */
async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}
