/** The data set of a flow table: records and pairings are views of its rows. */
import { max, min } from 'd3';
import { FlowPairing } from './flow-pairing.ts';
import { FlowRecord, userChapter } from './flow-record.ts';
import { FlowRows } from './flow-rows.ts';
import type { FlowTable } from './flow-table.ts';
import { levelSets } from './levels/level-sets.ts';
import type { LevelsOfTable } from './levels/level-table.ts';
import type { DataSet } from '../schema.ts';
import { setViews, type ChangeText, type FlowLevels, type Views } from '../views.ts';
import { isNearLevel, schemaVersion } from '../vocabulary.ts';

/**
 * The data set of a table. Its records and pairings are views, so that they take little memory.
 *
 * @param levels - the sums of the table by level; null if the table is shown only as it is
 */
export function flowDataSet(table: FlowTable, levels: LevelsOfTable | null = null): DataSet {
  if (!levels || levels.offered.length < 2) return setOfTable(table, { level: 'place', levels: null, parts: null });
  const sets: FlowLevels = levelSets(
    table,
    levels,
    () => places,
    (sums, level, parts) =>
      setOfTable(
        sums,
        { level, levels: sets, parts },
        // The dots of near places are places of the table, and the camera shows the same box for them.
        isNearLevel(level) ? boxAround(table, placeMarginDegrees) : boxAround(sums, areaMarginDegrees),
      ),
  );
  const places = setOfTable(table, { level: 'place', levels: sets, parts: null });
  return places;
}

type AtLevel = Pick<Views, 'level' | 'levels' | 'parts'>;

/**
 * Margins in degrees. On a phone they keep the outermost points clear of the map's buttons. The points of areas are few and in the middle
 * of large areas, so they need a larger margin than places.
 */
const [placeMarginDegrees, areaMarginDegrees] = [4, 8] as const;

/** The box that the camera shows for sums. */
function boxAround({ regions }: FlowTable, marginDegrees: number): NonNullable<DataSet['bounds']> | null {
  const lons = regions.flatMap(({ lon }) => lon ?? []);
  const lats = regions.flatMap(({ lat }) => lat ?? []);
  const [west, east] = [min(lons), max(lons)];
  const [south, north] = [min(lats), max(lats)];
  if (west === undefined || east === undefined || south === undefined || north === undefined) return null;
  return [
    Math.max(-180, west - marginDegrees),
    Math.max(-90, south - marginDegrees),
    Math.min(180, east + marginDegrees),
    Math.min(90, north + marginDegrees),
  ];
}

function setOfTable(table: FlowTable, at: AtLevel, bounds: DataSet['bounds'] | null = null): DataSet {
  return withViews(
    table,
    at,
    {
      schema: schemaVersion,
      kind: 'flows',
      dataVersion: table.dataVersion,
      title: table.title,
      sources: [...table.sources],
      chapters: [{ id: userChapter, label: table.title }],
      units: [...table.units],
      comparators: [],
      states: [],
      sectors: [],
      statuses: [],
      relations: [],
      paragraphs: [],
      sentences: [],
      regions: [...table.regions],
      actors: [],
      pairings: [],
      pairingGroups: [],
      records: [],
      findings: [],
      coverage: { kinds: [...table.kinds], cells: [], unattached: [] },
      timeline: [],
      undated: [],
      series: [],
      ambiguities: [],
      sides: table.sides,
      ...(bounds ? { bounds } : {}),
      ...(table.omitted ? { omitted: table.omitted } : {}),
    },
    (text) => text,
  );
}

function withViews(table: FlowTable, at: AtLevel, dataSet: DataSet, changeText: ChangeText): DataSet {
  const rows = new FlowRows(table, changeText, at.parts);
  const pairings = Array.from(table.pairings.a, (_, i) => new FlowPairing(rows, i));
  const records = Array.from({ length: table.count }, (_, i) => new FlowRecord(rows, i));
  const result: DataSet = { ...dataSet, pairings, records };
  let plain: DataSet | null = null;
  setViews(result, {
    table,
    ...at,
    within: (other, change) => withViews(table, at, other, change),
    plain: () => (plain ??= { ...dataSet, pairings: pairings.map((each) => each.toJSON()), records: records.map((each) => each.toJSON()) }),
  });
  return result;
}
