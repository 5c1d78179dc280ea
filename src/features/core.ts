/** Elements of the first interaction: the atlas, the map with its list, search, legend and figures, and the first panel. */
import { DuikouAtlas } from './atlas/duikou-atlas.ts';
import { DuikouFigure } from './figure/duikou-figure.ts';
import { DuikouLegend } from './legend/duikou-legend.ts';
import { DuikouMap } from './map/duikou-map.ts';
import { DuikouPairing } from './pairing/duikou-pairing.ts';
import { RegionSearch } from './atlas/region-search.ts';

/** The atlas is defined first, so that the elements inside it find its store at once. */
export const coreElements = {
  'duikou-atlas': DuikouAtlas,
  'duikou-map': DuikouMap,
  'duikou-figure': DuikouFigure,
  'duikou-legend': DuikouLegend,
  'duikou-pairing': DuikouPairing,
  'duikou-region-search': RegionSearch,
} as const;
