/** Stops of the sheet on narrow screens, from closed to fully open. */
export const sheetStops = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof sheetStops)[number];

/** Approximate share of the atlas's height at each stop, used only to find the stop nearest to the end of a drag. */
const shares = { peek: 0.18, half: 0.5, full: 0.88 } as const satisfies Record<SheetStop, number>;
/** Shortest drag that moves the sheet to another stop. */
const minDragPx = 24;

/** The next stop up (1) or down (−1), or `stop` itself if there is none. */
export function stopBeside(stop: SheetStop, by: 1 | -1): SheetStop {
  return sheetStops[sheetStops.indexOf(stop) + by] ?? stop;
}

/** The stop after a press on the handle: the next one up, and the first after the last. */
export function stopAfterPress(stop: SheetStop): SheetStop {
  return stop === 'full' ? 'peek' : stopBeside(stop, 1);
}

/**
 * The stop at which a sheet comes to rest after a drag.
 *
 * @param heightPx - height at the end of the drag
 * @param movedPx - distance of the drag, positive upward
 * @param allPx - height of the atlas
 */
export function stopAfterDrag(stop: SheetStop, heightPx: number, movedPx: number, allPx: number): SheetStop {
  const distance = (candidate: SheetStop): number => Math.abs(shares[candidate] - heightPx / allPx);
  const [nearest = stop] = [...sheetStops].sort((a, b) => distance(a) - distance(b));
  if (Math.abs(movedPx) < minDragPx) return stop;
  const by = movedPx > 0 ? 1 : -1;
  // At least one stop in the direction of the drag, and never one in the opposite direction.
  const isOnward = (sheetStops.indexOf(nearest) - sheetStops.indexOf(stop)) * by > 0;
  return isOnward ? nearest : stopBeside(stop, by);
}
