/** The content of a topic with the filters of a view, and nested pairings. */
import { topicsOf } from '../records.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { PairingId, RecordId } from '../../data/schema.ts';
import type { Filters } from '../../state/filters.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import { mapPairing, type TopicContent, type TopicDescriptor, type TopicPlace } from './topic.ts';
import { nestedPairings } from './nested.ts';

/** @param nestedOf - the nested pairings to include: those of one pairing on the map, all, or none */
export function topicContent(
  index: DataIndex,
  topic: TopicDescriptor,
  filters: Filters,
  shownIds: readonly RecordId[],
  nestedOf: PairingId | 'all' | null,
): TopicContent {
  const chosen = new Set(filters.facets.pairing);
  const pairings = new Set(index.officialPairings.map(({ id }) => id).filter((id) => chosen.size === 0 || chosen.has(id)));
  // Other sources have their own definitions. As arcs beside the report's they would look comparable.
  const shown = shownIds.flatMap((id) => index.record(id) ?? []).filter((record) => !index.isFromElsewhere(record));
  const content = topic.content(topic, { index, shown, pairings });
  const ports = content.routes.flatMap((record) => routePlaces(index, record.regions, mapPairing(index, record.pairing)));
  if (nestedOf === null) return { ...content, places: [...content.places, ...ports] };
  const drawn = topic.showsRecords ? shown.filter((record) => topicsOf(record).includes(topic.id)) : [];
  const pairsDrawn = new Set(drawn.flatMap(({ from, to, nested }) => [`${from} ${to}`, pairKey(index, nested)]));
  const nested = nestedPairings(index, nestedOf === 'all' ? null : nestedOf, pairsDrawn, topic.showsRecords);
  return { ...content, arcs: [...content.arcs, ...nested.arcs], places: [...content.places, ...ports, ...nested.places] };
}

function pairKey(index: DataIndex, nested: PairingId | undefined): string {
  const pairing = nested === undefined ? undefined : index.pairing(nested);
  return pairing ? `${pairing.a} ${pairing.b}` : '';
}

function routePlaces(index: DataIndex, regions: readonly string[], pairing: PairingId | null): readonly TopicPlace[] {
  return regions.flatMap((id): TopicPlace[] => {
    const region = index.region(id);
    const at = drawnPlaceOf(index, region);
    return at && !index.isMapRegion(id) ? [{ region, at, pairing, kind: region.level === 'port' ? 'port' : 'end', records: [] }] : [];
  });
}
