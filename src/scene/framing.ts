/** The view of the camera, in degrees. */
import { mostBend } from '../geo/arc-layout/arc-layout-input.ts';
import { arcBetween, bendBetween, curveExtent } from '../geo/curve.ts';
import { homeBounds, lonLatOf, mercatorOf, wholeBounds, type Bounds, type LonLat } from '../geo/projection.ts';
import type { Framing } from '../state/view-state.ts';
import type { Emphasis, SceneRegion } from './scene-types.ts';

/** The margin around a pair in degrees, so that the provinces themselves are in sight and not only their anchors. */
const pairMarginDegrees = 3;
const homeMarginDegrees = 4;

/**
 * @param home - the bounds of the data set; default: the box around its regions
 * @param hasLayout - whether a layout chooses the bends of arcs, now or later. The box of a pair then has room for any bend, so that the
 * camera does not move again after the layout
 */
export function sceneFraming(
  framing: Framing,
  regions: readonly SceneRegion[],
  emphasis: Emphasis,
  home?: Bounds,
  hasLayout = false,
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
      return emphasized.length === 2 ? pairBounds(a.place, b.place, hasLayout) : widened(boxOf(emphasized), pairMarginDegrees);
    }
  }
}

function boxAround(regions: readonly SceneRegion[]): Bounds {
  return regions.length === 0 ? homeBounds : widened(boxOf(regions), homeMarginDegrees);
}

function boxOf(regions: readonly SceneRegion[]): Bounds {
  // A loop instead of spread arguments, because there may be more regions than a call can take.
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

/** The box of both ends and of the arc between them, with a margin. The largest bend of a layout may use the whole margin. */
function pairBounds(origin: LonLat, destination: LonLat, hasLayout: boolean): Bounds {
  const boxAt = (...bends: readonly number[]): Bounds => curvesBox(origin, destination, bends);
  const usual = bendBetween(origin, destination);
  if (!hasLayout) return widened(boxAt(usual), pairMarginDegrees);
  const [west, south, east, north] = widened(boxAt(usual, -usual), pairMarginDegrees);
  const [mostWest, mostSouth, mostEast, mostNorth] = boxAt(mostBend, -mostBend);
  return [Math.min(west, mostWest), Math.min(south, mostSouth), Math.max(east, mostEast), Math.max(north, mostNorth)];
}

function curvesBox(origin: LonLat, destination: LonLat, bends: readonly number[]): Bounds {
  const corners = bends.flatMap((bend): LonLat[] => {
    const [left, top, right, bottom] = curveExtent(arcBetween(mercatorOf(origin), mercatorOf(destination), bend));
    return [lonLatOf([left, top]), lonLatOf([right, bottom])];
  });
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function widened([west, south, east, north]: Bounds, degrees: number): Bounds {
  return [Math.max(-180, west - degrees), Math.max(-84, south - degrees), Math.min(180, east + degrees), Math.min(84, north + degrees)];
}
