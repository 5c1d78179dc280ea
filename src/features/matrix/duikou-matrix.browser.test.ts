/** The matrix of a user's table in an atlas. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../elements.ts';
import { changeLevel, changeText, openView } from '../../state/transitions.ts';
import type { DuikouAtlas } from '../atlas/duikou-atlas.ts';
import { openedAtlas, openTable } from '../flows/user-table.harness.ts';

defineElements();

const until = { timeout: 20_000 };
const rows = '起点,终点,人数（人）\n沈阳,北京,40\n沈阳,上海,超过20\n北京,沈阳,30\n长春,上海,—\n大连,沈阳,5\n';
let atlas: DuikouAtlas;

beforeEach(async () => {
  atlas = await openedAtlas({ width: 1200, height: 800 });
});
afterEach(() => atlas.remove());

const panel = (): ShadowRoot | null => atlas.shadowRoot?.querySelector('duikou-matrix')?.shadowRoot ?? null;
const read = (): string => panel()?.querySelector('.read')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function open(text: string): Promise<ShadowRoot> {
  await openTable(atlas, text);
  await expect.poll(() => atlas.store.get().index?.dataSet.kind, until).toBe('flows');
  atlas.store.change(openView('compare'));
  await expect.poll(() => panel()?.querySelector('[role=grid]'), until).toBeInstanceOf(Element);
  const root = panel();
  if (!root) throw new Error('no matrix');
  return root;
}

/** The cell of two places, by their names. */
function cell(root: ShadowRoot, from: string, to: string): HTMLElement {
  const [rowHeads = [], columnHeads = []] = ['tbody [role=rowheader]', 'thead [role=columnheader]:not(.corner)'].map((heads) =>
    [...root.querySelectorAll(heads)].map((head) => head.textContent),
  );
  const found = root.querySelectorAll('tbody tr')[rowHeads.indexOf(from)]?.querySelectorAll<HTMLElement>('td')[columnHeads.indexOf(to)];
  if (!found) throw new Error(`no cell from ${from} to ${to}`);
  return found;
}

/** The text of a cell for screen readers. The visible number of a large cell is hidden from them. */
const said = (of: HTMLElement): string | null | undefined => of.querySelector('.visually-hidden')?.textContent;

describe('the matrix', () => {
  test('replaces the grid of kinds for a table of flows', async () => {
    const root = await open(rows);
    const tabs = [...(atlas.shadowRoot?.querySelectorAll('.panel-head [role=tab]') ?? [])].map(({ textContent }) => textContent?.trim());
    expect(tabs).toContain('Matrix');
    expect(tabs).not.toContain('Compare');
    expect(atlas.shadowRoot?.querySelector('duikou-compare')).toBeNull();
    expect(said(cell(root, 'Shenyang', 'Beijing'))).toBe('40 people');
    expect(said(cell(root, 'Changchun', 'Shanghai'))).toBe('not reported');
    expect(said(cell(root, 'Beijing', 'Dalian'))).toBe('no row in the table');
  });

  test('shows a clicked cell in words with its figure, and selects its two places on the map', async () => {
    const root = await open(rows);
    await userEvent.click(cell(root, 'Shenyang', 'Shanghai'));
    await expect.poll(read).toMatch(/^Shenyang → Shanghai ?over 20 people/);
    expect(root.querySelector('.read duikou-figure')).toBeInstanceOf(Element);
    await expect.poll(() => atlas.store.get().view.selection, until).toBe(cell(root, 'Shenyang', 'Shanghai').dataset['pairing']);
    await expect.poll(() => atlas.scene?.emphasis.pairing).toBe('210100~310000');
  });

  test('gives the share of a number in a total if the total is exact and complete', async () => {
    const root = await open(rows);
    await userEvent.click(cell(root, 'Beijing', 'Shenyang'));
    await expect.poll(read).toContain('100% of what leaves Beijing');
    await userEvent.click(cell(root, 'Shenyang', 'Beijing'));
    await expect.poll(read).toContain('100% of what reaches Beijing');
    expect(read()).not.toContain('leaves Shenyang');
  });

  test('keeps focus and choice on a cell that another order moves', async () => {
    const root = await open(rows);
    const item = cell(root, 'Shenyang', 'Beijing').dataset['item'];
    await userEvent.click(cell(root, 'Shenyang', 'Beijing'));
    await expect.poll(read).toMatch(/^Shenyang → Beijing/);
    const order = root.querySelector<HTMLSelectElement>('[data-choice=order]');
    if (!order) throw new Error('no order');
    order.value = 'size';
    order.dispatchEvent(new Event('change'));
    await expect.poll(() => root.querySelector('tbody [role=rowheader]')?.textContent).toBe('Shenyang');
    await expect.poll(() => root.activeElement?.getAttribute('data-item')).toBe(item);
    expect(cell(root, 'Shenyang', 'Beijing').getAttribute('aria-selected')).toBe('true');
    expect(read()).toMatch(/^Shenyang → Beijing/);
  });

  test('has one stop for the Tab key; arrow keys move, and Enter chooses a cell', async () => {
    const root = await open(rows);
    expect(root.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
    const start = cell(root, 'Shenyang', 'Beijing');
    start.focus();
    await expect.poll(() => start.tabIndex).toBe(0);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => root.activeElement).toBe(start.nextElementSibling);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.activeElement?.getAttribute('aria-selected')).toBe('true');
    expect(root.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  });

  test('highlights a hovered cell, its opposite and its places on the map', async () => {
    const root = await open(rows);
    await userEvent.hover(cell(root, 'Shenyang', 'Beijing'));
    await expect.poll(() => atlas.store.get().view.highlight, until).toBe(cell(root, 'Shenyang', 'Beijing').dataset['pairing']);
    expect(cell(root, 'Beijing', 'Shenyang').hasAttribute('data-highlighted')).toBe(true);
  });

  test('follows level and filters, and offers to reset filters that leave it empty', async () => {
    const root = await open(rows);
    atlas.store.change(changeLevel('province'));
    await expect.poll(() => root.querySelectorAll('tbody tr').length, until).toBe(4);
    expect(said(cell(root, 'Liaoning', 'Liaoning'))).toBe('5 people');
    atlas.store.change(changeText('nothing of this'));
    await expect.poll(() => root.querySelector('.nothing button')?.textContent, until).toBe('Reset filters');
    expect(root.querySelector('[role=grid]')).toBeNull();
  });

  test.each(['en', 'zh-Hans'])('has its table cells exactly over those of the drawing, in %s', async (lang) => {
    atlas.setAttribute('lang', lang);
    const root = await open(rows);
    await expect.poll(() => root.querySelector('article')?.lang, until).toBe(lang);
    const drawing = root.querySelector('svg.cells')?.getBoundingClientRect() ?? new DOMRect();
    const lines = [...root.querySelectorAll('tbody tr')];
    const sizePx = drawing.width / lines.length;
    lines.forEach((line, row) =>
      [...line.querySelectorAll('td:not(.sum)')].forEach((found, column) => {
        const { left, top, width, height } = found.getBoundingClientRect();
        for (const [is, meant] of [
          [left - drawing.left, column * sizePx],
          [top - drawing.top, row * sizePx],
          [width, sizePx],
          [height, sizePx],
        ] as const)
          expect(Math.abs(is - meant), `${row} ${column}: ${is} for ${meant}`).toBeLessThan(1);
      }),
    );
  });

  test('shows the numbers in its cells once a button has made them large enough', async () => {
    const root = await open(rows);
    const numbers = (): number => root.querySelectorAll('td .number').length;
    const press = async (name: string): Promise<void> => {
      for (;;) {
        const button = root.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`);
        if (!button || button.disabled) return;
        button.click();
        await atlas.shadowRoot?.querySelector<DuikouAtlas>('duikou-matrix')?.updateComplete;
      }
    };
    await press('Larger cells');
    expect(numbers()).toBe(4);
    await press('Smaller cells');
    expect(numbers()).toBe(0);
  });

  test('is saved as a CSV table and as a standalone SVG picture', async () => {
    const root = await open(rows);
    const files: Blob[] = [];
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file);
      return '#';
    });
    for (const form of ['csv', 'svg']) root.querySelector<HTMLElement>(`[data-save=${form}]`)?.click();
    create.mockRestore();
    const [csv, svg] = await Promise.all(files.map((file) => file.text()));
    expect(csv).toContain('over 20');
    const drawing = new DOMParser().parseFromString(svg ?? '', 'image/svg+xml');
    expect(drawing.querySelector('parsererror')).toBeNull();
    expect(drawing.documentElement.textContent).toContain('Shenyang');
    expect(svg).not.toMatch(/var\(|class=|<!--/);
  });
});
