/** Marks that are highlighted together: the two ends of a pairing and the arc between them. */
import type { Scene, SceneRegion } from '../scene-types.ts';
import { arcOf } from './arcs.ts';

export interface Linked {
  readonly regions: ReadonlySet<string>;
  /** An id that names an arc, which is not necessarily drawn. */
  readonly arc: string | null;
}

const nothingLinked: Linked = { regions: new Set(), arc: null };

/**
 * The marks that are highlighted for an id. A place with several partners, as in tables of flows, is highlighted alone.
 *
 * @param id - the id of a region, a pairing, an arc or a record; null if the pointer is over none
 */
export function linkedWith({ regions, arcs }: Pick<Scene, 'regions' | 'arcs'>, id: string | null): Linked {
  if (id === null) return nothingLinked;
  const region = regions.find((candidate) => candidate.id === id);
  if (region && !hasOnePartner(regions, region)) return { regions: new Set([id]), arc: null };
  const arc = region?.pairing ?? id;
  const pairing = arcs.pairings[arcOf(arcs, arc)] ?? arc;
  return { regions: new Set(regions.flatMap((end) => (end.pairing === pairing && hasOnePartner(regions, end) ? [end.id] : []))), arc };
}

function hasOnePartner(regions: readonly SceneRegion[], { id, partner, pairing }: SceneRegion): boolean {
  return regions.some((other) => other.id === partner && other.partner === id && other.pairing === pairing);
}
