/**
 * Paints strokes into pixels on the CPU, from the top down. A stroke that is painted later lies beneath the earlier ones, so covered pixels
 * are skipped. With a hundred thousand arcs, the first few thousand cover most of the pixels, and the others cost little more than a check
 * of these pixels.
 */
import { pointOnCurve, sagittaOf, tangentOfCurve, type Curve } from '../../geo/curve.ts';
import type { PlanePoint } from '../../geo/projection.ts';
import type { Ink } from '../ink.ts';

/** Pixels in rows from the top. Strokes are painted from the uppermost one down. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /**
   * One number for each pixel, with alpha, blue, green and red from the highest byte to the lowest. In memory the order is red, green,
   * blue, alpha. Colours are premultiplied.
   */
  readonly pixels: Uint32Array;
  /** For each tile with sides of `tilePx`, the number of pixels that are not covered yet. Tiles are in rows from the top. */
  readonly open: Uint16Array;
}

/** The appearance of a stroke. */
export interface Stroke {
  /** Half of the width, in pixels of the raster. */
  readonly halfPx: number;
  /** Opacity from 0 to 1. */
  readonly opacity: number;
  /** Ink at the start of the curve. */
  readonly from: Ink;
  /** Ink at the end of the curve. */
  readonly to: Ink;
  /** The casing around the stroke, with its width beyond the stroke's edge, in pixels, and its ink; null if there is none. */
  readonly casing: { readonly px: number; readonly ink: Ink } | null;
  /**
   * The share of a pixel that a dash covers, from 0 to 1. The arguments are the distances from the origin and from the middle line, in px.
   * Null for a solid stroke.
   */
  readonly dash: ((alongPx: number, acrossPx: number) => number) | null;
}

/** Side of a tile in pixels. If all tiles of a piece of a stroke are covered, its pixels are not checked. */
const tilePx = 16;
const tileBits = 4;

export function emptyRaster(width: number, height: number): Raster {
  const [across, down] = [Math.ceil(width / tilePx), Math.ceil(height / tilePx)];
  const open = new Uint16Array(across * down);
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++)
      open[row * across + column] = Math.min(tilePx, width - column * tilePx) * Math.min(tilePx, height - row * tilePx);
  return { width, height, pixels: new Uint32Array(width * height), open };
}

/** Alpha from which a pixel counts as covered. Further paint would change a channel by less than one step. */
const covered = 250;
/** Maximum distance between a chord and its curve, in pixels. */
const tolerancePx = 0.25;
const mostPieces = 256;

/**
 * Paints a curve with an edge that fades over one pixel, as in the shader. The curve is divided where it runs diagonally. Each part is
 * scanned in columns or in rows, along the axis to which it is nearer. No pixel is painted twice, so a faint stroke has no darker places.
 */
export function paintCurve(raster: Raster, curve: Curve, stroke: Stroke): void {
  const { origin, control, destination } = curve;
  const reach = stroke.halfPx + (stroke.casing?.px ?? 0) + 1;
  if (
    Math.max(origin[0], control[0], destination[0]) < -reach ||
    Math.min(origin[0], control[0], destination[0]) > raster.width + reach ||
    Math.max(origin[1], control[1], destination[1]) < -reach ||
    Math.min(origin[1], control[1], destination[1]) > raster.height + reach
  )
    return;
  const chordPx = Math.hypot(destination[0] - origin[0], destination[1] - origin[1]);
  if (chordPx === 0) return;
  const pieces = Math.min(mostPieces, Math.ceil(Math.max(Math.sqrt(sagittaOf(curve) / tolerancePx), chordPx / tilePx)));
  const lengthPx = chordPx * strokeOfChord;
  let start = cutAt(curve, 0);
  for (const t of [...diagonalsOf(curve), 1]) {
    const end = cutAt(curve, t);
    paintSpan(raster, curve, { start, end, pieces: Math.ceil(pieces * (t - start.t)), lengthPx }, stroke);
    start = end;
  }
}

/**
 * Length of a stroke as a multiple of its chord, as in the shader. The additional fiftieth stands for the bend, which is precise enough for
 * dashes.
 */
const strokeOfChord = 1.02;

/** A cut across a curve. */
interface Cut {
  readonly t: number;
  /** The point at which the cut crosses the curve, and the direction of the curve at that point. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function cutAt(curve: Curve, t: number): Cut {
  const [x, y] = pointOnCurve(curve, t);
  const [dx, dy] = tangentOfCurve(curve, t);
  return { t, x, y, dx, dy };
}

/** The parameters between 0 and 1 at which a curve runs diagonally, in ascending order. */
function diagonalsOf({ origin, control, destination }: Curve): readonly number[] {
  const shareOf = (sign: 1 | -1): number => {
    const start = control[0] - origin[0] + sign * (control[1] - origin[1]);
    const end = destination[0] - control[0] + sign * (destination[1] - control[1]);
    return start / (start - end);
  };
  const [one, other] = [shareOf(1), shareOf(-1)];
  const shares = [Math.min(one, other), Math.max(one, other)];
  return shares.filter((t) => t > 0 && t < 1);
}

/** A part of a curve that is nearer to the same axis along its whole length. */
interface Span {
  readonly start: Cut;
  readonly end: Cut;
  readonly pieces: number;
  /** Length of the whole curve. */
  readonly lengthPx: number;
}

function paintSpan(raster: Raster, curve: Curve, { start, end, pieces, lengthPx }: Span, stroke: Stroke): void {
  const { width, height, pixels } = raster;
  const { halfPx, opacity, dash, casing } = stroke;
  const [caseRed, caseGreen, caseBlue] = casing?.ink ?? stroke.from;
  const [fromRed, fromGreen, fromBlue] = stroke.from;
  const [redPer, greenPer, bluePer] = [stroke.to[0] - fromRed, stroke.to[1] - fromGreen, stroke.to[2] - fromBlue];
  const isWide = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
  const inkEdge = halfPx + 0.5;
  const edge = inkEdge + (casing?.px ?? 0);
  const columns = isWide ? width : height;
  const rows = isWide ? height : width;
  const columnStep = isWide ? 1 : width;
  const rowStep = isWide ? width : 1;
  // The coordinates of both cuts, along the scanned axis and across it.
  const startU = isWide ? start.x : start.y;
  const startV = isWide ? start.y : start.x;
  const startDu = isWide ? start.dx : start.dy;
  const startDv = isWide ? start.dy : start.dx;
  const endU = isWide ? end.x : end.y;
  const endV = isWide ? end.y : end.x;
  const endDu = isWide ? end.dx : end.dy;
  const endDv = isWide ? end.dy : end.dx;
  let before = start.t;
  let u = startU;
  let v = startV;
  for (let piece = 1; piece <= pieces; piece++) {
    const t = start.t + ((end.t - start.t) * piece) / pieces;
    const point = piece === pieces ? null : pointOnCurve(curve, t);
    const nextU = point ? point[isWide ? 0 : 1] : endU;
    const nextV = point ? point[isWide ? 1 : 0] : endV;
    const along = nextU - u;
    const slope = (nextV - v) / along;
    const tPerPx = (t - before) / along;
    const cosine = 1 / Math.sqrt(1 + slope * slope);
    const reach = edge / cosine;
    // A cut is not parallel to a column, so the pieces at the ends of a span have some more columns.
    const more = piece === 1 ? edge : 0;
    const less = piece === pieces ? edge : 0;
    const low = along > 0 ? u - more : nextU - less;
    const high = along > 0 ? nextU + less : u + more;
    const last = along === 0 ? 0 : Math.min(columns, Math.ceil(high - 0.5));
    const first = Math.max(0, Math.ceil(low - 0.5));
    const top = Math.min(v, nextV) - reach - more - less;
    const bottom = Math.max(v, nextV) + reach + more + less;
    const isOpen =
      first < last && (isWide ? isAnyOpen(raster, first, top, last - 1, bottom) : isAnyOpen(raster, top, first, bottom, last - 1));
    for (let column = isOpen ? first : last; column < last; column++) {
      const fromStart = column + 0.5 - u;
      const middle = v + fromStart * slope - 0.5;
      const share = before + fromStart * tPerPx;
      const ink = Math.max(0, Math.min(1, share));
      const lastRow = Math.min(rows - 1, Math.floor(middle + reach));
      let row = Math.max(0, Math.ceil(middle - reach));
      for (let at = column * columnStep + row * rowStep; row <= lastRow; row++, at += rowStep) {
        const over = pixels[at] ?? 0;
        const alpha = over >>> 24;
        if (alpha >= covered) continue;
        const isAhead = (column + 0.5 - startU) * startDu + (row + 0.5 - startV) * startDv >= 0;
        if (!isAhead || (column + 0.5 - endU) * endDu + (row + 0.5 - endV) * endDv >= 0) continue;
        const away = Math.abs(row - middle) * cosine;
        let cover = Math.min(1, edge - away) * opacity;
        if (dash) cover *= dash(share * lengthPx, away);
        if (cover <= 0) continue;
        const added = cover * (255 - alpha);
        const inked = casing ? added * Math.max(0, Math.min(1, inkEdge - away)) : added;
        const cased = added - inked;
        const a = (alpha + added + 0.5) | 0;
        const r = ((over & 255) + (fromRed + redPer * ink) * inked + caseRed * cased + 0.5) | 0;
        const g = (((over >>> 8) & 255) + (fromGreen + greenPer * ink) * inked + caseGreen * cased + 0.5) | 0;
        const b = (((over >>> 16) & 255) + (fromBlue + bluePer * ink) * inked + caseBlue * cased + 0.5) | 0;
        pixels[at] = (a << 24) | (b << 16) | (g << 8) | r;
        if (a >= covered) close(raster, isWide ? column : row, isWide ? row : column);
      }
    }
    u = nextU;
    v = nextV;
    before = t;
  }
}

/** Counts a pixel as covered. */
function close({ width, open }: Raster, x: number, y: number): void {
  const tile = (y >> tileBits) * Math.ceil(width / tilePx) + (x >> tileBits);
  open[tile] = (open[tile] ?? 0) - 1;
}

/** Whether a box contains a tile with a pixel that is not covered. */
function isAnyOpen({ width, height, open }: Raster, left: number, top: number, right: number, bottom: number): boolean {
  const across = Math.ceil(width / tilePx);
  const lastColumn = Math.min(width - 1, right) >> tileBits;
  const lastRow = Math.min(height - 1, bottom) >> tileBits;
  for (let row = Math.max(0, top) >> tileBits; row <= lastRow; row++)
    for (let column = Math.max(0, left) >> tileBits; column <= lastColumn; column++) if (open[row * across + column] !== 0) return true;
  return false;
}

/** Paints a triangle in one ink. */
export function paintTriangle(raster: Raster, corners: readonly [PlanePoint, PlanePoint, PlanePoint], ink: Ink, opacity: number): void {
  const { width, height, pixels } = raster;
  const [a, b, c] = corners;
  const turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  if (turn === 0) return;
  const edges = [edgeOf(a, b, turn), edgeOf(b, c, turn), edgeOf(c, a, turn)] as const;
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0], c[0]) - 0.5));
  const right = Math.min(width - 1, Math.ceil(Math.max(a[0], b[0], c[0])));
  const top = Math.max(0, Math.floor(Math.min(a[1], b[1], c[1]) - 0.5));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(a[1], b[1], c[1])));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const over = pixels[y * width + x] ?? 0;
      const alpha = over >>> 24;
      if (alpha >= covered) continue;
      let inside = 1;
      for (const [nx, ny, offset] of edges) inside = Math.min(inside, nx * (x + 0.5) + ny * (y + 0.5) + offset + 0.5);
      if (inside <= 0) continue;
      const added = inside * opacity * (255 - alpha);
      const channel = (shift: number, full: number): number => (((over >>> shift) & 255) + full * added + 0.5) | 0;
      pixels[y * width + x] = (channel(24, 1) << 24) | (channel(16, ink[2]) << 16) | (channel(8, ink[1]) << 8) | channel(0, ink[0]);
      if (channel(24, 1) >= covered) close(raster, x, y);
    }
  }
}

/**
 * The line through two points as a normal and an offset, which give the distance from the line. The distance is positive inside the
 * triangle.
 */
function edgeOf([x0, y0]: PlanePoint, [x1, y1]: PlanePoint, turn: number): readonly [nx: number, ny: number, offset: number] {
  const length = (Math.hypot(x1 - x0, y1 - y0) || 1) * Math.sign(turn);
  const [nx, ny] = [(y0 - y1) / length, (x1 - x0) / length];
  return [nx, ny, -(nx * x0 + ny * y0)];
}

/** Number of rows that are converted at a time. */
const rowsAtOnce = 64;

/** Writes the pixels in the format of an image, which is not premultiplied. */
export function* writingImage({ width, height, pixels }: Raster, image: Uint8ClampedArray): Generator<void, void> {
  for (let row = 0; row < height; row++) {
    for (let i = row * width; i < (row + 1) * width; i++) {
      const pixel = pixels[i] ?? 0;
      const alpha = pixel >>> 24;
      if (alpha === 0) continue;
      const scale = 255 / alpha;
      image[4 * i] = (pixel & 255) * scale;
      image[4 * i + 1] = ((pixel >>> 8) & 255) * scale;
      image[4 * i + 2] = ((pixel >>> 16) & 255) * scale;
      image[4 * i + 3] = alpha;
    }
    if (row % rowsAtOnce === rowsAtOnce - 1) yield;
  }
}
