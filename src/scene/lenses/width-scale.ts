/** An arc's width from what it carries: three scales, each named in the legend, with the values of its samples. */
import type { WidthScale } from '../../state/view-state.ts';

/** Narrowest and widest stroke in px: among many arcs both are less, or nothing could be told from anything. By `log` most arcs are wide. */
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
 * Never less for more. √ makes an arc's area on screen go with its magnitude; a line's width goes with it by `linear`; `log` tells the small
 * ones apart, its narrowest is the smallest flow.
 */
export function widthScaleOf(scale: WidthScale, { smallest, largest }: Extent, [narrowest, widest]: readonly [number, number]): (n: number) => number {
  const from = Math.log(smallest);
  const span = Math.log(largest) - from;
  const shareOf = (n: number): number => {
    if (n <= 0 || largest <= 0) return 0;
    switch (scale) {
      case 'sqrt':
        return Math.sqrt(n / largest);
      case 'linear':
        return n / largest;
      case 'log':
        return span <= 0 ? 1 : (Math.log(n) - from) / span;
    }
  };
  if (scale === 'log') return (n) => narrowest + (widest - narrowest) * Math.max(0, shareOf(n));
  // From nothing on: a width may be read off; what is thinner than the narrowest stroke is drawn as that.
  return (n) => Math.max(narrowest, widest * shareOf(n));
}

/** Three round values to show widths at: the largest one's neighbour below, and what is much less by this scale. */
export function sampleValues(scale: WidthScale, { smallest, largest }: Extent): readonly number[] {
  if (!(largest > 0)) return [];
  const shares = { sqrt: [1, 0.25, 0.04], linear: [1, 0.5, 0.1], log: [1, (smallest / largest) ** 0.5, smallest / largest] } as const;
  const values = shares[scale].map((share) => roundBelow(largest * share));
  return [...new Set(values)].filter((n) => n > 0);
}

/** One, two or five and noughts: no more than `n`. */
function roundBelow(n: number): number {
  const power = Math.floor(Math.log10(n));
  const step = [5, 2, 1].find((each) => each * 10 ** power <= n * (1 + 1e-9)) ?? 1;
  return Number(`${step}e${power}`);
}
