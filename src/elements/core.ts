/** What the first interaction needs: the map with its list, search, legend and figures, the atlas around it, and the first panel. */
import { DuikouAtlas } from './duikou-atlas.ts';
import { DuikouFigure } from './duikou-figure.ts';
import { DuikouLegend } from './duikou-legend.ts';
import { DuikouMap } from './duikou-map.ts';
import { DuikouPairing } from './duikou-pairing.ts';
import { talkOfThisWindow } from './notes-window-name.ts';
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

/**
 * Registers elements; a name that is taken already is left alone, so loading Duikou twice does no harm. On a server it does nothing. In the
 * presenter's second window it registers none: there the page is what the notes came from, and the notes are all that is shown.
 *
 * @returns whether there are elements now
 */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): boolean {
  if (typeof window === 'undefined') return false;
  if (talkOfThisWindow() !== null) {
    becomeNotes();
    return false;
  }
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  return true;
}

let isNotes = false;

/** The root goes too, so that what the parser still brings lands nowhere. */
function becomeNotes(): void {
  if (isNotes) return;
  isNotes = true;
  const root = document.createElement('html');
  root.append(document.createElement('head'), document.createElement('body'));
  document.documentElement.replaceWith(root);
  void import('./notes-page.ts').then(({ showNotes }) => showNotes());
}
