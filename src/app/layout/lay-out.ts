/** Lays out arcs in a worker, or on the page where none starts: the same code, the same bends. */
import { wrap } from 'comlink';
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { layingOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { runInSlices } from '../run-in-slices.ts';
import { startLayoutWorker } from './layout-start.ts';
import type { LayoutWorker } from './layout-worker.ts';

/** So few take less time than a worker does to start. */
const onPageUpTo = 60;
/** Short enough that a frame is not missed. */
const sliceMs = 10;
/** A worker that has not answered after so long is blocked, and the browser reports no error. */
const startTimeoutMs = 4000;
/** Many times what the largest layout takes: some browsers end a worker without a word. */
const layoutTimeoutMs = 20_000;

/** A worker that a policy has blocked is blocked the next time too. */
let isBlocked = false;

/** Thrown where a worker does not start. */
class WorkerStartError extends Error {}

/**
 * @throws where a worker has started and fails or comes to no end: the page would be as slow, and its reader would have to wait; the reason of
 *   `signal` when that is aborted
 */
export async function layOut(input: ArcLayoutInput, signal: AbortSignal): Promise<Float64Array> {
  if (input.origin.length > onPageUpTo && !isBlocked) {
    try {
      return await layOutInWorker(startLayoutWorker, input, signal);
    } catch (cause) {
      signal.throwIfAborted();
      if (!(cause instanceof WorkerStartError)) throw cause;
      isBlocked = true;
    }
  }
  return layOutInSlices(input, signal);
}

/** The page goes on after every ten milliseconds. */
export function layOutInSlices(input: ArcLayoutInput, signal: AbortSignal): Promise<Float64Array> {
  return runInSlices(layingOutArcs(input), sliceMs, signal);
}

/**
 * The worker ends with its answer: at rest there is none.
 *
 * @throws WorkerStartError where none starts; another error where it does not come to an end; the reason of `signal` when that is aborted
 */
export async function layOutInWorker(start: () => Worker, input: ArcLayoutInput, signal: AbortSignal): Promise<Float64Array> {
  signal.throwIfAborted();
  const worker = started(start);
  const ending = new AbortController();
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: ending.signal });
  });
  const within = async <T>(answer: Promise<T>, ms: number): Promise<T> => {
    let timeout: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timeout = setTimeout(() => reject(new Error('the worker does not answer')), ms);
    });
    return Promise.race([answer, failed, late]).finally(() => clearTimeout(timeout));
  };
  const remote = wrap<LayoutWorker>(worker);
  try {
    await within(remote.begin(), startTimeoutMs).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new WorkerStartError('the worker does not start', { cause });
    });
    return await within(remote.layOut(input), layoutTimeoutMs);
  } finally {
    ending.abort();
    worker.terminate();
  }
}

/** @throws WorkerStartError where a policy forbids it */
function started(start: () => Worker): Worker {
  try {
    return start();
  } catch (cause) {
    throw new WorkerStartError('the worker does not start', { cause });
  }
}
