/** What the first interaction needs: the map with its list, search, legend and figures, the atlas around it, and the first panel. */
import { DuikouAtlas } from './duikou-atlas.ts';
import { DuikouFigure } from './duikou-figure.ts';
import { DuikouLegend } from './duikou-legend.ts';
import { DuikouMap } from './duikou-map.ts';
import { DuikouPairing } from './duikou-pairing.ts';
import { RegionSearch } from './region-search.ts';

/** The atlas first: what is inside finds its model at once. */
export const coreElements = {
  'duikou-atlas': DuikouAtlas,
  'duikou-map': DuikouMap,
  'duikou-figure': DuikouFigure,
  'duikou-legend': DuikouLegend,
  'duikou-pairing': DuikouPairing,
  'duikou-region-search': RegionSearch,
} as const;

/** Registers elements; a name that is taken already is left alone, so loading Duikou twice does no harm. */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
