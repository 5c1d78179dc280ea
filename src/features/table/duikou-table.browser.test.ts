import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import report from '../../../data/report.json';
import minimal from '../../../test/fixtures/data-sets/valid-minimal.json';
import { defineElements, type DuikouAtlas, type DuikouTable } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function tableWith(
  widthPx = 900,
  data?: unknown,
): Promise<{ readonly table: DuikouTable; readonly root: ShadowRoot; readonly atlas: DuikouAtlas }> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="en" panels="none" style="display: block; height: 200px"></duikou-atlas><div style="width: ${widthPx}px; height: 500px"><duikou-table for="a"></duikou-table></div>`;
  const table = document.querySelector('duikou-table');
  const atlas = document.querySelector('duikou-atlas');
  if (!table || !atlas) throw new Error('no table');
  if (data !== undefined) atlas.data = data;
  await expect.poll(() => table.shadowRoot?.querySelectorAll('[data-index]').length ?? 0, { timeout: 10_000 }).toBeGreaterThan(3);
  const root = table.shadowRoot;
  if (!root) throw new Error('no root');
  return { table, root, atlas };
}

const labels = (root: ShadowRoot): readonly string[] =>
  [...root.querySelectorAll('[data-index] .label')].map(
    (cell) => [...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')?.textContent ?? '',
  );
const many = (count: number): unknown => ({
  ...report,
  records: [
    ...report.records,
    ...Array.from({ length: count }, (_, i) => ({ ...report.records[i % 78], id: `made-${i}`, coverageKinds: [] })),
  ],
});

describe('<duikou-table>', () => {
  test('is a table with a head, the number of its rows and the index of each row', async () => {
    const { root } = await tableWith();
    expect(root.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('79');
    expect(root.querySelectorAll('[role=columnheader]')).toHaveLength(10);
    const first = root.querySelector('[data-index]');
    expect(first?.getAttribute('aria-rowindex')).toBe('2');
    expect(first?.querySelectorAll('[role=cell]')).toHaveLength(10);
    await expect.poll(() => first?.querySelector('duikou-figure')?.shadowRoot?.querySelector('button')?.textContent).toContain('7');
  });

  test('sorts by a header ascending, then descending, then in the order of the report', async () => {
    const { root } = await tableWith();
    const before = root.querySelector('[data-index]')?.getAttribute('data-record');
    const press = (): void => root.querySelector<HTMLElement>('[role=columnheader].label button')?.click();
    const order = (): string | null | undefined => root.querySelector('[role=columnheader].label')?.getAttribute('aria-sort');
    press();
    await expect.poll(order).toBe('ascending');
    const ascending = labels(root);
    expect(ascending[0]).not.toBe('');
    expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    press();
    await expect.poll(order).toBe('descending');
    press();
    await expect.poll(order).toBe('none');
    expect(root.querySelector('[data-index]')?.getAttribute('data-record')).toBe(before);
  });

  test('draws only the visible ones of ten thousand rows, and reaches the last by a key', async () => {
    const { root } = await tableWith(900, many(10_000));
    await expect.poll(() => root.querySelector('[role=table]')?.getAttribute('aria-rowcount'), { timeout: 20_000 }).toBe('10079');
    expect(root.querySelectorAll('[data-index]').length).toBeLessThan(60);
    root.querySelector<HTMLElement>('[data-index]')?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => root.activeElement?.getAttribute('data-index'), { timeout: 5000 }).toBe('10077');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => root.activeElement?.getAttribute('aria-rowindex')).toBe('10078');
  }, 40_000);

  test('makes the row whose figure last had the focus its Tab stop', async () => {
    const { root } = await tableWith();
    const [first, second] = root.querySelectorAll<HTMLElement>('[data-index]');
    await expect.poll(() => second?.querySelector('duikou-figure')?.shadowRoot?.querySelector('button')).toBeInstanceOf(Element);
    first?.focus();
    second?.querySelector('duikou-figure')?.shadowRoot?.querySelector('button')?.focus();
    await expect.poll(() => [first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
  });

  test('opens the source of a record by Enter on its row', async () => {
    const { root } = await tableWith();
    const row = root.querySelector<HTMLElement>('[data-index="1"]');
    row?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => row?.querySelector('duikou-figure')?.shadowRoot?.querySelector('[popover]')).toBeInstanceOf(Element);
    await expect.poll(() => row?.getAttribute('aria-current')).toBe('true');
  });

  test('lists and counts the records of a selection, and a button switches to all records and back', async () => {
    const { root, atlas } = await tableWith();
    const filters = (): ShadowRoot | null | undefined => root.querySelector('duikou-record-filters')?.shadowRoot;
    const line = (): string | undefined => filters()?.querySelector('.line p')?.textContent ?? undefined;
    const rows = (): string | null | undefined => root.querySelector('[role=table]')?.getAttribute('aria-rowcount');
    expect(filters()?.querySelector('.listed')).toBeNull();
    atlas.select('jilin-zhejiang');
    await expect.poll(line).toBe('Jilin – Zhejiang: 44 of 78 records');
    await expect.poll(rows).toBe('45');
    filters()?.querySelector<HTMLElement>('.listed')?.click();
    await expect.poll(line).toBe('Showing 78 of 78 records');
    await expect.poll(rows).toBe('79');
    expect(filters()?.querySelector('.listed')?.textContent).toBe('Only Jilin – Zhejiang');
    filters()?.querySelector<HTMLElement>('.listed')?.click();
    await expect.poll(rows).toBe('45');
  });

  test('changes the background of a hovered row, and keeps the colour of its text', async () => {
    const { root } = await tableWith();
    const row = root.querySelector('[data-index]');
    if (!row) throw new Error('no row');
    const { color, backgroundColor } = { ...getComputedStyle(row) };
    await userEvent.hover(row);
    await expect.poll(() => getComputedStyle(row).backgroundColor).not.toBe(backgroundColor);
    expect(getComputedStyle(row).color).toBe(color);
  });

  test('scrolls to a record that is opened elsewhere', async () => {
    const { root, atlas } = await tableWith();
    expect(root.querySelector('[data-index][data-record=stmt-luo-future]')).toBeNull();
    const figure = document.createElement('duikou-figure');
    figure.setAttribute('for', 'a');
    figure.setAttribute('record', 'stmt-luo-future');
    atlas.after(figure);
    await expect.poll(() => figure.shadowRoot?.querySelector('button')).toBeInstanceOf(Element);
    figure.shadowRoot?.querySelector('button')?.click();
    await expect.poll(() => root.querySelector('[data-index][data-record=stmt-luo-future]')?.getAttribute('aria-current')).toBe('true');
  });

  test('has a list to sort by in a narrow box, and does not scroll sideways', async () => {
    const { root } = await tableWith(320);
    await expect.poll(() => root.querySelector('.sort select')).toBeInstanceOf(Element);
    const scroller = root.querySelector('.scroller');
    expect(scroller?.scrollWidth).toBe(scroller?.clientWidth);
    await userEvent.selectOptions(root.querySelector('.sort select')!, 'label');
    await expect.poll(() => root.querySelector('[role=columnheader].label')?.getAttribute('aria-sort')).toBe('ascending');
  });

  test('prints all its rows', async () => {
    const { root } = await tableWith();
    window.dispatchEvent(new Event('beforeprint'));
    expect(root.querySelectorAll('[data-index]')).toHaveLength(78);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => root.querySelectorAll('[data-index]').length).toBeLessThan(60);
  });

  test('says that a data set has no records, and offers no filters', async () => {
    const { root, atlas } = await tableWith();
    atlas.data = minimal;
    await expect.poll(() => root.querySelector('.nothing')?.textContent, { timeout: 10_000 }).toBe('This data set has no records.');
    expect(root.querySelector('duikou-record-filters')).toBeNull();
  });

  test('says that no records match the filters, and resets them', async () => {
    const { root } = await tableWith();
    await userEvent.fill(root.querySelector('duikou-record-filters')!.shadowRoot!.querySelector('input')!, 'nowhere at all');
    await expect.poll(() => root.querySelector('.nothing')?.textContent).toContain('No records match');
    root.querySelector<HTMLElement>('.nothing button')?.click();
    await expect.poll(() => root.querySelectorAll('[data-index]').length).toBeGreaterThan(3);
  });
});
