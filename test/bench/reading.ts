/** A million rows of flows read in the site by its worker: how long, how much of it is told meanwhile, and what it takes. */
import type { Browser } from 'playwright';
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
  await page.route('**/bench.csv', (route) => route.fulfill({ contentType: 'text/csv', body: text }));
  await page.goto(`${address}#lang=en`);
  await page.evaluate(() => customElements.whenDefined('duikou-atlas').then(() => document.querySelector('duikou-atlas')?.ready));
  await page.getByRole('button', { name: 'Own data' }).click();
  await page.getByRole('dialog').waitFor();
  const before = await heapMb(session);
  // The file is dropped on the dialog, as a reader would.
  const { ms, told } = await page.evaluate(async () => {
    const file = new File([await (await fetch('bench.csv')).blob()], 'bench.csv');
    const root = document.querySelector('duikou-atlas')?.shadowRoot;
    const find = (selector: string, within: ParentNode | null | undefined): Element | null => {
      for (const element of within?.querySelectorAll('*') ?? []) {
        if (element.matches(selector)) return element;
        const inner = element.shadowRoot ? find(selector, element.shadowRoot) : null;
        if (inner) return inner;
      }
      return null;
    };
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const dialog = find('dialog[open]', root);
    const start = performance.now();
    dialog?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }));
    const said = new Set<string>();
    while (!find('.counts', root)) {
      const shown = find('progress', root)?.previousElementSibling?.textContent;
      if (shown) said.add(shown);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { ms: performance.now() - start, told: said.size };
  });
  const counts = await page.locator('.counts').textContent();
  const after = await heapMb(session);
  await page.close();
  return [
    { what: `${rows.toLocaleString('en')} rows, ${(text.length / 1e6).toFixed(1)} MB: dropped until drawn`, measured: `${(ms / 1000).toFixed(1)} s` },
    { what: 'rows a second', measured: Math.round(rows / (ms / 1000)).toLocaleString('en') },
    { what: 'different progress that the page has shown meanwhile', measured: String(told) },
    { what: 'the page’s heap that the set takes (the worker’s is not in it)', measured: `${(after - before).toFixed(0)} MB` },
    { what: 'told of it', measured: counts ?? '' },
  ];
}

async function heapMb(session: { send(method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage'): Promise<unknown> }): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  // The protocol's own answer to this question.
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize / 1e6;
}
