/** What the camera should hold, in degrees. */
import { arcBetween, bendBetween, curveExtent } from '../geo/curve.ts';
import { homeBounds, lonLatOf, mercatorOf, wholeBounds, type Bounds, type LonLat } from '../geo/projection.ts';
import type { Framing } from '../state/view-state.ts';
import type { ArcColumns, Emphasis, SceneRegion } from './scene-types.ts';

/** Room around a pair, in degrees, so that the provinces themselves are in sight and not only their anchors. */
const pairMarginDegrees = 3;
const homeMarginDegrees = 4;

/**
 * @param home - the bounds of the data set; default: the box around its regions
 * @param laidOut - the arcs, if a layout has bent them: they may lie where no other would
 */
export function sceneFraming(
  framing: Framing,
  regions: readonly SceneRegion[],
  emphasis: Emphasis,
  home?: Bounds,
  laidOut: ArcColumns | null = null,
): Bounds {
  if (typeof framing !== 'string') return framing;
  switch (framing) {
    case 'whole':
      return wholeBounds;
    case 'home':
      return home ?? boxAround(regions);
    case 'pair': {
      const emphasized = regions.filter(({ id }) => emphasis.emphasized?.has(id));
      const [a, b] = [...emphasized].sort((one, other) => Number(one.side === 'b') - Number(other.side === 'b'));
      if (!a || !b) return home ?? boxAround(regions);
      return emphasized.length === 2
        ? pairBounds(a.place, b.place, laidOut && bendsBetween(laidOut, a.place, b.place))
        : widened(boxOf(emphasized), pairMarginDegrees);
    }
  }
}

function boxAround(regions: readonly SceneRegion[]): Bounds {
  return regions.length === 0 ? homeBounds : widened(boxOf(regions), homeMarginDegrees);
}

function boxOf(regions: readonly SceneRegion[]): Bounds {
  // Not by spreading: there may be more regions than a call takes arguments.
  return regions.reduce<Bounds>(
    ([west, south, east, north], { place: [lon, lat] }) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [180, 90, -180, -90],
  );
}

/** The box of both ends and of the arcs between them, with a margin. */
function pairBounds(origin: LonLat, destination: LonLat, bends: readonly number[] | null): Bounds {
  const corners = [bendBetween(origin, destination), ...(bends ?? [])].flatMap((bend): LonLat[] => {
    const [left, top, right, bottom] = curveExtent(arcBetween(mercatorOf(origin), mercatorOf(destination), bend));
    return [lonLatOf([left, top]), lonLatOf([right, bottom])];
  });
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return widened([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], pairMarginDegrees);
}

/** Of the arcs that are drawn between two places, as if each began at the first. */
function bendsBetween({ shown, originLon, originLat, destinationLon, destinationLat, bend }: ArcColumns, a: LonLat, b: LonLat): number[] {
  const bends: number[] = [];
  const isAt = ([lon, lat]: LonLat, ofLon = 0, ofLat = 0): boolean => ofLon === lon && ofLat === lat;
  for (const i of shown) {
    const isAlong = isAt(a, originLon[i], originLat[i]) && isAt(b, destinationLon[i], destinationLat[i]);
    const isBack = isAt(b, originLon[i], originLat[i]) && isAt(a, destinationLon[i], destinationLat[i]);
    if (isAlong) bends.push(bend[i] ?? 0);
    if (isBack) bends.push(-(bend[i] ?? 0));
  }
  return bends;
}

function widened([west, south, east, north]: Bounds, degrees: number): Bounds {
  return [Math.max(-180, west - degrees), Math.max(-84, south - degrees), Math.min(180, east + degrees), Math.min(84, north + degrees)];
}
