/** A level of a table, in the form that the worker returns and as a flow table. */
import { pairingId } from '../../pairing-id.ts';
import type { FlowTable, TextColumn } from '../flow-table.ts';
import type { Region, Source } from '../../schema.ts';
import type { FlowLevel } from '../../vocabulary.ts';
import type { GroupedFlows } from './group-flows.ts';
import type { SumLevel } from './grouped-levels.ts';

/** The sums of one level in columns. */
export interface LevelColumns extends Omit<GroupedFlows, 'flowOfRow' | 'firstRow'> {
  /** The line in the file of the first row of each sum. */
  readonly line: Uint32Array;
  /** For each row of the place table, the sum that it is part of; −1 if it is counted within another row. */
  readonly sumOf: Int32Array;
  /** Index of `sources`. The source is that of all added rows, including rows that the place table has no room for. */
  readonly source: Uint32Array;
  readonly sources: readonly Source[];
  /** The quote of a sum without a part in the place table; empty for other sums, whose quote is made of their parts. */
  readonly quote: TextColumn;
  readonly nodes: readonly Region[];
  /** For each region of the place table, its node. */
  readonly nodeOf: Uint32Array;
}

/** A table with the sums of all its levels. */
export interface LevelsOfTable {
  /** The levels, the finest first. The first one is `place`. */
  readonly offered: readonly FlowLevel[];
  /** The level that the table opens with. */
  readonly opening: FlowLevel;
  /** An object and not a list, so that the memory of the columns can be transferred from the worker to the page. */
  readonly columns: Readonly<Partial<Record<SumLevel, LevelColumns>>>;
}

/** The index of a pairing for a row that has none. */
export const noPairing = 0xffffffff;

/**
 * The sums of a level as a flow table. Its pairings are pairs of areas; the inner total of an area has none.
 *
 * @param places - the place table, whose rows are added up
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

/** The omitted rows of the sums. Flows that the place table has no room for are part of the sums, so only skipped rows remain. */
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
