/** Arcs as the vertex shader reads them: one run of numbers an instance, filled once for a set of columns. */
import { mercatorOf, type PlanePoint } from '../../geo/projection.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';
import { curveOfArc, isArcLit } from '../../svg/arcs.ts';

/** Floats an instance: origin, destination, control (xy each), width, style. */
export const floatsPerArc = 8;

export interface ArcInstances {
  readonly count: number;
  /** What the places are relative to, so that 32 bits hold them at any zoom. */
  readonly origin: PlanePoint;
  readonly geometry: Float32Array;
}

/** The shown arcs in drawing order. */
export function arcInstances(arcs: ArcColumns): ArcInstances {
  const count = arcs.shown.length;
  const origin: PlanePoint = [0.75, 0.4];
  const geometry = new Float32Array(count * floatsPerArc);
  arcs.shown.forEach((arc, instance) => {
    const curve = curveOfArc(arcs, arc, mercatorOf);
    geometry.set(
      [
        curve.origin[0] - origin[0],
        curve.origin[1] - origin[1],
        curve.destination[0] - origin[0],
        curve.destination[1] - origin[1],
        curve.control[0] - origin[0],
        curve.control[1] - origin[1],
        arcs.widthPx[arc] ?? 1,
        arcs.style[arc] ?? 0,
      ],
      instance * floatsPerArc,
    );
  });
  return { count, origin, geometry };
}

/** A byte an instance: 1 lit, 0 dimmed. A new selection makes only these. */
export function litBytes(arcs: ArcColumns, emphasis: Emphasis): Uint8Array {
  return Uint8Array.from(arcs.shown, (arc) => (isArcLit(arcs, arc, emphasis) ? 1 : 0));
}
