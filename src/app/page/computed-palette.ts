/** The computed colours of an element, for a renderer that can't read custom properties. */
import { internalPropertyOf, mapPalette, type Palette } from '../../scene/palette.ts';

/** Reads each colour from a probe inside the element. The browser resolves `var()`, and `light-dark()` in colours of the host. */
export function computedPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  // The colours of a map have meanings, and forced colours would make them all the same.
  probe.style.forcedColorAdjust = 'none';
  (element.shadowRoot ?? element).append(probe);
  const style = getComputedStyle(probe);
  const palette = mapPalette((token) => {
    probe.style.color = `var(${internalPropertyOf(token)})`;
    return hexOf(style.color) ?? '#808080';
  });
  probe.remove();
  return palette;
}

/** Converts a computed colour such as `rgb(12, 34, 56)` to `#0c2238`; null for other notations, which only colours of the host can have. */
function hexOf(computed: string): string | null {
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(computed)?.slice(1);
  return channels ? `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}` : null;
}
