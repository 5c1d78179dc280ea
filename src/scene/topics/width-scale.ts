/** The width of an arc by its value. There are three scales. The legend names the scale and shows the values of its samples. */
import { scaleLinear, scaleSqrt } from 'd3';
import type { WidthScale } from '../../state/view-state.ts';

/**
 * Narrowest and widest stroke in px. Both are smaller if there are many arcs, so that arcs can be distinguished. With `log` most arcs are
 * wide.
 */
export function widthRangePx(scale: WidthScale, drawn: number): readonly [number, number] {
  if (drawn <= 24) return [1.5, 14];
  const [narrowest, widest] = drawn <= 100 ? [1, 12] : drawn <= 2000 ? [0.75, 9] : [0.5, 6];
  return [narrowest, scale === 'log' ? widest * 0.6 : widest];
}

/** The smallest value above zero, and the largest. */
export interface Extent {
  readonly smallest: number;
  readonly largest: number;
}

/**
 * Returns a scale in which a larger value never has a narrower arc. With `sqrt` the area of an arc on screen is proportional to its value.
 * With `linear` its width is proportional to its value. `log` distinguishes small flows, and its narrowest arc is that of the smallest
 * flow.
 */
export function widthScaleOf(
  scale: WidthScale,
  { smallest, largest }: Extent,
  [narrowest, widest]: readonly [number, number],
): (n: number) => number {
  if (!(largest > 0)) return () => narrowest;
  if (scale === 'log') {
    // d3's `scaleLog` takes the difference of two logarithms, which is zero for almost equal ends.
    const logOf = (n: number): number => Math.log1p((n - smallest) / smallest);
    const whole = logOf(largest);
    return (n) =>
      n >= largest ? widest : n > smallest ? Math.min(widest, narrowest + ((widest - narrowest) * logOf(n)) / whole) : narrowest;
  }
  // The scale starts at zero, so that values can be read off widths. Strokes thinner than the narrowest are drawn as the narrowest.
  const plain = (scale === 'sqrt' ? scaleSqrt : scaleLinear)([0, largest], [0, widest]);
  return (n) => Math.max(narrowest, n > 0 ? plain(n) : 0);
}

/** Three round values for samples in the legend. One is just below the largest, and two are much smaller on this scale. */
export function sampleValues(scale: WidthScale, { smallest, largest }: Extent): readonly number[] {
  if (!(largest > 0)) return [];
  const shares = { sqrt: [1, 0.25, 0.04], linear: [1, 0.5, 0.1], log: [1, (smallest / largest) ** 0.5, smallest / largest] } as const;
  const values = shares[scale].map((share) => roundBelow(largest * share));
  return [...new Set(values)].filter((n) => n > 0);
}

/** Round values from just below the smallest to just below the largest. If the range spans too many powers of ten, only the upper ones. */
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

/** The largest number not above `n` that is one, two or five times a power of ten. */
function roundBelow(n: number): number {
  const power = Math.floor(Math.log10(n));
  const step = [5, 2, 1].find((each) => each * 10 ** power <= n * (1 + 1e-9)) ?? 1;
  return Number(`${step}e${power}`);
}
