/** Curves as chords in a grid, to find the chords near another one without a loop over all curves. */
import type { SizePx } from '../projection.ts';

/** The most chords of a curve. Each chord has the index `curve * maxPieces + i`. */
export const maxPieces = 16;
/** A chord of about this length differs from the curve by less than half a pixel at any bend of a layout. */
const piecePx = 40;
const cellPx = 32;

/** The chords of a curve: x and y of `count + 1` points. They are overwritten for each bend that is tried. */
export interface Pieces {
  count: number;
  readonly points: Float64Array;
}

export function emptyPieces(): Pieces {
  return { count: 0, points: new Float64Array(2 * (maxPieces + 1)) };
}

/** Writes the chords of a curve with the bend of `arcBetween`. */
export function writePieces(pieces: Pieces, x0: number, y0: number, x1: number, y1: number, bend: number): void {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const controlX = (x0 + x1) / 2 + dy * 2 * bend;
  const controlY = (y0 + y1) / 2 - dx * 2 * bend;
  const count = Math.max(4, Math.min(maxPieces, Math.ceil(Math.sqrt(dx * dx + dy * dy) / piecePx)));
  const { points } = pieces;
  pieces.count = count;
  for (let i = 0; i <= count; i++) {
    const t = i / count;
    const s = 1 - t;
    points[2 * i] = s * s * x0 + 2 * s * t * controlX + t * t * x1;
    points[2 * i + 1] = s * s * y0 + 2 * s * t * controlY + t * t * y1;
  }
}

/** The chords of all laid-out curves by grid cell. */
export class PieceGrid {
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: readonly number[][];
  /** x0, y0, x1, y1 of each chord of each curve. */
  readonly #chords: Float64Array;
  /** The first column and row of each chord. */
  readonly #first: Uint16Array;
  readonly #counts: Uint8Array;

  constructor({ width, height }: SizePx, curves: number) {
    this.#columns = Math.max(1, Math.ceil(width / cellPx));
    this.#rows = Math.max(1, Math.ceil(height / cellPx));
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
    this.#chords = new Float64Array(4 * curves * maxPieces);
    this.#first = new Uint16Array(2 * curves * maxPieces);
    this.#counts = new Uint8Array(curves);
  }

  add(curve: number, { count, points }: Pieces): void {
    this.#counts[curve] = count;
    for (let i = 0; i < count; i++) {
      const chord = curve * maxPieces + i;
      for (let part = 0; part < 4; part++) this.#chords[4 * chord + part] = points[2 * i + part] ?? 0;
      this.#eachCell(chord, (cell) => void cell.push(chord));
    }
  }

  remove(curve: number): void {
    for (let i = 0; i < (this.#counts[curve] ?? 0); i++) {
      const chord = curve * maxPieces + i;
      this.#eachCell(chord, (cell) => void cell.splice(cell.indexOf(chord), 1));
    }
    this.#counts[curve] = 0;
  }

  /**
   * Calls back for each crossing of a curve with a curve of the grid. A layout spends most of its time here, so nothing is allocated.
   *
   * @param curve - the index of the curve, which is not compared with itself
   * @param found - gets the other curve, the sine of the angle, and the point; returns true to end the search
   */
  eachCrossing({ count, points }: Pieces, curve: number, found: (other: number, sine: number, x: number, y: number) => boolean): void {
    const chords = this.#chords;
    const ownFrom = curve * maxPieces;
    const ownTo = ownFrom + maxPieces;
    for (let i = 0; i < count; i++) {
      const ax = points[2 * i] ?? 0;
      const ay = points[2 * i + 1] ?? 0;
      const bx = points[2 * i + 2] ?? 0;
      const by = points[2 * i + 3] ?? 0;
      const dx = bx - ax;
      const dy = by - ay;
      const left = this.#column(Math.min(ax, bx));
      const right = this.#column(Math.max(ax, bx));
      const top = this.#row(Math.min(ay, by));
      const bottom = this.#row(Math.max(ay, by));
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = this.#cells[row * this.#columns + column] ?? noChords;
          for (let k = 0; k < cell.length; k++) {
            const chord = cell[k] ?? 0;
            if (chord >= ownFrom && chord < ownTo) continue;
            const at = 4 * chord;
            const cx = chords[at] ?? 0;
            const cy = chords[at + 1] ?? 0;
            const ex = chords[at + 2] ?? 0;
            const ey = chords[at + 3] ?? 0;
            // A crossing at the joint of two chords is counted at one of them.
            if (dx * (cy - ay) > dy * (cx - ax) === dx * (ey - ay) > dy * (ex - ax)) continue;
            const fx = ex - cx;
            const fy = ey - cy;
            const fromA = fx * (ay - cy) - fy * (ax - cx);
            const fromB = fx * (by - cy) - fy * (bx - cx);
            if (fromA > 0 === fromB > 0) continue;
            // Two chords may share several cells. The crossing is counted in the first.
            if (Math.max(left, this.#first[2 * chord] ?? 0) !== column || Math.max(top, this.#first[2 * chord + 1] ?? 0) !== row) continue;
            const t = fromA / (fromA - fromB);
            const sine = Math.abs(dx * fy - dy * fx) / Math.sqrt((dx * dx + dy * dy) * (fx * fx + fy * fy));
            if (found((chord / maxPieces) | 0, sine, ax + t * dx, ay + t * dy)) return;
          }
        }
      }
    }
  }

  #eachCell(chord: number, take: (cell: number[]) => void): void {
    const at = 4 * chord;
    const [ax = 0, ay = 0, bx = 0, by = 0] = this.#chords.subarray(at, at + 4);
    const [left, right] = [this.#column(Math.min(ax, bx)), this.#column(Math.max(ax, bx))];
    const [top, bottom] = [this.#row(Math.min(ay, by)), this.#row(Math.max(ay, by))];
    this.#first[2 * chord] = left;
    this.#first[2 * chord + 1] = top;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = this.#cells[row * this.#columns + column];
        if (cell) take(cell);
      }
  }

  /** Points outside of the picture belong to the cells at its edge. */
  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor(x / cellPx)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor(y / cellPx)));
  }
}

const noChords: readonly number[] = [];
