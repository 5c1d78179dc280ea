/** What the camera should hold, in degrees. */
import { arcBetween, bendBetween, curveExtent } from '../geo/curve.ts';
import { homeBounds, lonLatOf, mercatorOf, wholeBounds, type Bounds, type LonLat } from '../geo/projection.ts';
import type { Framing } from '../state/view-state.ts';
import type { Emphasis, SceneRegion } from './scene-types.ts';

/** Room around a pair, in degrees, so that the provinces themselves are in sight and not only their anchors. */
const pairMarginDegrees = 3;
const homeMarginDegrees = 4;

/** @param isOwn - of a set of somebody's own, whose home is where its places are */
export function sceneFraming(framing: Framing, regions: readonly SceneRegion[], emphasis: Emphasis, isOwn = false): Bounds {
  if (typeof framing !== 'string') return framing;
  switch (framing) {
    case 'whole':
      return wholeBounds;
    case 'home':
      return isOwn ? boxAround(regions) : homeOf(regions);
    case 'pair': {
      const lit = regions.filter(({ id }) => emphasis.lit?.has(id));
      const [northeast, east] = [...lit].sort((a, b) => Number(a.side === 'east') - Number(b.side === 'east'));
      if (!northeast || !east) return isOwn ? boxAround(regions) : homeOf(regions);
      return lit.length === 2 ? pairBounds(northeast.place, east.place) : widened(boxOf(lit), pairMarginDegrees);
    }
  }
}

/** The box of the built-in pairings; for other places the box around them. */
export function homeOf(regions: readonly SceneRegion[]): Bounds {
  const [west, south, east, north] = homeBounds;
  const inside = ({ place: [lon, lat] }: SceneRegion): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  if (regions.every(inside)) return homeBounds;
  return boxAround(regions);
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
