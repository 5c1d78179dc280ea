/** Adds up all flows of a file by level, including those that are too many for the page. */
import { divisionById, divisionOf } from '../data/flows/levels/divisions.ts';
import { groupedLevels, type GroupedLevel } from '../data/flows/levels/grouped-levels.ts';
import { groupId, groupNames } from '../data/flows/levels/group-names.ts';
import type { LevelColumns, LevelsOfTable } from '../data/flows/levels/level-table.ts';
import { openingLevel } from '../data/flows/levels/opening-level.ts';
import { notReported } from '../data/flows/levels/row-columns.ts';
import type { FlowTable } from '../data/flows/flow-table.ts';
import type { Region, Source } from '../data/schema.ts';
import { sourcesOfSums } from './imported-sources.ts';
import { maxFlows } from './kept-flows.ts';
import { regionOf } from './places/imported-places.ts';
import type { Gazetteer, GazetteerPlace } from './places/gazetteer.ts';
import type { FoundPlace, ReadingReport } from './report.ts';
import { quotedRows, sumText } from './row-quotes.ts';
import { Texts } from './table-lists.ts';

/** The properties that the table of places shares with its sums. */
export interface PlaceTable {
  /** The flows that are rows of the table. */
  readonly kept: readonly number[];
  /** The place of each region of the table. */
  readonly places: readonly number[];
  /** The numbers of units and kinds in the table, by those in the report of the reading. */
  readonly unitOf: (unit: number) => number;
  readonly kindOf: (category: number) => number;
  /** Returns the line of a row in the file. */
  readonly lineOf: (row: number) => number;
  /** Returns the number of a row's source in `sources`, which grows as rows are read. */
  readonly sourceOf: (row: number) => number;
  readonly sources: readonly Source[];
  /** Returns the text of a row as a quote. */
  readonly textOf: (row: number) => string;
}

/**
 * @returns null if no level adds up any flows
 */
export function importedLevels(report: ReadingReport, table: PlaceTable, gazetteer: Gazetteer): LevelsOfTable | null {
  const { flows, places } = report;
  const codes = places.map((place) => codeOf(place));
  const unit = flows.unit.map((each, i) => (flows.state[i] === notReported ? -1 : each));
  const { share, levels } = groupedLevels({ ...flows, unit, kind: flows.category }, codes, places, maxFlows);
  if (levels.length === 0) return null;
  const opening = openingLevel([share, ...levels.map((each) => each.share)], flows.count);
  return {
    offered: ['place', ...levels.map(({ level }) => level)],
    opening,
    columns: Object.fromEntries(levels.map((each) => [each.level, columnsOf(each, report, table, gazetteer)])),
  };
}

/** The code of a place; null for a point that the file gives and for places abroad, which stay points at every level. */
function codeOf({ id, adcode }: FoundPlace): string | null {
  return id === adcode ? adcode : null;
}

function columnsOf({ nodes, flows: sums }: GroupedLevel, report: ReadingReport, table: PlaceTable, gazetteer: Gazetteer): LevelColumns {
  const { flows, places, flowOfRow: flowOfFileRow } = report;
  const { flowOfRow, firstRow, unit, kind, ...columns } = sums;
  const roles = rolesOf(sums);
  const sumOf = Int32Array.from(table.kept, (flow) => flowOfRow[flow] ?? -1);
  return {
    ...columns,
    unit: unit.map((each) => (each < 0 ? -1 : table.unitOf(each))),
    kind: kind.map((each) => (each < 0 ? -1 : table.kindOf(each))),
    line: firstRow.map((flow) => table.lineOf(flows.firstRow[flow] ?? 0)),
    sumOf,
    ...sourcesOfSums(sums.count, flowOfFileRow.length, (row) => flowOfRow[flowOfFileRow[row] ?? -1] ?? -1, table.sourceOf, table.sources),
    quote: quotesOfOthers(sums, sumOf, flows, table.textOf).column(),
    nodes: nodes.areas.map((code, node) => nodeRegion(code, node, nodes, roles[node] ?? 'both', places, gazetteer)),
    nodeOf: Uint32Array.from(table.places, (place) => nodes.nodeOf[place] ?? 0),
  };
}

/** The quotes of sums none of whose parts is kept: the first rows of their largest parts. */
function quotesOfOthers(
  { count, summed, flowOfRow }: GroupedLevel['flows'],
  sumOf: Int32Array,
  { n, firstRow }: ReadingReport['flows'],
  textOf: PlaceTable['textOf'],
): Texts {
  const kept = new Set(sumOf);
  const others = new Map<number, number[]>();
  flowOfRow.forEach((sum, flow) => {
    if (sum < 0 || kept.has(sum)) return;
    const known = others.get(sum);
    if (known) known.push(flow);
    else others.set(sum, [flow]);
  });
  const amount = (flow: number): number => Math.abs(n[flow] ?? 0) || 0;
  const quotes = new Texts();
  for (let sum = 0; sum < count; sum++) {
    const largest = (others.get(sum) ?? []).sort((a, b) => amount(b) - amount(a)).slice(0, quotedRows);
    const texts = largest.map((flow) => textOf(firstRow[flow] ?? 0));
    quotes.add(texts.length === 0 ? '' : sumText(texts, summed[sum] ?? 1));
  }
  return quotes;
}

/** Whether flows begin at each node, end there, or both. A node with only an inner total counts as both. */
function rolesOf({ count, origin, destination }: Pick<FlowTable, 'count' | 'origin' | 'destination'>): readonly Region['role'][] {
  const roles: Region['role'][] = [];
  const take = (node: number, role: 'a' | 'b'): void => {
    const known = roles[node];
    roles[node] = known === undefined || known === role ? role : 'both';
  };
  for (let flow = 0; flow < count; flow++) {
    const [from, to] = [origin[flow] ?? 0, destination[flow] ?? 0];
    if (from === to) continue;
    take(from, 'a');
    take(to, 'b');
  }
  return roles;
}

function nodeRegion(
  code: string | null,
  node: number,
  { mainPlace, size }: GroupedLevel['nodes'],
  role: Region['role'],
  places: readonly FoundPlace[],
  gazetteer: Gazetteer,
): Region {
  const division = code === null ? null : divisionById(code);
  if (division) return divisionRegion(division, role, gazetteer);
  const place = places[mainPlace[node] ?? -1];
  if (!place) throw new RangeError(`no place of node ${node}`);
  const others = (size?.[node] ?? 1) - 1;
  if (others > 0) return groupRegion(regionOf(place, role, gazetteer), others);
  const known = code === null || code === place.id ? undefined : gazetteer.byCode(code);
  if (!known?.lonLat) return regionOf(place, role, gazetteer);
  const [lon, lat] = known.lonLat;
  return regionOf({ id: known.adcode, adcode: known.adcode, name: known.names['zh-Hans'], lon, lat }, role, gazetteer);
}

/** A group of near places. It is drawn at its largest place, which it is named by, and not in the middle, where there may be no place. */
function groupRegion(largest: Region, others: number): Region {
  return { ...largest, ...groupNames(largest, others), id: groupId(largest, others), level: 'county', gb2260: false };
}

/**
 * A region of the country, which has no boundary here. It is drawn as a dot at the mean of the positions of all its provinces, so that its
 * position is the same for every table.
 */
function divisionRegion(
  { id, names, pinyin }: NonNullable<ReturnType<typeof divisionById>>,
  role: Region['role'],
  gazetteer: Gazetteer,
): Region {
  const points = provincesOf(gazetteer).flatMap(({ adcode, lonLat }) => (lonLat && divisionOf(adcode)?.id === id ? [lonLat] : []));
  const middle = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  return {
    id,
    level: 'division',
    role,
    gb2260: false,
    names,
    short: names,
    pinyin,
    parent: null,
    lon: middle(points.map(([lon]) => lon)),
    lat: middle(points.map(([, lat]) => lat)),
  };
}

function provincesOf({ places }: Gazetteer): readonly GazetteerPlace[] {
  return places.filter(({ level }) => level === 'province' || level === 'municipality');
}
