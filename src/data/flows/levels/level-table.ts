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
 * The sums of a level as a table of flows. Its pairings are pairs of units; the inner total of a unit has none. Sums of rows of several sources
 * have a source that names them.
 *
 * @param places - the table whose rows are added up
 */
export function levelTable(places: FlowTable, columns: LevelColumns): FlowTable {
  const { count, origin, destination, line, nodes } = columns;
  const pairings = pairingsOf(columns);
  const sources = sourcesOf(places, columns);
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
    source: sources.source,
    id: emptyTexts(count),
    label: emptyTexts(count),
    quote: emptyTexts(count),
    printed: emptyTexts(count),
    pairings: pairings.columns,
    regions: nodes,
    sources: sources.list,
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

/** More are counted: a name of hundreds of sources is none. */
const namedSources = 4;

function sourcesOf(
  { sources, source }: FlowTable,
  { count, sumOf }: LevelColumns,
): { readonly source: Uint32Array; readonly list: readonly Source[] } {
  if (sources.length < 2) return { source: new Uint32Array(count), list: sources };
  const ofSums: (Set<number> | undefined)[] = [];
  sumOf.forEach((sum, row) => {
    if (sum >= 0) (ofSums[sum] ??= new Set()).add(source[row] ?? 0);
  });
  const list = [...sources];
  const known = new Map<string, number>();
  const ofSum = Uint32Array.from({ length: count }, (_, sum) => {
    const numbers = [...(ofSums[sum] ?? [])].sort((a, b) => a - b);
    const [only] = numbers;
    if (only === undefined || numbers.length === 1) return only ?? 0;
    const key = numbers.join(' ');
    const number = known.get(key) ?? list.push(severalSources(numbers.flatMap((each) => sources[each] ?? []))) - 1;
    known.set(key, number);
    return number;
  });
  return { source: ofSum, list };
}

/** A publication that stands for several: of a sum each of them has a part. */
function severalSources(sources: readonly Source[]): Source {
  const [first] = sources;
  if (!first) throw new RangeError('no source');
  const { url: _, ...rest } = first;
  const titles = sources.slice(0, namedSources).map(({ title }) => title);
  return {
    ...rest,
    id: sources.map(({ id }) => id).join('+'),
    title: `${titles.join(' + ')}${sources.length > titles.length ? ` + … (${sources.length})` : ''}`,
  };
}

function emptyTexts(count: number): TextColumn {
  return { text: '', ends: new Uint32Array(count) };
}
