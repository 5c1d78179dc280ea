/** The colours that the page's style sheets have come to, for a renderer that can't read custom properties. */
import { color } from 'd3';
import { internalPropertyOf, mapPalette, type Palette } from '../scene/palette.ts';

/** Reads each token off a probe inside the element's shadow root; the browser resolves `var()` and `light-dark()`. */
export function settledPalette(root: ShadowRoot): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  // A map's colours are its meaning; forced ones would make them all one.
  probe.style.forcedColorAdjust = 'none';
  root.append(probe);
  const style = getComputedStyle(probe);
  const palette = mapPalette((token) => {
    probe.style.color = `var(${internalPropertyOf(token)})`;
    return color(style.color)?.formatHex() ?? '#808080';
  });
  probe.remove();
  return palette;
}
