/**
 * Resolves when the browser has nothing more urgent to do, at the latest after a while. Safari has no `requestIdleCallback`: there it is a wait.
 *
 * @param longestMs - how long at most; without it as long as the page is busy
 */
export function idle(longestMs?: number): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), longestMs === undefined ? {} : { timeout: longestMs });
    else setTimeout(resolve, longestMs ?? 2000);
  });
}
