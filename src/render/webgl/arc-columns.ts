/**
 * Writes arcs for the vertex shader. The curves are computed once for a set of columns. A filter, another scale or another time only copies
 * the curves of the shown arcs.
 */
import { sagittaOf } from '../../geo/curve.ts';
import { mercatorOf, type PlanePoint } from '../../geo/projection.ts';
import type { ArcColumns, Emphasis, SceneTotals } from '../../scene/scene-types.ts';
import { curveOfArc } from '../svg/arc-marks.ts';
import { halfSizes, marksAt } from '../totals.ts';
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';

/**
 * Number of floats of an instance and of a curve. Both have the x and y of origin, destination and control point, and the style. An
 * instance also has the width in CSS px.
 */
export const floatsPerArc = 8;
const widthAt = 7;

/** The origin of the coordinates. Positions relative to it are precise enough in 32 bits at any zoom. */
export const relativeOrigin: PlanePoint = [0.75, 0.4];

export interface ArcCurves {
  /** `floatsPerArc` floats for each arc of the columns, whether it is shown or not. */
  readonly floats: Float32Array;
  /** The largest distance of each curve from its chord, in units of the plane. */
  readonly sagittas: Float32Array;
  /** The largest value of `sagittas`, which determines the number of segments of the curves. */
  readonly largestSagitta: number;
  /** `arcStyle` bits of all arcs together. */
  readonly styles: number;
}

/** Arcs whose curves have been computed. */
interface KnownCurves {
  readonly arcs: ArcColumns;
  readonly curves: ArcCurves;
}

/**
 * The curves of all arcs of the columns, which a filter does not change.
 *
 * @param before - earlier curves. If the columns differ only in bends, only the curves with another bend are computed, because a selection
 *   bends few of perhaps a hundred thousand arcs.
 */
export function arcCurves(arcs: ArcColumns, before: KnownCurves | null = null): ArcCurves {
  const known = before && haveSameChords(arcs, before.arcs) ? before : null;
  const floats = known ? known.curves.floats.slice() : new Float32Array(floatsPerArc * arcs.count);
  const sagittas = known ? known.curves.sagittas.slice() : new Float32Array(arcs.count);
  let largestSagitta = 0;
  let styles = 0;
  for (let arc = 0; arc < arcs.count; arc++) {
    if (!known || arcs.bend[arc] !== known.arcs.bend[arc]) writeCurve(arcs, arc, floats, sagittas);
    styles |= arcs.style[arc] ?? 0;
    largestSagitta = Math.max(largestSagitta, sagittas[arc] ?? 0);
  }
  return { floats, sagittas, largestSagitta, styles };
}

function writeCurve(arcs: ArcColumns, arc: number, floats: Float32Array, sagittas: Float32Array): void {
  const [left, top] = relativeOrigin;
  const curve = curveOfArc(arcs, arc, mercatorOf);
  const { origin, control, destination } = curve;
  const at = arc * floatsPerArc;
  floats[at] = origin[0] - left;
  floats[at + 1] = origin[1] - top;
  floats[at + 2] = destination[0] - left;
  floats[at + 3] = destination[1] - top;
  floats[at + 4] = control[0] - left;
  floats[at + 5] = control[1] - top;
  floats[at + 6] = arcs.style[arc] ?? 0;
  sagittas[arc] = sagittaOf(curve);
}

/** The curves and widths of the shown arcs, in drawing order. */
export function arcInstances({ shown, widthPx }: ArcColumns, { floats }: ArcCurves): Float32Array {
  const instances = new Float32Array(floatsPerArc * shown.length);
  let at = 0;
  for (const arc of shown) {
    for (let part = 0; part < widthAt; part++) instances[at + part] = floats[arc * floatsPerArc + part] ?? 0;
    instances[at + widthAt] = widthPx[arc] ?? 1;
    at += floatsPerArc;
  }
  return instances;
}

/** The sizes of the left and the right half circle at the destination of each shown arc, in drawing order; 0 if there is no half circle. */
export function destinationSizesOf({ shown, destinationLon, destinationLat }: ArcColumns, totals: SceneTotals): Float32Array {
  const sizes = new Float32Array(2 * shown.length);
  shown.forEach((arc, i) => sizes.set(halfSizes(marksAt(totals, destinationLon[arc] ?? 0, destinationLat[arc] ?? 0)), 2 * i));
  return sizes;
}

/** Whether two sets of columns have the same curves, so that the buffer need not be filled again. */
export function haveSameCurves(a: ArcColumns, b: ArcColumns): boolean {
  return haveSameChords(a, b) && a.bend === b.bend;
}

/** Whether two sets of columns have the same chords, so that they can differ only in bends. */
function haveSameChords(a: ArcColumns, b: ArcColumns): boolean {
  return (
    a.originLon === b.originLon &&
    a.originLat === b.originLat &&
    a.destinationLon === b.destinationLon &&
    a.destinationLat === b.destinationLat &&
    a.style === b.style
  );
}

/** One byte for each instance, 1 if it is emphasized and 0 if it is dimmed. A new selection changes only these bytes. */
export function emphasisBytes(arcs: ArcColumns, emphasis: Emphasis): Uint8Array {
  if (emphasis.pairings === null && emphasis.subject === null) return new Uint8Array(arcs.shown.length).fill(1);
  return Uint8Array.from(arcs.shown, (arc) => (isArcEmphasized(arcs, arc, emphasis) ? 1 : 0));
}
