/** Arcs with their current bends, and the cost of an arc at any bend. */
import { acuteDegrees, dotPx, fanDegrees, mostBend, type ArcLayoutInput, type LayoutCost } from './arc-layout-input.ts';
import { emptyPieces, PieceGrid, writePieces, type Pieces } from './curve-pieces.ts';

/**
 * Weights of the parts of the cost. A pass weighs as much as ten acute crossings; the smaller weights decide between bends that are equally
 * clear.
 */
const weight = { pass: 10, near: 1.2, acute: 1, crossing: 0.06, fan: 0.35, twin: 3, bend: 0.5, side: 0.1, outside: 2 } as const;
/** The preferred space between a stroke and a dot, for the dot's halo and a margin. */
const roomPx = 4;
/** The space between the strokes of two arcs that join the same places, at their middle. */
const twinGapPx = 5;
/** A difference of this much from the default bend costs the weight `bend`. */
const bendUnit = 0.15;
/** A curve that extends this far beyond the picture costs the weight `outside`. */
const outsideUnitPx = 100;
/** A crossing that is nearer than this to a common end of both arcs is not counted. */
const atEndPx = 2;
/** Cost differences below this are ignored, because they may come from the order of a sum. */
const least = 1e-7;

const acuteSine = Math.sin((acuteDegrees * Math.PI) / 180);
const fanSine = Math.sin((fanDegrees * Math.PI) / 180);

/** The cost of an arc that results from other arcs. */
interface SharedCost {
  cost: number;
  crossings: number;
  acute: number;
  narrow: number;
}

/** The axes of a chord: along it, and to the left of travel. */
interface Chord {
  readonly x: number;
  readonly y: number;
  readonly lengthPx: number;
  readonly alongX: number;
  readonly alongY: number;
}

export class ArcLayout {
  /** The current bends of the arcs. */
  readonly bends: Float64Array;
  readonly #input: ArcLayoutInput;
  readonly #grid: PieceGrid;
  readonly #pieces: Pieces = emptyPieces();
  readonly #chords: readonly Chord[];
  /**
   * For each arc, the places that a bend can touch, as coordinates along the chord and to the left of it in px. They are computed on first
   * use.
   */
  readonly #near: (Float64Array | undefined)[] = [];
  /** For each place, the ends of arcs: twice the arc's index, plus 1 for its destination. */
  readonly #endsAt: readonly (readonly number[])[];
  /** For each arc, the other arcs between the same two places. */
  readonly #twins: readonly (readonly number[])[];
  /** The direction in which each arc leaves each of its ends: x and y of a unit vector. */
  readonly #directions: Float64Array;
  /** For each arc, its own cost by bend, without the cost that results from other arcs. */
  readonly #known: readonly Map<number, number>[];

  constructor(input: ArcLayoutInput, bends: ArrayLike<number> = input.bend) {
    const { origin, destination, places } = input;
    const count = origin.length;
    this.#input = input;
    this.bends = Float64Array.from(bends);
    this.#grid = new PieceGrid(input.frame, count);
    this.#directions = new Float64Array(4 * count);
    this.#known = Array.from({ length: count }, () => new Map());
    this.#chords = Array.from({ length: count }, (_, arc) => chordOf(input, arc));
    const endsAt = Array.from({ length: places.length / 2 }, (): number[] => []);
    const byEnds = new Map<number, number[]>();
    for (let arc = 0; arc < count; arc++) {
      const [from, to] = [origin[arc] ?? 0, destination[arc] ?? 0];
      if (from === to) continue;
      endsAt[from]?.push(2 * arc);
      endsAt[to]?.push(2 * arc + 1);
      const ends = Math.min(from, to) * endsAt.length + Math.max(from, to);
      const between = byEnds.get(ends);
      if (between) between.push(arc);
      else byEnds.set(ends, [arc]);
    }
    this.#endsAt = endsAt;
    const twins = Array.from({ length: count }, (): readonly number[] => []);
    for (const between of byEnds.values()) for (const arc of between) twins[arc] = between;
    this.#twins = twins;
    for (let arc = 0; arc < count; arc++) this.#put(arc);
  }

  /**
   * Gives an arc the best of the bends if it is better than the current one.
   *
   * @returns whether the bend has changed
   */
  choose(arc: number, candidates: readonly number[]): boolean {
    const held = this.bends[arc] ?? 0;
    let best = held;
    let lowest = this.#aloneAt(arc, held) + this.#sharedAt(arc, held).cost;
    for (const bend of candidates) {
      const alone = this.#aloneAt(arc, bend);
      if (bend === held || alone >= lowest - least) continue;
      const cost = alone + this.#sharedAt(arc, bend, lowest - least - alone).cost;
      if (cost >= lowest - least) continue;
      lowest = cost;
      best = bend;
    }
    if (best === held) return false;
    this.#grid.remove(arc);
    this.bends[arc] = best;
    this.#put(arc);
    return true;
  }

  /** The cost of all arcs with their bends. */
  cost(): LayoutCost {
    const sums = { passes: 0, crossings: 0, acuteCrossings: 0, narrowAngles: 0, total: 0 };
    this.bends.forEach((bend, arc) => {
      const shared = this.#sharedAt(arc, bend);
      sums.passes += this.#passesAt(arc, bend).passes;
      // A crossing is counted by both of its arcs.
      sums.crossings += shared.crossings / 2;
      sums.acuteCrossings += shared.acute / 2;
      sums.narrowAngles += shared.narrow / 2;
      sums.total += this.#aloneAt(arc, bend) + shared.cost / 2;
    });
    return sums;
  }

  #put(arc: number): void {
    const bend = this.bends[arc] ?? 0;
    if (this.#chord(arc).lengthPx === 0) return;
    this.#grid.add(arc, this.#piecesAt(arc, bend));
    for (const end of [0, 1] as const) {
      const at = 4 * arc + 2 * end;
      [this.#directions[at], this.#directions[at + 1]] = this.#directionAt(arc, bend, end);
    }
  }

  #chord(arc: number): Chord {
    return this.#chords[arc] ?? noChord;
  }

  #piecesAt(arc: number, bend: number): Pieces {
    const { x, y, lengthPx, alongX, alongY } = this.#chord(arc);
    writePieces(this.#pieces, x, y, x + alongX * lengthPx, y + alongY * lengthPx, bend);
    return this.#pieces;
  }

  /**
   * The direction of an arc at one of its ends. In the axes of its chord an arc is the parabola of height 4 · bend · u · (1 − u), so its
   * slope at the ends is 4 · bend.
   */
  #directionAt(arc: number, bend: number, end: 0 | 1): readonly [number, number] {
    const { alongX, alongY } = this.#chord(arc);
    const size = Math.sqrt(1 + 16 * bend * bend);
    const [along, left] = [(end === 0 ? 1 : -1) / size, (4 * bend) / size];
    return [along * alongX + left * alongY, along * alongY - left * alongX];
  }

  #aloneAt(arc: number, bend: number): number {
    const known = this.#known[arc]?.get(bend);
    if (known !== undefined) return known;
    const usual = this.#input.bend[arc] ?? 0;
    const change = (Math.abs(bend) - Math.abs(usual)) / bendUnit;
    const cost =
      this.#passesAt(arc, bend).cost +
      weight.bend * change * change +
      (bend * usual < 0 ? weight.side : 0) +
      (weight.outside * this.#outsidePx(arc, bend)) / outsideUnitPx;
    this.#known[arc]?.set(bend, cost);
    return cost;
  }

  /** The distance by which an arc's farthest point lies beyond the picture, in excess of its ends. */
  #outsidePx(arc: number, bend: number): number {
    const { x, y, lengthPx, alongX, alongY } = this.#chord(arc);
    const sagitta = bend * lengthPx;
    const at = (along: number, left: number): number =>
      beyond(x + along * alongX + left * alongY, this.#input.frame.width) +
      beyond(y + along * alongY - left * alongX, this.#input.frame.height);
    return Math.max(0, at(lengthPx / 2, sagitta) - Math.max(at(0, 0), at(lengthPx, 0)));
  }

  /** The number and cost of the dots of other places that an arc's stroke touches or comes near to. */
  #passesAt(arc: number, bend: number): { readonly passes: number; readonly cost: number } {
    const { lengthPx } = this.#chord(arc);
    const near = (this.#near[arc] ??= placesNear(this.#input, arc, this.#chord(arc)));
    const clearPx = dotPx + (this.#input.widthPx[arc] ?? 0) / 2;
    let [passes, cost] = [0, 0];
    for (let i = 0; i < near.length; i += 2) {
      const awayPx = distanceToParabola(lengthPx, bend, near[i] ?? 0, near[i + 1] ?? 0, clearPx + roomPx);
      if (awayPx < clearPx) {
        passes++;
        cost += weight.pass * (1.5 - (0.5 * awayPx) / clearPx);
      } else if (awayPx < clearPx + roomPx) cost += weight.near * (1 - (awayPx - clearPx) / roomPx);
    }
    return { passes, cost };
  }

  /** @param enough - the cost at which the computation ends early */
  #sharedAt(arc: number, bend: number, enough = Infinity): SharedCost {
    const shared: SharedCost = { cost: 0, crossings: 0, acute: 0, narrow: 0 };
    if (this.#chord(arc).lengthPx === 0) return shared;
    this.#addNeighbours(arc, bend, 0, shared);
    this.#addNeighbours(arc, bend, 1, shared);
    for (const other of this.#twins[arc] ?? []) if (other !== arc) shared.cost += this.#twinCost(arc, bend, other);
    if (shared.cost < enough) this.#addCrossings(arc, bend, shared, enough);
    return shared;
  }

  #addCrossings(arc: number, bend: number, shared: SharedCost, enough: number): void {
    this.#grid.eachCrossing(this.#piecesAt(arc, bend), arc, (other, sine, x, y) => {
      if (this.#isSharedEnd(arc, other, x, y)) return false;
      shared.crossings++;
      if (sine >= acuteSine) shared.cost += weight.crossing;
      else {
        shared.acute++;
        shared.cost += weight.acute * (1 - (0.5 * sine) / acuteSine);
      }
      return shared.cost >= enough;
    });
  }

  #isSharedEnd(arc: number, other: number, x: number, y: number): boolean {
    const { origin, destination, places } = this.#input;
    const isAt = (place: number): boolean =>
      (place === origin[other] || place === destination[other]) &&
      Math.abs(x - (places[2 * place] ?? 0)) < atEndPx &&
      Math.abs(y - (places[2 * place + 1] ?? 0)) < atEndPx;
    return isAt(origin[arc] ?? 0) || isAt(destination[arc] ?? 0);
  }

  #addNeighbours(arc: number, bend: number, end: 0 | 1, shared: SharedCost): void {
    const { origin, destination } = this.#input;
    const [x, y] = this.#directionAt(arc, bend, end);
    for (const other of this.#endsAt[(end === 0 ? origin : destination)[arc] ?? 0] ?? []) {
      if (other >> 1 === arc) continue;
      const otherX = this.#directions[2 * other] ?? 0;
      const otherY = this.#directions[2 * other + 1] ?? 0;
      const sine = Math.abs(x * otherY - y * otherX);
      if (sine >= fanSine || x * otherX + y * otherY <= 0) continue;
      shared.narrow++;
      shared.cost += weight.fan * (1 - sine / fanSine) ** 2;
    }
  }

  /** The cost of two arcs between the same places, which would otherwise overlap. */
  #twinCost(arc: number, bend: number, other: number): number {
    const { origin, widthPx } = this.#input;
    const sense = origin[arc] === origin[other] ? 1 : -1;
    const apartPx = Math.abs(bend - sense * (this.bends[other] ?? 0)) * this.#chord(arc).lengthPx;
    const neededPx = ((widthPx[arc] ?? 0) + (widthPx[other] ?? 0)) / 2 + twinGapPx;
    return apartPx >= neededPx ? 0 : weight.twin * (1 - apartPx / neededPx);
  }
}

const noChord: Chord = { x: 0, y: 0, lengthPx: 0, alongX: 1, alongY: 0 };

function chordOf({ origin, destination, places }: ArcLayoutInput, arc: number): Chord {
  const [from, to] = [origin[arc] ?? 0, destination[arc] ?? 0];
  const [x, y] = [places[2 * from] ?? 0, places[2 * from + 1] ?? 0];
  const [dx, dy] = [(places[2 * to] ?? 0) - x, (places[2 * to + 1] ?? 0) - y];
  const lengthPx = Math.sqrt(dx * dx + dy * dy);
  return lengthPx === 0 ? noChord : { x, y, lengthPx, alongX: dx / lengthPx, alongY: dy / lengthPx };
}

function placesNear({ origin, destination, places, widthPx, bend }: ArcLayoutInput, arc: number, chord: Chord): Float64Array {
  const { x, y, lengthPx, alongX, alongY } = chord;
  if (lengthPx === 0) return noPlaces;
  const [from, to] = [origin[arc] ?? 0, destination[arc] ?? 0];
  const clearPx = dotPx + (widthPx[arc] ?? 0) / 2;
  const reachPx = clearPx + roomPx;
  const maxLeftPx = Math.max(mostBend, Math.abs(bend[arc] ?? 0)) * lengthPx + reachPx;
  const near: number[] = [];
  for (let place = 0; place < places.length / 2; place++) {
    if (place === from || place === to) continue;
    const [px, py] = [(places[2 * place] ?? 0) - x, (places[2 * place + 1] ?? 0) - y];
    const along = px * alongX + py * alongY;
    const left = px * alongY - py * alongX;
    if (along < -reachPx || along > lengthPx + reachPx || Math.abs(left) > maxLeftPx) continue;
    // No bend avoids a place right beside an end of the arc.
    if (Math.min(along * along, (along - lengthPx) * (along - lengthPx)) + left * left <= clearPx * clearPx) continue;
    near.push(along, left);
  }
  return Float64Array.from(near);
}

const noPlaces = new Float64Array();

/** The distance of a coordinate from the picture; 0 inside. */
function beyond(at: number, sizePx: number): number {
  return Math.max(0, -at, at - sizePx);
}

/**
 * @param along - the point's coordinate along the chord
 * @param withinPx - the result may be infinite for a point that is farther away
 */
function distanceToParabola(lengthPx: number, bend: number, along: number, left: number, withinPx: number): number {
  const heightAt = (x: number): number => (4 * bend * x * (lengthPx - x)) / lengthPx;
  let x = Math.max(0, Math.min(lengthPx, along));
  // The curve's slope is at most 4 · bend, so its distance is at least this share of the vertical distance.
  if (Math.abs(left - heightAt(x)) > withinPx * Math.sqrt(1 + 16 * bend * bend) + Math.abs(along - x)) return Infinity;
  // Newton's method for the foot of the perpendicular, using the tangent only. Near the curve three steps come within a thousandth of a
  // pixel.
  for (let step = 0; step < 3; step++) {
    const slope = (4 * bend * (lengthPx - 2 * x)) / lengthPx;
    const towards = along - x + (left - heightAt(x)) * slope;
    x = Math.max(0, Math.min(lengthPx, x + towards / (1 + slope * slope)));
  }
  const [dx, dy] = [along - x, left - heightAt(x)];
  return Math.sqrt(dx * dx + dy * dy);
}
