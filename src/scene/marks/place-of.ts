/** The position of a region on the map. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Region } from '../../data/schema.ts';
import type { LonLat } from '../../geo/projection.ts';

/**
 * The end of a region's arc: its anchor, because three provinces have a seat that is a paired city itself; otherwise its point; null if it
 * has neither.
 */
export function placeOf({ anchor, lon, lat }: Region): LonLat | null {
  if (anchor) return [anchor[0], anchor[1]];
  return lon === null || lat === null ? null : [lon, lat];
}

/** @throws RangeError for a region without a place; the parser accepts no such region as an end of a pairing on the map */
export function mapPlaceOf(region: Region): LonLat {
  const place = placeOf(region);
  if (!place) throw new RangeError(`region ${region.id} has no place`);
  return place;
}

/** {@link placeOf} for areas of several places too: the middle of their parts, otherwise the place of the region in `anchorHint`. */
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
