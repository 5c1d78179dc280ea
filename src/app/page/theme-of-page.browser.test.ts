import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { darkPalette, lightPalette } from '../../scene/palette.ts';

beforeAll(defineElements);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const [light, dark] = [rgb(lightPalette.ink), rgb(darkPalette.ink)];
const inkOf = (element: Element | null | undefined): string => (element ? getComputedStyle(element).color : 'none');

async function put(
  markup: string,
): Promise<{ readonly atlas: HTMLElementTagNameMap['duikou-atlas'] | null; readonly map: Element | null | undefined }> {
  document.body.innerHTML = markup;
  const atlas = document.querySelector('duikou-atlas');
  await atlas?.ready;
  return { atlas, map: document.querySelector('duikou-map') ?? atlas?.shadowRoot?.querySelector('duikou-map') };
}

test('a figure has the colours of the color-scheme that the head of its page names', async () => {
  const meta = Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' });
  document.head.append(meta);
  await put('<p><duikou-figure record="agg-projects"></duikou-figure></p>');
  const figure = document.querySelector('duikou-figure');
  await expect.poll(() => figure?.shadowRoot?.querySelector('button'), { timeout: 10_000 }).toBeInstanceOf(HTMLElement);
  expect(inkOf(figure)).toBe(dark);
  meta.remove();
});

describe('the colours', () => {
  test.each([
    ['', 'light', light],
    ['', 'dark', dark],
    ['theme="light"', 'dark', light],
    ['theme="dark"', 'light', dark],
  ])('of an atlas with %j on a page of the color-scheme %s are those of the map inside it', async (attributes, scheme, ink) => {
    document.documentElement.style.colorScheme = scheme;
    const { atlas, map } = await put(`<duikou-atlas renderer="svg" panels="none" ${attributes} style="height: 400px"></duikou-atlas>`);
    expect(inkOf(atlas)).toBe(ink);
    expect(inkOf(map)).toBe(ink);
    expect(map?.shadowRoot?.querySelector('.land') && getComputedStyle(map.shadowRoot.querySelector('.land')!).fill).toBe(
      rgb((ink === dark ? darkPalette : lightPalette).land),
    );
  });

  test('follow a change of the page’s color-scheme, and the theme that the reader chooses', async () => {
    document.documentElement.style.colorScheme = 'light';
    const { atlas, map } = await put('<duikou-atlas renderer="svg" panels="none" style="height: 400px"></duikou-atlas>');
    document.documentElement.style.colorScheme = 'dark';
    await expect.poll(() => inkOf(map)).toBe(dark);
    if (atlas) atlas.theme = 'light';
    await expect.poll(() => inkOf(map)).toBe(light);
  });

  test('of the host take precedence over those of the theme, and stay when the theme changes', async () => {
    document.documentElement.style.colorScheme = 'light';
    const { atlas, map } = await put(
      '<duikou-atlas renderer="svg" panels="none" style="height: 400px; --duikou-ink: rgb(1, 2, 3)"></duikou-atlas>',
    );
    expect(inkOf(map)).toBe('rgb(1, 2, 3)');
    if (atlas) atlas.theme = 'dark';
    await expect.poll(() => getComputedStyle(map!).colorScheme).toBe('dark');
    expect(inkOf(map)).toBe('rgb(1, 2, 3)');
  });

  test.each([
    ['normal', light],
    ['light', light],
    ['dark', dark],
  ])('of a figure on its own are those of a page of the color-scheme %s', async (scheme, ink) => {
    document.documentElement.style.colorScheme = scheme;
    await put('<p><duikou-figure record="agg-projects"></duikou-figure></p>');
    const figure = document.querySelector('duikou-figure');
    await expect.poll(() => figure?.shadowRoot?.querySelector('button'), { timeout: 10_000 }).toBeInstanceOf(HTMLElement);
    expect(inkOf(figure)).toBe(ink);
  });
});
