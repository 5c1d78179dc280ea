/** The obstacles on a map, and the cost of placing a text or a leader line among them. */
import { distanceToSegment } from '../../geo/curve.ts';
import type { PointPx, SizePx } from '../../geo/projection.ts';
import {
  boxAround,
  cross,
  crossings,
  distancePx,
  grown,
  lengthOf,
  lengthWithin,
  nearestIn,
  overlaps,
  runWithin,
  touches,
  type RectPx,
  type Run,
  type Segment,
} from './boxes.ts';

/** The marks of a picture, which don't move for texts. */
export interface Marks {
  /** Drawn places. A name must not be nearer to another place than to its own, or it would be taken for the other's name. */
  readonly dots: Dots;
  /** The heads of directed flows. */
  readonly heads: readonly Head[];
  /** Strokes of arcs. */
  readonly lines: readonly Run[];
}

/** The marks together with all texts and leader lines placed so far. */
export interface Around extends Marks {
  /** Size of the map. */
  readonly size: SizePx;
  /** Boxes of texts, and of whatever else no text may cover. */
  readonly taken: RectPx[];
  readonly leaders: Segment[];
}

export interface Head {
  readonly box: RectPx;
  readonly edges: readonly Segment[];
}

export function headOf(corners: readonly PointPx[]): Head {
  return { box: boxAround(corners), edges: corners.map((corner, i): Segment => [corner, corners[(i + 1) % corners.length] ?? corner]) };
}

/** A place, with the radius of its mark if that is larger than a dot. */
export type Dot = readonly [x: number, y: number, radiusPx?: number];

/** A set of places that finds those near a box. Many places are indexed by squares. */
export class Dots {
  readonly #all: readonly Dot[];
  readonly #squares = new Map<number, Dot[]>();
  readonly #largestPx: number;

  constructor(dots: Iterable<Dot> = []) {
    this.#all = [...dots];
    this.#largestPx = this.#all.reduce((largest, [, , radius = 0]) => Math.max(largest, radius), 0);
    if (this.#all.length <= fewDots) return;
    for (const dot of this.#all) {
      const key = squareOf(dot[0]) * rowLength + squareOf(dot[1]);
      const known = this.#squares.get(key);
      if (known) known.push(dot);
      else this.#squares.set(key, [dot]);
    }
  }

  /** A new set with further places. */
  and(others: readonly Dot[]): Dots {
    return new Dots([...this.#all, ...others]);
  }

  /** The radius of the largest mark at a place; 0 for a dot, or if there is none. */
  radiusAt([x, y]: PointPx): number {
    if (this.#largestPx === 0) return 0;
    return this.near({ x, y, width: 0, height: 0 }, 1).reduce(
      (largest, [dotX, dotY, radius = 0]) => (Math.abs(dotX - x) < 1 && Math.abs(dotY - y) < 1 ? Math.max(largest, radius) : largest),
      0,
    );
  }

  /** At least all places whose marks are within a distance of a box; some farther ones may be included. */
  near({ x, y, width, height }: RectPx, fromMarkPx: number): readonly Dot[] {
    if (this.#all.length <= fewDots) return this.#all;
    const found: Dot[] = [];
    const px = fromMarkPx + this.#largestPx;
    const [right, bottom] = [squareOf(x + width + px), squareOf(y + height + px)];
    for (let column = squareOf(x - px); column <= right; column++)
      for (let row = squareOf(y - px); row <= bottom; row++) found.push(...(this.#squares.get(column * rowLength + row) ?? []));
    return found;
  }
}

/** Number of places up to which an index is not worth its cost. */
const fewDots = 40;
const squareOf = (px: number): number => Math.floor(px / 64);
/** Factor of a column in the key of a square; larger than the number of rows on any screen. */
const rowLength = 65_536;

/** Difference in px that a reader does not notice. */
const unseenPx = 2;
const dotRadiusPx = 6;
/** Distance between a text and a mark larger than a dot. */
const clearOfMarkPx = 1.5;
/** Distance within which a name at a leader line may be taken for the name of another place, and its cost for each such place. */
const besideDotPx = 14;
const besideDotCost = 40;
/** Distance between a text and the edge of the map. */
export const marginPx = 2;
/**
 * Cost of one px of line under a text, in steps of preference. A figure costs most, because its opaque background hides the arc; a
 * place name costs more than a name on the ground, because it can move.
 */
const lineCostPerPx = { figure: 0.35, place: 0.25, ground: 0.1 } as const;
/** Distance between a text and the middle of a line: half of its stroke and a small gap. */
const clearOfLinePx = 2;
/** Length of a line within a text that costs nothing, so that a line at a corner does not push the name towards its neighbours. */
const grazePx = 6;

/** Kind of a text: an annotation (`figure`), the name of a paired place, or a name on the ground (province, country or sea). */
export type WordsOf = keyof typeof lineCostPerPx;

/**
 * Cost of a box by the lines under it; infinite if the box is not allowed.
 *
 * @param isLed - whether a leader line ties the text to its place, so that another place may be nearer
 * @param bound - the result is exact only below this cost, at which the computation stops
 */
export function boxCost(
  box: RectPx,
  at: PointPx,
  { taken, leaders, dots, heads, lines, size }: Around,
  of: WordsOf,
  isLed: boolean,
  bound: number,
): number {
  const { x, y, width, height } = box;
  // A name that the edge cuts is worse than none.
  if (x < marginPx || y < marginPx || x + width > size.width - marginPx || y + height > size.height - marginPx) return Infinity;
  for (const other of taken) if (overlaps(box, other)) return Infinity;
  // Distance from the edge of its own mark.
  const ownPx = isLed ? 0 : distancePx(at, box) - dots.radiusAt(at);
  const isLedName = isLed && of === 'place';
  let cost = 0;
  const within = isLedName ? besideDotPx : Math.max(dotRadiusPx, ownPx);
  for (const dot of dots.near(box, within)) {
    const dotX = dot[0];
    const dotY = dot[1];
    const radius = dot[2] ?? 0;
    const across = Math.max(x - dotX, 0, dotX - x - width);
    const down = Math.max(y - dotY, 0, dotY - y - height);
    if (across > within + radius || down > within + radius) continue;
    // Its own place, or another place on the same spot.
    if (Math.abs(dotX - at[0]) < 1 && Math.abs(dotY - at[1]) < 1) continue;
    const away = lengthOf(across, down) - radius;
    if (radius > 0 && away < clearOfMarkPx) return Infinity;
    if ((across < dotRadiusPx && down < dotRadiusPx) || away < ownPx - unseenPx) return Infinity;
    if (isLedName && away < besideDotPx) cost += besideDotCost;
  }
  const near = grown(box, clearOfLinePx);
  for (const leader of leaders) if (lengthWithin(leader, near) > 0) return Infinity;
  for (const head of heads) if (overlaps(near, head.box) && head.edges.some((edge) => lengthWithin(edge, near) > 0)) return Infinity;
  for (const line of lines) {
    if (cost >= bound) return cost;
    cost += lineCostPerPx[of] * Math.max(0, runWithin(line, near) - grazePx);
  }
  return cost;
}

/** Distance from a place to the start of its leader line: the dot and its halo. */
export const leaderFromPx = 5;
/** Distance from the end of a leader line to its text. */
const leaderToPx = 2;
/** Distance between a leader line and the dot of another place. */
const clearOfDotPx = 6;
/** Cost of each crossing of a leader line with an arc. */
const crossedCost = 4;

/** The leader line from a place to the box of its text; null if they are too near to each other for a line. */
export function leaderTo(at: PointPx, box: RectPx, fromPx: number): Segment | null {
  const to = nearestIn(at, box);
  const [dx, dy] = [to[0] - at[0], to[1] - at[1]];
  const length = lengthOf(dx, dy);
  if (length <= fromPx + leaderToPx) return null;
  const [from, until] = [fromPx / length, 1 - leaderToPx / length];
  return [
    [at[0] + dx * from, at[1] + dy * from],
    [at[0] + dx * until, at[1] + dy * until],
  ];
}

/** Cost of each head that a leader line crosses and of each dot that it passes, if it may. */
const passedCost = 30;

/**
 * Cost of a leader line by the arcs that it crosses; infinite if it crosses texts, heads, dots or another leader line.
 *
 * @param own - the arc of its text, which may be crossed; null if there is none
 * @param passes - whether it may cross heads and pass dots, at a cost
 */
function leaderCost(
  leader: Segment,
  at: PointPx,
  { taken, leaders, dots, heads, lines }: Around,
  own: Run | null,
  passes: boolean,
): number {
  const passed = passes ? passedCost : Infinity;
  let cost = 0;
  const box = boxAround(leader);
  for (const other of taken) if (lengthWithin(leader, other) > 0) return Infinity;
  for (const other of leaders) if (cross(other, leader)) return Infinity;
  for (const head of heads) if (touches(box, head.box) && head.edges.some((edge) => cross(edge, leader))) cost += passed;
  if (cost === Infinity) return Infinity;
  for (const dot of dots.near(box, clearOfDotPx)) {
    // A place very near to the line's own place can only be passed at a smaller distance.
    const [x, y, radius = 0] = dot;
    const awayPx = lengthOf(x - at[0], y - at[1]);
    if (
      awayPx >= 1 &&
      distanceToSegment(leader[0], leader[1], [x, y]) < Math.min(Math.max(clearOfDotPx, radius + clearOfMarkPx), 0.9 * awayPx)
    )
      cost += passed;
    if (cost === Infinity) return Infinity;
  }
  for (const line of lines) if (line !== own) cost += crossedCost * crossings(line, leader, box);
  return cost;
}

/** Possible distances of a text from its place at a leader line. */
export const leaderPx = [16, 26, 38, 52, 68] as const;
/** Sixteen directions of length 1, from east clockwise. */
export const directions = Array.from({ length: 16 }, (_, i): PointPx => [Math.cos((i * Math.PI) / 8), Math.sin((i * Math.PI) / 8)]);
/** Component of a direction below which the text is centred on that axis. */
const acrossShare = 0.3;

export interface BoxBeside {
  readonly box: RectPx;
  /** The end of the text that is at the point: -1 its end, 1 its start, 0 its middle. */
  readonly horizontal: -1 | 0 | 1;
}

/** The box at a distance from a point, in a direction of length 1. */
export function boxTowards([x, y]: PointPx, [dx, dy]: PointPx, farPx: number, width: number, height: number): BoxBeside {
  const horizontal = sideOf(dx);
  const vertical = sideOf(dy);
  const left = x + dx * farPx - (horizontal === -1 ? width : horizontal === 0 ? width / 2 : 0);
  const top = y + dy * farPx - (vertical === -1 ? height : vertical === 0 ? height / 2 : 0);
  return { box: { x: left, y: top, width, height }, horizontal };
}

function sideOf(share: number): -1 | 0 | 1 {
  return share < -acrossShare ? -1 : share > acrossShare ? 1 : 0;
}

/** A text to be placed at the end of a leader line. */
export interface Led {
  readonly of: WordsOf;
  readonly width: number;
  readonly height: number;
  /** Possible starts of the leader line, the best first. */
  readonly starts: readonly PointPx[];
  /** Additional cost of each start over the one before. */
  readonly startCost: number;
  /** Possible distances of the text, in ascending order. */
  readonly farsPx: readonly number[];
  readonly farCost: (farPx: number) => number;
  readonly directions: readonly PointPx[];
  /** Distance from a start to the visible beginning of its leader line. */
  readonly fromPx: number;
  /** The arc that the starts are on; null if they are not on an arc. */
  readonly own: Run | null;
  /** Further boxes that the text may not cover. */
  readonly refused: readonly RectPx[];
  /** Whether the leader may cross heads and pass dots, where that is the only way out. */
  readonly passes?: boolean;
}

export interface PlacedAtLeader extends BoxBeside {
  readonly at: PointPx;
  readonly leader: Segment;
  readonly cost: number;
}

/** The cheapest box at the end of a leader line; null if none costs less than the bound. */
export function placedAtLeader(led: Led, around: Around, bound: number): PlacedAtLeader | null {
  const { of, width, height, startCost, farsPx, farCost, fromPx, own, refused } = led;
  const { taken, size } = around;
  // A leader line that begins under a text would cross it.
  const starts = led.starts.flatMap((at, i) => (taken.some((box) => distancePx(at, box) === 0) ? [] : [{ at, cost: i * startCost }]));
  let best: PlacedAtLeader | null = null;
  let least = bound;
  for (const farPx of farsPx) {
    for (const start of starts) {
      const preference = start.cost + farCost(farPx);
      if (preference >= least) break;
      const { at } = start;
      for (const direction of led.directions) {
        const { box, horizontal } = boxTowards(at, direction, farPx, width, height);
        if (box.x < marginPx || box.y < marginPx || box.x + width > size.width - marginPx || box.y + height > size.height - marginPx)
          continue;
        if (refused.some((other) => overlaps(box, other))) continue;
        let cost = preference + boxCost(box, at, around, of, true, least - preference);
        if (cost >= least) continue;
        const leader = leaderTo(at, box, fromPx);
        if (!leader) continue;
        cost += leaderCost(leader, at, around, own, led.passes ?? false);
        if (cost >= least) continue;
        best = { box, horizontal, at, leader, cost };
        least = cost;
      }
    }
  }
  return best;
}

/** The obstacles before any text is placed: the marks, and the corners that overlays cover. */
export function aroundOf(
  size: SizePx,
  corners: readonly RectPx[],
  { dots = new Dots(), heads = [], lines = [] }: Partial<Marks> = {},
): Around {
  return { size, dots, heads, lines, taken: [...corners], leaders: [] };
}
