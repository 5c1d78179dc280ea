/**
 * The totals of each place of a table, over all flows that pass the filters, with the part that is drawn. A place has totals of the flows
 * out of it, into it and within it.
 */
import { comparatorOfSum } from '../../data/flows/comparator-of-sum.ts';
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import { decimalsOf } from '../../data/decimals.ts';
import type { RegionId } from '../../data/schema.ts';
import type { TotalValue, WithoutTotals } from '../scene-types.ts';
import type { FlowColumns, InnerRows } from './flow-columns.ts';

/** The columns from which totals are computed. */
export type TotalColumns = Pick<
  FlowColumns,
  'n' | 'comparator' | 'rows' | 'silent' | 'measure' | 'origin' | 'destination' | 'directed' | 'regionIds'
>;

/** The totals of one place. */
export interface TotalsAt {
  readonly id: RegionId;
  readonly out: TotalValue | null;
  readonly in: TotalValue | null;
  readonly between: TotalValue | null;
  readonly within: TotalValue | null;
}

/** The totals of the shown flows, before the drawn part is known. */
export interface FlowSumsAtPlaces {
  readonly isDirected: boolean;
  /**
   * The totals of every place where a shown flow begins or ends. `drawn`: the indices of the drawn flows, each once; null if differences
   * are drawn, so that no total has a drawn part.
   */
  readonly at: (drawn: Iterable<number> | null) => readonly TotalsAt[];
}

/**
 * Adds up the flows of one time, kind and unit, either with or without a direction. Flows that differ in these are never added.
 *
 * @param isShown - 1 for each flow that passes the filters
 * @param inner - the rows within places that pass the filters
 * @returns the reason why there are no totals; null if no flow has a number
 */
export function flowTotals(
  columns: TotalColumns,
  isShown: Uint8Array,
  inner: readonly InnerRows[],
): FlowSumsAtPlaces | WithoutTotals | null {
  const { n, measure, directed, origin, destination, regionIds } = columns;
  let only = -1;
  let direction = -1;
  for (let flow = 0; flow < n.length; flow++) {
    const own = n[flow] ?? Number.NaN;
    if (isShown[flow] !== 1 || Number.isNaN(own)) continue;
    if (own < 0) return 'negative';
    if (only < 0) [only, direction] = [measure[flow] ?? 0, directed[flow] ?? 0];
    if (measure[flow] !== only) return 'mixed';
    if (directed[flow] !== direction) return 'directions';
  }
  if (only < 0) return null;
  const isDirected = direction === 1;
  const isMeant = isShown.map((shown, flow) => (shown === 1 && measure[flow] === only && directed[flow] === direction ? 1 : 0));
  const count = regionIds.length;
  const decimals = decimalsOfColumn(n, inner);
  const [out, into, within] = [new Sums(count), new Sums(count), new Sums(count)];
  for (let flow = 0; flow < n.length; flow++) {
    if (isMeant[flow] !== 1) continue;
    out.add(origin[flow] ?? -1, columns, flow);
    // A flow without a direction is added once at each end.
    (isDirected ? into : out).add(destination[flow] ?? -1, columns, flow);
  }
  for (const each of inner) if (each.measure === only) within.addInner(each);
  return {
    isDirected,
    at: (drawn: Iterable<number> | null) => {
      const [drawnOut, drawnIn] = drawn ? [new Drawn(count), new Drawn(count)] : [null, null];
      for (const flow of drawn ?? []) {
        if (isMeant[flow] !== 1 || Number.isNaN(n[flow] ?? Number.NaN)) continue;
        drawnOut?.add(origin[flow] ?? -1, n[flow] ?? 0);
        (isDirected ? drawnIn : drawnOut)?.add(destination[flow] ?? -1, n[flow] ?? 0);
      }
      return regionIds.flatMap((id, place): TotalsAt | readonly never[] => {
        const first = out.valueAt(place, decimals, drawnOut);
        const second = into.valueAt(place, decimals, drawnIn);
        const inside = within.valueAt(place, decimals, null);
        if (!first && !second && !inside) return [];
        return { id, out: isDirected ? first : null, in: second, between: isDirected ? null : first, within: inside };
      });
    },
  };
}

/** The largest total of a place in any one measure and direction, over the whole table. */
export function largestTotal({ n, measure, directed, origin, destination, regionIds }: TotalColumns): number {
  const sums = new Map<number, number>();
  let largest = 0;
  const add = (place: number, side: number, flow: number): void => {
    if (place < 0) return;
    const key = ((measure[flow] ?? 0) * 3 + side) * regionIds.length + place;
    const sum = (sums.get(key) ?? 0) + Math.abs(n[flow] ?? 0);
    sums.set(key, sum);
    if (sum > largest) largest = sum;
  };
  for (let flow = 0; flow < n.length; flow++) {
    if (Number.isNaN(n[flow] ?? Number.NaN)) continue;
    const isDirected = directed[flow] === 1;
    add(origin[flow] ?? -1, isDirected ? 0 : 2, flow);
    add(destination[flow] ?? -1, isDirected ? 1 : 2, flow);
  }
  return largest;
}

function decimalsOfColumn(n: Float64Array, inner: readonly InnerRows[]): number {
  let most = 0;
  const look = (own: number): void => {
    if (!Number.isInteger(own)) most = Math.max(most, decimalsOf(own));
  };
  n.forEach(look);
  for (const each of inner) look(each.n);
  return most;
}

/** Rounds a sum to as many decimals as its parts have, so that 0.1 + 0.2 is 0.3. */
function rounded(sum: number, decimals: number): number {
  return decimals > 0 ? Number(sum.toFixed(decimals)) : sum;
}

const noComparator = 255;

/** Sums by place, by Neumaier's summation. */
class Sums {
  readonly #n: Float64Array;
  readonly #lost: Float64Array;
  readonly #comparator: Uint8Array;
  readonly #rows: Uint32Array;
  readonly #silent: Uint32Array;
  readonly #flows: Uint32Array;

  constructor(places: number) {
    this.#n = new Float64Array(places);
    this.#lost = new Float64Array(places);
    this.#comparator = new Uint8Array(places).fill(noComparator);
    this.#rows = new Uint32Array(places);
    this.#silent = new Uint32Array(places);
    this.#flows = new Uint32Array(places);
  }

  add(place: number, { n, comparator, rows, silent }: TotalColumns, flow: number): void {
    this.#add(place, n[flow] ?? Number.NaN, comparator[flow] ?? 0, rows[flow] ?? 1, silent[flow] ?? 0);
  }

  addInner({ area, n, comparator, rows, silent }: InnerRows): void {
    this.#add(area, n, comparator, rows, silent);
  }

  #add(place: number, own: number, comparator: number, rows: number, silent: number): void {
    if (place < 0) return;
    const hasNumber = !Number.isNaN(own);
    // Words, and numbers of another unit, are not part of a sum.
    if (!hasNumber && silent === 0) return;
    this.#rows[place] = (this.#rows[place] ?? 0) + rows;
    this.#silent[place] = (this.#silent[place] ?? 0) + silent;
    if (!hasNumber) return;
    this.#flows[place] = (this.#flows[place] ?? 0) + 1;
    const before = this.#n[place] ?? 0;
    const sum = before + own;
    this.#n[place] = sum;
    this.#lost[place] = (this.#lost[place] ?? 0) + (Math.abs(before) >= Math.abs(own) ? before - sum + own : own - sum + before);
    const known = this.#comparator[place] ?? noComparator;
    this.#comparator[place] = known === noComparator ? comparator : (sumOfComparators[known * comparatorNumbers.length + comparator] ?? 0);
  }

  /** The total of a place; null if it has neither a number nor an unreported row. */
  valueAt(place: number, decimals: number, drawnFlows: Drawn | null): TotalValue | null {
    const [rows, flows] = [this.#rows[place] ?? 0, this.#flows[place] ?? 0];
    if (rows === 0) return null;
    const n = flows === 0 ? null : rounded((this.#n[place] ?? 0) + (this.#lost[place] ?? 0), decimals);
    const drawn = drawnFlows?.valueAt(place, decimals) ?? null;
    return {
      n,
      cmp: comparatorNumbers[this.#comparator[place] ?? 0] ?? 'exact',
      rows,
      notReported: this.#silent[place] ?? 0,
      flows,
      drawn,
      rest: drawn && { flows: flows - drawn.flows, n: flows === drawn.flows ? 0 : rounded((n ?? 0) - drawn.n, decimals) },
    };
  }
}

const sumOfComparators = Uint8Array.from({ length: comparatorNumbers.length ** 2 }, (_, i) => {
  const [a, b] = [comparatorNumbers[Math.floor(i / comparatorNumbers.length)], comparatorNumbers[i % comparatorNumbers.length]];
  return comparatorNumbers.indexOf(comparatorOfSum(a ?? 'exact', b ?? 'exact'));
});

/** The sums of the drawn flows, by place. */
class Drawn {
  readonly #n: Float64Array;
  readonly #flows: Uint32Array;

  constructor(places: number) {
    this.#n = new Float64Array(places);
    this.#flows = new Uint32Array(places);
  }

  add(place: number, own: number): void {
    if (place < 0) return;
    this.#n[place] = (this.#n[place] ?? 0) + own;
    this.#flows[place] = (this.#flows[place] ?? 0) + 1;
  }

  valueAt(place: number, decimals: number): TotalValue['drawn'] {
    return { flows: this.#flows[place] ?? 0, n: rounded(this.#n[place] ?? 0, decimals) };
  }
}
