/** The colours as plain data. The custom properties `--duikou-*` have the same names, and palette.test.ts tests the contrasts. */
import { keysOf, recordOf } from '../data/parse/objects.ts';

export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly sea: string;
  readonly waterInk: string;
  readonly neighbour: string;
  readonly land: string;
  readonly border: string;
  readonly coast: string;
  readonly sideA: string;
  readonly sideATint: string;
  readonly sideB: string;
  readonly sideBTint: string;
  readonly both: string;
  readonly bothTint: string;
  readonly focus: string;
}

export const lightPalette: Palette = {
  paper: '#faf9f6',
  panel: '#ffffff',
  ink: '#1c2128',
  ink2: '#505866',
  rule: '#d8d5cd',
  sea: '#e6edf1',
  waterInk: '#45677f',
  neighbour: '#f0eee8',
  land: '#fdfcf9',
  border: '#b9b4a7',
  coast: '#9a9588',
  sideA: '#1d5c9e',
  sideATint: '#d9e7f4',
  sideB: '#ad3c17',
  sideBTint: '#f9e1d5',
  both: '#74407f',
  bothTint: '#ecdff0',
  focus: '#0b57d0',
};

export const darkPalette: Palette = {
  paper: '#13161b',
  panel: '#1a1e24',
  ink: '#ecebe6',
  ink2: '#aeb4bf',
  rule: '#363d47',
  sea: '#0f1419',
  waterInk: '#86a8c0',
  neighbour: '#171b20',
  land: '#20262d',
  border: '#4b545f',
  coast: '#66707c',
  sideA: '#86b8ee',
  sideATint: '#21374e',
  sideB: '#f29a73',
  sideBTint: '#4a2c20',
  both: '#d3aee0',
  bothTint: '#3d2c46',
  focus: '#8ab4f8',
};

/** The colour of an end on this side. */
export function sideInk(palette: Palette, side: 'a' | 'b' | 'both'): string {
  return side === 'a' ? palette.sideA : side === 'b' ? palette.sideB : palette.both;
}

/** The fill of a region on this side. */
export function sideTint(palette: Palette, side: 'a' | 'b' | 'both'): string {
  return side === 'a' ? palette.sideATint : side === 'b' ? palette.sideBTint : palette.bothTint;
}

/** `sideATint` → `--duikou-side-a-tint`. */
export function customPropertyOf(token: keyof Palette): string {
  return `--duikou-${token.replace(/([A-Z0-9])/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The palette of a drawing on the page: references to the internal properties, which {@link colourDeclarations} declare around it. */
export const cssPalette: Palette = mapPalette((token) => `var(${internalPropertyOf(token)})`);

/**
 * Declarations of the internal properties such as `--_side-b`, for style sheets. Each is the host's custom property, or otherwise the
 * colour of the theme. One of the two {@link themeSwitches} is empty and the other invalid, so that one of the two colours remains.
 * `light-dark()` would do the same, but needs Chrome 123, Firefox 120 or Safari 17.5; older browsers draw elements that use it in black.
 */
export const colourDeclarations: string = keysOf(lightPalette)
  .map(
    (token) =>
      `${internalPropertyOf(token)}: var(${customPropertyOf(token)}, var(--_light, ${lightPalette[token]}) var(--_dark, ${darkPalette[token]}));`,
  )
  .join('\n');

/**
 * Inherited properties that select the colours of a theme in {@link colourDeclarations}. A space is an empty value, whereas an empty text
 * would be no value.
 */
const themeSwitches: Readonly<Record<'light' | 'dark', Readonly<Record<'--_light' | '--_dark', string>>>> = {
  light: { '--_light': 'initial', '--_dark': ' ' },
  dark: { '--_light': ' ', '--_dark': 'initial' },
};

/** The switches of a theme as declarations. */
export function themeDeclarations(theme: 'light' | 'dark', priority: '' | ' !important' = ''): string {
  return Object.entries(themeSwitches[theme])
    .map(([name, value]) => `${name}: ${value}${priority};`)
    .join(' ');
}

/** The colours of a page without a script: those of the system's theme on screen, light ones in print. */
export const pageColours = `
:root { color-scheme: light dark; ${themeDeclarations('light')} }
@media screen and (prefers-color-scheme: dark) { :root { ${themeDeclarations('dark')} } }
:root, duikou-atlas:not(:defined), duikou-map:not(:defined) { ${colourDeclarations} }`;

/** `sideBTint` → `--_side-b-tint`. */
export function internalPropertyOf(token: keyof Palette): string {
  return customPropertyOf(token).replace('--duikou-', '--_');
}

/** A palette with the same tokens, whose colours come from `colourOf`. */
export function mapPalette(colourOf: (token: keyof Palette) => string): Palette {
  return recordOf(keysOf(lightPalette), colourOf);
}
