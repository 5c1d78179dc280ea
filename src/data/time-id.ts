/** A time as an id that sorts: what flows by time are stepped through by. */
import type { Period } from './schema.ts';

/** `2018`, `2018-03`, `2018-03-01`, `2017-01/2017-03`, `/2019-05` for "until then"; null where no time is stated that can be ordered. */
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

/** What numbers must share to be added up, as far as their time goes: times that can't be ordered are compared by their words. */
export function timeKeyOf(period: Period): string {
  return `${timeIdOf(period) ?? period.raw ?? ''} ${period.kind}`;
}

/** Earlier first; of those that begin alike the one that ends first. */
export function compareTimes(a: string, b: string): number {
  const [x, y] = [a.split('/'), b.split('/')];
  const [startA = '', endA = startA] = x[0] === '' ? [x[1], x[1]] : x;
  const [startB = '', endB = startB] = y[0] === '' ? [y[1], y[1]] : y;
  return byText(startA, startB) || byText(endA, endB) || byText(a, b);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
