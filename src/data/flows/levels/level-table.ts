/** A level of a table as it comes from the worker that reads it, and as a table of flows of its own. */
import { pairingId } from '../../pairing-id.ts';
import type { FlowTable, TextColumn } from '../flow-table.ts';
import type { Region, Source } from '../../schema.ts';
import type { FlowLevel } from '../../vocabulary.ts';
import type { GroupedFlows } from './group-flows.ts';
import type { SumLevel } from './grouped-levels.ts';

/** Sums by one level. */
export interface LevelColumns extends Omit<GroupedFlows, 'flowOfRow' | 'firstRow'> {
  /** Where the first row of each sum stands in the file. */
  readonly line: Uint32Array;
  /** Of each row of the table of places the sum that it is a part of; −1: it is counted within another. */
  readonly sumOf: Int32Array;
  /** Index of `sources`: of all rows that are added up, whether the table of places has them or not. */
  readonly source: Uint32Array;
  readonly sources: readonly Source[];
  /** Of a sum of which the table of places has no part; empty for the others, which are quoted by their parts. */
  readonly quote: TextColumn;
  readonly nodes: readonly Region[];
  /** Of each region of the table of places its node. */
  readonly nodeOf: Uint32Array;
}

/** A table at all of its levels. */
export interface LevelsOfTable {
  /** The finest first; the first is that of the places. */
  readonly offered: readonly FlowLevel[];
  /** The one that the table opens with. */
  readonly opening: FlowLevel;
  /** By name, not in a list: so the memory of the columns goes from the worker to the page at once. */
  readonly columns: Readonly<Partial<Record<SumLevel, LevelColumns>>>;
}

/** A pairing that no row of a table has. */
export const noPairing = 0xffffffff;

/**
 * The sums of a level as a table of flows. Its pairings are pairs of units; the inner total of a unit has none.
 *
 * @param places - the table whose rows are added up
 */
export function levelTable(places: FlowTable, columns: LevelColumns): FlowTable {
  const { count, origin, destination, line, nodes } = columns;
  const pairings = pairingsOf(columns);
  return {
    count,
    origin,
    destination,
    directed: columns.directed,
    pairing: pairings.pairing,
    n: columns.n,
    unit: columns.unit,
    comparator: columns.comparator,
    state: columns.state,
    period: columns.period,
    kind: columns.kind,
    summed: columns.summed,
    missing: columns.missing,
    line,
    source: columns.source,
    id: emptyTexts(count),
    label: emptyTexts(count),
    quote: columns.quote,
    printed: emptyTexts(count),
    pairings: pairings.columns,
    regions: nodes,
    sources: columns.sources,
    units: places.units,
    periods: places.periods,
    kinds: places.kinds,
    title: places.title,
    sides: places.sides,
    dataVersion: places.dataVersion,
    omitted: omittedOfSums(places),
  };
}

/** What a page can't hold of the table is in the sums all the same; what was skipped is nowhere. */
function omittedOfSums({ omitted }: FlowTable): FlowTable['omitted'] {
  return omitted === null || omitted.skipped.length === 0 ? null : { ...omitted, leftOut: { flows: 0, rows: 0 } };
}

function pairingsOf({ count, origin, destination, nodes }: LevelColumns): {
  readonly pairing: Uint32Array;
  readonly columns: FlowTable['pairings'];
} {
  const numbers = new Map<string, number>();
  const [a, b, flow]: [number[], number[], number[]] = [[], [], []];
  const pairing = new Uint32Array(count).fill(noPairing);
  const idOf = (node: number): string => nodes[node]?.id ?? '';
  for (let row = 0; row < count; row++) {
    const [from, to] = [origin[row] ?? 0, destination[row] ?? 0];
    if (from === to) continue;
    const id = pairingId(idOf(from), idOf(to));
    const known = numbers.get(id) ?? numbers.get(pairingId(idOf(to), idOf(from)));
    pairing[row] = known ?? a.length;
    if (known !== undefined) continue;
    numbers.set(id, a.length);
    a.push(from);
    b.push(to);
    flow.push(row);
  }
  return { pairing, columns: { a: Uint32Array.from(a), b: Uint32Array.from(b), flow: Uint32Array.from(flow) } };
}

function emptyTexts(count: number): TextColumn {
  return { text: '', ends: new Uint32Array(count) };
}
