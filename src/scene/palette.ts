/** The colours as plain data; the custom properties `--duikou-*` have the same names. Their contrasts are a test: palette.test.ts. */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly sea: string;
  readonly neighbour: string;
  readonly land: string;
  readonly border: string;
  readonly coast: string;
  readonly northeast: string;
  readonly northeastTint: string;
  readonly east: string;
  readonly eastTint: string;
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
  neighbour: '#f0eee8',
  land: '#fdfcf9',
  border: '#b9b4a7',
  coast: '#9a9588',
  northeast: '#1d5c9e',
  northeastTint: '#d9e7f4',
  east: '#ad3c17',
  eastTint: '#f9e1d5',
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
  neighbour: '#171b20',
  land: '#20262d',
  border: '#4b545f',
  coast: '#66707c',
  northeast: '#86b8ee',
  northeastTint: '#21374e',
  east: '#f29a73',
  eastTint: '#4a2c20',
  both: '#d3aee0',
  bothTint: '#3d2c46',
  focus: '#8ab4f8',
};

export function paletteOf(theme: 'light' | 'dark'): Palette {
  return theme === 'dark' ? darkPalette : lightPalette;
}

/** `northeastTint` → `--duikou-northeast-tint`. */
export function customPropertyOf(token: keyof Palette): string {
  return `--duikou-${token.replace(/([A-Z0-9])/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * Colours that a drawing on the page takes: the host's custom property, else the theme's own, which `light-dark()` picks by
 * the element's `color-scheme`. So a host's colour, a theme and the system's setting all reach it without a script.
 */
export const cssPalette: Palette = mapPalette(
  (token) => `var(${customPropertyOf(token)}, light-dark(${lightPalette[token]}, ${darkPalette[token]}))`,
);

/** The same as declarations of internal names, `--_east: …`, for style sheets. */
export const colourDeclarations: string = (Object.keys(lightPalette) as (keyof Palette)[])
  .map((token) => `${internalPropertyOf(token)}: ${cssPalette[token]};`)
  .join('\n');

/** `eastTint` → `--_east-tint`. */
export function internalPropertyOf(token: keyof Palette): string {
  return customPropertyOf(token).replace('--duikou-', '--_');
}

/** A palette of the same tokens, each made by `colourOf`. */
export function mapPalette(colourOf: (token: keyof Palette) => string): Palette {
  // The keys are those of a palette, so the result has each token.
  return Object.fromEntries(
    (Object.keys(lightPalette) as (keyof Palette)[]).map((token) => [token, colourOf(token)]),
  ) as unknown as Palette;
}
