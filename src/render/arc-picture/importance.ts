/** Divides arcs into those that are drawn as marks of their own and those that are drawn as one picture beneath the marks. */
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';

/** Indices of arcs in drawing order. The last arc of each list is on top. */
export interface ArcsByImportance {
  /** The less important arcs. They are painted into one picture, which is only moved while the camera moves. */
  readonly beneath: Uint32Array;
  /** The most important arcs, which are drawn over the picture. */
  readonly top: Uint32Array;
}

const none = new Uint32Array();

/**
 * Divides the shown arcs by importance. Selected arcs are the most important, followed by the arcs that are drawn last, which are the
 * largest.
 *
 * @param mostOnTop - maximum number of arcs that are marks of their own
 */
export function byImportance(arcs: ArcColumns, emphasis: Emphasis, mostOnTop: number): ArcsByImportance {
  const { shown } = arcs;
  if (shown.length <= mostOnTop) return { beneath: none, top: shown };
  const order = emphasizedLast(arcs, emphasis);
  const parted = order.length - mostOnTop;
  return { beneath: order.subarray(0, parted), top: order.subarray(parted) };
}

/** The shown arcs in the drawing order of both maps, in which selected arcs are drawn last. */
function emphasizedLast(arcs: ArcColumns, emphasis: Emphasis): Uint32Array {
  const { shown } = arcs;
  if (emphasis.pairings === null && emphasis.subject === null) return shown;
  const order = new Uint32Array(shown.length);
  const emphasized: number[] = [];
  let at = 0;
  for (const arc of shown) {
    if (isArcEmphasized(arcs, arc, emphasis)) emphasized.push(arc);
    else order[at++] = arc;
  }
  order.set(emphasized, at);
  return order;
}

/**
 * Moves a highlighted arc from the picture to the top of the marks.
 *
 * @param arc - index of the highlighted arc; −1 if there is none
 */
export function withHighlight(arcs: ArcsByImportance, arc: number): ArcsByImportance {
  return arc < 0 || !arcs.beneath.includes(arc) ? arcs : { beneath: arcs.beneath, top: Uint32Array.of(...arcs.top, arc) };
}
