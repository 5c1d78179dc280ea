/** The arcs as SVG, with one path and one casing each, in the plane of any projection. */
import { svg, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { arcBetween, pointOnCurve, sagittaOf, tangentOfCurve, type Curve } from '../../geo/curve.ts';
import type { PlanePoint } from '../../geo/projection.ts';
import { runOf, type Run } from '../lettering/boxes.ts';
import { defaultHeadGap, headGapOf, headGapPx, type HeadGap } from '../totals.ts';
import { faintestOf, finelyDrawnUpTo, headPx, strengthOf } from '../../scene/marks/arcs.ts';
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';
import { arcsInSvg, casingPx, dashOf, dimmedOpacity, isQuiet, quietWidthPx, type ToPlane } from './arc-style.ts';
import type { Palette } from '../../scene/palette.ts';
import { arcStyle, type ArcColumns, type Emphasis, type Scene } from '../../scene/scene-types.ts';

/** The curve of an arc by its index. */
export function curveOfArc(arcs: ArcColumns, i: number, toPlane: ToPlane): Curve {
  const origin = toPlane([arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0]);
  const destination = toPlane([arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0]);
  return arcBetween(origin, destination, arcs.bend[i] ?? 0);
}

/**
 * @param digits - number of decimals of coordinates, which depends on the unit of the drawing
 * @param prefix - prefix of gradient ids, which distinguishes several drawings on one page
 * @param marked - indices of the arcs to draw, in drawing order; by default the largest ones, as many as an exported SVG draws
 * @param numbersOf - numbers of the gradients of arcs, by the keys of the arcs; {@link keptNumbers} for a drawing that is updated. By
 * default the indices of the arcs
 */
export function arcsTemplate(
  scene: Scene,
  toPlane: ToPlane,
  palette: Palette,
  digits: number,
  prefix: string,
  marked: Uint32Array = arcsInSvg(scene.arcs),
  numbersOf?: (keys: readonly string[]) => readonly number[],
): TemplateResult {
  const { arcs, emphasis } = scene;
  const faintest = faintestOf(arcs.shown.length);
  const keys = uniqueKeys(marked, arcs.ids);
  const numbers = numbersOf?.(keys);
  const shown = Array.from(marked, (i, at): DrawnArc => {
    const number = numbers?.[at] ?? i;
    return { i, key: keys[at] ?? '', curve: curveOfArc(arcs, i, toPlane), number, gradient: `${prefix}-arc-${number}` };
  });
  const onTop = ({ i }: DrawnArc): number => Number(isArcEmphasized(arcs, i, emphasis));
  // Over a picture of many more arcs, a casing would cut through all of these.
  const isCased = marked.length === arcsInSvg(arcs).length || arcs.shown.length <= finelyDrawnUpTo;
  const look = { palette, digits, faintest, isCased };
  // The templates are made here, because `repeat` would make them again in each frame of a movement.
  const strokes = [...shown]
    .sort((one, other) => onTop(one) - onTop(other))
    .map((arc) => ({ key: arc.key, template: arcTemplate(scene, arc, look) }));
  const gradients: (TemplateResult | typeof nothing)[] = [];
  shown.forEach((arc, at) => (gradients[numbers ? arc.number : at] = gradientTemplate(arcs, arc, look)));
  // WebKit loses a gradient whose id changes, so each number keeps its element, and none is moved. Strokes keep their elements when a
  // selection changes their order or a layout their curves, because animations may be running on them.
  return svg`<g class="arcs" fill="none" stroke-linecap="round">
      <defs>${Array.from(gradients, (gradient) => gradient ?? nothing)}</defs>
      ${repeat(
        strokes,
        ({ key }) => key,
        ({ template }) => template,
      )}
    </g>`;
}

/** The ids of arcs as keys. A data set may have a record and a pairing of the same id, of which the second gets its index as well. */
function uniqueKeys(marked: Uint32Array, ids: ArcColumns['ids']): readonly string[] {
  const taken = new Set<string>();
  return Array.from(marked, (i) => {
    const id = ids[i] ?? '';
    const key = taken.has(id) ? `${id} ${i}` : id;
    taken.add(key);
    return key;
  });
}

/**
 * Numbers arcs so that an arc keeps its number from call to call while it is drawn. The number of an arc that is gone is given to
 * another one.
 */
export function keptNumbers(): (keys: readonly string[]) => readonly number[] {
  let known: ReadonlyMap<string, number> = new Map();
  return (keys) => {
    const kept = new Map(
      keys.flatMap((key) => {
        const number = known.get(key);
        return number === undefined ? [] : [[key, number] as const];
      }),
    );
    const used = new Set(kept.values());
    let free = 0;
    for (const key of keys) {
      if (kept.has(key)) continue;
      while (used.has(free)) free++;
      used.add(free);
      kept.set(key, free);
    }
    known = kept;
    return keys.map((key) => kept.get(key) ?? 0);
  };
}

interface DrawnArc {
  /** Index of the arc. */
  readonly i: number;
  readonly key: string;
  readonly curve: Curve;
  /** Number of its gradient. */
  readonly number: number;
  /** Id of its gradient. */
  readonly gradient: string;
}

interface ArcLook {
  readonly palette: Palette;
  readonly digits: number;
  readonly faintest: number;
  readonly isCased: boolean;
}

function gradientTemplate(
  { style }: ArcColumns,
  { i, curve, gradient }: DrawnArc,
  { palette, digits }: ArcLook,
): TemplateResult | typeof nothing {
  const bits = style[i] ?? 0;
  if (isQuiet(bits)) return nothing;
  const [from, to] = (bits & arcStyle.fromSideB) !== 0 ? [palette.sideB, palette.sideA] : [palette.sideA, palette.sideB];
  const round = (n: number): string => String(Number(n.toFixed(digits)));
  return svg`<linearGradient id=${gradient} gradientUnits="userSpaceOnUse" x1=${round(curve.origin[0])} y1=${round(curve.origin[1])} x2=${round(curve.destination[0])} y2=${round(curve.destination[1])}>
    <stop offset="0" stop-color=${from} /><stop offset="1" stop-color=${to} />
  </linearGradient>`;
}

function arcTemplate(scene: Scene, { i, curve, gradient }: DrawnArc, { palette, digits, faintest, isCased }: ArcLook): TemplateResult {
  const { arcs, emphasis } = scene;
  const id = arcs.ids[i] ?? '';
  const width = arcs.widthPx[i] ?? 1;
  const style = arcs.style[i] ?? 0;
  const path = curvePath(curve, digits);
  const dash = dashOf(style);
  const opacity = opacityOf(strengthOf(width, faintest), arcs, i, emphasis);
  if (isQuiet(style)) {
    return svg`<g data-arc=${id} role="graphics-symbol" aria-label=${scene.arcNames[i] ?? id} opacity=${opacity}>
      <path d=${path} stroke=${palette.ink2} stroke-width=${quietWidthPx} stroke-dasharray=${dash ?? nothing} vector-effect="non-scaling-stroke" />
    </g>`;
  }
  return svg`<g data-arc=${id} role="graphics-symbol" aria-label=${scene.arcNames[i] ?? id} opacity=${opacity}>
    ${isCased ? svg`<path d=${path} stroke=${palette.land} stroke-width=${width + 2 * casingPx} vector-effect="non-scaling-stroke" />` : nothing}
    <path d=${path} stroke="url(#${gradient})" stroke-width=${width} stroke-dasharray=${dash ?? nothing} vector-effect="non-scaling-stroke" />
  </g>`;
}

/** Opacity of an arc. Beside a selection, an emphasized arc is opaque, even if arcs are faint because there are many. */
function opacityOf(strength: number, arcs: ArcColumns, i: number, emphasis: Emphasis): number | typeof nothing {
  const isEmphasized = isArcEmphasized(arcs, i, emphasis);
  const opacity = isEmphasized && emphasis.pairings !== null ? 1 : strength * (isEmphasized ? 1 : dimmedOpacity);
  return opacity === 1 ? nothing : Number(opacity.toFixed(2));
}

export function curvePath({ origin, control, destination }: Curve, digits: number): string {
  const at = ([x, y]: PlanePoint): string => `${Number(x.toFixed(digits))} ${Number(y.toFixed(digits))}`;
  return `M${at(origin)}Q${at(control)} ${at(destination)}`;
}

/**
 * The heads of directed flows, in px, so that the camera does not change their size.
 *
 * @param marked - as for {@link arcsTemplate}
 */
export function headsTemplate(
  scene: Scene,
  toPx: ToPlane,
  palette: Palette,
  marked: Uint32Array = arcsInSvg(scene.arcs),
): TemplateResult | typeof nothing {
  const { arcs, emphasis } = scene;
  const gapOf = headGapOf(scene, toPx);
  const faintest = faintestOf(arcs.shown.length);
  const directed = Array.from(marked).filter((i) => ((arcs.style[i] ?? 0) & arcStyle.directed) !== 0);
  if (directed.length === 0) return nothing;
  return svg`<g class="heads" pointer-events="none">${directed.map((i) => {
    const fromSideB = ((arcs.style[i] ?? 0) & arcStyle.fromSideB) !== 0;
    const width = arcs.widthPx[i] ?? 1;
    const opacity = opacityOf(strengthOf(width, faintest), arcs, i, emphasis);
    const [tip, barb, root] = headCorners(arcs, i, toPx, gapOf);
    return svg`<path d=${`M${px(tip)}L${px(barb)}L${px(root)}Z`} fill=${fromSideB ? palette.sideA : palette.sideB} opacity=${opacity} />`;
  })}</g>`;
}

/** The half-barbed head of a directed flow, in px. The barb is on the outer side of the bend, so that opposite flows show both heads. */
export function headCorners(
  arcs: ArcColumns,
  i: number,
  toPx: ToPlane,
  gapOf: HeadGap = defaultHeadGap,
): readonly [tip: PlanePoint, barb: PlanePoint, root: PlanePoint] {
  return headOnCurve(arcs, i, curveOfArc(arcs, i, toPx), gapOf);
}

/**
 * The corners of a head on a given curve.
 *
 * @param pixelRatio - number of the curve's units in a CSS px
 */
export function headOnCurve(
  arcs: ArcColumns,
  i: number,
  curve: Curve,
  gapOf: HeadGap,
  pixelRatio = 1,
): readonly [tip: PlanePoint, barb: PlanePoint, root: PlanePoint] {
  const size = (headPx(arcs.shown.length) + (arcs.widthPx[i] ?? 1) * 1.5) * pixelRatio;
  const gapPx = gapOf(arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0, tangentOfCurve(curve, 1)[0] > 0);
  const gap = gapPx * pixelRatio;
  // At a large mark, the head is where the curve leaves the mark.
  const t = gapPx > headGapPx ? shareBeforeEnd(curve, gap) : 1;
  const [tx, ty] = tangentOfCurve(curve, t);
  const length = Math.hypot(tx, ty) || 1;
  const [ux, uy] = [tx / length, ty / length];
  const [x, y] = pointOnCurve(curve, t);
  const off = t < 1 ? 0 : gap;
  const tip: PlanePoint = [x - ux * off, y - uy * off];
  const root: PlanePoint = [tip[0] - ux * size, tip[1] - uy * size];
  const barb = size * 0.6 * ((arcs.bend[i] ?? 0) < 0 ? -1 : 1);
  return [tip, [root[0] + uy * barb, root[1] - ux * barb], root];
}

/** Smallest share of an arc before its head. */
const minShare = 0.25;

/**
 * The parameter of the point on a curve at a distance from its destination. It is estimated by the tangent at the destination, and then
 * corrected by the actual distance. The vertex shader computes the same.
 */
function shareBeforeEnd(curve: Curve, distance: number): number {
  const [x, y] = curve.destination;
  const speed = Math.hypot(...tangentOfCurve(curve, 1)) || 1;
  const first = Math.max(minShare, 1 - distance / speed);
  const at = pointOnCurve(curve, first);
  const away = Math.hypot(at[0] - x, at[1] - y) || 1;
  return Math.max(minShare, 1 - ((1 - first) * distance) / away);
}

function px([x, y]: PlanePoint): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** The strokes of the shown arcs in px, for the lettering. Their segments are within a pixel of the curves, at any zoom. */
export function arcRuns(arcs: ArcColumns, toPx: ToPlane): readonly Run[] {
  const fewestSteps = arcs.shown.length <= 100 ? 24 : 8;
  return Array.from(arcs.shown, (i) => {
    const curve = curveOfArc(arcs, i, toPx);
    // Of n equal parts of a parabola, each is the sagitta divided by n² from its chord.
    const steps = Math.max(fewestSteps, Math.ceil(Math.sqrt(sagittaOf(curve))));
    return runOf(pointsOfCurve(curve, steps), arcs.widthPx[i]);
  });
}

/** The heads of the directed arcs among the shown ones. */
export function arcHeads(arcs: ArcColumns, toPx: ToPlane, gapOf: HeadGap = defaultHeadGap): readonly (readonly PlanePoint[])[] {
  return Array.from(arcs.shown)
    .filter((i) => ((arcs.style[i] ?? 0) & arcStyle.directed) !== 0)
    .map((i) => headCorners(arcs, i, toPx, gapOf));
}

function pointsOfCurve(curve: Curve, steps: number): readonly PlanePoint[] {
  return Array.from({ length: steps + 1 }, (_, step) => pointOnCurve(curve, step / steps));
}
