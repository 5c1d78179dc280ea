/** How far the sheet at the foot of a narrow screen is open. */
export const sheetStops = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof sheetStops)[number];

/** About how much of the atlas each takes: enough to tell which one a finger has let go of it near. */
const shares = { peek: 0.18, half: 0.5, full: 0.88 } as const satisfies Record<SheetStop, number>;
/** A finger that has moved farther than this means to move the sheet. */
const meantPx = 24;

/** The next stop up (1) or down (−1); the outermost ones stay. */
export function stopBeside(stop: SheetStop, by: 1 | -1): SheetStop {
  return sheetStops[sheetStops.indexOf(stop) + by] ?? stop;
}

/** After the last comes the first: what presses step through. */
export function stopAfterPress(stop: SheetStop): SheetStop {
  return stop === 'full' ? 'peek' : stopBeside(stop, 1);
}

/**
 * Where a sheet comes to rest when it is let go.
 *
 * @param heightPx - what it has been drawn to
 * @param movedPx - how far it was drawn: up is positive
 * @param allPx - the height of the atlas
 */
export function stopAfterDrag(stop: SheetStop, heightPx: number, movedPx: number, allPx: number): SheetStop {
  const distance = (candidate: SheetStop): number => Math.abs(shares[candidate] - heightPx / allPx);
  const [nearest = stop] = [...sheetStops].sort((a, b) => distance(a) - distance(b));
  if (Math.abs(movedPx) < meantPx) return stop;
  const by = movedPx > 0 ? 1 : -1;
  // At least one stop in the direction of the finger, never one against it.
  const isOnward = (sheetStops.indexOf(nearest) - sheetStops.indexOf(stop)) * by > 0;
  return isOnward ? nearest : stopBeside(stop, by);
}
