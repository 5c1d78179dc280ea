/** Handles a drag over a row of bars. */

/**
 * Follows the pointer from the bar where it is pressed until it is released.
 *
 * @param placeOf - returns the bar at a point, from 0 at the left of the bars to 1 at their right
 * @param choose - called with the first and the last bar when the pointer reaches another bar, and with one bar twice when it is released
 *   at the bar where it was pressed
 */
export function brushed(down: PointerEvent, placeOf: (share: number) => number, choose: (from: number, to: number) => void): void {
  const bars = down.currentTarget;
  if (!(bars instanceof Element) || down.button !== 0) return;
  // This keeps the handles over the bars from handling the pointer too.
  down.preventDefault();
  bars.setPointerCapture(down.pointerId);
  const ended = new AbortController();
  const placeUnder = (event: PointerEvent): number => {
    const { left, width } = bars.getBoundingClientRect();
    return placeOf((event.clientX - left) / width);
  };
  const begin = placeUnder(down);
  let end = begin;
  bars.addEventListener(
    'pointermove',
    (event) => {
      const place = event instanceof PointerEvent ? placeUnder(event) : end;
      if (place === end) return;
      end = place;
      // If the pointer is back at the first bar, that bar is chosen on release.
      if (begin !== end) choose(Math.min(begin, end), Math.max(begin, end));
    },
    { signal: ended.signal },
  );
  for (const type of ['pointerup', 'pointercancel'])
    bars.addEventListener(
      type,
      () => {
        ended.abort();
        if (type === 'pointerup' && begin === end) choose(begin, begin);
      },
      { signal: ended.signal },
    );
}
