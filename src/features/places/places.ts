/** Places outside the pairings: the records that name them and the nearest paired regions. */
import { geoDistance } from 'd3';
import { foldForSearch } from '../../data/fold-for-search.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { Pairing, Region, ReportRecord } from '../../data/schema.ts';
import type { Place, PlaceText } from '../../geo/places.ts';
import type { LonLat } from '../../geo/projection.ts';
import { drawnPlaceOf } from '../../scene/marks/place-of.ts';
import { offeredTopics } from '../../scene/topics/offered.ts';
import { searchKeyOf, searchRegions, type SearchKey } from '../../i18n/search-key.ts';
import type { Topic } from '../../state/view-state.ts';

/** A place that is not an end of a pairing on the map: a place of a record, or a province. */
export interface OtherPlace {
  readonly id: string;
  readonly name: PlaceText;
  readonly key: SearchKey;
}

/** The other places, those of the data set first, because they have records. */
export function otherPlaces(index: DataIndex, provinces: readonly Place[]): readonly OtherPlace[] {
  const named = index.dataSet.regions.filter(({ id }) => !index.isMapRegion(id));
  const known = new Set(index.dataSet.regions.map(({ id }) => id));
  return [
    ...named.map((region) => ({ id: region.id, name: region.short, key: searchKeyOf(region) })),
    ...provinces
      .filter(({ adcode }) => !known.has(adcode))
      .map(({ adcode, names, short }) => ({
        id: adcode,
        name: short,
        key: { id: adcode, forms: [...new Set([...Object.values(names), ...Object.values(short)].map(foldForSearch))] },
      })),
  ];
}

export interface PlaceFound {
  readonly name: PlaceText;
  /** Records that name the place. */
  readonly records: readonly ReportRecord[];
  /** Pairing of the first of these records that has one; null if none has. */
  readonly pairing: Pairing | null;
  /** The nearest ends of pairings, each of another pairing; empty if the place has no position. */
  readonly nearest: readonly Region[];
}

/** Number of nearest regions that are offered. */
const maxNearest = 2;

/** @returns null if the id is neither a region of the data set nor a province */
export function placeFound(index: DataIndex, provinces: readonly Place[], id: string): PlaceFound | null {
  const region = index.hasRegion(id) ? index.region(id) : null;
  const province = provinces.find(({ adcode }) => adcode === id);
  const name = region?.short ?? province?.short;
  if (!name) return null;
  const records = index.dataSet.records.filter(
    (record) => record.regions.includes(id) || record.from === id || record.to === id || (record.via?.includes(id) ?? false),
  );
  const pairing = records.map((record) => (record.pairing === null ? undefined : index.pairing(record.pairing))).find((each) => each);
  const at = region ? drawnPlaceOf(index, region) : (province?.label ?? null);
  return { name, records, pairing: pairing ?? null, nearest: at === null ? [] : nearestEnds(index, at) };
}

function nearestEnds(index: DataIndex, at: LonLat): readonly Region[] {
  const seen = new Set<string>();
  return index.mapRegions
    .flatMap((region) => {
      const place = drawnPlaceOf(index, region);
      return place ? [{ region, distance: geoDistance([...at], [...place]) }] : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ region }) => {
      const pairing = index.pairingOf(region.id)?.id ?? region.id;
      if (seen.has(pairing)) return [];
      seen.add(pairing);
      return [region];
    })
    .slice(0, maxNearest);
}

/** The topics of the data set with a word that begins with the query. */
export function topicsFound(
  index: DataIndex,
  words: { readonly names: Readonly<Record<Topic, string>>; readonly further: Readonly<Record<Topic, readonly string[]>> },
  query: string,
): readonly Topic[] {
  const wanted = foldForSearch(query);
  if (wanted === '') return [];
  return offeredTopics(index).filter((topic) =>
    [words.names[topic], ...words.further[topic]].some((word) => foldForSearch(word).startsWith(wanted)),
  );
}

export function placesFound(places: readonly OtherPlace[], query: string): readonly OtherPlace[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return searchRegions(
    places.map(({ key }) => key),
    query,
  ).flatMap((id) => byId.get(id) ?? []);
}
