/** The choices for user flows, and the sums of their places. */
import { comparatorOfSum } from '../../../data/flows/comparator-of-sum.ts';
import type { DataIndex } from '../../../data/data-set.ts';
import { figureValues } from '../../../data/figure.ts';
import type { Comparator, RecordId, RegionId, ReportRecord } from '../../../data/schema.ts';
import { timeKeyOf } from '../../../data/time-id.ts';
import { legibleArcs, usualTop } from '../../../data/flows/levels/legible-arcs.ts';
import { largestTop } from '../../../state/view-state.ts';

/**
 * The numbers of drawn flows to choose from, up to the number of all flows. The current choice is among them.
 *
 * @param usualOfSums - the default number of drawn sums; null if flows are not added up
 */
export function topChoices(all: number, chosen: number, usualOfSums: number | null = null): readonly number[] {
  const offered = [...(usualOfSums === null ? [] : [30, legibleArcs, usualOfSums]), 100, usualTop, 1000, 5000, 20_000].filter(
    (top) => top < all,
  );
  return [...new Set([...offered, largestTop, chosen])].sort((a, b) => a - b);
}

export interface PlaceSum {
  readonly region: RegionId;
  readonly n: number;
  readonly cmp: Comparator;
  /** The number of flows in the sum. */
  readonly flows: number;
}

export type PlaceSums =
  /** There is nothing to add up. */
  | { readonly kind: 'none' }
  /** The flows have several times or kinds, so they are not added up. */
  | { readonly kind: 'mixed' }
  | {
      readonly kind: 'sums';
      readonly unit: string;
      readonly largest: readonly PlaceSum[];
      readonly rest: (Omit<PlaceSum, 'region'> & { readonly places: number }) | null;
    };

export type InnerSum =
  /** No flow within an area has a number. */
  | { readonly kind: 'none' }
  /** Flows within an area have several times or kinds, or several units other than that of the flows. No sum is given. */
  | { readonly kind: 'mixed' }
  | { readonly kind: 'sum'; readonly unit: string; readonly n: number; readonly cmp: Comparator };

/**
 * The sum of the flows within the areas that flows are added up by. All of them have one unit, time and kind.
 *
 * @param unit - the unit of the flows between areas, which is preferred; null if none of those flows has a number
 */
export function innerSum(index: DataIndex, shown: readonly RecordId[], unit: string | null): InnerSum {
  const sums = new Map<string, { n: number; cmp: Comparator; measure: string; isMixed: boolean }>();
  for (const id of shown) {
    const record = index.record(id);
    if (record?.topic !== 'flows' || record.place === undefined || record.state === 'group') continue;
    const [value] = figureValues(record);
    if (value?.n == null) continue;
    const own = `${timeKeyOf(record.period)} ${record.coverageKinds.join(' ')}`;
    const sum = sums.get(value.unit);
    if (sum) {
      sum.n += value.n;
      sum.cmp = comparatorOfSum(sum.cmp, value.cmp);
      sum.isMixed ||= sum.measure !== own;
    } else sums.set(value.unit, { n: value.n, cmp: value.cmp, measure: own, isMixed: false });
  }
  const [first] = sums.keys();
  const found = unit !== null && sums.has(unit) ? unit : sums.size === 1 ? first : undefined;
  const sum = found === undefined ? undefined : sums.get(found);
  if (found === undefined || !sum) return { kind: sums.size === 0 ? 'none' : 'mixed' };
  return sum.isMixed ? { kind: 'mixed' } : { kind: 'sum', unit: found, n: sum.n, cmp: sum.cmp };
}

const namedPlaces = 10;

/**
 * The largest partners of the selected place, or the largest origins without a selection. The other places are one sum. Only flows of one
 * unit, time and kind are added up.
 */
export function placeSums(index: DataIndex, shown: readonly RecordId[], unit: string | null, selected: RegionId | null): PlaceSums {
  if (unit === null) return { kind: 'none' };
  const sums = new Map<RegionId, { n: number; cmp: Comparator; flows: number }>();
  let measure: string | null = null;
  for (const id of shown) {
    const record = index.record(id);
    const place = record && placeOf(record, selected);
    const value = record && figureValues(record).find((each) => each.unit === unit);
    if (!record || place === null || place === undefined || value?.n == null || record.state === 'group') continue;
    const own = `${timeKeyOf(record.period)} ${record.coverageKinds.join(' ')}`;
    if (measure !== null && measure !== own) return { kind: 'mixed' };
    measure = own;
    const sum = sums.get(place);
    if (sum) {
      sum.n += value.n;
      sum.cmp = comparatorOfSum(sum.cmp, value.cmp);
      sum.flows++;
    } else sums.set(place, { n: value.n, cmp: value.cmp, flows: 1 });
  }
  if (sums.size < 2) return { kind: 'none' };
  const sorted = Array.from(sums, ([region, sum]): PlaceSum => ({ region, ...sum })).sort((a, b) => b.n - a.n);
  const others = sorted.slice(namedPlaces);
  const rest = others.reduce<Omit<PlaceSum, 'region'> | null>(
    (sum, { n, cmp, flows }) => (sum ? { n: sum.n + n, cmp: comparatorOfSum(sum.cmp, cmp), flows: sum.flows + flows } : { n, cmp, flows }),
    null,
  );
  return { kind: 'sums', unit, largest: sorted.slice(0, namedPlaces), rest: rest && { ...rest, places: others.length } };
}

function placeOf({ topic, from, to }: ReportRecord, selected: RegionId | null): RegionId | null {
  if (topic !== 'flows' || from === undefined || to == null) return null;
  if (selected === null) return from;
  return from === selected ? to : to === selected ? from : null;
}
