/** Finds the arc that is nearest to a point. */
import Flatbush from 'flatbush';
import { arcBetween, curveExtent, distanceToCurve, halvesOf, leastDistance, type Curve } from '../geo/curve.ts';
import { mercatorOf, type PlanePoint } from '../geo/projection.ts';
import { memoizeLast } from '../scene/memo.ts';
import type { ArcColumns, Scene } from '../scene/scene-types.ts';
import { curveOfArc } from './svg/arc-marks.ts';

export interface ArcIndex {
  /**
   * The id of the nearest shown arc whose stroke has its edge within reach; null if there is none. If several strokes are under the point,
   * the arc with the nearest middle line is returned, so that a wide arc does not hide a thin one.
   */
  nearest(at: PlanePoint, reachPx: number, planeUnitsPerPx: number): string | null;
}

/** Number of numbers for each arc, which are x and y of its origin, x and y of its destination relative to the origin, and its bend. */
const numbersPerArc = 5;

/**
 * The boxes of halves of curves that have about the same direction, in a plane turned to this direction, so that they are long and flat.
 * The box of a whole arc is almost a square: of 100 000 arcs, a fifth of those boxes contain a point in the middle, but only one of fifty
 * flat boxes.
 */
interface TurnedBoxes {
  readonly turn: (point: PlanePoint) => PlanePoint;
  readonly boxes: Flatbush;
  /** For each box, the position of its arc in {@link CurveBoxes}. */
  readonly arcs: Uint32Array;
}

interface CurveBoxes {
  readonly turns: readonly TurnedBoxes[];
  /** The numbers of each arc. Arcs whose middles are near each other are adjacent, so that a search reads adjacent memory. */
  readonly numbers: Float32Array;
  readonly arcs: Uint32Array;
}

/** Number of directions. With twice as many a search reads fewer boxes, but takes as long. */
const turnCount = 8;

/**
 * Up to this number of shown arcs, only their own boxes are computed, which takes a few milliseconds. If a selection bends some arcs, the
 * others are then not indexed again.
 */
const fewArcs = 2000;

/** Boxes by the column of bends, which is replaced whenever the curves change. A filter creates a new list of arcs but no new curves. */
const knownBoxes = new WeakMap<Float32Array, CurveBoxes>();

/**
 * The boxes of the curves of all arcs. At the closest zoom, 32 bits are precise to a thirtieth of a pixel. For 100 000 arcs, all data
 * together take about 7 MB, outside of the heap.
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
  const numbers = new Float32Array(arcs.length * numbersPerArc);
  /** The turn of both halves of each arc, and the number of halves with each turn. */
  const turnOf = new Uint8Array(arcs.length * 2);
  const sizes = new Uint32Array(turnCount);
  arcs.forEach((arc, at) => {
    const { origin, destination } = curveOfArc(columns, arc, mercatorOf);
    const [dx, dy] = [destination[0] - origin[0], destination[1] - origin[1]];
    numbers.set([origin[0], origin[1], dx, dy, columns.bend[arc] ?? 0], at * numbersPerArc);
    halvesOf(curveAt(numbers, at)).forEach((half, i) => {
      const turn = turnOfCurve(half);
      turnOf[at * 2 + i] = turn;
      sizes[turn] = (sizes[turn] ?? 0) + 1;
    });
  });
  const turns = Array.from(sizes, (size, turn) => emptyBoxes(turn, size));
  arcs.forEach((_, at) => {
    halvesOf(curveAt(numbers, at)).forEach((half, i) => {
      const turned = turns[turnOf[at * 2 + i] ?? 0];
      if (!turned) return;
      const { turn, boxes } = turned;
      const [origin, control, destination] = [turn(half.origin), turn(half.control), turn(half.destination)];
      turned.arcs[boxes.add(...curveExtent({ origin, control, destination }))] = at;
    });
  });
  const used = turns.flatMap((turned) => turned ?? []);
  for (const { boxes } of used) boxes.finish();
  return { turns: used, numbers, arcs };
}

function curveAt(numbers: Float32Array, at: number): Curve {
  const first = at * numbersPerArc;
  const [x, y] = [numbers[first] ?? 0, numbers[first + 1] ?? 0];
  return arcBetween([x, y], [x + (numbers[first + 2] ?? 0), y + (numbers[first + 3] ?? 0)], numbers[first + 4] ?? 0);
}

/** The number of the direction of a curve. Opposite directions have the same one. */
function turnOfCurve({ origin, destination }: Curve): number {
  const angle = Math.atan2(destination[1] - origin[1], destination[0] - origin[0]);
  return Math.floor(((angle + Math.PI) / Math.PI) * turnCount) % turnCount;
}

/** @returns null if no curve has the direction */
function emptyBoxes(turn: number, size: number): TurnedBoxes | null {
  if (size === 0) return null;
  const angle = ((turn + 0.5) * Math.PI) / turnCount;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    turn: ([x, y]) => [x * cos + y * sin, y * cos - x * sin],
    boxes: new Flatbush(size, 16, Float32Array),
    arcs: new Uint32Array(size),
  };
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
  const nearestWithin = (at: PlanePoint, reach: number, planeUnitsPerPx: number): number | null => {
    const { isShown, widestPx, turns, numbers, arcs } = drawn();
    const [x, y] = at;
    const widestHalf = (widestPx / 2) * planeUnitsPerPx;
    let nearest: number | null = null;
    let beyondEdge = reach;
    let fromMiddle = Infinity;
    // Once a stroke is under the point, only curves that are nearer than the nearest so far are relevant.
    let farthest = beyondEdge + widestHalf;
    for (const { turn, boxes, arcs: arcsOfBoxes } of turns) {
      const [turnedX, turnedY] = turn(at);
      boxes.search(turnedX - farthest, turnedY - farthest, turnedX + farthest, turnedY + farthest, (box) => {
        const position = arcsOfBoxes[box] ?? 0;
        const first = position * numbersPerArc;
        const originX = numbers[first] ?? 0;
        const originY = numbers[first + 1] ?? 0;
        const dx = numbers[first + 2] ?? 0;
        const dy = numbers[first + 3] ?? 0;
        const bend = numbers[first + 4] ?? 0;
        if (leastDistance(x - originX, y - originY, dx, dy, bend) > farthest) return false;
        const arc = arcs[position] ?? 0;
        if (isShown && isShown[arc] !== 1) return false;
        const half = ((widthPx[arc] ?? 0) / 2) * planeUnitsPerPx;
        const away = distanceToCurve(arcBetween([originX, originY], [originX + dx, originY + dy], bend), at);
        const beyond = Math.max(0, away - half);
        if (beyond < beyondEdge || (beyond === beyondEdge && away < fromMiddle)) {
          nearest = arc;
          beyondEdge = beyond;
          fromMiddle = away;
          farthest = beyond === 0 ? Math.min(widestHalf, away) : beyond + widestHalf;
        }
        return false;
      });
    }
    return nearest;
  };
  return {
    nearest(at, reachPx, planeUnitsPerPx) {
      // Where arcs are many, a stroke is mostly under the point. Only a few of the arcs within reach are so close.
      const nearest = nearestWithin(at, 0, planeUnitsPerPx) ?? nearestWithin(at, reachPx * planeUnitsPerPx, planeUnitsPerPx);
      return nearest === null ? null : (columns.ids[nearest] ?? null);
    },
  };
}
