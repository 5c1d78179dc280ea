/** An arc's width from what it carries: three scales, each named in the legend, with the values of its samples. */
import { scaleLinear, scaleSqrt } from 'd3';
import type { WidthScale } from '../../state/view-state.ts';

/** Narrowest and widest stroke in px: among many arcs both are less, so that arcs stay distinguishable. By `log` most arcs are wide. */
export function widthRangePx(scale: WidthScale, drawn: number): readonly [number, number] {
  if (drawn <= 24) return [1.5, 14];
  const [narrowest, widest] = drawn <= 100 ? [1, 12] : drawn <= 2000 ? [0.75, 9] : [0.5, 6];
  return [narrowest, scale === 'log' ? widest * 0.6 : widest];
}

/** The smallest that is more than nothing, and the largest. */
export interface Extent {
  readonly smallest: number;
  readonly largest: number;
}

/**
 * A larger value never gets a narrower arc. With `sqrt` the area of an arc on screen is in proportion to its value, with `linear` its width is;
 * `log` distinguishes small flows, and its narrowest arc is the smallest flow.
 */
export function widthScaleOf(
  scale: WidthScale,
  { smallest, largest }: Extent,
  [narrowest, widest]: readonly [number, number],
): (n: number) => number {
  if (!(largest > 0)) return () => narrowest;
  if (scale === 'log') {
    // d3's scaleLog takes the difference of two logarithms: of almost equal ends these are one and the same number.
    const logOf = (n: number): number => Math.log1p((n - smallest) / smallest);
    const whole = logOf(largest);
    return (n) =>
      n >= largest ? widest : n > smallest ? Math.min(widest, narrowest + ((widest - narrowest) * logOf(n)) / whole) : narrowest;
  }
  // The scale starts at zero, so that a width can be read off. A thinner stroke than the narrowest is drawn as the narrowest.
  const plain = (scale === 'sqrt' ? scaleSqrt : scaleLinear)([0, largest], [0, widest]);
  return (n) => Math.max(narrowest, n > 0 ? plain(n) : 0);
}

/** Three round values for the legend of widths: one just below the largest, and two that are much smaller by this scale. */
export function sampleValues(scale: WidthScale, { smallest, largest }: Extent): readonly number[] {
  if (!(largest > 0)) return [];
  const shares = { sqrt: [1, 0.25, 0.04], linear: [1, 0.5, 0.1], log: [1, (smallest / largest) ** 0.5, smallest / largest] } as const;
  const values = shares[scale].map((share) => roundBelow(largest * share));
  return [...new Set(values)].filter((n) => n > 0);
}

/** Round values from just below the smallest to just below the largest; of a range of more than so many powers of ten the upper ones. */
export function roundValues({ smallest, largest }: Extent): readonly number[] {
  if (!(largest > 0)) return [];
  const values: number[] = [];
  const first = Math.max(Math.floor(Math.log10(smallest)), Math.floor(Math.log10(largest)) - mostPowers);
  for (let power = first; 10 ** power <= largest; power++) for (const step of [1, 2, 5]) values.push(Number(`${step}e${power}`));
  const from = Math.max(
    0,
    values.findLastIndex((value) => value <= smallest),
  );
  return values.slice(from).filter((value) => value <= largest * (1 + 1e-9));
}

const mostPowers = 9;

/** One, two or five and noughts: no more than `n`. */
function roundBelow(n: number): number {
  const power = Math.floor(Math.log10(n));
  const step = [5, 2, 1].find((each) => each * 10 ** power <= n * (1 + 1e-9)) ?? 1;
  return Number(`${step}e${power}`);
}
