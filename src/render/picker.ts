/** Finds the mark or area under a point. Both maps use the same rule, which is computed on the CPU from the scene and the geography. */
import { polygonContains } from 'd3';
import type { Position } from 'geojson';
import type { AreaFeature, Geography } from '../geo/features.ts';
import { lonLatOf, mercatorOf, worldWidthPx, type LonLat, type PlanePoint } from '../geo/projection.ts';
import { isMarked } from '../scene/marks/totals.ts';
import type { Scene, SceneRegion } from '../scene/scene-types.ts';
import { arcIndex } from './arc-index.ts';
import { areaOf } from './svg/ground.ts';
import { endRadiusPx } from './svg/label-marks.ts';
import type { Pointer } from './pointer.ts';
import { prefecturesFromZoom, type Picked } from './surface.ts';
import { halfSizes, largestRadiusPx, marksAt, radiusOf } from './totals.ts';

export interface Picker {
  /**
   * @param at - a point in the Mercator unit square
   * @param planeUnitsPerPx - number of plane units in a CSS px
   */
  pick(at: PlanePoint, planeUnitsPerPx: number, pointer: Pointer): Picked | null;
}

/** Half of the size of a dot's target, which is 24 px. */
const dotReachPx = 12;
/** Reach of an arc beyond its stroke in px, if no region is under the point. */
const arcReachPx = { mouse: 4, finger: 12 } as const satisfies Record<Pointer, number>;
/**
 * Reach of an arc in px over a region, which covers only the arc with its casing. The region is a target itself, and on a phone almost all
 * of a small region is near an arc.
 */
const reachOverRegionPx = 1.5;
/** Radius of a dot with its halo in px. */
const drawnDotPx = endRadiusPx + 1.5;

/**
 * Creates a picker. The order of targets is a dot or a total, an arc at the point, the area of a city, the area of a province, and last the
 * land outside of the pairings. A click on 沈阳 returns the city and not 辽宁.
 */
export function createPicker(scene: Scene, geography: Geography): Picker {
  const { totals } = scene;
  const dots = scene.regions
    .filter(({ id }) => isMarked(scene, id))
    .map((region): MarkedPlace => ({ region, at: mercatorOf(region.place), sizes: halfSizes(marksAt(totals, ...region.place)) }));
  const areas = scene.regions.flatMap((region) => {
    const area = areaOf(region, geography);
    return area ? [{ region, area, bounds: boundsOf(area) }] : [];
  });
  const cities = areas.filter(({ region }) => region.level === 'city');
  const provinces = areas.filter(({ region }) => region.level === 'province');
  const arcs = arcIndex(scene);
  return {
    pick(at, planeUnitsPerPx, pointer) {
      // The target of a province is its land. Around its dot there are the land of a city and the arcs.
      const reachOf = { city: dotReachPx, province: pointer === 'finger' ? dotReachPx : drawnDotPx };
      const largestPx = totals ? largestRadiusPx(totals, 1 / planeUnitsPerPx) : 0;
      const dot = nearestDot(dots, at, planeUnitsPerPx, largestPx, ({ level }) => reachOf[level]);
      if (dot) return { kind: 'region', id: dot.id };
      const place = lonLatOf(at);
      const under = containing(cities, place) ?? containing(provinces, place);
      const arc = arcs.nearest(at, under ? reachOverRegionPx : arcReachPx[pointer], planeUnitsPerPx);
      if (arc !== null) return { kind: 'arc', id: arc };
      const prefecture = planeUnitsPerPx < prefecturesBelow ? areaAt(geography.prefectures, place)?.id : undefined;
      const within = prefecture === undefined ? {} : { within: prefecture };
      if (under) return { kind: 'region', id: under.id, ...(under.level === 'province' ? within : {}) };
      const province = areaAt(geography.provinces, place);
      return province ? { kind: 'place', id: province.id, ...within } : null;
    },
  };
}

/** Whether a scene needs another picker than the one before. */
export function picksOtherwise(scene: Scene, before: Scene): boolean {
  return scene.regions !== before.regions || scene.arcs !== before.arcs || scene.totals !== before.totals || scene.ends !== before.ends;
}

/** Plane units in a CSS px below which the borders of prefectures are drawn, so that a click can select a prefecture. */
const prefecturesBelow = 1 / worldWidthPx(prefecturesFromZoom);

function areaAt(areas: ReadonlyMap<string, AreaFeature>, place: LonLat): AreaFeature | undefined {
  return [...areas.values()].find((area) => isWithin(place, boundsOf(area)) && areaContains(area, place));
}

interface DrawnArea {
  readonly region: SceneRegion;
  readonly area: AreaFeature;
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

/** The bounds of areas, which stay the same while arcs change. */
const knownBounds = new WeakMap<AreaFeature, DrawnArea['bounds']>();

function boundsOf(area: AreaFeature): DrawnArea['bounds'] {
  const known = knownBounds.get(area);
  if (known) return known;
  const { geometry } = area;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of rings.flat()) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  const bounds: DrawnArea['bounds'] = [
    [west, south],
    [east, north],
  ];
  knownBounds.set(area, bounds);
  return bounds;
}

/** A place with a dot or half circles, and the sizes of its left and its right half circle. */
interface MarkedPlace {
  readonly region: SceneRegion;
  readonly at: PlanePoint;
  readonly sizes: readonly [left: number, right: number];
}

/** The place whose mark is nearest. If half circles overlap at the point, the place of the smallest one, because it is on top. */
function nearestDot(
  dots: readonly MarkedPlace[],
  at: PlanePoint,
  planeUnitsPerPx: number,
  largestPx: number,
  reachPxOf: (region: SceneRegion) => number,
): SceneRegion | null {
  let nearest: SceneRegion | null = null;
  let leastBeyond = Infinity;
  let leastRadius = Infinity;
  for (const { region, at: place, sizes } of dots) {
    const dx = at[0] - place[0];
    const awayPx = Math.hypot(dx, at[1] - place[1]) / planeUnitsPerPx;
    const size = sizes[dx < 0 ? 0 : 1];
    const radius = size === 0 ? 0 : radiusOf(size, largestPx);
    const beyond = Math.max(0, awayPx - radius);
    if (awayPx > Math.max(radius, reachPxOf(region))) continue;
    if (beyond > leastBeyond || (beyond === leastBeyond && radius > leastRadius)) continue;
    nearest = region;
    [leastBeyond, leastRadius] = [beyond, radius];
  }
  return nearest;
}

function containing(areas: readonly DrawnArea[], place: LonLat): SceneRegion | null {
  return areas.find(({ area, bounds }) => isWithin(place, bounds) && areaContains(area, place))?.region ?? null;
}

function isWithin([lon, lat]: LonLat, [[west, south], [east, north]]: DrawnArea['bounds']): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/**
 * Whether an area contains a place, by the even-odd rule over all rings of a part. Borders are straight lines in the plane, as they are
 * drawn.
 */
export function areaContains(area: AreaFeature, place: LonLat): boolean {
  const { geometry } = area;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.some((rings) => rings.filter((ring) => ringContains(ring, place)).length % 2 === 1);
}

function ringContains(ring: readonly Position[], [lon, lat]: LonLat): boolean {
  return polygonContains(
    ring.map(([x = 0, y = 0]): [number, number] => [x, y]),
    [lon, lat],
  );
}
