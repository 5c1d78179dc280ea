/** Every panel with every unusual data set: it shows its content within its box, and a filter without results offers a reset. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defineElements } from '../src/elements.ts';
import report from '../data/report.json';
import { changeText, select } from '../src/state/transitions.ts';
import { oddDataSets } from './odd-data-sets.ts';

const panels = ['pairing', 'projects', 'flows', 'compare', 'timeline', 'table', 'report'] as const;

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

interface Panel {
  readonly host: HTMLElement & { updateComplete: Promise<unknown> };
  readonly root: ShadowRoot;
  readonly words: () => string;
}

async function panelsWith(
  data: unknown,
  widthPx: number,
): Promise<{ readonly atlas: HTMLElementTagNameMap['duikou-atlas']; readonly panels: readonly Panel[] }> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="en" panels="none" style="display: block; height: 200px"></duikou-atlas>
    ${panels.map((name) => `<div style="width: ${widthPx}px; height: 400px; overflow: auto"><duikou-${name} for="a"></duikou-${name}></div>`).join('')}`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  if (data !== undefined) atlas.data = data;
  await atlas.ready;
  const hosts = panels.map((name) => document.querySelector<Panel['host']>(`duikou-${name}`)!);
  await expect.poll(() => hosts.every((host) => host.shadowRoot?.querySelector('article, [part]')), { timeout: 20_000 }).toBe(true);
  return {
    atlas,
    panels: hosts.map((host) => ({ host, root: host.shadowRoot!, words: () => host.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '' })),
  };
}

/** The texts of a panel that overflow it and can't be scrolled separately. */
function overflowing(host: HTMLElement): readonly string[] {
  const right = host.getBoundingClientRect().right + 1;
  const found: string[] = [];
  for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>('p, h2, h3, h4, svg, duikou-figure') ?? []) {
    if (element.closest('.visually-hidden, .scroller, [role=grid], table, duikou-record-filters') || element.getClientRects().length === 0)
      continue;
    if (element.getBoundingClientRect().right > right) found.push(`${element.localName}: ${element.textContent?.slice(0, 40)}`);
  }
  return found;
}

describe.each(Object.entries(oddDataSets))('a data set that %s', (_, data) => {
  test.each([320, 480])('fits into every panel at %i px, and is described by it', async (widthPx) => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent): void => void errors.push('reason' in event ? event.reason : event.message);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const { atlas, panels: shown } = await panelsWith(data, widthPx);
    for (const selection of [null, 'jilin-zhejiang']) {
      if (selection !== null) atlas.store.change(select(selection));
      await Promise.all(shown.map(({ host }) => host.updateComplete));
      for (const { host, words } of shown) {
        expect(words().length, host.localName).toBeGreaterThan(10);
        expect(overflowing(host), host.localName).toEqual([]);
        expect(words(), host.localName).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(errors).toEqual([]);
  });
});

/** All figures of a panel, including those of its tables. */
function figuresWithin(root: ShadowRoot): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'duikou-figure' ? [element] : element.shadowRoot ? figuresWithin(element.shadowRoot) : [],
  );
}

test('a number in a name is a figure in no panel, even with its tables and lists open', async () => {
  const { atlas, panels: shown } = await panelsWith(
    { ...report, records: report.records.map((record) => ({ ...record, plot: false })) },
    400,
  );
  atlas.store.change(select('heilongjiang-guangdong'));
  await Promise.all(shown.map(({ host }) => host.updateComplete));
  const tables = shown.flatMap(({ root }) => [...root.querySelectorAll('duikou-records-table')]);
  for (const table of tables) table.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
  await expect.poll(() => tables.every((table) => table.shadowRoot?.querySelector('table'))).toBe(true);
  expect(tables.length).toBeGreaterThan(2);
  for (const { host, root } of shown) {
    // The report lists the records of a sentence on request; here it is the one with the five ones.
    root.querySelector<HTMLElement>('[id="P09.1"] button.count')?.click();
    await expect.poll(() => figuresWithin(root).length, { message: host.localName }).toBeGreaterThan(0);
    const figures = figuresWithin(root);
    await expect.poll(() => figures.every((figure) => figure.shadowRoot?.querySelector('button')), { message: host.localName }).toBe(true);
    expect(
      figures.filter((figure) => figure.shadowRoot?.querySelector('[part=number]')).map((figure) => figure.getAttribute('record')),
      host.localName,
    ).toEqual([]);
    expect(
      figures.filter((figure) => figure.shadowRoot?.querySelector('.unknown')).map((figure) => figure.getAttribute('record')),
      host.localName,
    ).toEqual([]);
  }
});

test('a search without results says so in every panel that lists records, and offers to reset', async () => {
  const { atlas, panels: shown } = await panelsWith(undefined, 400);
  const listing = shown.filter(({ host }) => host.localName !== 'duikou-pairing');
  for (const { host, root, words } of listing) {
    atlas.store.change(changeText('no such words anywhere'));
    await expect.poll(() => root.querySelector('.nothing'), { message: host.localName }).toBeInstanceOf(Element);
    expect(words(), host.localName).toContain('No records match the filters');
    root.querySelector<HTMLElement>('.nothing button')?.click();
    await expect.poll(() => root.querySelector('.nothing'), { message: host.localName }).toBeNull();
  }
});
