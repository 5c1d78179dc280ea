/** What a topic draws on the map: arcs, places and routes from records. Words are added later. */
import type { DataIndex } from '../../data/data-set.ts';
import type { PairingId, Region, ReportRecord } from '../../data/schema.ts';
import type { LonLat } from '../../geo/projection.ts';
import type { TopicArc } from '../arcs.ts';

export interface TopicContent {
  /** In the order of the report; the first is on top. */
  readonly arcs: readonly TopicArc[];
  readonly places: readonly TopicPlace[];
  readonly routes: readonly ReportRecord[];
  /** The value that the width of an arc shows, if it shows one. */
  readonly widthUnit: string | null;
}

/** Something at a place: a park, a project's site, an end of a nested pairing. */
export interface TopicPlace {
  readonly region: Region;
  readonly at: LonLat;
  readonly pairing: PairingId | null;
  readonly kind: 'end' | 'site' | 'port';
  readonly records: readonly ReportRecord[];
}

export interface TopicInput {
  readonly index: DataIndex;
  /** The records that the filters leave. */
  readonly shown: readonly ReportRecord[];
  /** Pairings of the map that the filters leave. */
  readonly pairings: ReadonlySet<PairingId>;
}

/** The pairing on the map that contains a pairing; the pairing itself, if the map draws it. */
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
