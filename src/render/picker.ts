/** Finds the mark or area under a point. Both maps use the same rule, which is computed on the CPU from the scene and the geography. */
import { polygonContains } from 'd3';
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { arcBetween, curveExtent, distanceToCurve, leastDistance } from '../geo/curve.ts';
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

export interface ArcIndex {
  /**
   * The id of the nearest shown arc whose stroke has its edge within reach; null if there is none. If several strokes are under the point,
   * the arc with the nearest middle line is returned, so that a wide arc does not hide a thin one.
   */
  nearest(at: PlanePoint, reachPx: number, planeUnitsPerPx: number): string | null;
}

/** Number of numbers for each arc, which are x and y of its origin, x and y of its destination relative to the origin, and its bend. */
const numbersPerArc = 5;

interface CurveBoxes {
  /** The boxes of the curves. Arcs whose middles are near each other have adjacent numbers, so that a search reads adjacent memory. */
  readonly boxes: Flatbush;
  /** The numbers of each arc, in the order of the boxes. */
  readonly numbers: Float32Array;
  readonly arcs: Uint32Array;
}

/**
 * Up to this number of shown arcs, only their own boxes are computed, which takes about a millisecond. If a selection bends some arcs, the
 * others are then not indexed again.
 */
const fewArcs = 2000;

/** Boxes by the column of bends, which is replaced whenever the curves change. A filter creates a new list of arcs but no new curves. */
const knownBoxes = new WeakMap<Float32Array, CurveBoxes>();

/**
 * The boxes of the curves of all arcs. At the closest zoom, 32 bits are precise to a thirtieth of a pixel. For 100 000 arcs, all data
 * together take less than 5 MB.
 */
function boxesOfAll(arcs: ArcColumns): CurveBoxes {
  const known = knownBoxes.get(arcs.bend);
  if (known) return known;
  const result = curveBoxes(
    arcs,
    Uint32Array.from({ length: arcs.count }, (_, arc) => arc),
  );
  knownBoxes.set(arcs.bend, result);
  return result;
}

function curveBoxes(columns: ArcColumns, unordered: Uint32Array): CurveBoxes {
  const arcs = byPlace(columns, unordered);
  const boxes = new Flatbush(arcs.length, 16, Float32Array);
  const numbers = new Float32Array(arcs.length * numbersPerArc);
  arcs.forEach((arc, box) => {
    const curve = curveOfArc(columns, arc, mercatorOf);
    const { origin, destination } = curve;
    const [dx, dy] = [destination[0] - origin[0], destination[1] - origin[1]];
    numbers.set([origin[0], origin[1], dx, dy, columns.bend[arc] ?? 0], box * numbersPerArc);
    boxes.add(...curveExtent(curve));
  });
  boxes.finish();
  return { boxes, numbers, arcs };
}

/** Sorts arcs by the middles of their chords along a Z-order curve. */
function byPlace({ originLon, originLat, destinationLon, destinationLat }: ArcColumns, arcs: Uint32Array): Uint32Array {
  const cell = (degrees: number, range: number): number => spread(((degrees + range) / (2 * range)) * 65_535);
  // The low digits of a key are the position in the list, which has less than a million entries.
  const keys = Float64Array.from(arcs, (arc, i) => {
    const lon = ((originLon[arc] ?? 0) + (destinationLon[arc] ?? 0)) / 2;
    const lat = ((originLat[arc] ?? 0) + (destinationLat[arc] ?? 0)) / 2;
    return (cell(lon, 180) + 2 * cell(lat, 90)) * 2 ** 20 + i;
  }).sort();
  return Uint32Array.from(keys, (key) => arcs[key % 2 ** 20] ?? 0);
}

/** The bits of a 16-bit number with a zero between each two. */
function spread(number: number): number {
  let bits = number & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Creates an index of the shown arcs, which is built at the first query. */
export function arcIndex({ arcs: columns }: Pick<Scene, 'arcs'>): ArcIndex {
  const { shown, widthPx } = columns;
  if (shown.length === 0) return { nearest: () => null };
  const drawn = memoizeLast(() => {
    const widestPx = shown.reduce((widest, arc) => Math.max(widest, widthPx[arc] ?? 0), 0);
    if (shown.length <= fewArcs) return { ...curveBoxes(columns, shown), isShown: null, widestPx };
    const isShown = new Uint8Array(columns.count);
    for (const arc of shown) isShown[arc] = 1;
    return { ...boxesOfAll(columns), isShown, widestPx };
  });
  return {
    nearest([x, y], reachPx, planeUnitsPerPx) {
      const { isShown, widestPx, boxes, numbers, arcs } = drawn();
      const widestHalf = (widestPx / 2) * planeUnitsPerPx;
      let nearest = -1;
      let beyondEdge = reachPx * planeUnitsPerPx;
      let fromMiddle = Infinity;
      // Once a stroke is under the point, only curves that are nearer than the nearest so far are relevant.
      let farthest = beyondEdge + widestHalf;
      boxes.search(x - farthest, y - farthest, x + farthest, y + farthest, (box) => {
        const at = box * numbersPerArc;
        const originX = numbers[at] ?? 0;
        const originY = numbers[at + 1] ?? 0;
        const dx = numbers[at + 2] ?? 0;
        const dy = numbers[at + 3] ?? 0;
        const bend = numbers[at + 4] ?? 0;
        if (leastDistance(x - originX, y - originY, dx, dy, bend) > farthest) return false;
        const arc = arcs[box] ?? 0;
        if (isShown && isShown[arc] !== 1) return false;
        const half = ((widthPx[arc] ?? 0) / 2) * planeUnitsPerPx;
        const away = distanceToCurve(arcBetween([originX, originY], [originX + dx, originY + dy], bend), [x, y]);
        const beyond = Math.max(0, away - half);
        if (beyond < beyondEdge || (beyond === beyondEdge && away < fromMiddle)) {
          nearest = arc;
          beyondEdge = beyond;
          fromMiddle = away;
          farthest = beyond === 0 ? Math.min(widestHalf, away) : beyond + widestHalf;
        }
        return false;
      });
      return nearest < 0 ? null : (columns.ids[nearest] ?? null);
    },
  };
}
