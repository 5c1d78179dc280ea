/** The bends that a layout has chosen for the arcs of a table, and what there is to lay out. */
import type { ArcColumns } from '../scene-types.ts';

/** The bends of a table's arcs; those that no layout has chosen are the usual ones. */
export interface ArcBends {
  /** Whose they are: the same ids as those of the arcs. */
  readonly of: ArcColumns['ids'];
  readonly bend: Float32Array;
}

/** The arcs of a scene in the order in which they choose their bends. Neither a scale of widths nor a language changes it. */
export interface LayoutOrder {
  /** With the usual bends. */
  readonly arcs: ArcColumns;
  /** Indices of the arcs of the largest of all flows, the largest first. They keep their bends whatever is selected. */
  readonly top: Uint32Array;
  /** The others of the selected place. */
  readonly own: Uint32Array;
  /** Strokes of both, one after the other, by the usual scale. */
  readonly widthPx: Float32Array;
}

/** Arcs go into scenes, which hosts read; what is theirs alone is kept beside them. */
const orders = new WeakMap<ArcColumns, LayoutOrder>();

/** @returns null for arcs that keep their usual bends */
export function layoutOrderOf(arcs: ArcColumns): LayoutOrder | null {
  return orders.get(arcs) ?? null;
}

export function withLayoutOrder(arcs: ArcColumns, order: LayoutOrder): ArcColumns {
  orders.set(arcs, order);
  return arcs;
}

/** @param bends - of whatever table */
export function bentArcs(arcs: ArcColumns, bends: ArcBends | null): ArcColumns {
  return bends?.of === arcs.ids ? { ...arcs, bend: bends.bend } : arcs;
}
