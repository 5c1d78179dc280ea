/** Which arcs are drawn as marks of their own, and which as one picture beneath them. */
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';

/** Indices of arcs, each list in drawing order: the last is on top. */
export interface ArcsByImportance {
  /** The less important arcs: one picture, which a moving camera only moves. */
  readonly beneath: Uint32Array;
  /** The most important ones, which lie over the picture. */
  readonly top: Uint32Array;
}

const none = new Uint32Array();

/**
 * Parts the shown arcs by importance: a selection's come first, then those that are drawn last, which are the largest.
 *
 * @param mostOnTop - how many arcs are marks of their own
 */
export function byImportance(arcs: ArcColumns, emphasis: Emphasis, mostOnTop: number): ArcsByImportance {
  const { shown } = arcs;
  if (shown.length <= mostOnTop) return { beneath: none, top: shown };
  const order = emphasizedLast(arcs, emphasis);
  const parted = order.length - mostOnTop;
  return { beneath: order.subarray(0, parted), top: order.subarray(parted) };
}

/** The order in which both maps paint: a selection's arcs lie on all others. */
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

/** The same with an arc of the picture on top of all: the one that is pointed at. @param arc - its index; −1 for none */
export function withHighlight(arcs: ArcsByImportance, arc: number): ArcsByImportance {
  return arc < 0 || !arcs.beneath.includes(arc) ? arcs : { beneath: arcs.beneath, top: Uint32Array.of(...arcs.top, arc) };
}
