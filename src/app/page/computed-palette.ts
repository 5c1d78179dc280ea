/** The colours that the page's style sheets have come to, for a renderer that can't read custom properties. */
import { internalPropertyOf, mapPalette, type Palette } from '../../scene/palette.ts';

/** Reads each token off a probe inside the element's shadow root; the browser resolves `var()`, and `light-dark()` in the host's colours. */
export function computedPalette(root: ShadowRoot): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  // A map's colours have a meaning; forced colours would be all the same.
  probe.style.forcedColorAdjust = 'none';
  root.append(probe);
  const style = getComputedStyle(probe);
  const palette = mapPalette((token) => {
    probe.style.color = `var(${internalPropertyOf(token)})`;
    return hexOf(style.color) ?? '#808080';
  });
  probe.remove();
  return palette;
}

/** `rgb(12, 34, 56)`, as browsers write a computed colour, as `#0c2238`; null for notations that only the host's colours have. */
function hexOf(computed: string): string | null {
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(computed)?.slice(1);
  return channels ? `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}` : null;
}
