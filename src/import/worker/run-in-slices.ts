/** Runs long work on the page in slices, between which the page gets a turn. */
import { pause } from './pause.ts';

/**
 * @param sliceMs - the length of a slice in milliseconds
 * @returns the result of the steps
 * @throws the reason of `signal` if that is aborted
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
