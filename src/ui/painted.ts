/**
 * Resolves after the next frame has been painted, when sizes can be measured without another layout. In a hidden page it waits until the
 * page is shown.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
