/** Gives the page its turn: a timer comes after the frame and the input that wait. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
