/** Names and label points of the places a map shows beyond the data set's own: `geo/places.json`. */
import type { Bounds, LonLat } from './projection.ts';

export interface PlaceText {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/** A province or prefecture. */
export interface Place {
  readonly adcode: string;
  readonly names: PlaceText;
  readonly short: PlaceText;
  /** The position of its name; not the centroid, because 河北's is in 北京. */
  readonly label: LonLat;
}

/** A neighbour; its name comes from `Intl.DisplayNames`. */
export interface CountryPlace {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly label: LonLat;
  /** Boxes within its land, the largest first: where its name may stand if the label point is out of sight. */
  readonly areas: readonly Bounds[];
}

/** A sea, a group of islands, or a single island or reef. */
export interface WaterPlace {
  readonly id: string;
  readonly kind: 'sea' | 'islands' | 'island';
  readonly names: PlaceText;
  readonly label: LonLat;
  /** Of a sea: boxes of open water. */
  readonly areas: readonly Bounds[];
}

export interface Places {
  readonly provinces: readonly Place[];
  readonly countries: readonly CountryPlace[];
  readonly waters: readonly WaterPlace[];
}
