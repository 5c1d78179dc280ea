/** The grid with its legend, the records of a cell, and two pairings side by side. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import report from '../../../data/report.json';
import { defineElements, type DuikouAtlas } from '../../elements.ts';
import { changeSources, changeTopic, compare, select } from '../../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

interface Shown {
  readonly atlas: DuikouAtlas;
  readonly root: ShadowRoot;
  readonly cell: (key: string) => HTMLElement;
}

/** Shows the element. The default width is that of the panel of an atlas at 1280 px. */
async function shown(lang: string, widthPx = 400, heightPx = 627): Promise<Shown> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 300px"></duikou-atlas><div class="scroller" style="width: ${widthPx}px; height: ${heightPx}px; overflow: auto"><duikou-compare for="a"></duikou-compare></div>`;
  const host = document.querySelector('duikou-compare');
  const atlas = document.querySelector('duikou-atlas');
  await expect.poll(() => host?.shadowRoot?.querySelectorAll('thead button').length, { timeout: 10_000 }).toBe(7);
  const root = host?.shadowRoot;
  if (!root || !atlas) throw new Error('no <duikou-compare>');
  const cell = (key: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-cell="${key}"]`);
    if (!found) throw new Error(`no cell ${key}`);
    return found;
  };
  return { atlas, root, cell };
}

const selects = (root: ShadowRoot | null | undefined): readonly HTMLSelectElement[] => [...(root?.querySelectorAll('select') ?? [])];

test.each([
  ['en', 400],
  ['zh-Hans', 288],
])(
  'in %s, in a panel of %i px, the vertical headings don’t overlap, and the style of their buttons is unchanged',
  async (lang, widthPx) => {
    const { root } = await shown(lang, widthPx);
    await expect.poll(() => root.querySelector('table')?.className).toBe('standing');
    const edges = [...root.querySelectorAll<HTMLElement>('thead button')].map((button) => {
      const { writingMode, transform, rotate } = getComputedStyle(button);
      expect([writingMode, transform, rotate]).toEqual(['horizontal-tb', 'none', 'none']);
      const words = button.firstElementChild?.getBoundingClientRect();
      const box = button.getBoundingClientRect();
      if (!words) throw new Error('no words');
      expect(words.left).toBeGreaterThanOrEqual(box.left - 1);
      expect(words.right).toBeLessThanOrEqual(box.right + 1);
      return [words.left, words.right] as const;
    });
    // No heading overlaps the next one.
    for (const [i, [left]] of edges.entries()) expect(left).toBeGreaterThanOrEqual(edges[i - 1]?.[1] ?? 0);
  },
);

test.each(['en', 'zh-Hans', 'zh-Hant'])('in %s the legend and all rows fit into the panel of a window of 1280 × 720', async (lang) => {
  const { root } = await shown(lang);
  const scroller = document.querySelector('.scroller');
  if (!scroller) throw new Error('no scroller');
  const bottomPx = (selector: string): number => {
    const found = [...root.querySelectorAll(selector)].at(-1);
    if (!found) throw new Error(`no ${selector}`);
    return found.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top;
  };
  expect(root.querySelectorAll('.legend li').length).toBeGreaterThanOrEqual(4);
  expect(bottomPx('.legend')).toBeLessThan(bottomPx('thead'));
  expect(bottomPx('tbody tr')).toBeLessThanOrEqual(scroller.clientHeight);
  expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
});

describe('a cell', () => {
  test('opens its records in a row below it, scrolls them into view, and Escape closes them', async () => {
    const { root, cell } = await shown('en');
    const last = cell('jilin-zhejiang route');
    await userEvent.click(last);
    await expect.poll(() => root.querySelector('.detail li')).toBeInstanceOf(Element);
    const detail = root.querySelector('.detail');
    expect(last.closest('tr')?.nextElementSibling).toBe(detail);
    expect(last.getAttribute('aria-expanded')).toBe('true');
    const scroller = document.querySelector('.scroller')?.getBoundingClientRect();
    await expect.poll(() => root.querySelector('#detail')?.getBoundingClientRect().bottom).toBeLessThanOrEqual((scroller?.bottom ?? 0) + 1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('.detail')).toBeNull();
    expect(root.activeElement).toBe(last);
  });

  test.each(['Enter', 'Escape'])('has the focus again after %s on the button of its records closes them', async (key) => {
    const { root, cell } = await shown('en');
    const opener = cell('jilin-zhejiang route');
    await userEvent.click(opener);
    await expect.poll(() => root.querySelector('#detail .link-button')).toBeInstanceOf(Element);
    root.querySelector<HTMLElement>('#detail .link-button')?.focus();
    await userEvent.keyboard(`{${key}}`);
    await expect.poll(() => root.querySelector('#detail')).toBeNull();
    expect(root.activeElement).toBe(opener);
  });

  test('has its pairing, kind and state as its name, in a grid with headings', async () => {
    const { root, cell } = await shown('en');
    expect(root.querySelector('table')?.getAttribute('role')).toBe('grid');
    expect(cell('liaoning-jiangsu grain').getAttribute('aria-label')).toMatch(/Liaoning – Jiangsu, grain sales: not reported/u);
    expect(root.querySelectorAll('thead th[scope=col]')).toHaveLength(8);
    expect(root.querySelectorAll('tbody th[scope=row]')).toHaveLength(13);
  });
});

test('the rows of the topic come first', async () => {
  const { atlas, root } = await shown('en');
  atlas.store.change(changeTopic('tourism'));
  await expect.poll(() => root.querySelector('tbody th')?.textContent).toBe('Tourism');
  expect(root.querySelectorAll('tr.in-topic')).toHaveLength(1);
});

describe('a grid with more pairings than the panel has room for', () => {
  /** Pairs every region of one side with every region of the other. */
  const many = {
    ...report,
    pairings: report.pairings
      .filter(({ official }) => official)
      .flatMap((one, i, all) =>
        all.map((other, k) => ({ ...one, id: k === i ? one.id : `${one.id}-${k}`, b: other.b, rank: i * all.length + k })),
      ),
    pairingGroups: [],
  };

  test('shows as many columns as fit, moves on to the others by buttons, and includes the selected pairing', async () => {
    const { atlas, root } = await shown('en', 400);
    atlas.data = many;
    const line = (): string | undefined => root.querySelector('.columns span')?.textContent ?? undefined;
    await expect.poll(line, { timeout: 10_000 }).toMatch(/^Pairings 1–\d+ of 49$/);
    const heads = (): readonly (string | null)[] =>
      [...root.querySelectorAll('thead [data-pairing]')].map((head) => head.getAttribute('data-pairing'));
    const first = heads();
    const table = root.querySelector('table');
    expect(table?.getBoundingClientRect().right).toBeLessThanOrEqual((table?.parentElement?.getBoundingClientRect().right ?? 0) + 1);
    expect(Math.min(...[...root.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().width))).toBeGreaterThanOrEqual(24);
    const [before, after] = root.querySelectorAll<HTMLButtonElement>('.columns button');
    expect([before?.disabled, after?.disabled]).toEqual([true, false]);
    after?.click();
    await expect.poll(heads).not.toEqual(first);
    expect(heads().filter((id) => first.includes(id))).toEqual([]);
    atlas.select('harbin-shenzhen');
    await expect.poll(heads).toContain('harbin-shenzhen');
  });

  test('compares any two of its pairings side by side', async () => {
    const { atlas, root } = await shown('en', 400);
    atlas.data = many;
    await expect.poll(() => root.querySelector('.columns'), { timeout: 10_000 }).toBeInstanceOf(Element);
    expect(selects(root)[0]?.options.length).toBe(49 + 1);
    atlas.store.change(compare(['harbin-shenzhen', 'jilin-zhejiang']));
    await expect.poll(() => root.querySelectorAll('.side-by-side [role=row]').length).toBeGreaterThan(3);
  });
});

describe('two pairings', () => {
  test('are chosen by two lists, the first of which has the selected pairing', async () => {
    const { atlas, root } = await shown('en');
    expect(selects(root)).toHaveLength(1);
    atlas.store.change(select('220000'));
    await expect.poll(() => selects(root).map(({ value }) => value)).toEqual(['jilin-zhejiang', '']);
    const [, second] = selects(root);
    if (!second) throw new Error('no second list');
    await userEvent.selectOptions(second, 'heilongjiang-guangdong');
    await expect.poll(() => root.querySelector('.side-by-side')).toBeInstanceOf(Element);
    expect(atlas.store.get().view).toMatchObject({ compared: ['jilin-zhejiang', 'heilongjiang-guangdong'], selection: 'jilin-zhejiang' });
    expect(root.querySelectorAll('.side-by-side svg.bar')).toHaveLength(2);
    expect([...(atlas.store.get().scene?.emphasis.pairings ?? [])]).toEqual(['jilin-zhejiang', 'heilongjiang-guangdong']);
  });

  test('show by words and marks what only one of them has, and a button leads back to all', async () => {
    const { atlas, root } = await shown('en');
    atlas.store.change(compare(['shenyang-beijing', 'jilin-zhejiang']));
    const cellOf = (kind: string, pairing: string): Element | null | undefined =>
      [...root.querySelectorAll('[role=row]')]
        .find((row) => row.querySelector('[role=rowheader]')?.textContent?.startsWith(kind))
        ?.querySelector(`[role=cell][data-pairing=${pairing}]`);
    await expect.poll(() => cellOf('Grain', 'shenyang-beijing')?.textContent).toContain('not reported');
    expect(cellOf('Training', 'shenyang-beijing')?.textContent).toContain('only in a total');
    expect(cellOf('Grain', 'jilin-zhejiang')?.querySelector('duikou-figure[record=flow-grain-jilin-zhejiang]')).toBeInstanceOf(Element);
    const back = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'All 7');
    if (!back) throw new Error('no way back');
    back.click();
    await expect.poll(() => root.querySelector('table')).toBeInstanceOf(Element);
    expect(atlas.store.get().view.compared).toBeNull();
  });

  test('begin with another pairing once it is selected', async () => {
    const { atlas, root } = await shown('en');
    atlas.store.change(compare(['shenyang-beijing', 'jilin-zhejiang']));
    atlas.store.change(select('dalian-shanghai'));
    await expect.poll(() => selects(root).map(({ value }) => value)).toEqual(['dalian-shanghai', 'jilin-zhejiang']);
  });

  test('may be given by name or in capitals, and are reported as `unknown-compare` if one is not in the data', async () => {
    const { atlas, root } = await shown('en');
    const codes: string[] = [];
    atlas.addEventListener('duikou-error', ({ detail }) => codes.push(detail.code));
    atlas.store.change((view) => ({ ...view, compared: ['JILIN-Zhejiang', '广东'] }));
    await expect.poll(() => atlas.store.get().view.compared).toEqual(['jilin-zhejiang', 'heilongjiang-guangdong']);
    expect(codes).toEqual([]);
    atlas.store.change((view) => ({ ...view, compared: ['jilin-zhejiang', 'nowhere'] }));
    await expect.poll(() => codes).toEqual(['unknown-compare']);
    expect(atlas.store.get().view.compared).toBeNull();
    await expect.poll(() => root.querySelector('table')).toBeInstanceOf(Element);
  });

  test('are checked by an atlas without the view as well', async () => {
    document.body.innerHTML = '<duikou-atlas renderer="svg" lang="en" panels="none" style="display: block; height: 300px"></duikou-atlas>';
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    const codes: string[] = [];
    atlas.addEventListener('duikou-error', ({ detail }) => codes.push(detail.code));
    // The check waits for the data.
    atlas.store.change((view) => ({ ...view, compared: ['nowhere', 'jilin-zhejiang'] }));
    await expect.poll(() => codes, { timeout: 10_000 }).toEqual(['unknown-compare']);
    expect(atlas.store.get().view.compared).toBeNull();
    expect(document.querySelector('duikou-compare')).toBeNull();
  });

  test('can be compared from a pairing’s story, which makes it the first', async () => {
    document.body.innerHTML =
      '<duikou-atlas renderer="svg" lang="en" select="220000" style="display: block; height: 600px"></duikou-atlas>';
    const atlas = document.querySelector('duikou-atlas');
    const buttons = (): readonly HTMLElement[] => [...(atlas?.shadowRoot?.querySelectorAll<HTMLElement>('[slot=ways]') ?? [])];
    await expect.poll(() => buttons().map(({ textContent }) => textContent), { timeout: 10_000 }).toEqual(['Compare with another']);
    // The button is drawn in the story once the story is loaded.
    await expect.poll(() => buttons()[0]?.offsetHeight ?? 0, { timeout: 10_000 }).toBeGreaterThan(0);
    buttons()[0]?.click();
    await expect
      .poll(() => selects(atlas?.shadowRoot?.querySelector('duikou-compare')?.shadowRoot).map(({ value }) => value))
      .toEqual(['jilin-zhejiang', '']);
  });

  test('have a mark for other sources once these are switched on', async () => {
    const { atlas, root } = await shown('en');
    atlas.store.change(changeSources('all'));
    await expect.poll(() => root.querySelector('.legend')?.textContent, { timeout: 10_000 }).toContain('other sources say more');
  });
});
