/** With all sources the points of one thing are plotted; their figures are reached by key and open their quotes, which name the conflict. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { changeSources, select } from '../../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

/** The timeline of Harbin and Shenzhen with all sources. */
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
])('within %i px in %s every number and year keeps to the plot, and nothing joins the points', async (widthPx, lang) => {
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

test('a point’s figure is a button that opens its quote, and both quotes name the conflict', async () => {
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
