/** Arcs for the vertex shader. Their curves are computed once for a set of columns; a filter, another scale or time only copies those that are drawn. */
import { sagittaOf } from '../../geo/curve.ts';
import { mercatorOf, type PlanePoint } from '../../geo/projection.ts';
import type { ArcColumns, Emphasis, SceneTotals } from '../../scene/scene-types.ts';
import { curveOfArc } from '../svg/arc-marks.ts';
import { halfSizes, marksAt } from '../totals.ts';
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';

/** Floats an instance, and a curve: origin, destination and control (xy each), style; width in CSS px, of an instance alone. */
export const floatsPerArc = 8;
const widthAt = 7;

/** The origin of the coordinates, so that 32 bits are precise enough at any zoom. */
export const relativeOrigin: PlanePoint = [0.75, 0.4];

export interface ArcCurves {
  /** `floatsPerArc` an arc of the columns, shown or not. */
  readonly floats: Float32Array;
  /** The distance of each curve from its chord, in units of the plane. */
  readonly sagittas: Float32Array;
  /** The largest of them. It decides how many segments the curves need. */
  readonly largestSagitta: number;
  /** `arcStyle` bits that any of them has. */
  readonly styles: number;
}

/** Arcs whose curves are known. */
interface KnownCurves {
  readonly arcs: ArcColumns;
  readonly curves: ArcCurves;
}

/**
 * The curves of all arcs of the columns; a filter does not change them.
 *
 * @param before - where its arcs differ in bends alone, only the curves of those that bend otherwise are computed: a selection bends few of
 *   perhaps a hundred thousand
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

/** The shown arcs' curves and widths, in drawing order. */
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

/** The sizes of the half circles that the shown arcs end at, in drawing order: left and right of each, 0 where none stands. */
export function destinationSizesOf({ shown, destinationLon, destinationLat }: ArcColumns, totals: SceneTotals): Float32Array {
  const sizes = new Float32Array(2 * shown.length);
  shown.forEach((arc, i) => sizes.set(halfSizes(marksAt(totals, destinationLon[arc] ?? 0, destinationLat[arc] ?? 0)), 2 * i));
  return sizes;
}

/** Whether two columns have the same curves, so that the buffer need not be filled again. */
export function haveSameCurves(a: ArcColumns, b: ArcColumns): boolean {
  return haveSameChords(a, b) && a.bend === b.bend;
}

/** Whether they may differ in bends alone. */
function haveSameChords(a: ArcColumns, b: ArcColumns): boolean {
  return (
    a.originLon === b.originLon &&
    a.originLat === b.originLat &&
    a.destinationLon === b.destinationLon &&
    a.destinationLat === b.destinationLat &&
    a.style === b.style
  );
}

/** A byte an instance: 1 emphasized, 0 dimmed. A new selection changes only these. */
export function emphasisBytes(arcs: ArcColumns, emphasis: Emphasis): Uint8Array {
  if (emphasis.pairings === null) return new Uint8Array(arcs.shown.length).fill(1);
  return Uint8Array.from(arcs.shown, (arc) => (isArcEmphasized(arcs, arc, emphasis) ? 1 : 0));
}
