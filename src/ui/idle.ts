/**
 * Resolves when the browser is idle, or after a limit. Safari has no `requestIdleCallback`, so there it waits for a fixed time.
 *
 * @param limitMs - the limit in milliseconds; without it there is none
 */
export function idle(limitMs?: number): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), limitMs === undefined ? {} : { timeout: limitMs });
    else setTimeout(resolve, limitMs ?? 2000);
  });
}
