/**
 * Measures how long 1,000,000 seeded flows take to be added up at each level, on one core: by codes between all prefectures, and by nearness
 * between the same prefectures and points beside them.
 */
import gazetteer from '../../geo/gazetteer.json' with { type: 'json' };
import { stateNumbers } from '../../src/data/flows/flow-table.ts';
import { groupFlows } from '../../src/data/flows/levels/group-flows.ts';
import { levelNodes, type LevelNodes, type PlaceCodes } from '../../src/data/flows/levels/level-nodes.ts';
import { nearNodes, type PlacePoint } from '../../src/data/flows/levels/near-nodes.ts';
import { overlappingRows } from '../../src/data/flows/levels/overlaps.ts';
import { Measures, type RowColumns } from '../../src/data/flows/levels/row-columns.ts';
import { seeded } from './flow-rows.ts';

export interface LevelRow {
  readonly level: string;
  readonly areas: number;
  readonly sums: number;
  /** The shortest of several runs, in ms. */
  readonly ms: number;
}

const runs = 5;
const rows = 1_000_000;
/** The number of points at each prefecture. */
const pointsEach = 10;

const prefectures = (gazetteer.units as readonly (readonly (string | number)[])[]).flatMap((unit) => {
  const code = String(unit[0]);
  return code.endsWith('00') && !code.endsWith('0000') ? [{ code, lon: Number(unit[8]), lat: Number(unit[9]) }] : [];
});

export function benchLevels(): readonly LevelRow[] {
  const codes = prefectures.map(({ code }) => code);
  const columns = randomRows(codes.length);
  const named = (['prefecture', 'province', 'region'] as const).map((level) => levelNodes(codes, level));
  const points = randomPoints();
  const pointColumns = randomRows(points.length);
  const noCodes = points.map(() => null);
  return [
    ...named.map((nodes) => measured(nodes.level, columns, codes, nodes)),
    ...nearNodes(pointColumns, noCodes, points).map((nodes) => measured(nodes.level, pointColumns, noCodes, nodes)),
  ];
}

function measured(level: string, columns: RowColumns, codes: PlaceCodes, nodes: LevelNodes): LevelRow {
  const measures = new Measures(columns);
  const measureOf = measures.ofRows();
  let sums = 0;
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    sums = groupFlows(columns, nodes, measures, measureOf, overlappingRows(columns, measureOf, codes, nodes)).count;
    return performance.now() - start;
  });
  return { level, areas: nodes.count, sums, ms: Math.min(...times) };
}

function randomPoints(): readonly PlacePoint[] {
  const random = seeded(3);
  return prefectures.flatMap(({ code, lon, lat }) =>
    Array.from({ length: pointsEach }, (_, i) => ({ id: `${code}-${i}`, lon: lon + random() - 0.5, lat: lat + random() - 0.5 })),
  );
}

/** Rows in one unit, of three times. One in a thousand is not reported. */
function randomRows(places: number): RowColumns {
  const random = seeded(5);
  const [reported, silent] = [stateNumbers.indexOf('reported'), stateNumbers.indexOf('not-reported')];
  const state = Uint8Array.from({ length: rows }, () => (random() < 0.001 ? silent : reported));
  const place = (): Uint32Array => Uint32Array.from({ length: rows }, () => Math.floor(random() ** 2 * places));
  return {
    count: rows,
    origin: place(),
    destination: place(),
    directed: new Uint8Array(rows).fill(1),
    n: Float64Array.from(state, (each) => (each === silent ? Number.NaN : Math.ceil(random() * 1000))),
    unit: Int32Array.from(state, (each) => (each === silent ? -1 : 0)),
    comparator: new Uint8Array(rows),
    state,
    period: Uint32Array.from({ length: rows }, () => Math.floor(random() * 3)),
    kind: new Int32Array(rows).fill(-1),
    summed: new Uint32Array(rows).fill(1),
    missing: new Uint32Array(rows),
  };
}
