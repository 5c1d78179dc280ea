/** The longest wait for a frame. A page out of sight draws none, but must handle messages. */
const maxWaitMs = 100;

/**
 * Collects items that arrive faster than frames are drawn.
 *
 * @param take - called at most once a frame with all items since the last call, the oldest first
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
    setTimeout(flush, maxWaitMs);
  };
}
