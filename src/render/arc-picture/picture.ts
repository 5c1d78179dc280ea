/**
 * Paints arcs as one picture for one camera. Curves, inks, widths, dashes and heads are the same as those of the marks that are drawn over
 * it.
 */
import { arcBetween } from '../../geo/curve.ts';
import { mercatorOf, type LonLat, type PlanePoint, type ScreenTransform, type SizePx } from '../../geo/projection.ts';
import { faintestOf, finelyDrawnUpTo, strengthOf } from '../../scene/marks/arcs.ts';
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';
import type { Palette } from '../../scene/palette.ts';
import { arcStyle, type ArcColumns, type Emphasis, type Scene } from '../../scene/scene-types.ts';
import { inkOf } from '../ink.ts';
import { headOnCurve } from '../svg/arc-marks.ts';
import { casingPx, dashOf, dimmedOpacity, isQuiet, quietWidthPx } from '../svg/arc-style.ts';
import { headGapOf } from '../totals.ts';
import { dashCover } from './dash.ts';
import { emptyRaster, paintCurve, paintTriangle, type Raster, type Stroke } from './raster.ts';

/** The content and the camera of a picture. */
export interface PictureSubject {
  readonly arcs: ArcColumns;
  readonly totals: Scene['totals'];
  readonly emphasis: Emphasis;
  /** Computed colours as `#rrggbb`. */
  readonly palette: Palette;
  /** Indices of the arcs that the picture shows, in drawing order. */
  readonly beneath: Uint32Array;
  readonly transform: ScreenTransform;
  /** Size of the view in CSS px. */
  readonly size: SizePx;
  /** Number of device pixels in a CSS px. */
  readonly pixelRatio: number;
}

export interface ArcPicture {
  readonly raster: Raster;
  readonly place: PicturePlace;
}

/** The position of a picture. */
export interface PicturePlace {
  /** Transform of the view for which the picture was painted. */
  readonly transform: ScreenTransform;
  /**
   * Top left corner in that view, in CSS px. It is outside of the view, so that the camera can move a little before an edge becomes
   * visible.
   */
  readonly corner: PlanePoint;
  /** Size in CSS px. */
  readonly size: SizePx;
}

/** The corner and the scale that a picture has in another view. */
export function placeInView(
  { transform: from, corner }: PicturePlace,
  to: ScreenTransform,
): { readonly corner: PlanePoint; readonly scale: number } {
  const scale = to.scale / from.scale;
  return { corner: [to.x + (corner[0] - from.x) * scale, to.y + (corner[1] - from.y) * scale], scale };
}

/** Margin of a picture on each side of the view, as a share of the view's size. */
const beyondShare = 0.2;
/** Maximum number of pixels. For a larger picture the margin is reduced. */
const mostPixels = 8e6;
/** Number of arcs that are painted between two checks of the time. */
const arcsAtOnce = 32;

/** Paints the arcs from the most important one to the least important one. */
export function* paintingPicture(subject: PictureSubject): Generator<void, ArcPicture> {
  const { beneath, pixelRatio, size, transform } = subject;
  const [right, down] = beyond(size, pixelRatio);
  const raster = emptyRaster(Math.ceil((size.width + 2 * right) * pixelRatio), Math.ceil((size.height + 2 * down) * pixelRatio));
  const scale = transform.scale * pixelRatio;
  const [left, top] = [(transform.x + right) * pixelRatio, (transform.y + down) * pixelRatio];
  const toPixels = (place: LonLat): PlanePoint => {
    const [x, y] = mercatorOf(place);
    return [x * scale + left, y * scale + top];
  };
  const paint = arcPainter(subject, raster, toPixels);
  for (let i = beneath.length - 1; i >= 0; i--) {
    paint(beneath[i] ?? 0);
    if (i % arcsAtOnce === 0) yield;
  }
  return {
    raster,
    place: { transform, corner: [-right, -down], size: { width: raster.width / pixelRatio, height: raster.height / pixelRatio } },
  };
}

/**
 * Margins in CSS px to the right and below. They are whole device pixels, so that at rest a pixel of the picture is a pixel of the screen.
 */
function beyond({ width, height }: SizePx, pixelRatio: number): PlanePoint {
  const most = (Math.sqrt(mostPixels / (width * height * pixelRatio ** 2)) - 1) / 2;
  const share = Math.max(0, Math.min(beyondShare, most));
  return [Math.floor(share * width * pixelRatio) / pixelRatio, Math.floor(share * height * pixelRatio) / pixelRatio];
}

function arcPainter(
  { arcs, totals, emphasis, palette, pixelRatio }: PictureSubject,
  raster: Raster,
  toPixels: (place: LonLat) => PlanePoint,
): (arc: number) => void {
  const inkA = inkOf(palette.sideA);
  const inkB = inkOf(palette.sideB);
  const quiet = inkOf(palette.ink2);
  const casing = arcs.shown.length <= finelyDrawnUpTo ? { px: casingPx * pixelRatio, ink: inkOf(palette.land) } : null;
  const faintest = faintestOf(arcs.shown.length);
  const gapOf = headGapOf({ totals }, (place) => {
    const [x, y] = toPixels(place);
    return [x / pixelRatio, y / pixelRatio];
  });
  const isSelected = emphasis.pairings !== null;
  return (arc) => {
    const style = arcs.style[arc] ?? 0;
    const widthPx = isQuiet(style) ? quietWidthPx : (arcs.widthPx[arc] ?? 1);
    const curve = arcBetween(
      toPixels([arcs.originLon[arc] ?? 0, arcs.originLat[arc] ?? 0]),
      toPixels([arcs.destinationLon[arc] ?? 0, arcs.destinationLat[arc] ?? 0]),
      arcs.bend[arc] ?? 0,
    );
    const isEmphasized = isArcEmphasized(arcs, arc, emphasis);
    const strength = strengthOf(arcs.widthPx[arc] ?? 1, faintest);
    const opacity = isEmphasized ? (isSelected ? 1 : strength) : strength * dimmedOpacity;
    const [from, to] = (style & arcStyle.fromSideB) !== 0 ? [inkB, inkA] : [inkA, inkB];
    // Anything painted earlier is on top, and a head lies on its stroke.
    if ((style & arcStyle.directed) !== 0) paintTriangle(raster, headOnCurve(arcs, arc, curve, gapOf, pixelRatio), to, opacity);
    const stroke: Stroke = {
      halfPx: (widthPx * pixelRatio) / 2,
      opacity,
      from: isQuiet(style) ? quiet : from,
      to: isQuiet(style) ? quiet : to,
      // There is no casing between dashes, because the arc would look solid.
      casing: dashOf(style) === null ? casing : null,
      dash: dashCover(style, widthPx / 2, pixelRatio),
    };
    paintCurve(raster, curve, stroke);
  };
}
