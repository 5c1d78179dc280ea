/** The data sets of a table's levels. Each is created on first access. */
import { quickselect } from 'd3';
import type { FlowTable } from '../flow-table.ts';
import type { DataSet } from '../../schema.ts';
import type { FlowLevels, SumParts } from '../../views.ts';
import { flowLevels, type FlowLevel } from '../../vocabulary.ts';
import type { SumLevel } from './grouped-levels.ts';
import { levelTable, type LevelColumns, type LevelsOfTable } from './level-table.ts';

/**
 * @param placeSet - the data set of the table without sums
 * @param setOf - creates the data set of a level from its table and the parts of its sums
 */
export function levelSets(
  table: FlowTable,
  { offered, opening, columns }: LevelsOfTable,
  placeSet: () => DataSet,
  setOf: (table: FlowTable, level: SumLevel, parts: SumParts) => DataSet,
): FlowLevels {
  const sets = new Map<FlowLevel, DataSet>();
  return {
    offered,
    opening,
    levelOf: (choice) => (choice === 'auto' ? opening : (offered.findLast((each) => rank(each) <= rank(choice)) ?? 'place')),
    setAt: (level) => {
      if (level === 'place') return placeSet();
      const known = sets.get(level);
      const found = columns[level];
      if (known || !found) return known ?? placeSet();
      const set = setOf(levelTable(table, found), level, sumParts(table, level, found, placeSet));
      sets.set(level, set);
      return set;
    },
    areaOf: areasOfLevels(table, columns),
  };
}

function rank(level: FlowLevel): number {
  return flowLevels.indexOf(level);
}

/** Returns the areas that contain a place or an area of a finer level. */
function areasOfLevels(table: FlowTable, columns: LevelsOfTable['columns']): FlowLevels['areaOf'] {
  const known = new Map<FlowLevel, ReadonlyMap<string, number>>();
  const placesAt = (level: FlowLevel): ReadonlyMap<string, number> => {
    const places = known.get(level) ?? placesById(table, level === 'place' ? null : columns[level]);
    known.set(level, places);
    return places;
  };
  return (id, level) => {
    if (placesAt(level).has(id)) return id;
    const target = level === 'place' ? undefined : columns[level];
    for (const finer of flowLevels.slice(0, rank(level))) {
      const place = placesAt(finer).get(id);
      if (place !== undefined && place >= 0) return target?.nodes[target.nodeOf[place] ?? -1]?.id ?? null;
    }
    return null;
  };
}

/** The index of a place in each area of a level, by the id of the area; −1 if the table holds no place of it. */
function placesById({ regions }: FlowTable, columns: LevelColumns | undefined | null): ReadonlyMap<string, number> {
  if (columns === null) return new Map(regions.map(({ id }, place) => [id, place]));
  const places = new Map(columns?.nodes.map(({ id }) => [id, -1]));
  columns?.nodeOf.forEach((node, place) => {
    const id = columns.nodes[node]?.id;
    if (id !== undefined) places.set(id, place);
  });
  return places;
}

function sumParts(table: FlowTable, level: FlowLevel, { sumOf, count, overlapping }: LevelColumns, placeSet: () => DataSet): SumParts {
  let lists: { readonly starts: Uint32Array; readonly rows: Uint32Array } | null = null;
  const amount = (row: number): number => {
    const n = table.n[row] ?? Number.NaN;
    return Number.isNaN(n) ? -1 : Math.abs(n);
  };
  const largestFirst = (a: number, b: number): number => amount(b) - amount(a) || a - b;
  const partsOf = (sum: number, most?: number): Uint32Array => {
    lists ??= rowsBySum(sumOf, count);
    const rows = lists.rows.slice(lists.starts[sum] ?? 0, lists.starts[sum + 1] ?? 0);
    if (most === undefined || most >= rows.length) return rows.sort(largestFirst);
    quickselect(rows, most - 1, 0, rows.length - 1, (a, b) => largestFirst(Number(a), Number(b)));
    return rows.subarray(0, most).sort(largestFirst);
  };
  return {
    level,
    places: table,
    partsOf,
    overlapping,
    placeSet,
  };
}

/** The indices of all rows, ordered by the sum that they are part of; `starts` has the first position of each sum. */
function rowsBySum(sumOf: Int32Array, sums: number): { readonly starts: Uint32Array; readonly rows: Uint32Array } {
  const starts = new Uint32Array(sums + 1);
  for (const sum of sumOf) if (sum >= 0) starts[sum + 1] = (starts[sum + 1] ?? 0) + 1;
  for (let sum = 0; sum < sums; sum++) starts[sum + 1] = (starts[sum + 1] ?? 0) + (starts[sum] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(starts[sums] ?? 0);
  sumOf.forEach((sum, row) => {
    if (sum < 0) return;
    rows[next[sum] ?? 0] = row;
    next[sum] = (next[sum] ?? 0) + 1;
  });
  return { starts, rows };
}
