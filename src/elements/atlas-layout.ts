/**
 * Where the atlas's parts stand. The same rules lay out the page before any script (`:not(:defined)`), so that nothing moves
 * when the element takes over.
 */
export const headerHeightPx = 56;
/** The row of lenses over the map. */
export const lensesHeightPx = 40;
export const panelWidthPx = 400;
export const narrowBelowPx = 900;
/** What of the sheet shows when it is closed, on narrow screens. */
export const peekHeightPx = 104;
/** The same while a tour is told: its caption and buttons. */
export const tourHeightPx = 292;
/** Two lines of captions, or three where the screen is narrow. */
export const captionsHeightPx = { wide: 47, narrow: 64 } as const;

/** @param atlas - the selector of the grid; its children have the areas `header`, `lenses`, `map`, `panel` */
export function atlasGrid(atlas: string): string {
  return `
${atlas} {
  display: grid;
  grid-template: 'header header' ${headerHeightPx}px 'lenses panel' ${lensesHeightPx}px 'map panel' minmax(0, 1fr) / minmax(0, 1fr) var(--_panel-width, ${panelWidthPx}px);
  position: relative;
  height: 100%;
}
@container (max-width: ${narrowBelowPx - 1}px) {
  ${atlas} { grid-template: 'header' auto 'lenses' ${lensesHeightPx}px 'map' minmax(0, 1fr) 'panel' ${peekHeightPx}px / minmax(0, 1fr); }
}`;
}
