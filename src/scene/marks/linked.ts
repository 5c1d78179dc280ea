/** What lights together: two ends that are each other's partners, and the arc between them. */
import type { ArcColumns, SceneRegion } from '../scene-types.ts';
import { arcOf } from './arcs.ts';

export interface Linked {
  readonly regions: ReadonlySet<string>;
  /** An id that means an arc; it need not be drawn. */
  readonly arc: string | null;
}

const nothingLinked: Linked = { regions: new Set(), arc: null };

/**
 * Of a place with several partners, as in tables of flows, none stands for the others: it lights alone.
 *
 * @param id - of a region, a pairing, an arc or a record; null: nothing is pointed at
 */
export function linkedWith({ regions, arcs }: LinkedScene, id: string | null): Linked {
  if (id === null) return nothingLinked;
  const region = regions.find((candidate) => candidate.id === id);
  if (region) return linkedWithRegion(regions, region);
  const pairing = arcs.pairings[arcOf(arcs, id)] ?? id;
  return { regions: new Set(regions.flatMap((end) => (end.pairing === pairing && hasOnePartner(regions, end) ? [end.id] : []))), arc: id };
}

interface LinkedScene {
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
}

function linkedWithRegion(regions: readonly SceneRegion[], region: SceneRegion): Linked {
  return hasOnePartner(regions, region)
    ? { regions: new Set([region.id, region.partner]), arc: region.pairing }
    : { regions: new Set([region.id]), arc: null };
}

function hasOnePartner(regions: readonly SceneRegion[], { id, partner, pairing }: SceneRegion): boolean {
  return regions.some((other) => other.id === partner && other.partner === id && other.pairing === pairing);
}
