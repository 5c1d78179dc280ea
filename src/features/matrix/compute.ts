/** Flows as a matrix: a row for each origin, a column for each destination, in one unit, time, kind and direction. */
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
import { orderedPlaces, type MatrixOrder } from './order.ts';

export interface MatrixCell extends MeasureSum {
  /** Only between two places by name. */
  readonly records: readonly RecordId[];
}

/** A row, and the column of the same place. The last may be all other places together. */
export interface MatrixPlace {
  readonly id: RegionId | typeof others;
  /** Of the row: what leaves the place and what stays within it. Without a direction what runs between it and all. */
  readonly out: MeasureSum;
  /** Of the column: what reaches the place and what stays within it. */
  readonly in: MeasureSum;
}

/** All places that have no row of their own. */
export const others = 'others';

export interface Matrix {
  readonly measure: FlowMeasure;
  readonly places: readonly MatrixPlace[];
  /** How many places the last row stands for; 0: there is no such row. */
  readonly otherPlaces: number;
  /** By row and column; null where the table has no row. */
  readonly cells: readonly (readonly (MatrixCell | null)[])[];
  readonly all: MeasureSum;
  /** The smallest amount above zero and the largest of a cell. */
  readonly extent: { readonly smallest: number; readonly largest: number };
  readonly hasNegative: boolean;
}

/** A matrix with more rows than these is not read any more. */
export const mostPlaces = 40;

/**
 * @param selected - places that have a row whatever their size
 * @param most - of rows; the other places are one row more
 * @returns null where nothing shown has a number of the measure
 */
export function computeMatrix(
  index: DataIndex,
  shown: readonly RecordId[],
  measure: FlowMeasure,
  order: MatrixOrder,
  selected: readonly RegionId[],
  most: number = mostPlaces,
): Matrix | null {
  const flows = measuredFlows(index, shown).filter((flow) => isOfMeasure(flow, measure));
  const sizes = sizesOf(flows);
  const largest = [...sizes].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const first = new Set([...selected.filter((id) => sizes.has(id)), ...largest].slice(0, largest.length <= most + 1 ? most + 1 : most));
  const named = largest.filter((id) => first.has(id));
  const otherPlaces = largest.length - named.length;
  const rowOf = new Map<RegionId, number>(named.map((id, row) => [id, row]));
  const size = named.length + (otherPlaces > 0 ? 1 : 0);
  const tallies = Array.from({ length: size }, () => Array.from({ length: size }, (): FlowTally | null => null));
  const [out, into] = [named, named].map(() => Array.from({ length: size }, () => new FlowTally(false)));
  const all = new FlowTally(false);
  const add = (row: number, column: number, flow: MeasuredFlow): void => {
    const cells = tallies[row];
    if (cells) (cells[column] ??= new FlowTally(row < named.length && column < named.length)).add(flow);
    out?.[row]?.add(flow);
    into?.[column]?.add(flow);
  };
  for (const flow of flows) {
    const [row, column] = [rowOf.get(flow.from) ?? named.length, rowOf.get(flow.to) ?? named.length];
    add(row, column, flow);
    // Without a direction it stands at both of its ends.
    if (!measure.isDirected && row !== column) add(column, row, flow);
    all.add(flow);
  }
  const amounts = tallies.flatMap((cells) => cells.flatMap((cell) => cell?.amount ?? [])).filter((amount) => amount > 0);
  if (all.amount === null) return null;
  const rows = [...orderedPlaces(named, order, (from, to) => tallies[rowOf.get(from) ?? -1]?.[rowOf.get(to) ?? -1]?.amount ?? 0), others]
    .map((id) => ({ id, row: rowOf.get(id) ?? named.length }))
    .slice(0, size);
  return {
    measure,
    places: rows.flatMap(({ id, row }): readonly MatrixPlace[] => {
      const [leaving, reaching] = [out?.[row], into?.[row]];
      return leaving && reaching ? [{ id, out: leaving.sum(), in: reaching.sum() }] : [];
    }),
    otherPlaces,
    cells: rows.map(({ row }) => rows.map(({ row: column }) => cellOf(tallies[row]?.[column]))),
    all: all.sum(),
    extent: { smallest: amounts.reduce((a, b) => Math.min(a, b), Infinity), largest: amounts.reduce((a, b) => Math.max(a, b), 0) },
    hasNegative: tallies.some((cells) => cells.some((cell) => (cell?.sum().n ?? 0) < 0)),
  };
}

/** What runs from and to each place, by amount. A place with nothing but silence is there too. */
function sizesOf(flows: readonly MeasuredFlow[]): ReadonlyMap<RegionId, number> {
  const sizes = new Map<RegionId, number>();
  for (const { from, to, value } of flows)
    for (const place of new Set([from, to])) sizes.set(place, (sizes.get(place) ?? 0) + Math.abs(value?.n ?? 0));
  return sizes;
}

function cellOf(tally: FlowTally | null | undefined): MatrixCell | null {
  return tally ? { ...tally.sum(), records: tally.records } : null;
}
