/** The one place where a lens's name becomes what it shows. */
import { lensesOf } from '../records.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { PairingId, RecordId } from '../../data/schema.ts';
import type { Filters } from '../../state/filters.ts';
import type { Lens } from '../../state/view-state.ts';
import { drawnPlaceOf } from '../place-of.ts';
import { flowLens } from './flows.ts';
import { mapPairing, type LensContent, type LensInput, type LensPlace } from './topic.ts';
import { nestedPairings } from './nested.ts';
import { pairingsLens } from './pairings.ts';

/** @param nestedOf - nested pairings wanted: of one pairing of the map, of all of them, or none */
export function lensContent(
  index: DataIndex,
  lens: Lens,
  filters: Filters,
  shownIds: readonly RecordId[],
  nestedOf: PairingId | 'all' | null,
): LensContent {
  const chosen = new Set(filters.facets.pairing);
  const pairings = new Set(index.officialPairings.map(({ id }) => id).filter((id) => chosen.size === 0 || chosen.has(id)));
  // What other sources say has definitions of its own: beside the report's arcs it would be read as more of the same.
  const shown = shownIds.flatMap((id) => index.record(id) ?? []).filter((record) => !index.isFromElsewhere(record));
  const content = contentOf(lens, { index, shown, pairings });
  const ports = content.routes.flatMap((record) => routePlaces(index, record.regions, mapPairing(index, record.pairing)));
  if (nestedOf === null) return { ...content, places: [...content.places, ...ports] };
  const drawn = new Set(
    shown.filter((record) => lensesOf(record).includes(lens)).flatMap(({ from, to, nested }) => [`${from} ${to}`, pairKey(index, nested)]),
  );
  const nested = nestedPairings(index, nestedOf === 'all' ? null : nestedOf, lens === 'pairings' ? new Set() : drawn);
  return { ...content, arcs: [...content.arcs, ...nested.arcs], places: [...content.places, ...ports, ...nested.places] };
}

function contentOf(lens: Lens, input: LensInput): LensContent {
  switch (lens) {
    case 'pairings':
      return pairingsLens(input);
    case 'projects':
    case 'tourism':
    case 'grain':
    case 'people':
    case 'experience':
    case 'platforms':
    case 'flows':
      return flowLens(lens, input);
  }
}

function pairKey(index: DataIndex, nested: PairingId | undefined): string {
  const pairing = nested === undefined ? undefined : index.pairing(nested);
  return pairing ? `${pairing.northeast} ${pairing.east}` : '';
}

function routePlaces(index: DataIndex, regions: readonly string[], pairing: PairingId | null): readonly LensPlace[] {
  return regions.flatMap((id): LensPlace[] => {
    const region = index.region(id);
    const at = drawnPlaceOf(index, region);
    return at && !index.isMapRegion(id) ? [{ region, at, pairing, kind: region.level === 'port' ? 'port' : 'end', records: [] }] : [];
  });
}
