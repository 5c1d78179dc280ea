/** What stands on a map already, and what it costs to put a word or a leader line there. */
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

/** The marks of a picture, none of which moves for a word. */
export interface Marks {
  /** Places that are drawn: a name that is nearer to another than to its own would be taken for that one's. */
  readonly dots: Dots;
  /** The heads of directed flows. */
  readonly heads: readonly Head[];
  /** Strokes of arcs. */
  readonly lines: readonly Run[];
}

/** The same with all words and leader lines that have found their place so far. */
export interface Around extends Marks {
  readonly size: SizePx;
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

/** A place, and the radius of what stands there where that is more than a dot. */
export type Dot = readonly [x: number, y: number, radiusPx?: number];

/** Places, in squares where they are many: a word looks at those around it. */
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

  /** The same and others. */
  and(others: readonly Dot[]): Dots {
    return new Dots([...this.#all, ...others]);
  }

  /** The radius of what stands at a place; 0 where it is a dot or nothing. */
  radiusAt([x, y]: PointPx): number {
    if (this.#largestPx === 0) return 0;
    return this.near({ x, y, width: 0, height: 0 }, 1).reduce(
      (largest, [dotX, dotY, radius = 0]) => (Math.abs(dotX - x) < 1 && Math.abs(dotY - y) < 1 ? Math.max(largest, radius) : largest),
      0,
    );
  }

  /** Those whose marks are within so many px of a box, and some that are not. */
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

const fewDots = 40;
const squareOf = (px: number): number => Math.floor(px / 64);
/** More squares than the longest screen has. */
const rowLength = 65_536;

/** Px of difference that a reader does not see. */
const unseenPx = 2;
const dotRadiusPx = 6;
/** Between a word and a mark that is more than a dot. */
const clearOfMarkPx = 1.5;
/** Words at a leader that stand nearer to the dot of another place are read as its name, and cost so much more. */
const besideDotPx = 14;
const besideDotCost = 40;
/** Between a word and the edge of the map. */
export const marginPx = 2;
/** What a px of a line under a word costs, in steps of preference: what lies on its own ground hides the arc, and what belongs to a mark rather moves. */
const lineCostPerPx = { figure: 0.35, place: 0.25, ground: 0.1 } as const;
/** A line is a stroke: half of it, and a little air. */
const clearOfLinePx = 2;
/** A line that only grazes a name's corner is no reason to push the name onto its neighbours' room. */
const grazePx = 6;

/** What is written: a note, the name of a paired place, or that of the ground: a province, a country, a sea. */
export type WordsOf = keyof typeof lineCostPerPx;

/**
 * What a box costs by the lines under it; infinite where it may not stand.
 *
 * @param isLed - a leader line ties it to its place, however near others are
 * @param bound - from this cost on the exact cost does not matter, and is not worked out to the end
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
  // A cut name is worse than none.
  if (x < marginPx || y < marginPx || x + width > size.width - marginPx || y + height > size.height - marginPx) return Infinity;
  for (const other of taken) if (overlaps(box, other)) return Infinity;
  // From the edge of its own mark.
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
    // Its place, or another on the same spot.
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

/** From a place to its leader: past the dot and its halo. */
export const leaderFromPx = 5;
/** From a leader to its words. */
const leaderToPx = 2;
/** Between a leader and the dot of another place. */
const clearOfDotPx = 6;
/** What a leader costs that runs across an arc. */
const crossedCost = 4;

/** The line from a place to the box of its words; null where they are too near to each other. */
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

/** Infinite where a leader would cross words, heads, dots or another leader. @param own - the arc that it begins at */
function leaderCost(leader: Segment, at: PointPx, { taken, leaders, dots, heads, lines }: Around, own: Run | null): number {
  const box = boxAround(leader);
  for (const other of taken) if (lengthWithin(leader, other) > 0) return Infinity;
  for (const other of leaders) if (cross(other, leader)) return Infinity;
  for (const head of heads) if (touches(box, head.box) && head.edges.some((edge) => cross(edge, leader))) return Infinity;
  for (const dot of dots.near(box, clearOfDotPx)) {
    // A place that is nearer than that to the leader's own has to be passed nearer.
    const [x, y, radius = 0] = dot;
    const awayPx = lengthOf(x - at[0], y - at[1]);
    if (
      awayPx >= 1 &&
      distanceToSegment(leader[0], leader[1], [x, y]) < Math.min(Math.max(clearOfDotPx, radius + clearOfMarkPx), 0.9 * awayPx)
    )
      return Infinity;
  }
  let cost = 0;
  for (const line of lines) if (line !== own) cost += crossedCost * crossings(line, leader, box);
  return cost;
}

/** How far off the words at a leader may stand. */
export const leaderPx = [16, 26, 38, 52, 68] as const;
/** East first, clockwise. */
export const directions = Array.from({ length: 16 }, (_, i): PointPx => [Math.cos((i * Math.PI) / 8), Math.sin((i * Math.PI) / 8)]);
/** A direction that is nearer than this to an axis puts the words across it. */
const acrossShare = 0.3;

export interface BoxBeside {
  readonly box: RectPx;
  /** -1: the words end there, 1: they begin there, 0: their middle is there. */
  readonly horizontal: -1 | 0 | 1;
}

/** The box that stands so far from a point in a direction of length 1. */
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

/** What is to be put at the end of a leader. */
export interface Led {
  readonly of: WordsOf;
  readonly width: number;
  readonly height: number;
  /** Where the leader may begin, the best first. */
  readonly starts: readonly PointPx[];
  /** What each start costs more than the one before. */
  readonly startCost: number;
  /** How far off the words may stand, the nearest first. */
  readonly farsPx: readonly number[];
  readonly farCost: (farPx: number) => number;
  readonly directions: readonly PointPx[];
  /** From a start to where its leader is seen. */
  readonly fromPx: number;
  /** The line that the starts are on. */
  readonly own: Run | null;
  /** What the words may not cover besides. */
  readonly refused: readonly RectPx[];
}

export interface PlacedAtLeader extends BoxBeside {
  readonly at: PointPx;
  readonly leader: Segment;
  readonly cost: number;
}

/** The best box at the end of a leader; null where there is none that costs less than the bound. */
export function placedAtLeader(led: Led, around: Around, bound: number): PlacedAtLeader | null {
  const { of, width, height, startCost, farsPx, farCost, fromPx, own, refused } = led;
  const { taken, size } = around;
  // A leader that begins under words would cross them.
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
        cost += leaderCost(leader, at, around, own);
        if (cost >= least) continue;
        best = { box, horizontal, at, leader, cost };
        least = cost;
      }
    }
  }
  return best;
}

/** Everything that a picture begins with: its marks, and the corners that something else lies over. */
export function aroundOf(
  size: SizePx,
  corners: readonly RectPx[],
  { dots = new Dots(), heads = [], lines = [] }: Partial<Marks> = {},
): Around {
  return { size, dots, heads, lines, taken: [...corners], leaders: [] };
}
