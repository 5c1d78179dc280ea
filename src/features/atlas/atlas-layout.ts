/**
 * The grid of the atlas. The page before any script uses the same rules (`:not(:defined)`), so that nothing moves
 * when the element is defined.
 */
export const headerHeightPx = 56;
/** Height of the row of topics over the map. The row scrolls, so long words don't make it higher. */
export const topicsHeight = 'max(40px, 2.5rem)';
/** 400 px at the default font size. With larger text the panels are wider, up to half of the atlas. */
export const panelWidth = 'min(25rem, 50%)';
export const narrowQuery = '(max-width: 56.1875rem)';
/** Matches a phone in landscape, which is too low for a sheet: map and panel are side by side, and header and topics share a row. */
export const sidewaysQuery = '(max-height: 29.9375rem) and (min-width: 37.5rem)';
export const uprightQuery = `not (${sidewaysQuery})`;
/** Height of the row over the map on a phone in landscape. */
export const foldedHeight = 'max(44px, 2.75rem)';
/** Height of the closed sheet on narrow screens: it holds a pairing with two figures of two lines each. */
export const peekHeightPx = 140;
/** Height of the closed sheet during a tour: it holds the caption and its buttons. */
export const tourHeightPx = 308;

/** @param atlas - selector of the grid element, whose children have the areas `header`, `topics`, `map` and `panel` */
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
@container (max-width: 22.4375rem) { ${atlas} { --_attribution: none; } }
@media ${sidewaysQuery} {
  ${atlas} { --_captions: inline; --_captions-pad: 3px; --_captions-size: 0.6875rem; --_between: ' · '; --_attribution: none; }
  ${atlas} { grid-template: 'header topics panel' ${foldedHeight} 'map map panel' minmax(0, 1fr) / max-content minmax(0, 1fr) var(--_panel-width, ${panelWidth}); }
}`;
}
