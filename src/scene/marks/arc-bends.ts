/** The bends that a layout has chosen for the arcs of a table, and the input of that layout. */
import type { ArcColumns } from '../scene-types.ts';

/** The bends of a table's arcs. An arc without a chosen bend has its default one. */
export interface ArcBends {
  /** The ids of the arcs that the bends belong to, which is the same object as `ids` of the arcs. */
  readonly of: ArcColumns['ids'];
  readonly bend: Float32Array;
}

/**
 * The arcs of a scene in the order in which a layout chooses their bends. The order is independent of the scale of widths and of the
 * language.
 */
export interface LayoutOrder {
  /** The arcs with their default bends. */
  readonly arcs: ArcColumns;
  /** Indices of the arcs of the largest flows, the largest first. Their bends are independent of the selection. */
  readonly top: Uint32Array;
  /** Indices of the further arcs of the selected place. */
  readonly own: Uint32Array;
  /** Stroke widths in px of `top`, then of `own`, by the default scale. */
  readonly widthPx: Float32Array;
}

/** Layout orders are kept outside of the arcs, because arcs are part of scenes, which hosts read. */
const orders = new WeakMap<ArcColumns, LayoutOrder>();

/** @returns null for arcs that keep their default bends */
export function layoutOrderOf(arcs: ArcColumns): LayoutOrder | null {
  return orders.get(arcs) ?? null;
}

export function withLayoutOrder(arcs: ArcColumns, order: LayoutOrder): ArcColumns {
  orders.set(arcs, order);
  return arcs;
}

/** Returns the arcs with these bends, or unchanged if the bends belong to other arcs. */
export function bentArcs(arcs: ArcColumns, bends: ArcBends | null): ArcColumns {
  return bends?.of === arcs.ids ? { ...arcs, bend: bends.bend } : arcs;
}
