import { darkPalette, lightPalette, type Palette } from '../src/scene/palette.ts';

/** The colours of a theme without a host's own. */
export function paletteOf(theme: 'light' | 'dark'): Palette {
  return theme === 'dark' ? darkPalette : lightPalette;
}
