/** Plots of series with all sources, and the layout of words and leader lines along the axis. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { changeSources, select } from '../../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

/** Opens the series of Harbin and Shenzhen with all sources. */
async function seriesOf(widthPx: number, lang: string): Promise<HTMLDetailsElement> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 200px"></duikou-atlas>
    <div style="width: ${widthPx}px"><duikou-timeline for="a"></duikou-timeline></div>`;
  const atlas = document.querySelector('duikou-atlas');
  await atlas?.ready;
  atlas?.store.change(changeSources('all'));
  atlas?.store.change(select('harbin-shenzhen'));
  const found = (): HTMLDetailsElement | null | undefined =>
    document.querySelector('duikou-timeline')?.shadowRoot?.querySelector<HTMLDetailsElement>('details.series');
  await expect.poll(() => found()?.open, { timeout: 20_000 }).toBe(true);
  const details = found();
  if (!details) throw new Error('no series');
  return details;
}

test.each([
  [320, 'en'],
  [480, 'zh-Hans'],
])('within %i px in %s, every number and year stays within its plot, and no line joins the points', async (widthPx, lang) => {
  const details = await seriesOf(widthPx, lang);
  const plots = [...details.querySelectorAll('svg')];
  expect(plots).toHaveLength(2);
  for (const plot of plots) {
    const box = plot.getBoundingClientRect();
    expect(plot.querySelectorAll('circle')).toHaveLength(2);
    expect(plot.querySelectorAll('g path')).toHaveLength(0);
    for (const text of plot.querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(box.left - 1);
      expect(right).toBeLessThanOrEqual(box.right + 1);
    }
  }
});

test('the figure of a point is a button that opens its quote, and both quotes name the conflict', async () => {
  const details = await seriesOf(360, 'en');
  for (const [record, other] of [
    ['x-sz-hrb-2022', '119 projects in China Industrial Park Net (中国工业园网), August 2024'],
    ['x-sz-hrb-2024', '143 projects in The Paper, government accounts (澎湃政务), August 2022'],
  ] as const) {
    const figure = details.querySelector<HTMLElementTagNameMap['duikou-figure']>(`.figures duikou-figure[record=${record}][value=project]`);
    const button = figure?.shadowRoot?.querySelector('button');
    button?.focus();
    expect(figure?.shadowRoot?.activeElement).toBe(button);
    button?.click();
    await expect
      .poll(() => figure?.shadowRoot?.querySelector('.conflict')?.textContent, { timeout: 10_000 })
      .toBe(`Sources conflict on this: ${other}. A running total can’t fall, and neither source explains it.`);
    figure?.shadowRoot
      ?.querySelector<HTMLElement>('[popover], dialog')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }
});

test.each(
  ['zh-Hans', 'en'].flatMap((lang) =>
    [390, 320].flatMap((widthPx) => (['report', 'all'] as const).map((sources) => [lang, widthPx, sources] as const)),
  ),
)('in %s within %i px, with the sources `%s`, words don’t overlap and leader lines don’t cross spans', async (lang, widthPx, sources) => {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 200px"></duikou-atlas>
    <div style="width: ${widthPx}px"><duikou-timeline for="a"></duikou-timeline></div>`;
  const atlas = document.querySelector('duikou-atlas');
  await atlas?.ready;
  atlas?.store.change(changeSources(sources));
  const root = document.querySelector('duikou-timeline')?.shadowRoot;
  const entries = (): readonly Element[] => [...(root?.querySelectorAll('.axis > ol > li') ?? [])];
  const figures = (): readonly Element[] => [...(root?.querySelectorAll('.axis duikou-figure') ?? [])];
  await expect.poll(() => entries().length, { timeout: 10_000 }).toBeGreaterThan(sources === 'all' ? 20 : 3);
  await expect.poll(() => figures().every((figure) => figure.shadowRoot?.querySelector('button')), { timeout: 10_000 }).toBe(true);
  const overlapPx = (): number => {
    const edges = entries()
      .map((entry) => entry.getBoundingClientRect())
      .sort((one, other) => one.top - other.top);
    return Math.max(...edges.map(({ top }, i) => (i === 0 ? 0 : (edges[i - 1]?.bottom ?? 0) - top)));
  };
  // The layout takes the heights of the words once they have been rendered.
  await expect.poll(overlapPx).toBeLessThanOrEqual(1);
  const axis = root?.querySelector('.axis > svg');
  const spans = [...(axis?.querySelectorAll('g > rect[fill=none]') ?? [])].map((span) => span.getBoundingClientRect());
  expect(spans.length).toBeGreaterThan(0);
  // The leader lines of months and of "as of" begin to the right of every span.
  const leaders = [...(axis?.querySelectorAll<SVGPathElement>('g:not(:has(> rect[fill=none])) > path:last-child') ?? [])];
  expect(leaders.length).toBeGreaterThan(0);
  for (const leader of leaders) {
    const startPx = leader.getPointAtLength(0).x + (axis?.getBoundingClientRect().left ?? 0);
    for (const { right } of spans) expect(startPx).toBeGreaterThan(right);
  }
});
