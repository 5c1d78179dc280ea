/**
 * Where the atlas's parts stand. The same rules lay out the page before any script (`:not(:defined)`), so that nothing moves
 * when the element takes over.
 */
export const headerHeightPx = 56;
/** The row of topics over the map; it scrolls, so its words can't make it higher. */
export const topicsHeight = 'max(40px, 2.5rem)';
/** 400 px with text of the usual size; who has it larger gets the panels wider, and from some size on the layout of narrow screens. */
export const panelWidth = 'min(25rem, 50%)';
export const narrowQuery = '(max-width: 56.1875rem)';
/** A phone held sideways has no height for a sheet: map and panel stand side by side, and the rest folds to one row over the map. */
export const sidewaysQuery = '(max-height: 29.9375rem) and (min-width: 37.5rem)';
export const uprightQuery = `not (${sidewaysQuery})`;
/** The row over the map of a phone held sideways. */
export const foldedHeight = 'max(44px, 2.75rem)';
/** What of the sheet shows when it is not opened, on narrow screens: a pairing with two figures of two lines each. */
export const peekHeightPx = 140;
/** The same during a tour: its caption and buttons. */
export const tourHeightPx = 308;
/** Two lines of captions, or three where the screen is narrow. */
export const captionsHeightPx = { wide: 47, narrow: 64 } as const;

/** @param atlas - the selector of the grid; its children have the areas `header`, `topics`, `map`, `panel` */
export function atlasGrid(atlas: string): string {
  return `
${atlas} {
  display: grid;
  grid-template: 'header header' minmax(${headerHeightPx}px, auto) 'topics panel' ${topicsHeight} 'map panel' minmax(0, 1fr) / minmax(0, 1fr) var(--_panel-width, ${panelWidth});
  position: relative;
  height: 100%;
}
@media ${uprightQuery} { @container ${narrowQuery} {
  ${atlas} { min-height: min-content; }
  ${atlas} { grid-template: 'header' auto 'topics' ${topicsHeight} 'map' minmax(min-content, 1fr) 'panel' var(--_peek, ${peekHeightPx}px) / minmax(0, 1fr); }
} }
@container (max-width: 359px) { ${atlas} { --_attribution: none; } }
@media ${sidewaysQuery} {
  ${atlas} { --_captions: inline; --_captions-pad: 3px; --_captions-size: 0.6875rem; --_between: ' · '; --_attribution: none; }
  ${atlas} { grid-template: 'header topics panel' ${foldedHeight} 'map map panel' minmax(0, 1fr) / max-content minmax(0, 1fr) var(--_panel-width, ${panelWidth}); }
}`;
}
