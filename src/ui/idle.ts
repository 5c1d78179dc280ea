/**
 * Resolves when the browser is idle, or after a limit. Safari has no `requestIdleCallback`, so there it waits for a fixed time.
 *
 * @param longestMs - the limit in milliseconds; without it there is none
 */
export function idle(longestMs?: number): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), longestMs === undefined ? {} : { timeout: longestMs });
    else setTimeout(resolve, longestMs ?? 2000);
  });
}
