/** Input and cost of an arc layout. */
import type { SizePx } from '../projection.ts';

/** Arcs between the places of a picture, the most important first. The columns are sent to a worker; an arc is an index into them. */
export interface ArcLayoutInput {
  /** x and y of each place in px, y downwards. No two places have the same point. */
  readonly places: Float64Array;
  /** Indices of places. */
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** Strokes in px. */
  readonly widthPx: Float32Array;
  /** The bend of each arc without a layout, for `arcBetween`: above 0 to the left of travel, below 0 to the right. */
  readonly bend: Float64Array;
  /** 1 for an arc that keeps its bend, so that others go around it. */
  readonly isFixed: Uint8Array;
  /** The picture. Parts of an arc outside of it add to the cost. */
  readonly frame: SizePx;
}

/** The cost of a layout and its parts. */
export interface LayoutCost {
  /** The number of times that an arc's stroke touches the dot of a place that is not one of its ends. */
  readonly passes: number;
  /** The number of crossings at less than {@link acuteDegrees}. */
  readonly acuteCrossings: number;
  readonly crossings: number;
  /** The number of pairs of arcs that leave a common end less than {@link fanDegrees} apart. */
  readonly narrowAngles: number;
  /** The value that a layout minimises: a weighted sum of these, and of differences from the default bends. */
  readonly total: number;
}

/** Crossings at small angles are slow to follow: Huang, Eades and Hong, “Larger crossing angles make graphs easier to read” (2014, doi:10.1016/j.jvlc.2014.03.001). */
export const acuteDegrees = 30;
/** The angle up to which arcs fan out at their ends, if there is room. */
export const fanDegrees = 20;

/** The radius of a place's dot in px, as in both maps. */
export const dotPx = 3.5;

/** The largest bend of a layout, as a share of the chord. A larger one looks like a detour. */
export const mostBend = 0.42;
