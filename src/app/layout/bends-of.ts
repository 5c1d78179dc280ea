/** The bends of what a scene draws: known ones at once, others when they have been laid out. Only the newest scene is laid out. */
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import type { Bounds } from '../../geo/projection.ts';
import { layoutOrderOf, type ArcBends, type LayoutOrder } from '../../scene/marks/arc-bends.ts';
import { arcBends, layoutInput } from '../../scene/topics/flow-layout.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import type { BendsOf } from '../loading/prepared-data.ts';

/** Among more arcs no bend makes one legible. */
export const mostLaidOut = 500;
/** A reader goes back and forth between some selections; each has some kilobytes. */
const mostKnown = 64;

/** @param layOut - rejects when its signal is aborted */
export function createBendsOf(layOut: (input: ArcLayoutInput, signal: AbortSignal) => Promise<Float64Array>): BendsOf {
  /** By what was laid out; null: it failed, and would again. */
  const known = new Map<string, Float64Array | null>();
  let knownOf: ArcColumns['ids'] | null = null;
  let last: { readonly key: string; readonly bends: ArcBends } | null = null;
  let current: {
    readonly key: string;
    readonly of: ArcColumns['ids'];
    readonly bends: Promise<ArcBends | null>;
    readonly controller: AbortController;
  } | null = null;

  const remember = (key: string, bends: Float64Array | null): void => {
    known.set(key, bends);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };

  const bendsOf = (key: string, order: LayoutOrder, bends: Float64Array | null): ArcBends | null => {
    if (!bends) return null;
    if (last?.key !== key) last = { key, bends: arcBends(order, bends) };
    return last.bends;
  };

  const laidOut = async (key: string, order: LayoutOrder, home: Bounds, fixed: Float64Array | null, signal: AbortSignal) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const input = layoutInput(order, home, fixed);
    try {
      const bends = input && (await layOut(input, signal));
      signal.throwIfAborted();
      remember(key, bends);
      return bends;
    } catch (cause) {
      signal.throwIfAborted();
      remember(key, null);
      throw cause;
    }
  };

  const run = async (key: string, order: LayoutOrder, home: Bounds, signal: AbortSignal): Promise<ArcBends | null> => {
    const topBends = await laidOut(keyOf(order.top, noArcs), order, home, null, signal);
    const bends = topBends && order.own.length > 0 ? await laidOut(key, order, home, topBends, signal) : topBends;
    return bendsOf(key, order, bends);
  };

  return (arcs, home) => {
    const order = arcs && layoutOrderOf(arcs);
    const key = order && order.top.length + order.own.length > 0 && order.top.length <= mostLaidOut ? keyOf(order.top, order.own) : null;
    if (current && (current.key !== key || current.of !== order?.arcs.ids)) {
      current.controller.abort();
      current = null;
    }
    if (!order || key === null) return null;
    if (knownOf !== order.arcs.ids) {
      known.clear();
      last = null;
      knownOf = order.arcs.ids;
    }
    const before = known.get(key);
    if (before !== undefined) return bendsOf(key, order, before);
    if (!current) {
      const controller = new AbortController();
      current = { key, of: order.arcs.ids, controller, bends: run(key, order, home, controller.signal) };
    }
    return current.bends;
  };
}

const noArcs = new Uint32Array();

function keyOf(top: Uint32Array, own: Uint32Array): string {
  return `${top.join(' ')} | ${own.join(' ')}`;
}
