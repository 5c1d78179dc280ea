/** A drag over a row of bars. */

/**
 * Follows the pointer from where it went down until it is let go.
 *
 * @param placeOf - which bar is at a point, from 0 at the left of the bars to 1 at their right
 * @param choose - the first and the last bar, at each that the pointer reaches; one and the same where it has not moved on from the first
 */
export function brushed(down: PointerEvent, placeOf: (share: number) => number, choose: (from: number, to: number) => void): void {
  const bars = down.currentTarget;
  if (!(bars instanceof Element) || down.button !== 0) return;
  // The handles over the bars move by themselves.
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
      // Back at the first it is one bar still, but no click any more.
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
