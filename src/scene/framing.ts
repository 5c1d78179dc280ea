/** What the camera should hold, in degrees. */
import { arcBetween, bendBetween, curveExtent } from '../geo/curve.ts';
import { homeBounds, lonLatOf, mercatorOf, wholeBounds, type Bounds, type LonLat } from '../geo/projection.ts';
import type { Framing } from '../state/view-state.ts';
import type { Emphasis, SceneRegion } from './scene-types.ts';

/** Room around a pair, in degrees, so that the provinces themselves are in sight and not only their anchors. */
const pairMarginDegrees = 3;
const homeMarginDegrees = 4;

/** @param home - the bounds of the data set; default: the box around its regions */
export function sceneFraming(framing: Framing, regions: readonly SceneRegion[], emphasis: Emphasis, home?: Bounds): Bounds {
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
      return emphasized.length === 2 ? pairBounds(a.place, b.place) : widened(boxOf(emphasized), pairMarginDegrees);
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

/** The box of both ends and of the arc between them, with a margin. */
export function pairBounds(origin: LonLat, destination: LonLat): Bounds {
  const curve = arcBetween(mercatorOf(origin), mercatorOf(destination), bendBetween(origin, destination));
  const [left, top, right, bottom] = curveExtent(curve);
  const [west, north] = lonLatOf([left, top]);
  const [east, south] = lonLatOf([right, bottom]);
  return widened([west, south, east, north], pairMarginDegrees);
}

function widened([west, south, east, north]: Bounds, degrees: number): Bounds {
  return [Math.max(-180, west - degrees), Math.max(-84, south - degrees), Math.min(180, east + degrees), Math.min(84, north + degrees)];
}
