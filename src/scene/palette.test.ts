import { hsl, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { customPropertyOf, darkPalette, lightPalette, type Palette } from './palette.ts';

/** Relative luminance as defined by WCAG 2.2, for the contrast ratio. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_, palette: Palette) => {
  test('has text at 4.5 : 1 or more on each of its backgrounds', () => {
    for (const ink of [palette.ink, palette.ink2, palette.waterInk]) {
      for (const ground of [
        palette.paper,
        palette.panel,
        palette.land,
        palette.neighbour,
        palette.sea,
        palette.sideATint,
        palette.sideBTint,
        palette.bothTint,
      ]) {
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('has marks at 3 : 1 or more on the map', () => {
    for (const mark of [palette.sideA, palette.sideB, palette.both, palette.focus]) {
      for (const ground of [palette.land, palette.sea, palette.neighbour, palette.sideATint, palette.sideBTint, palette.bothTint]) {
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('has one cool and one warm side, and a hue between them for places on both sides', () => {
    const apart = (a: string, b: string): number => {
      const degrees = Math.abs(hsl(a).h - hsl(b).h);
      return Math.min(degrees, 360 - degrees);
    };
    expect(apart(palette.sideA, palette.sideB)).toBeGreaterThan(120);
    for (const side of [palette.sideA, palette.sideB]) expect(apart(palette.both, side)).toBeGreaterThan(60);
  });
});

test('dark colours inverted and hue-rotated for paper are close to the light ones', () => {
  // Filter Effects Level 1: `invert(1)`, then `hue-rotate(180deg)`.
  const turned = (colour: string): readonly number[] => {
    const { r, g, b } = rgb(colour);
    const [red, green, blue] = [255 - r, 255 - g, 255 - b];
    return [
      -0.574 * red + 1.43 * green + 0.144 * blue,
      0.426 * red + 0.43 * green + 0.144 * blue,
      0.426 * red + 1.43 * green - 0.856 * blue,
    ];
  };
  for (const token of ['sea', 'land', 'neighbour', 'sideA', 'sideB', 'ink', 'sideATint', 'sideBTint'] as const) {
    const { r, g, b } = rgb(lightPalette[token]);
    const differences = turned(darkPalette[token]).map((channel, i) => Math.abs(channel - ([r, g, b][i] ?? 0)));
    expect([token, Math.max(...differences)]).toEqual([token, expect.toSatisfy((difference: number) => difference < 60)]);
  }
});

test('a custom property is named after its token', () => {
  expect(customPropertyOf('sideATint')).toBe('--duikou-side-a-tint');
  expect(customPropertyOf('ink2')).toBe('--duikou-ink-2');
});
