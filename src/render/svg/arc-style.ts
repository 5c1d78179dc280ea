/** The style of arcs in all drawings and in the legend. */
import type { LonLat, PlanePoint } from '../../geo/projection.ts';
import { flowsShown } from '../../scene/describe-scene.ts';
import { arcStyle, type ArcColumns, type Scene } from '../../scene/scene-types.ts';

/** Projects a place to the plane of the drawing. */
export type ToPlane = (place: LonLat) => PlanePoint;

export const dimmedOpacity = 0.35;

/** How far the ground around an arc reaches beyond its stroke. */
export const casingPx = 1.5;

/** Stroke of an arc that means "not reported" or "only in a total". */
export const quietWidthPx = 1.5;

/**
 * The dash pattern of an arc: short strokes for not reported, dots for only in a total, dashes and dots for said of all, pairs of dots
 * for another source; null for a solid arc.
 */
export function dashOf(style: number): string | null {
  if (style & arcStyle.notReported) return '5 5';
  if (style & arcStyle.saidOfAll) return '7 4.5 0.1 4.5';
  if (style & arcStyle.group) return '0.1 4.5';
  if (style & arcStyle.otherSource) return '0.1 4 0.1 9';
  return null;
}

/** Whether an arc has the muted colour, because the topic has no record of its pairing alone. */
export const isQuiet = (style: number): boolean => (style & (arcStyle.notReported | arcStyle.group | arcStyle.saidOfAll)) !== 0;

/** Number of arcs that an exported SVG draws. With more it is slow and needs much memory, so only the largest flows are drawn. */
export const drawnInSvg = 2000;

/** The shown arcs that an exported SVG draws, the last on top. */
export function arcsInSvg({ shown }: ArcColumns): Uint32Array {
  return shown.length <= drawnInSvg ? shown : shown.subarray(shown.length - drawnInSvg);
}

/** The caption about the number of flows that an exported SVG shows. */
export function shownInSvg({ arcs, captions, flows, language }: Pick<Scene, 'arcs' | 'captions' | 'flows' | 'language'>): string {
  return flows && arcs.shown.length > drawnInSvg ? flowsShown(flows, drawnInSvg - (flows.place?.drawn ?? 0), language) : captions.shown;
}
