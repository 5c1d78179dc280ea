/** Returns the bends of the arcs of a scene at once if they are known, otherwise after a layout. Only the newest scene is laid out. */
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import type { Bounds } from '../../geo/projection.ts';
import { layoutOrderOf, type ArcBends, type LayoutOrder } from '../../scene/marks/arc-bends.ts';
import { arcBends, layoutInput } from '../../scene/topics/flow-layout.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import type { BendsOf } from '../loading/prepared-data.ts';

/**
 * The largest number of arcs that are laid out. More arcs are illegible with any bends, and the time grows faster than the square of their
 * number.
 */
export const mostLaidOut = 500;
/** The number of layouts that are kept for readers who go back and forth between selections and times. Each takes some kilobytes. */
const mostKnown = 64;
/** The number of columns that are kept. Each is as long as the table. */
const mostColumns = 4;

/** The finished layouts of a table by their {@link keyOf}. */
interface KnownLayouts {
  /** Bends of the largest flows; null if their layout failed, so that it is not tried again. */
  readonly top: Recent<Float64Array | null>;
  /** Bends of the largest flows and of the other flows of a selection, or of the largest alone if the layout of the others failed. */
  readonly all: Recent<Float64Array>;
  /** Columns of recent scenes. A scene that is shown again gets the same object, so that its curves need not be computed again. */
  readonly columns: Recent<ArcBends>;
}

/** A request to lay out the arcs of one scene. */
interface LayoutRequest {
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
  /** The running layout of the largest flows. It continues when the selection changes, because every selection needs it. */
  let top: Running<Float64Array | null> | null = null;
  let all: Running<ArcBends | null> | null = null;
  /** Whether a failure has been reported. The layouts of other selections would fail in the same way. */
  let hasFailed = false;

  const knownOf = (of: ArcColumns['ids']): KnownLayouts => {
    const known = tables.get(of) ?? { top: recent(mostKnown), all: recent(mostKnown), columns: recent(mostColumns) };
    tables.set(of, known);
    return known;
  };

  const columnOf = ({ of, order, key }: LayoutRequest, bends: Float64Array): ArcBends => {
    const { columns } = knownOf(of);
    const column = columns.get(key) ?? arcBends(order, bends);
    columns.set(key, column);
    return column;
  };

  const knownBends = (request: LayoutRequest): ArcBends | null | undefined => {
    const known = knownOf(request.of);
    const topBends = known.top.get(request.topKey);
    const bends = topBends === null || request.order.own.length === 0 ? topBends : known.all.get(request.key);
    return bends && columnOf(request, bends);
  };

  const layOutTop = async ({ of, order, home, topKey }: LayoutRequest, signal: AbortSignal): Promise<Float64Array | null> => {
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

  const topBendsOf = (request: LayoutRequest): Promise<Float64Array | null> => {
    const known = knownOf(request.of).top.get(request.topKey);
    if (known !== undefined) return Promise.resolve(known);
    top ??= start(request.of, request.topKey, (signal) => layOutTop(request, signal));
    return top.result;
  };

  /** Lays out the other flows of a selection. If that fails, they have default bends and the largest flows keep theirs. */
  const layOutOwn = async (request: LayoutRequest, topBends: Float64Array, signal: AbortSignal, failed: Failed): Promise<Float64Array> => {
    try {
      const input = layoutInput(request.order, request.home, topBends);
      return (input && (await layOut(input, signal))) ?? topBends;
    } catch (cause) {
      signal.throwIfAborted();
      failed(cause);
      return topBends;
    }
  };

  const layOutAll = async (request: LayoutRequest, signal: AbortSignal, failed: Failed): Promise<ArcBends | null> => {
    const topBends = await topBendsOf(request);
    signal.throwIfAborted();
    if (!topBends || request.order.own.length === 0) return topBends && columnOf(request, topBends);
    const bends = await layOutOwn(request, topBends, signal, failed);
    signal.throwIfAborted();
    knownOf(request.of).all.set(request.key, bends);
    return columnOf(request, bends);
  };

  const laidOut = async (request: LayoutRequest, signal: AbortSignal, failed: Failed): Promise<ArcBends | null> => {
    try {
      return await layOutAll(request, signal, failed);
    } catch (cause) {
      if (!signal.aborted) failed(cause);
      throw cause;
    }
  };

  const endAllBut = (request: LayoutRequest | null): void => {
    if (!isRunning(all, request?.of, request?.key)) {
      all?.controller.abort();
      all = null;
    }
    if (!isRunning(top, request?.of, request?.topKey)) {
      top?.controller.abort();
      top = null;
    }
  };

  const bendsOf = (arcs: ArcColumns, home: Bounds, failed: Failed): ReturnType<BendsOf> => {
    const failedOnce: Failed = (cause) => {
      if (!hasFailed) failed(cause);
      hasFailed = true;
    };
    const request = requestOf(arcs, home);
    endAllBut(request);
    if (!request) return null;
    const known = knownBends(request);
    if (known !== undefined) return known;
    all ??= start(request.of, request.key, (signal) => laidOut(request, signal, failedOnce));
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

/** @returns null for arcs that keep default bends */
function requestOf(arcs: ArcColumns, home: Bounds): LayoutRequest | null {
  const whole = layoutOrderOf(arcs);
  if (!whole || whole.top.length > mostLaidOut) return null;
  // The flows of a selection are sorted by size, so that the largest are laid out.
  const own = whole.own.subarray(0, mostLaidOut - whole.top.length);
  if (whole.top.length + own.length === 0) return null;
  const order = { ...whole, own };
  return { of: order.arcs.ids, order, home, topKey: keyOf(order, 0), key: keyOf(order, own.length) };
}

/** A key of everything that a layout of a table depends on: the arcs in their order, and the widths of their strokes. */
function keyOf({ top, own, widthPx }: LayoutOrder, ownCount: number): string {
  return [top, own.subarray(0, ownCount), widthPx.subarray(0, top.length + ownCount)].map((column) => column.join(' ')).join('|');
}

/** A map that drops the entry that has not been used for longest. */
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
