/** Runs long work on the page in slices, between which the page gets a turn. */
import { pause } from './pause.ts';

/**
 * @param sliceMs - how long it works at a time
 * @returns what the steps return
 * @throws the reason of `signal` when that is aborted
 */
export async function runInSlices<T>(steps: Generator<void, T>, sliceMs: number, signal: AbortSignal): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < sliceMs) continue;
    await pause();
    signal.throwIfAborted();
    since = performance.now();
  }
}
