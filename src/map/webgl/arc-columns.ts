/** Arcs as the vertex shader reads them: their curves in a texture, filled once for a set of columns, and one number an instance that names a curve. */
import { mercatorOf, type PlanePoint } from '../../geo/projection.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';
import { curveOfArc, isArcLit } from '../../svg/arcs.ts';

/** Texels of four floats an arc: origin and destination (xy each); control (xy), style, nothing. */
const texelsPerArc = 2;
const floatsPerTexel = 4;
/** Arcs in a row of the texture; every WebGL2 has textures of as many texels. */
export const arcsPerRow = 1024;

/** What the places are relative to, so that 32 bits hold them at any zoom. */
export const relativeOrigin: PlanePoint = [0.75, 0.4];

export interface ArcCurves {
  readonly width: number;
  readonly height: number;
  readonly texels: Float32Array;
}

/** The curves of all arcs of the columns, shown or not: a filter leaves them as they are. */
export function arcCurves(arcs: ArcColumns): ArcCurves {
  const height = Math.max(1, Math.ceil(arcs.count / arcsPerRow));
  const width = arcsPerRow * texelsPerArc;
  const texels = new Float32Array(width * height * floatsPerTexel);
  const [left, top] = relativeOrigin;
  for (let arc = 0; arc < arcs.count; arc++) {
    const { origin, control, destination } = curveOfArc(arcs, arc, mercatorOf);
    const at = arc * texelsPerArc * floatsPerTexel;
    texels[at] = origin[0] - left;
    texels[at + 1] = origin[1] - top;
    texels[at + 2] = destination[0] - left;
    texels[at + 3] = destination[1] - top;
    texels[at + 4] = control[0] - left;
    texels[at + 5] = control[1] - top;
    texels[at + 6] = arcs.style[arc] ?? 0;
  }
  return { width, height, texels };
}

/** Whether two columns have the same curves, so that what was filled stays. */
export function haveSameCurves(a: ArcColumns, b: ArcColumns): boolean {
  return a.originLon === b.originLon && a.originLat === b.originLat && a.destinationLon === b.destinationLon && a.destinationLat === b.destinationLat && a.bend === b.bend && a.style === b.style;
}

/** Widths of the shown arcs in drawing order. */
export function shownWidths({ shown, widthPx }: ArcColumns): Float32Array {
  return Float32Array.from(shown, (arc) => widthPx[arc] ?? 1);
}

/** A byte an instance: 1 lit, 0 dimmed. A new selection makes only these. */
export function litBytes(arcs: ArcColumns, emphasis: Emphasis): Uint8Array {
  if (emphasis.pairings === null) return new Uint8Array(arcs.shown.length).fill(1);
  return Uint8Array.from(arcs.shown, (arc) => (isArcLit(arcs, arc, emphasis) ? 1 : 0));
}
