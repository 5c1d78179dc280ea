/** Flows as a matrix with a row for each origin and a column for each destination. All have one unit, time, kind and direction. */
import type { DataIndex } from '../../data/data-set.ts';
import type { RecordId, RegionId } from '../../data/schema.ts';
import {
  FlowTally,
  isOfMeasure,
  measuredFlows,
  type FlowMeasure,
  type MeasuredFlow,
  type MeasureSum,
} from '../../scene/topics/flow-measures.ts';
import { memoizeLastFor } from '../../scene/memo.ts';
import { orderedPlaces, type MatrixOrder } from './order.ts';

export interface MatrixCell extends MeasureSum {
  /** Ids of the flows in the cell; empty in the row and the column of the other places. */
  readonly records: readonly RecordId[];
}

/** A place with its row and column. The last may stand for all other places together. */
export interface MatrixPlace {
  /** The id of the place; null for all other places together. */
  readonly id: RegionId | null;
  /** Sum of the row, which has the flows that leave the place or stay within it. Without a direction, it has all flows of the place. */
  readonly out: MeasureSum;
  /** Sum of the column, which has the flows that reach the place or stay within it. */
  readonly in: MeasureSum;
}

export interface Matrix {
  readonly measure: FlowMeasure;
  readonly places: readonly MatrixPlace[];
  /** Number of places that the last row stands for; 0 if there is no such row. */
  readonly otherPlaces: number;
  /** Cells by row and column; null if the table has no row for the pair. */
  readonly cells: readonly (readonly (MatrixCell | null)[])[];
  readonly all: MeasureSum;
  /** Smallest amount above zero and largest amount of a cell. */
  readonly extent: { readonly smallest: number; readonly largest: number };
  readonly hasNegative: boolean;
}

/** Number of places with rows of their own. A larger matrix is hard to read. */
export const maxPlaces = 40;

/**
 * @param selected - places that have a row whatever their size
 * @param max - number of places with rows of their own; the other places share one more row
 * @returns null if no shown flow has a number in this measure
 */
export function computeMatrix(
  index: DataIndex,
  shown: readonly RecordId[],
  measure: FlowMeasure,
  order: MatrixOrder,
  selected: readonly RegionId[],
  max: number = maxPlaces,
): Matrix | null {
  const { flows, largest } = flowsOfMeasure(index, shown, measure);
  const wanted = [...new Set([...selected.filter((id) => largest.includes(id)), ...largest])];
  const first = new Set(wanted.slice(0, largest.length <= max + 1 ? max + 1 : max));
  const named = largest.filter((id) => first.has(id));
  const tallied = talliesOf(flows, named.join(separator), measure.isDirected);
  const { tallies, out, into, all } = tallied;
  if (all.amount === null) return null;
  const rowOf = new Map<RegionId, number>(named.map((id, row) => [id, row]));
  const ordered = orderedPlaces(named, order, (from, to) => tallies[rowOf.get(from) ?? -1]?.[rowOf.get(to) ?? -1]?.amount ?? 0);
  const otherPlaces = largest.length - named.length;
  const rows = [...ordered.map((id) => ({ id, row: rowOf.get(id) ?? 0 })), ...(otherPlaces > 0 ? [{ id: null, row: named.length }] : [])];
  const amounts = tallies.flatMap((cells) => cells.flatMap((cell) => cell?.amount ?? [])).filter((amount) => amount > 0);
  return {
    measure,
    places: rows.flatMap(({ id, row }): readonly MatrixPlace[] => {
      const [leaving, reaching] = [out[row], into[row]];
      return leaving && reaching ? [{ id, out: leaving.sum(), in: reaching.sum() }] : [];
    }),
    otherPlaces,
    cells: rows.map(({ row }) => rows.map(({ row: column }) => cellOf(tallies[row]?.[column]))),
    all: all.sum(),
    extent: { smallest: amounts.reduce((a, b) => Math.min(a, b), Infinity), largest: amounts.reduce((a, b) => Math.max(a, b), 0) },
    hasNegative: tallies.some((cells) => cells.some((cell) => (cell?.sum().n ?? 0) < 0)),
  };
}

/** The flows of a measure, and their places in descending order of size. */
const flowsOfMeasure = memoizeLastFor(
  (
    index: DataIndex,
    shown: readonly RecordId[],
    measure: FlowMeasure,
  ): { readonly flows: readonly MeasuredFlow[]; readonly largest: readonly RegionId[] } => {
    const flows = measuredFlows(index, shown).filter((flow) => isOfMeasure(flow, measure));
    const largest = [...sizesOf(flows)].sort(([, a], [, b]) => b - a).map(([id]) => id);
    return { flows, largest };
  },
);

/** Separates ids in a text. No id contains it. */
const separator = '\n';

interface Tallied {
  /** Cells by row and column, in the order of the named places. The last row and column are the other places. */
  readonly tallies: readonly (readonly (FlowTally | null)[])[];
  readonly out: readonly FlowTally[];
  readonly into: readonly FlowTally[];
  readonly all: FlowTally;
}

/**
 * Adds up the flows by row and column. Memoised, so that another selection or order does not add them up again.
 *
 * @param names - places with rows of their own, joined to one text, so that equal lists are equal keys of the memo
 */
const talliesOf = memoizeLastFor((flows: readonly MeasuredFlow[], names: string, isDirected: boolean): Tallied => {
  const named = names.split(separator);
  const rowOf = new Map<RegionId, number>(named.map((id, row) => [id, row]));
  const size = named.length + 1;
  const tallies = Array.from({ length: size }, () => Array.from({ length: size }, (): FlowTally | null => null));
  const totals = (): FlowTally[] => Array.from({ length: size }, () => new FlowTally(false));
  const [out, into, all] = [totals(), totals(), new FlowTally(false)];
  const add = (row: number, column: number, flow: MeasuredFlow): void => {
    const cells = tallies[row];
    if (cells) (cells[column] ??= new FlowTally(row < named.length && column < named.length)).add(flow);
    out[row]?.add(flow);
    into[column]?.add(flow);
  };
  for (const flow of flows) {
    const [row, column] = [rowOf.get(flow.from) ?? named.length, rowOf.get(flow.to) ?? named.length];
    add(row, column, flow);
    // A flow without a direction is in the cells of both orders.
    if (!isDirected && row !== column) add(column, row, flow);
    all.add(flow);
  }
  return { tallies, out, into, all };
});

/** Sum of the amounts from and to each place. A place whose flows have no value is included, with 0. */
function sizesOf(flows: readonly MeasuredFlow[]): ReadonlyMap<RegionId, number> {
  const sizes = new Map<RegionId, number>();
  for (const { from, to, value } of flows)
    for (const place of new Set([from, to])) sizes.set(place, (sizes.get(place) ?? 0) + Math.abs(value?.n ?? 0));
  return sizes;
}

function cellOf(tally: FlowTally | null | undefined): MatrixCell | null {
  return tally ? { ...tally.sum(), records: tally.records } : null;
}
