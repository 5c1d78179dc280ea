/** Finds what is under a point: one rule for both maps, computed on the CPU from the scene and the geography. */
import { polygonContains } from 'd3';
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { curveExtent, distanceToCurve, distanceToSegment, sagittaOf, type Curve } from '../geo/curve.ts';
import type { AreaFeature, Geography } from '../geo/features.ts';
import { lonLatOf, mercatorOf, worldWidthPx, type LonLat, type PlanePoint } from '../geo/projection.ts';
import { isMarked } from '../scene/marks/totals.ts';
import { memoizeLast } from '../scene/memo.ts';
import type { ArcColumns, Scene, SceneRegion } from '../scene/scene-types.ts';
import { curveOfArc } from './svg/arc-marks.ts';
import { areaOf } from './svg/ground.ts';
import { endRadiusPx } from './svg/label-marks.ts';
import type { Pointer } from './pointer.ts';
import { prefecturesFromZoom, type Picked } from './surface.ts';
import { halfSizes, largestRadiusPx, marksAt, radiusOf } from './totals.ts';

export interface Picker {
  /**
   * @param at - a point of the Mercator unit square
   * @param planeUnitsPerPx - how much of the plane a CSS pixel is
   */
  pick(at: PlanePoint, planeUnitsPerPx: number, pointer: Pointer): Picked | null;
}

/** Half of the target of 24 px that a dot has. */
const dotReachPx = 12;
/** The reach of an arc beyond its stroke, where no region is under the point. */
const arcReachPx = { mouse: 4, finger: 12 } as const satisfies Record<Pointer, number>;
/** Over a region only the drawn arc with its casing is meant: the region is a target itself, and on a phone almost all of a small one is near an arc. */
const reachOverRegionPx = 1.5;
/** A dot with the halo that it is drawn with. */
const drawnDotPx = endRadiusPx + 1.5;

/** The order: a dot or a total, an arc at the point, a city's area, a province's area; then land of no pairing. A click on 沈阳 gives the city, not 辽宁. */
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
      // The target of a province is its land; around its dot there are a city's land and the arcs.
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

/** Whether a scene needs a picker of its own. */
export function picksOtherwise(scene: Scene, before: Scene): boolean {
  return scene.regions !== before.regions || scene.arcs !== before.arcs || scene.totals !== before.totals || scene.ends !== before.ends;
}

/** Where the borders of prefectures are drawn, a click can mean one. */
const prefecturesBelow = 1 / worldWidthPx(prefecturesFromZoom);

function areaAt(areas: ReadonlyMap<string, AreaFeature>, place: LonLat): AreaFeature | undefined {
  return [...areas.values()].find((area) => isWithin(place, boundsOf(area)) && areaContains(area, place));
}

interface DrawnArea {
  readonly region: SceneRegion;
  readonly area: AreaFeature;
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

/** Areas and their bounds stay the same while arcs change. */
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

/** A place with a dot, or with half circles: the sizes of those on its left and its right. */
interface MarkedPlace {
  readonly region: SceneRegion;
  readonly at: PlanePoint;
  readonly sizes: readonly [left: number, right: number];
}

/** Of half circles that lie on each other the smallest, which is on top; else the place whose mark is nearest. */
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

/** Even-odd over all rings of a part: borders are straight in the plane here, as they are drawn. */
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

export interface ArcIndex {
  /**
   * The id of the nearest shown arc whose stroke's edge is within reach, or null. Of several strokes that lie under the point it is the one
   * whose middle line is nearest: a wide arc does not hide a thin one.
   */
  nearest(at: PlanePoint, reachPx: number, planeUnitsPerPx: number): string | null;
}

/** How many numbers each arc has in the control points: x and y of origin, control and destination. */
const numbersPerCurve = 6;

interface CurveBoxes {
  readonly boxes: Flatbush;
  /** Control points. */
  readonly points: Float32Array;
}

/** Up to so many shown arcs have boxes of their own, in about a millisecond: a selection that bends some does not index all others anew. */
const fewArcs = 2000;

/** Cached by the column that is another one where the curves are: a filter creates a new list of arcs, but no new curves. */
const knownBoxes = new WeakMap<Float32Array, CurveBoxes>();

/**
 * All arcs by the boxes of their curves, and their control points. 32 bits are precise to a thirtieth of a pixel at the closest zoom; for
 * 100 000 arcs both together take less than 5 MB.
 */
function boxesOfAll(arcs: ArcColumns): CurveBoxes {
  const known = knownBoxes.get(arcs.bend);
  if (known) return known;
  const result = curveBoxes(arcs, arcs.count, (box) => box);
  knownBoxes.set(arcs.bend, result);
  return result;
}

/** @param arcOf - the arc of a box by its number */
function curveBoxes(arcs: ArcColumns, count: number, arcOf: (box: number) => number): CurveBoxes {
  const boxes = new Flatbush(count, 16, Float32Array);
  const points = new Float32Array(count * numbersPerCurve);
  for (let box = 0; box < count; box++) {
    const curve = curveOfArc(arcs, arcOf(box), mercatorOf);
    const { origin, control, destination } = curve;
    const at = box * numbersPerCurve;
    [points[at], points[at + 1], points[at + 2], points[at + 3], points[at + 4], points[at + 5]] = [
      origin[0],
      origin[1],
      control[0],
      control[1],
      destination[0],
      destination[1],
    ];
    boxes.add(...curveExtent(curve));
  }
  boxes.finish();
  return { boxes, points };
}

/** An index of the shown arcs; it is built at the first query. */
export function arcIndex({ arcs }: Pick<Scene, 'arcs'>): ArcIndex {
  const { shown } = arcs;
  if (shown.length === 0) return { nearest: () => null };
  const areFew = shown.length <= fewArcs;
  const boxArc = (box: number): number => (areFew ? (shown[box] ?? 0) : box);
  const drawn = memoizeLast(() => {
    const widestPx = shown.reduce((widest, arc) => Math.max(widest, arcs.widthPx[arc] ?? 0), 0);
    if (areFew) return { ...curveBoxes(arcs, shown.length, boxArc), isShown: null, widestPx };
    const isShown = new Uint8Array(arcs.count);
    for (const arc of shown) isShown[arc] = 1;
    return { ...boxesOfAll(arcs), isShown, widestPx };
  });
  return {
    nearest(at, reachPx, planeUnitsPerPx) {
      const { isShown, widestPx, boxes, points } = drawn();
      let nearest = -1;
      let beyondEdge = reachPx * planeUnitsPerPx;
      let fromMiddle = Infinity;
      const [x, y] = at;
      const reach = (reachPx + widestPx / 2) * planeUnitsPerPx;
      boxes.search(x - reach, y - reach, x + reach, y + reach, (box) => {
        const arc = boxArc(box);
        if (isShown && isShown[arc] !== 1) return false;
        const curve = curveAt(points, box);
        // A curve leaves its chord by at most its sagitta, so most candidates are ruled out here.
        const half = ((arcs.widthPx[arc] ?? 0) / 2) * planeUnitsPerPx;
        if (distanceToSegment(curve.origin, curve.destination, at) > beyondEdge + half + sagittaOf(curve)) return false;
        const away = distanceToCurve(curve, at);
        const beyond = Math.max(0, away - half);
        if (beyond < beyondEdge || (beyond === beyondEdge && away < fromMiddle)) {
          nearest = arc;
          beyondEdge = beyond;
          fromMiddle = away;
        }
        return false;
      });
      return nearest < 0 ? null : (arcs.ids[nearest] ?? null);
    },
  };
}

function curveAt(points: Float32Array, box: number): Curve {
  const start = box * numbersPerCurve;
  const number = (offset: number): number => points[start + offset] ?? 0;
  return { origin: [number(0), number(1)], control: [number(2), number(3)], destination: [number(4), number(5)] };
}
