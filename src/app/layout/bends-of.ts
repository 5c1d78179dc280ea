/** The bends of what a scene draws: known ones at once, others when they have been laid out. Only the newest scene is laid out. */
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import type { Bounds } from '../../geo/projection.ts';
import { layoutOrderOf, type ArcBends, type LayoutOrder } from '../../scene/marks/arc-bends.ts';
import { arcBends, layoutInput } from '../../scene/topics/flow-layout.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import type { BendsOf } from '../loading/prepared-data.ts';

/** Among more arcs no bend makes one legible, and a layout takes time by the square of their number and more. */
export const mostLaidOut = 500;
/** A reader goes back and forth between some selections and times; each has some kilobytes. */
const mostKnown = 64;
/** Each has a whole column of the table. */
const mostColumns = 4;

/** What has been laid out of a table, each by its {@link keyOf}. */
interface KnownLayouts {
  /** Of the largest; null: it failed, and would again. */
  readonly top: Recent<Float64Array | null>;
  /** Of the largest and the others of a selection; the largest alone where the others could not be laid out. */
  readonly all: Recent<Float64Array>;
  /** A scene that is shown again gets the same column object, so its curves need not be computed again. */
  readonly columns: Recent<ArcBends>;
}

/** What is laid out of one scene. */
interface Wanted {
  readonly of: ArcColumns['ids'];
  readonly order: LayoutOrder;
  readonly home: Bounds;
  readonly topKey: string;
  readonly key: string;
}

type Failed = (cause: unknown) => void;

interface Running<T> {
  readonly of: ArcColumns['ids'];
  readonly key: string;
  readonly result: Promise<T>;
  readonly controller: AbortController;
}

/** @param layOut - rejects when its signal is aborted */
export function createBendsOf(layOut: (input: ArcLayoutInput, signal: AbortSignal) => Promise<Float64Array>): BendsOf {
  const tables = new WeakMap<ArcColumns['ids'], KnownLayouts>();
  /** It goes on whatever is selected meanwhile: each selection needs it. */
  let top: Running<Float64Array | null> | null = null;
  let all: Running<ArcBends | null> | null = null;
  /** The layouts of other selections would fail in the same way: one report is enough. */
  let hasFailed = false;

  const knownOf = (of: ArcColumns['ids']): KnownLayouts => {
    const known = tables.get(of) ?? { top: recent(mostKnown), all: recent(mostKnown), columns: recent(mostColumns) };
    tables.set(of, known);
    return known;
  };

  const columnOf = ({ of, order, key }: Wanted, bends: Float64Array): ArcBends => {
    const { columns } = knownOf(of);
    const column = columns.get(key) ?? arcBends(order, bends);
    columns.set(key, column);
    return column;
  };

  const knownBends = (wanted: Wanted): ArcBends | null | undefined => {
    const known = knownOf(wanted.of);
    const topBends = known.top.get(wanted.topKey);
    const bends = topBends === null || wanted.order.own.length === 0 ? topBends : known.all.get(wanted.key);
    return bends && columnOf(wanted, bends);
  };

  const layOutTop = async ({ of, order, home, topKey }: Wanted, signal: AbortSignal): Promise<Float64Array | null> => {
    const input = layoutInput(order, home, null);
    let bends: Float64Array | null = null;
    try {
      bends = input && (await layOut(input, signal));
    } finally {
      if (!signal.aborted) knownOf(of).top.set(topKey, bends);
    }
    signal.throwIfAborted();
    return bends;
  };

  const topBendsOf = (wanted: Wanted): Promise<Float64Array | null> => {
    const known = knownOf(wanted.of).top.get(wanted.topKey);
    if (known !== undefined) return Promise.resolve(known);
    top ??= start(wanted.of, wanted.topKey, (signal) => layOutTop(wanted, signal));
    return top.result;
  };

  /** Where the others of a selection can't be laid out they have the usual bends, and the largest keep theirs. */
  const layOutOwn = async (wanted: Wanted, topBends: Float64Array, signal: AbortSignal, failed: Failed): Promise<Float64Array> => {
    try {
      const input = layoutInput(wanted.order, wanted.home, topBends);
      return (input && (await layOut(input, signal))) ?? topBends;
    } catch (cause) {
      signal.throwIfAborted();
      failed(cause);
      return topBends;
    }
  };

  const layOutAll = async (wanted: Wanted, signal: AbortSignal, failed: Failed): Promise<ArcBends | null> => {
    const topBends = await topBendsOf(wanted);
    signal.throwIfAborted();
    if (!topBends || wanted.order.own.length === 0) return topBends && columnOf(wanted, topBends);
    const bends = await layOutOwn(wanted, topBends, signal, failed);
    signal.throwIfAborted();
    knownOf(wanted.of).all.set(wanted.key, bends);
    return columnOf(wanted, bends);
  };

  const laidOut = async (wanted: Wanted, signal: AbortSignal, failed: Failed): Promise<ArcBends | null> => {
    try {
      return await layOutAll(wanted, signal, failed);
    } catch (cause) {
      if (!signal.aborted) failed(cause);
      throw cause;
    }
  };

  const endAllBut = (wanted: Wanted | null): void => {
    if (!isRunning(all, wanted?.of, wanted?.key)) {
      all?.controller.abort();
      all = null;
    }
    if (!isRunning(top, wanted?.of, wanted?.topKey)) {
      top?.controller.abort();
      top = null;
    }
  };

  const bendsOf = (arcs: ArcColumns, home: Bounds, failed: Failed): ReturnType<BendsOf> => {
    const failedOnce: Failed = (cause) => {
      if (!hasFailed) failed(cause);
      hasFailed = true;
    };
    const wanted = wantedOf(arcs, home);
    endAllBut(wanted);
    if (!wanted) return null;
    const known = knownBends(wanted);
    if (known !== undefined) return known;
    all ??= start(wanted.of, wanted.key, (signal) => laidOut(wanted, signal, failedOnce));
    return all.result;
  };
  return Object.assign(bendsOf, { cancel: () => endAllBut(null) });
}

function isRunning(running: Running<unknown> | null, of?: ArcColumns['ids'], key?: string): boolean {
  return running !== null && running.of === of && running.key === key;
}

function start<T>(of: ArcColumns['ids'], key: string, run: (signal: AbortSignal) => Promise<T>): Running<T> {
  const controller = new AbortController();
  return { of, key, controller, result: run(controller.signal) };
}

/** @returns null for arcs that keep their usual bends */
function wantedOf(arcs: ArcColumns, home: Bounds): Wanted | null {
  const whole = layoutOrderOf(arcs);
  if (!whole || whole.top.length > mostLaidOut) return null;
  // The largest of a selection come first.
  const own = whole.own.subarray(0, mostLaidOut - whole.top.length);
  if (whole.top.length + own.length === 0) return null;
  const order = { ...whole, own };
  return { of: order.arcs.ids, order, home, topKey: keyOf(order, 0), key: keyOf(order, own.length) };
}

/** All that a layout of a table's arcs depends on: which they are, in their order, and their strokes. */
function keyOf({ top, own, widthPx }: LayoutOrder, ownCount: number): string {
  return [top, own.subarray(0, ownCount), widthPx.subarray(0, top.length + ownCount)].map((column) => column.join(' ')).join('|');
}

/** A map that forgets what has not been asked for longest. */
interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

function recent<T>(most: number): Recent<T> {
  const entries = new Map<string, T>();
  const set = (key: string, value: T): void => {
    entries.delete(key);
    entries.set(key, value);
    const [oldest] = entries.keys();
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
  };
}
