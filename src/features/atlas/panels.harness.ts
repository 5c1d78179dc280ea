/** Opens a panel beside an atlas, and checks that the subject under the pointer or the focus is highlighted. */
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DuikouAtlas } from './duikou-atlas.ts';
import { select } from '../../state/transitions.ts';

export interface AtlasState {
  readonly root: ShadowRoot;
  readonly atlas: DuikouAtlas;
  readonly words: () => string;
  readonly row: (record: string) => HTMLElement | null;
}

export async function panel(name: string, attributes = '', lang = 'zh-Hans'): Promise<AtlasState> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 300px"></duikou-atlas><div style="width: 400px"><duikou-${name} for="a" ${attributes}></duikou-${name}></div>`;
  const host = document.querySelector(`duikou-${name}`);
  const atlas = document.querySelector('duikou-atlas');
  await expect.poll(() => host?.shadowRoot?.querySelector('article h2'), { timeout: 10_000 }).toBeInstanceOf(Element);
  const root = host?.shadowRoot;
  if (!root || !atlas) throw new Error(`no ${name}`);
  return {
    root,
    atlas,
    words: () => root.textContent?.replace(/\s+/g, ' ') ?? '',
    row: (record) => root.querySelector<HTMLElement>(`li[data-record=${record}]`),
  };
}

const subjects = '[data-record],[data-pairing],[data-region]';
const idOf = (element: HTMLElement): string | undefined =>
  element.dataset['record'] ?? element.dataset['pairing'] ?? element.dataset['region'];

export async function opened(name: string, selection: string | null): Promise<AtlasState> {
  const shown = await panel(name);
  if (selection !== null) shown.atlas.store.change(select(selection));
  await expect
    .poll(() => shown.root.querySelectorAll(`${selection === null ? '' : '.records '}:is(${subjects})`).length)
    .toBeGreaterThan(2);
  return shown;
}

/** Expects that each of three subjects is highlighted as the pointer moves from one to the next, and none when it leaves. */
export async function expectLitByPointer(name: string, selection: string | null): Promise<void> {
  const { atlas, root } = await opened(name, selection);
  // The pointer enters over the title, which has no subject.
  await userEvent.hover(root.querySelector('h2')!);
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>(subjects)]
      .filter((row) => row instanceof HTMLElement && row.getClientRects().length > 0)
      .map((row) => [idOf(row), row]),
  );
  for (const [id, row] of [...rows].slice(0, 3)) {
    await userEvent.hover(row);
    await expect.poll(() => atlas.store.get().view.highlight).toBe(id);
    expect(row.hasAttribute('data-highlighted')).toBe(true);
    expect([...root.querySelectorAll<HTMLElement>('[data-highlighted]')].map(idOf).filter((emphasized) => emphasized !== id)).toEqual([]);
  }
  const elsewhere = document.createElement('p');
  elsewhere.textContent = 'elsewhere';
  document.body.prepend(elsewhere);
  await userEvent.hover(elsewhere);
  await expect.poll(() => atlas.store.get().view.highlight).toBeNull();
  expect(root.querySelector('[data-highlighted]')).toBeNull();
}

/** Expects that the subject of each element that Tab focuses is highlighted, at least three in turn, and none when the focus leaves. */
export async function expectLitByFocus(name: string, selection: string | null): Promise<void> {
  const { atlas, root } = await opened(name, selection);
  await expect
    .poll(() => [...root.querySelectorAll('duikou-figure')].every((figure) => figure.shadowRoot?.querySelector('button')))
    .toBe(true);
  const focused = (): string | undefined => {
    let element: Element | null = root.activeElement;
    while (element?.shadowRoot?.activeElement && !element.matches(subjects)) element = element.shadowRoot.activeElement;
    const row = root.activeElement?.closest<HTMLElement>(subjects) ?? element?.closest<HTMLElement>(subjects);
    return row ? idOf(row) : undefined;
  };
  root.querySelector('h2')!.tabIndex = -1;
  root.querySelector('h2')!.focus();
  const emphasized = new Set<string>();
  for (let presses = 0; presses < 40 && emphasized.size < 4; presses++) {
    await userEvent.keyboard('{Tab}');
    const id = focused();
    expect(atlas.store.get().view.highlight).toBe(id ?? null);
    if (id !== undefined) emphasized.add(id);
  }
  expect(emphasized.size).toBeGreaterThanOrEqual(3);
  (document.activeElement as HTMLElement | null)?.blur();
  expect(atlas.store.get().view.highlight).toBeNull();
}
