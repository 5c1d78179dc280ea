/** What the layout of arcs works on, and what a layout costs. */
import type { SizePx } from '../projection.ts';

/** Arcs between places of a picture, the most important first. Columns of a worker's message: an arc is an index. */
export interface ArcLayoutInput {
  /** x and y of each place in px, y downwards. Two places never lie on the same point. */
  readonly places: Float64Array;
  /** Indices of places. */
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** Strokes in px. */
  readonly widthPx: Float32Array;
  /** The bend that each arc has without a layout, for `arcBetween`: above 0 to the left of travel, below 0 to the right. */
  readonly bend: Float64Array;
  /** 1 for an arc that keeps its bend: the others go around it. */
  readonly isFixed: Uint8Array;
  /** The picture: what leaves it costs. */
  readonly frame: SizePx;
}

/** What a layout is judged by. */
export interface LayoutCost {
  /** How often an arc's stroke touches the dot of a place that is none of its ends. */
  readonly passes: number;
  /** Pairs of strokes that cross at less than {@link acuteDegrees}, once for each crossing. */
  readonly acuteCrossings: number;
  readonly crossings: number;
  /** Neighbours at an end of both that are less than {@link fanDegrees} apart. */
  readonly narrowAngles: number;
  /** What the layout makes smaller: all of these weighed against each other, and against bends that differ from the usual ones. */
  readonly total: number;
}

/** Crossings at small angles are slow to follow: Huang, Eades and Hong, “Larger crossing angles make graphs easier to read” (2014, doi:10.1016/j.jvlc.2014.03.001). */
export const acuteDegrees = 30;
/** Arcs fan out at their ends so far, where they have room. */
export const fanDegrees = 20;

/** The radius of a place's dot, as both maps draw it. */
export const dotPx = 3.5;

/** The largest bend of a layout, as a share of the chord: beyond it an arc reads as a detour. */
export const mostBend = 0.42;
