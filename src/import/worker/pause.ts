/** Gives the page a turn, because a timer fires after pending frames and input. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
