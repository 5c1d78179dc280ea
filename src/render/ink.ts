/** Colours as numbers, for what paints pixels itself. */

/** Red, green and blue from 0 to 1. */
export type Ink = readonly [number, number, number];

/** @param colour - `#rrggbb`, as a computed palette has it */
export function inkOf(colour: string): Ink {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
