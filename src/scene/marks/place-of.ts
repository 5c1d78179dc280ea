/** Where a region is drawn. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Region } from '../../data/schema.ts';
import type { LonLat } from '../../geo/projection.ts';

/** Where a region's arc ends: its anchor, for three province seats are paired cities themselves; else its point; null where it has neither. */
export function placeOf({ anchor, lon, lat }: Region): LonLat | null {
  if (anchor) return [anchor[0], anchor[1]];
  return lon === null || lat === null ? null : [lon, lat];
}

/** @throws RangeError for a region without a place: the parser lets none of them through as an end of a pairing of the map */
export function mapPlaceOf(region: Region): LonLat {
  const place = placeOf(region);
  if (!place) throw new RangeError(`region ${region.id} has no place`);
  return place;
}

/** The same for areas of several places: the middle of their parts, else the place of the region that the data set names instead. */
export function drawnPlaceOf(index: DataIndex, region: Region): LonLat | null {
  const point = placeOf(region);
  if (point) return point;
  const parts = (region.parts ?? [])
    .flatMap((id) => (index.hasRegion(id) ? [placeOf(index.region(id))] : []))
    .filter((place) => place !== null);
  if (parts.length > 0) return [mean(parts.map(([lon]) => lon)), mean(parts.map(([, lat]) => lat))];
  const { anchorHint } = region;
  return anchorHint !== undefined && index.hasRegion(anchorHint) ? placeOf(index.region(anchorHint)) : null;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
