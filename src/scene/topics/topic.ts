/** The descriptor of a topic. Each topic has a file named by its id. `index.ts` lists the topics. */
import type { DataIndex } from '../../data/data-set.ts';
import type { PairingId, Region, ReportRecord } from '../../data/schema.ts';
import type { LonLat } from '../../geo/projection.ts';
import type { Topic } from '../../state/view-state.ts';
import type { TopicArc } from '../marks/arcs.ts';
import { drawnPlaceOf, placeOf } from '../marks/place-of.ts';
import type { ScenePoint } from '../scene-types.ts';

/**
 * Everything specific to one topic. Its words are `topicNames[id]` of the messages, and its records are those that name it (`topicsOf`).
 */
export interface TopicDescriptor<Id extends Topic = Topic> {
  readonly id: Id;
  /** Whether its arcs stand for records. Otherwise they stand for the pairings themselves, and no record is emphasized. */
  readonly showsRecords: boolean;
  /**
   * The meaning of an arc's width. Null means that widths have no meaning, and `unit` that they are magnitudes in one unit. `scaled` means
   * magnitudes by the scale that the reader chooses. It is for a table of flows, and its code is loaded with the user's data.
   */
  readonly width: { readonly unit: string } | 'scaled' | null;
  /** Whether a flow without a figure has its name written at its arc. */
  readonly namesFlows: boolean;
  /** The arcs, places and routes of the map, from the records that pass the filters. */
  readonly content: (topic: TopicDescriptor, input: TopicInput) => TopicContent;
}

export interface TopicContent {
  /** The arcs in the order of the report; the first is on top. */
  readonly arcs: readonly TopicArc[];
  readonly places: readonly TopicPlace[];
  readonly routes: readonly ReportRecord[];
  /** The unit of the arcs' widths; null if they show no value. */
  readonly widthUnit: string | null;
}

/** A place of the topic: a park, the site of a project, an end of a nested pairing. */
export interface TopicPlace {
  readonly region: Region;
  readonly at: LonLat;
  readonly pairing: PairingId | null;
  readonly kind: ScenePoint['kind'];
  readonly records: readonly ReportRecord[];
  /** The area that the place is a part of. */
  readonly area?: Region;
}

export interface TopicInput {
  readonly index: DataIndex;
  /** The records that pass the filters. */
  readonly shown: readonly ReportRecord[];
  /** The pairings on the map that pass the filters. */
  readonly pairings: ReadonlySet<PairingId>;
}

/**
 * The end of an arc as a place with a dot and a name; empty for a region of the map's pairings, which has both already. An area without a
 * single point has only its name at the end of the arc, and each of its parts has a dot.
 */
export function endPlaces(index: DataIndex, region: Region, pairing: PairingId | null): readonly TopicPlace[] {
  const at = drawnPlaceOf(index, region);
  if (!at || index.isMapRegion(region.id)) return [];
  const shared = { pairing, records: [] };
  if (placeOf(region)) return [{ ...shared, region, at, kind: 'end' }];
  const parts = (region.parts ?? []).flatMap((id): TopicPlace[] => {
    const part = index.hasRegion(id) ? index.region(id) : null;
    const place = part && placeOf(part);
    return part && place && !index.isMapRegion(id) ? [{ ...shared, region: part, at: place, kind: 'part', area: region }] : [];
  });
  return [{ ...shared, region, at, kind: 'area' }, ...parts];
}

/** The pairing on the map that contains a pairing; the pairing itself if the map draws it. */
export function mapPairing(index: DataIndex, id: PairingId | null): PairingId | null {
  for (
    let pairing = id === null ? undefined : index.pairing(id);
    pairing;
    pairing = pairing.parentPairing === null ? undefined : index.pairing(pairing.parentPairing)
  ) {
    if (index.isOnMap(pairing)) return pairing.id;
  }
  return null;
}
