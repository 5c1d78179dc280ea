/** In a frame out of sight nothing is drawn, and messages are taken all the same. */
const longestWaitMs = 100;

/**
 * Gathers what comes faster than a screen shows it.
 *
 * @param take - called at most once a frame, with all that has come since, oldest first
 */
export function onceAFrame<T>(take: (items: readonly T[]) => void): (item: T) => void {
  let items: T[] = [];
  const flush = (): void => {
    if (items.length === 0) return;
    const taken = items;
    items = [];
    take(taken);
  };
  return (item) => {
    items.push(item);
    if (items.length > 1) return;
    requestAnimationFrame(flush);
    setTimeout(flush, longestWaitMs);
  };
}
