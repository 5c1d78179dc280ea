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
  /** Boxes within its land, which may overlap: where its name may stand if the label point is out of sight. */
  readonly areas: readonly Bounds[];
}

/** A sea, a group of islands, or a single island or reef. */
export interface WaterPlace {
  readonly id: string;
  readonly kind: 'sea' | 'islands' | 'island';
  readonly names: PlaceText;
  readonly label: LonLat;
  /** Of a sea: boxes of open water, with reefs and islets; `openWaterNear` has points clear of these. */
  readonly areas: readonly Bounds[];
}

export interface Places {
  readonly provinces: readonly Place[];
  readonly countries: readonly CountryPlace[];
  readonly waters: readonly WaterPlace[];
}

/** Degrees: of such points, the one grid that is farthest from every reef and islet in the boxes of the seas, 2.8 km at least. */
const openWater = { step: 0.5, lon: 0.15, lat: 0.3 } as const;

/** The nearest point to a place in a sea's boxes at which there is water for certain: the data have 170 reefs and islets there. */
export function openWaterNear([lon, lat]: LonLat): LonLat {
  const nearest = (degrees: number, first: number): number => Math.round((degrees - first) / openWater.step) * openWater.step + first;
  return [nearest(lon, openWater.lon), nearest(lat, openWater.lat)];
}
