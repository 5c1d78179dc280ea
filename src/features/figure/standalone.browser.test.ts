/** A figure in a page without a map: `duikou/figure` alone. */
import { afterEach, expect, test } from 'vitest';
import { addLanguage } from '../../elements.ts';
import '../../parts/figure.ts';

afterEach(() => document.body.replaceChildren());

const faces = (): readonly (string | undefined)[] =>
  Array.from(document.querySelectorAll('duikou-figure'), (figure) =>
    figure.shadowRoot?.querySelector('.figure')?.textContent?.replace(/\s+/g, ' ').trim(),
  );

test('a figure without a map is taken from the report, in the language of the page around it, and opens its quote', async () => {
  document.body.innerHTML =
    '<p lang="en"><duikou-figure record="agg-projects"></duikou-figure></p><p lang="zh"><duikou-figure record="agg-projects"></duikou-figure></p>';
  await expect.poll(() => faces().join(' | ')).toMatch(/849 projects.* \| .*849个/);
  const figure = document.querySelector('duikou-figure');
  figure?.open();
  await expect.poll(() => figure?.shadowRoot?.querySelector('.evidence')?.textContent).toContain('849');
});

test('a figure without a map names an unknown record', async () => {
  document.body.innerHTML = '<duikou-figure record="nothing" lang="en"></duikou-figure>';
  await expect.poll(() => document.querySelector('duikou-figure')?.shadowRoot?.querySelector('.unknown')?.textContent).toContain('nothing');
});

test('a figure without a map takes a language that a host adds later', async () => {
  document.body.innerHTML = '<p lang="fr"><duikou-figure record="agg-projects"></duikou-figure></p>';
  await expect.poll(() => faces()[0]).toMatch(/849/);
  addLanguage('fr', { base: 'en', words: { atlas: { between: { unit: ' ~ ' } } } });
  await expect.poll(() => faces()[0]).toContain('849 ~ ');
});

test.each([10, 330, 640])('the source of a figure does not cover it, %i px from the top of a window of 700 px', async (top) => {
  document.body.innerHTML = `<p lang="en" style="position: fixed; left: 300px; top: ${top}px; margin: 0"><duikou-figure record="agg-projects"></duikou-figure></p>`;
  const root = (): ShadowRoot | null | undefined => document.querySelector('duikou-figure')?.shadowRoot;
  await expect.poll(() => root()?.querySelector('button')).toBeInstanceOf(HTMLElement);
  const button = root()!.querySelector('button')!;
  button.click();
  await expect.poll(() => root()?.querySelector('blockquote')?.getClientRects().length).toBe(1);
  const [figure, source] = [button.getBoundingClientRect(), root()!.querySelector('[part=evidence]')!.getBoundingClientRect()];
  expect(source.height).toBeGreaterThan(100);
  expect(source.top >= figure.bottom || source.bottom <= figure.top).toBe(true);
});
