/**
 * Groups of near places, for places that a file gives by degrees and that belong to no area.
 *
 * supercluster is not used, because its radius is one of the Mercator plane: the same level would be 100 km in Singapore and 50 km in
 * Helsinki. Groups are named by their largest place, which it does not know either.
 */
import { Adder } from 'd3';
import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { kmOfLevel, nearLevels, type NearLevel } from '../../vocabulary.ts';
import type { LevelNodes, PlaceCodes } from './level-nodes.ts';
import { commonestUnit } from './opening-level.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

export interface PlacePoint {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

export interface NearNodes extends LevelNodes {
  readonly level: NearLevel;
  /** The number of places in each node. */
  readonly size: Uint32Array;
}

/**
 * Groups the places without a code at each distance, the shortest first. At each level a place joins the nearest larger place that is not
 * itself in the group of another one. Only the largest places of groups are grouped at the next level, so that a group is never split.
 * A place with a code is a node of its own at every level.
 *
 * @param points - the points of the places, in the order of `codes`
 */
export function nearNodes(columns: RowColumns, codes: PlaceCodes, points: readonly PlacePoint[]): readonly NearNodes[] {
  const places = rankedPlaces(columns, points);
  let heads = places.filter((place) => codes[place] === null);
  const headOf = Uint32Array.from(codes, (_, place) => place);
  return nearLevels.map((level) => {
    const nextOf = largestNearby(heads, points, kmOfLevel(level));
    for (const place of places) headOf[place] = nextOf.get(headOf[place] ?? place) ?? headOf[place] ?? place;
    heads = heads.filter((place) => headOf[place] === place);
    return nodesOf(level, headOf, codes, new Set(places));
  });
}

/**
 * For each place of a list, the nearest larger place that is not itself near a larger one; the place itself if there is none.
 *
 * @param largestFirst - the places, in descending order of size
 */
export function largestNearby(
  largestFirst: readonly number[],
  points: readonly Pick<PlacePoint, 'lon' | 'lat'>[],
  km: number,
): ReadonlyMap<number, number> {
  const found = new Map(largestFirst.map((place) => [place, place]));
  if (largestFirst.length === 0) return found;
  const lonLatOf = (place: number): readonly [lon: number, lat: number] => [points[place]?.lon ?? 0, points[place]?.lat ?? 0];
  const index = new KDBush(largestFirst.length);
  for (const place of largestFirst) index.add(...lonLatOf(place));
  index.finish();
  const nearestKm = new Float64Array(largestFirst.length).fill(Infinity);
  largestFirst.forEach((place, rank) => {
    if (found.get(place) !== place) return;
    const at = lonLatOf(place);
    for (const other of around(index, ...at, Infinity, km, (each) => each > rank)) {
      const smaller = largestFirst[other] ?? place;
      const awayKm = distance(...at, ...lonLatOf(smaller));
      if (awayKm >= (nearestKm[other] ?? 0)) continue;
      nearestKm[other] = awayKm;
      found.set(smaller, place);
    }
  });
  return found;
}

/**
 * The places with flows, the largest first: those with the largest sum of all numbers in the commonest unit, out and in. The sum only
 * ranks places, so it is taken over all times and kinds. It is exact, so that the order of the rows does not matter.
 */
function rankedPlaces(columns: RowColumns, points: readonly PlacePoint[]): readonly number[] {
  const { count, origin, destination, n, unit, summed } = columns;
  const ranked = commonestUnit(columns);
  const [amounts, rows] = [points.map(() => new Adder()), new Uint32Array(points.length)];
  const add = (place: number, amount: number, all: number): void => {
    amounts[place]?.add(amount);
    rows[place] = (rows[place] ?? 0) + all;
  };
  for (let row = 0; row < count; row++) {
    const amount = unit[row] === ranked && rowFormOf(columns, row) === rowForm.number ? Math.abs(n[row] ?? 0) : 0;
    const [from, to, all] = [origin[row] ?? 0, destination[row] ?? 0, summed[row] ?? 1];
    add(from, amount, all);
    if (to !== from) add(to, amount, all);
  }
  const sizes = Float64Array.from(amounts, (amount) => amount.valueOf());
  const idOf = (place: number): string => points[place]?.id ?? '';
  const compare = (a: number, b: number): number =>
    (sizes[b] ?? 0) - (sizes[a] ?? 0) || (rows[b] ?? 0) - (rows[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1);
  return points.flatMap((_, place) => ((rows[place] ?? 0) > 0 ? [place] : [])).sort(compare);
}

/** @param used - the places with flows. The others, of skipped rows only, are in no node */
function nodesOf(level: NearLevel, headOf: Uint32Array, codes: PlaceCodes, used: ReadonlySet<number>): NearNodes {
  const numbers = new Map<number, number>();
  const size: number[] = [];
  const nodeOf = new Uint32Array(codes.length);
  headOf.forEach((head, place) => {
    if (!used.has(place)) return;
    const node = numbers.get(head) ?? size.length;
    numbers.set(head, node);
    size[node] = (size[node] ?? 0) + 1;
    nodeOf[place] = node;
  });
  const mainPlace = Uint32Array.from(numbers.keys());
  return {
    level,
    count: size.length,
    nodeOf,
    areas: Array.from(mainPlace, (place) => codes[place] ?? null),
    mainPlace,
    size: Uint32Array.from(size),
  };
}
