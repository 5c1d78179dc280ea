/** Pieces that nobody has, given to whom they border most. */
import { geoArea } from 'd3';
import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import { collected, type Area, type Areas } from './mapshaper.ts';

/** Sphere to square kilometres, mean radius 6371.0088 km. */
const sphereKm2 = 6371.0088 ** 2;

export interface SliverTally {
  readonly assigned: number;
  readonly assignedKm2: number;
  readonly dropped: number;
  readonly droppedKm2: number;
}

/**
 * @param areas - drawn to the same vertices as the slivers, so that shared borders are seen as such
 * @param leastShare - of a sliver's outline that its new owner must share; a sliver below is dropped
 * @returns the areas with what they were given, still as pieces of one id
 */
export function withSlivers(areas: Areas, slivers: Areas, leastShare: number): { readonly areas: Areas; readonly tally: SliverTally } {
  const count = areas.features.length;
  const layer = topology({ all: collected([...areas.features, ...slivers.features]) });
  const all = layer.objects['all'] as GeometryCollection;
  const touching = neighbors(all.geometries);
  const lengths = layer.arcs.map(lengthOf);
  const arcsOf = all.geometries.map(
    (geometry) =>
      new Set(
        ('arcs' in geometry ? (geometry.arcs as unknown[]) : []).flat(4).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc))),
      ),
  );
  const assigned: Area[] = [];
  const tally = { assigned: 0, assignedKm2: 0, dropped: 0, droppedKm2: 0 };
  slivers.features.forEach((sliver, i) => {
    const own = arcsOf[count + i] ?? new Set<number>();
    let best = { index: -1, shared: 0 };
    for (const index of touching[count + i] ?? []) {
      if (index >= count) continue;
      const shared = sum(
        [...own].filter((arc) => arcsOf[index]?.has(arc)),
        lengths,
      );
      if (shared > best.shared) best = { index, shared };
    }
    const km2 = areaKm2(sliver);
    const owner = areas.features[best.index];
    if (owner && best.shared > leastShare * sum(own, lengths)) {
      assigned.push({ ...sliver, properties: { id: owner.properties.id } });
      tally.assigned++;
      tally.assignedKm2 += km2;
    } else {
      tally.dropped++;
      tally.droppedKm2 += km2;
    }
  });
  return {
    areas: collected([...areas.features, ...assigned]),
    tally: { ...tally, assignedKm2: Math.round(tally.assignedKm2), droppedKm2: Math.round(tally.droppedKm2) },
  };
}

function areaKm2(area: Area): number {
  const steradians = geoArea(area);
  // Either winding will do here.
  return Math.min(steradians, 4 * Math.PI - steradians) * sphereKm2;
}

function lengthOf(arc: readonly (readonly number[])[]): number {
  let length = 0;
  for (let i = 1; i < arc.length; i++) {
    const [a, b] = [arc[i - 1], arc[i]];
    if (a && b) length += Math.hypot((b[0] ?? 0) - (a[0] ?? 0), (b[1] ?? 0) - (a[1] ?? 0));
  }
  return length;
}

function sum(arcs: Iterable<number>, lengths: readonly number[]): number {
  let total = 0;
  for (const arc of arcs) total += lengths[arc] ?? 0;
  return total;
}
