/** The times of a table as positions for stepping, playing and ranges: 1 is the earliest time, and 0 is all times together. */
import { compareTimes } from '../../../data/time-id.ts';
import type { FlowsAtTime, FlowsByTime } from '../../../scene/scene-types.ts';
import type { Filters } from '../../../state/filters.ts';

export interface ChosenTimes {
  /** The position of the only time that is shown; 0 for all times. */
  readonly at: number;
  /** Whether the reader has chosen several times one by one. */
  readonly isSeveral: boolean;
  /** The first and the last position of the range. If the table has no time in the range, the last is less than the first. */
  readonly first: number;
  readonly last: number;
}

type Ids = readonly Pick<FlowsAtTime, 'id'>[];

/**
 * The positions of the chosen times. A link may name times that the table does not have. A single such time has position 0. The ends of a
 * range need not be times of the table.
 */
export function chosenTimes(times: Ids, { facets, times: range }: Pick<Filters, 'facets' | 'times'>): ChosenTimes {
  const chosen = facets.time;
  const first = range === null ? 1 : times.findIndex(({ id }) => compareTimes(range[0], id) <= 0) + 1;
  return {
    at: chosen.length === 1 ? times.findIndex(({ id }) => id === chosen[0]) + 1 : 0,
    isSeveral: chosen.length > 1,
    first: first === 0 ? times.length + 1 : first,
    last: range === null ? times.length : times.findLastIndex(({ id }) => compareTimes(id, range[1]) <= 0) + 1,
  };
}

/** The next position of playing; null at the end of the range. */
export function nextPosition({ at, first, last }: ChosenTimes): number | null {
  const next = at < first ? first : at + 1;
  return next > last ? null : next;
}

/** The duration of a step in milliseconds. All steps take about half a minute, within limits for a single step. */
export function stepMs({ first, last }: ChosenTimes): number {
  return Math.max(500, Math.min(1200, 30_000 / (last - first + 1)));
}

/** The width of a slider's thumb in px. The middle of the thumb, and so the bar of a position, does not reach the ends of the track. */
export const thumbPx = 16;
const widestBarPx = 24;
const narrowestBarPx = 2;
const leastHeightPx = 1.5;

/** One bar, or a mark in its place if there is no number to show. */
export interface TimeBar {
  /** The positions of its times. There are several if the width has no room for a bar for each time. */
  readonly first: number;
  readonly last: number;
  /** The time with the largest value, which determines the height. */
  readonly of: FlowsAtTime;
  /** `silent`: there are flows, but none has a number. `none`: there is no flow. */
  readonly form: 'bar' | 'zero' | 'silent' | 'none';
  readonly xPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The middle of a position in px. */
export function positionPx(position: number, times: number, widthPx: number): number {
  return thumbPx / 2 + (position / Math.max(1, times)) * (widthPx - thumbPx);
}

/** The position nearest to a point of the track in px, at least 1. */
export function positionAt(xPx: number, times: number, widthPx: number): number {
  return Math.max(1, Math.min(times, Math.round(((xPx - thumbPx / 2) / (widthPx - thumbPx)) * times)));
}

/** The amount that determines the height of a bar; null if it is unknown. */
function amountOf({ measure }: FlowsByTime, { n, flows }: FlowsAtTime): number | null {
  return measure === 'flows' ? flows : n;
}

/** The bars. If several times share a bar, its height is that of the largest time, because times are never added up. */
export function timeBars(byTime: FlowsByTime, widthPx: number, heightPx: number): readonly TimeBar[] {
  const { times } = byTime;
  const count = times.length;
  const roomPx = (widthPx - thumbPx) / Math.max(1, count);
  const ofEach = Math.max(1, Math.ceil(narrowestBarPx / roomPx));
  const most = times.reduce((largest, time) => Math.max(largest, amountOf(byTime, time) ?? 0), 0);
  const bars: TimeBar[] = [];
  for (let start = 0; start < count; start += ofEach) {
    const own = times.slice(start, start + ofEach);
    const [head] = own;
    if (!head) continue;
    const of = own.reduce((largest, time) => ((amountOf(byTime, time) ?? -1) > (amountOf(byTime, largest) ?? -1) ? time : largest), head);
    const amount = amountOf(byTime, of);
    const middlePx = positionPx(start + 1 + (own.length - 1) / 2, count, widthPx);
    const barPx = Math.min(widestBarPx, Math.max(1, roomPx * ofEach - 1));
    bars.push({
      first: start + 1,
      last: start + own.length,
      of,
      form: amount === null ? (of.flows > 0 ? 'silent' : 'none') : amount > 0 ? 'bar' : of.flows > 0 ? 'zero' : 'none',
      xPx: middlePx - barPx / 2,
      widthPx: barPx,
      heightPx: amount !== null && amount > 0 ? Math.max(leastHeightPx, (amount / most) * heightPx) : 0,
    });
  }
  return bars;
}
