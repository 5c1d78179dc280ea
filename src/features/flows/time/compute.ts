/** The times of a table as a reader steps, plays and brushes through them: positions from 1, the earliest first. Position 0 is all of them together. */
import { compareTimes } from '../../../data/time-id.ts';
import type { FlowsAtTime, FlowsByTime } from '../../../scene/scene-types.ts';
import type { Filters } from '../../../state/filters.ts';

export interface ChosenTimes {
  /** The position of the time that is shown alone; 0: none is. */
  readonly at: number;
  /** Whether several times were chosen one by one. */
  readonly isSeveral: boolean;
  /** The first and the last position of the range; the last is less than the first where the table has no time within it. */
  readonly first: number;
  readonly last: number;
}

type Ids = readonly Pick<FlowsAtTime, 'id'>[];

/** A link may name times that the table does not have. */
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

/** The position that playing goes on to; null: it has come to the end of the range. */
export function nextPosition({ at, first, last }: ChosenTimes): number | null {
  const next = at < first ? first : at + 1;
  return next > last ? null : next;
}

/** Half a minute for all of them, as far as each can be looked at. */
export function stepMs({ first, last }: ChosenTimes): number {
  return Math.max(500, Math.min(1200, 30_000 / (last - first + 1)));
}

/** The thumb of a slider: its middle, and the bar of its position, do not reach the ends of the track. */
export const thumbPx = 16;
const widestBarPx = 24;
const narrowestBarPx = 2;
const leastHeightPx = 1.5;

/** One bar, or a mark of the same place where there is no length to show. */
export interface TimeBar {
  /** The positions of its times: several where there is no room for a bar each. */
  readonly first: number;
  readonly last: number;
  /** The time that it is as high as: the one with the most. */
  readonly of: FlowsAtTime;
  /** `silent`: flows, none of which has a number. */
  readonly form: 'bar' | 'zero' | 'silent' | 'none';
  readonly xPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The middle of a position. */
export function positionPx(position: number, times: number, widthPx: number): number {
  return thumbPx / 2 + (position / Math.max(1, times)) * (widthPx - thumbPx);
}

/** The position nearest to a point of the track, from 1. */
export function positionAt(xPx: number, times: number, widthPx: number): number {
  return Math.max(1, Math.min(times, Math.round(((xPx - thumbPx / 2) / (widthPx - thumbPx)) * times)));
}

/** What a bar is as high as; null where nothing is known. */
function amountOf({ measure }: FlowsByTime, { n, flows }: FlowsAtTime): number | null {
  return measure === 'flows' ? flows : n;
}

/** Never a sum over times: where several share a bar, it is as high as the one with the most. */
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
