/** How far areas lie from those of a reference: by size, and by the distance between the outlines. */
import { geoArea } from 'd3';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Sphere to square kilometres, mean radius 6371.0088 km. */
const sphereKm2 = 6371.0088 ** 2;
/** One degree of latitude on that sphere. */
const degreeKm = (6371.0088 * Math.PI) / 180;
/** The outline is sampled this often; borders of any interest bend slower. */
const sampleKm = 0.5;
/** Longest piece of the reference's outline in the index: short ones have tight boxes. */
const pieceKm = 1;
/** Boxes that are nearest are not always pieces that are nearest; this many are looked at. */
const candidates = 12;

type Area = Polygon | MultiPolygon;
type Plane = readonly [x: number, y: number];

export interface Offsets {
  readonly medianKm: number;
  /** 95 of 100 samples lie nearer. */
  readonly p95Km: number;
}

/** Area on the sphere, whichever way the rings run. */
export function areaKm2(area: Area): number {
  return polygonsOf(area).reduce((sum, rings) => sum + rings.reduce((left, ring, i) => left + (i === 0 ? 1 : -1) * ringKm2(ring), 0), 0);
}

/** Area enclosed by one ring, whichever way it runs. */
export function ringKm2(ring: readonly Position[]): number {
  const steradians = geoArea({ type: 'Polygon', coordinates: [[...ring]] });
  return Math.min(steradians, 4 * Math.PI - steradians) * sphereKm2;
}

/**
 * Distances from an outline, sampled evenly along its length, to the nearest point of the reference's outline.
 *
 * Flat, with the longitudes shortened for the latitude of each sample: right to a few parts in a thousand at the distances met here.
 */
export function outlineOffsets(area: Area, reference: Area): Offsets {
  const shrink = Math.cos((middleLatitude(reference) * Math.PI) / 180);
  const pieces = ringsOf(reference).flatMap((ring) => piecesOf(ring, shrink));
  const index = new Flatbush(pieces.length);
  for (const [a, b] of pieces) index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  const distances = ringsOf(area)
    .flatMap((ring) => samplesOf(ring, shrink))
    .map((sample) => Math.min(...index.neighbors(sample[0], sample[1], candidates).map((i) => distanceTo(pieces[i], sample, shrink))));
  distances.sort((a, b) => a - b);
  return { medianKm: quantile(distances, 0.5), p95Km: quantile(distances, 0.95) };
}

/** Kilometres on the plane of one central latitude; the sample's own latitude corrects the width. */
function distanceTo(piece: readonly [Plane, Plane] | undefined, [x, y]: Plane, shrink: number): number {
  if (!piece) return Infinity;
  const [[ax, ay], [bx, by]] = piece;
  const width = Math.cos(((y / degreeKm) * Math.PI) / 180) / shrink;
  const [dx, dy] = [(bx - ax) * width, by - ay];
  const [px, py] = [(x - ax) * width, y - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

function piecesOf(ring: readonly Position[], shrink: number): [Plane, Plane][] {
  return edgesOf(ring, shrink).flatMap(([a, b]) => {
    const count = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / pieceKm));
    return Array.from({ length: count }, (_, i): [Plane, Plane] => [between(a, b, i / count), between(a, b, (i + 1) / count)]);
  });
}

/** Even steps along the whole ring, so that a stretch with many vertices counts no more than a straight one. */
function samplesOf(ring: readonly Position[], shrink: number): Plane[] {
  const samples: Plane[] = [];
  let toNext = 0;
  for (const [a, b] of edgesOf(ring, shrink)) {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (; toNext < length; toNext += sampleKm) samples.push(between(a, b, toNext / length));
    toNext -= length;
  }
  return samples;
}

function edgesOf(ring: readonly Position[], shrink: number): [Plane, Plane][] {
  const plane = ring.map(([lon = 0, lat = 0]): Plane => [lon * degreeKm * shrink, lat * degreeKm]);
  return plane.slice(1).map((b, i) => [plane[i] ?? b, b]);
}

function between(a: Plane, b: Plane, share: number): Plane {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function middleLatitude(area: Area): number {
  const latitudes = ringsOf(area).flatMap((ring) => ring.map(([, lat = 0]) => lat));
  const [low, high] = latitudes.reduce(([min, max], lat) => [Math.min(min, lat), Math.max(max, lat)], [90, -90]);
  return (low + high) / 2;
}

function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function ringsOf(area: Area): Position[][] {
  return polygonsOf(area).flat();
}

/** @param sorted - ascending, not empty */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
