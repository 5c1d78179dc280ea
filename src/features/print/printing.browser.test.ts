/** Firefox lays out the paper when `beforeprint` returns, before the media query `print` matches. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const drawings = (map: Element | null | undefined): number => map?.shadowRoot?.querySelectorAll('.print svg').length ?? 0;

describe.each([
  '<duikou-map id="m" renderer="svg" lang="en" style="height: 400px"></duikou-map>',
  '<duikou-atlas renderer="svg" lang="en" style="display: block; height: 500px"><duikou-map id="m"></duikou-map></duikou-atlas>',
])('%s', (markup) => {
  test('has its drawing for paper when beforeprint returns, and removes it after printing', async () => {
    document.body.innerHTML = markup;
    const map = document.querySelector('duikou-map');
    await map?.ready;
    // The part that draws for paper is loaded when the page is idle.
    await expect
      .poll(
        () => {
          dispatchEvent(new Event('beforeprint'));
          const drawn = drawings(map);
          dispatchEvent(new Event('afterprint'));
          return drawn;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    expect(matchMedia('print').matches).toBe(false);
    dispatchEvent(new Event('beforeprint'));
    expect(drawings(map)).toBe(1);
    expect(map?.shadowRoot?.querySelector('.print')?.textContent).toContain('Jilin');
    // On paper the drawing replaces the map with its buttons.
    expect(map?.shadowRoot?.querySelector('[part=map]')?.classList.contains('replaced')).toBe(true);
    dispatchEvent(new Event('afterprint'));
    expect(drawings(map)).toBe(0);
    expect(map?.shadowRoot?.querySelector('[part=map]')?.classList.contains('replaced')).toBe(false);
  });
});
