/** Resolves when the next frame is painted. What is measured then is laid out already; in a page that is hidden it waits until that is shown. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
