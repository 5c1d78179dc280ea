/** Lays out arcs in a worker, or on the page if none starts. Both run the same code and give the same bends. */
import { wrap } from 'comlink';
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { layingOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { runInSlices } from '../../import/worker/run-in-slices.ts';
import { startLayoutWorker } from './layout-start.ts';
import type { LayoutWorker } from './layout-worker.ts';

/** The largest number of arcs that are laid out on the page, because that takes less time than the start of a worker. */
const onPageUpTo = 60;
/** The length of a slice on the page, short enough to miss no frame. */
const sliceMs = 10;
/** Time limit for the start of a worker. One that has not answered by then is blocked, which the browser does not report. */
const startTimeoutMs = 4000;
/** Time limit for a layout, many times the duration of the largest. It is needed because some browsers end a worker without an error. */
const layoutTimeoutMs = 20_000;

/** Whether a worker has failed to start. A policy that blocks one blocks the next one too. */
let isBlocked = false;

/** Thrown if a worker does not start. */
class WorkerStartError extends Error {}

/**
 * Lays out arcs. If a worker has started and then fails, the layout is not repeated on the page, where it would be as slow and block the
 * reader.
 *
 * @throws the error of a worker that fails or exceeds its time limit; the reason of `signal` if that is aborted
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

/** Lays out arcs on the page, which gets a turn every ten milliseconds. */
export function layOutInSlices(input: ArcLayoutInput, signal: AbortSignal): Promise<Float64Array> {
  return runInSlices(layingOutArcs(input), sliceMs, signal);
}

/**
 * Lays out arcs in a worker, which ends after its answer, so that there is none while nothing is laid out.
 *
 * @throws WorkerStartError if the worker does not start; another error if it fails or exceeds its time limit; the reason of `signal` if that is
 *   aborted
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

/** @throws WorkerStartError if a policy forbids workers */
function started(start: () => Worker): Worker {
  try {
    return start();
  } catch (cause) {
    throw new WorkerStartError('the worker does not start', { cause });
  }
}
