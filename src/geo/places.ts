/** Names and label points of places that are not in the data set: `geo/places.json`. */
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
  /** The position of the name. It is not the centroid, because that of 河北 lies in 北京. */
  readonly label: LonLat;
}

/** A neighbour; its name comes from `Intl.DisplayNames`. */
export interface CountryPlace {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly label: LonLat;
  /** Boxes within the land, which may overlap. The name may be placed in them if the label point is out of sight. */
  readonly areas: readonly Bounds[];
}

/** A sea, a group of islands, or a single island or reef. */
export interface WaterPlace {
  readonly id: string;
  readonly kind: 'sea' | 'islands' | 'island';
  readonly names: PlaceText;
  readonly label: LonLat;
  /** Boxes of open water in a sea. They contain reefs and islets; `openWaterNear` returns points clear of these. */
  readonly areas: readonly Bounds[];
}

export interface Places {
  readonly provinces: readonly Place[];
  readonly countries: readonly CountryPlace[];
  readonly waters: readonly WaterPlace[];
}

/**
 * A grid of points in degrees. Of all grids with this step it is the farthest from every reef and islet in the boxes of the seas, by at
 * least 2.8 km.
 */
const openWater = { step: 0.5, lon: 0.15, lat: 0.3 } as const;

/**
 * The grid point nearest to a place in a sea's box. Every grid point is in open water, although the data have 170 reefs and islets there.
 */
export function openWaterNear([lon, lat]: LonLat): LonLat {
  const nearest = (degrees: number, first: number): number => Math.round((degrees - first) / openWater.step) * openWater.step + first;
  return [nearest(lon, openWater.lon), nearest(lat, openWater.lat)];
}
