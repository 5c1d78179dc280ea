/** Measures the time, the progress and the memory of the site's worker while it reads a million rows of flows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { rendererAtRest } from '../site/site.ts';
import { flowRows } from './flow-rows.ts';

export interface ReadingRow {
  readonly what: string;
  readonly measured: string;
}

export async function benchReading(browser: Browser, address: string, rows: number): Promise<readonly ReadingRow[]> {
  const text = [...flowRows({ rows, flows: Math.min(rows, 90_000), years: [2017, 2018, 2019] })].join('');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  page.setDefaultTimeout(300_000);
  const session = await page.context().newCDPSession(page);
  await page.goto(`${address}#lang=en`);
  await page.evaluate(() => customElements.whenDefined('duikou-atlas').then(() => document.querySelector('duikou-atlas')?.ready));
  await page.getByRole('button', { name: 'Your data' }).click();
  await page.getByRole('dialog').waitFor();
  // The map compiles its programs at its start, which is not part of the reading time.
  await rendererAtRest(page, 'duikou-atlas');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const before = await heapMb(session);
  const folder = mkdtempSync(join(tmpdir(), 'flows-'));
  writeFileSync(join(folder, 'bench.csv'), text);
  const drawn = page.evaluate(watchDrawing);
  const start = performance.now();
  await page.locator('input[type=file]').setInputFiles(join(folder, 'bench.csv'));
  const progressTexts = new Set<string>();
  for (const [bar, done] = [page.locator('.unit p[role=status]'), page.locator('.counts')]; !(await done.isVisible());) {
    const progress = (await bar.isVisible()) ? await bar.textContent({ timeout: 200 }).catch(() => null) : null;
    if (progress !== null) progressTexts.add(progress);
  }
  const ms = performance.now() - start;
  rmSync(folder, { recursive: true });
  const { readMs, drawnMs, longestTaskMs } = await drawn;
  const counts = await page.locator('.counts').textContent();
  const after = await heapMb(session);
  await page.close();
  return [
    {
      what: `${rows.toLocaleString('en')} rows, ${(text.length / 1e6).toFixed(1)} MB: from the choice of the file to the report`,
      measured: `${(ms / 1000).toFixed(1)} s`,
    },
    { what: 'read until drawn', measured: `${(drawnMs - readMs).toFixed(0)} ms` },
    { what: 'the page’s longest task from chosen to drawn', measured: `${longestTaskMs.toFixed(0)} ms` },
    { what: 'rows a second', measured: Math.round(rows / (ms / 1000)).toLocaleString('en') },
    { what: 'different progress that the page has shown meanwhile', measured: String(progressTexts.size) },
    { what: 'the page’s heap that the set takes (the worker’s is not in it)', measured: `${(after - before).toFixed(0)} MB` },
    { what: 'the report', measured: counts ?? '' },
  ];
}

/**
 * Measures the time until the rows have been read, the time until their flows are drawn, and the longest task in between. This function
 * runs in the page.
 */
async function watchDrawing(): Promise<{ readonly readMs: number; readonly drawnMs: number; readonly longestTaskMs: number }> {
  const atlas = document.querySelector('duikou-atlas');
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => void durations.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const dialog = atlas?.shadowRoot?.querySelector('duikou-user-data')?.shadowRoot?.querySelector('duikou-import-dialog');
  // Loops instead of a named function, which tsx would compile with a helper that the page does not have.
  while (!dialog?.shadowRoot?.querySelector('.counts')) await new Promise(requestAnimationFrame);
  const readMs = performance.now();
  while ((atlas?.scene?.flows?.all ?? 0) === 0) await new Promise(requestAnimationFrame);
  const drawnMs = performance.now();
  // The entry of a task is added after its end. When the page is idle, all entries have been added.
  await new Promise((resolve) => requestIdleCallback(resolve));
  durations.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return { readMs, drawnMs, longestTaskMs: Math.max(0, ...durations) };
}

async function heapMb(session: {
  send(method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage'): Promise<unknown>;
}): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  // The cast names the response type of the protocol.
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize / 1e6;
}
