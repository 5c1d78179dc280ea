/** A time as an id that sorts. A reader steps through these times of flows. */
import type { Period } from './schema.ts';

/**
 * An id such as `2018`, `2018-03`, `2018-03-01`, `2017-01/2017-03`, or `/2019-05` for "until then"; null if the stated time has no order.
 */
export function timeIdOf({ kind, start, end, asOf }: Period): string | null {
  switch (kind) {
    case 'month':
    case 'day':
      return start;
    case 'calendar-year':
      return start === null ? null : start.slice(0, 4);
    case 'as-of':
      return asOf === null ? null : `/${asOf}`;
    case 'cumulative':
      return start === null || (asOf ?? end) === null ? null : `${start}/${asOf ?? end}`;
    case 'since-start':
    case 'full-year-unstated':
    case 'consecutive-years':
    case 'recent':
    case 'unstated':
      return null;
  }
}

/**
 * A key that is equal for numbers that may be added as far as their times are concerned. Times without an order are compared by their
 * words.
 */
export function timeKeyOf(period: Period): string {
  return `${timeIdOf(period) ?? period.raw ?? ''} ${period.kind}`;
}

/** Sorts the earlier time first; of times with the same start, the one that ends first. */
export function compareTimes(a: string, b: string): number {
  const [x, y] = [a.split('/'), b.split('/')];
  const [startA = '', endA = startA] = x[0] === '' ? [x[1], x[1]] : x;
  const [startB = '', endB = startB] = y[0] === '' ? [y[1], y[1]] : y;
  return byText(startA, startB) || byText(endA, endB) || byText(a, b);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
