/** Long exports work in slices: the page stays usable, can show the progress, and can stop them. */
export interface ExportOptions {
  /** Stops the export, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then, in order, with the share that is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Half the time of a frame. */
const sliceMs = 8;

interface Yielding {
  yield?(): Promise<void>;
}

/** Lets the page draw and handle input. In a browser without a scheduler a new task does the same. */
function pause(): Promise<void> {
  // Not in every browser yet, nor in every version of its types.
  const { scheduler } = globalThis as { readonly scheduler?: Yielding };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Each item's result, in order.
 *
 * @throws the signal's reason, at the end of the slice in which it is aborted
 */
export async function mapInSlices<T, R>(
  items: readonly T[],
  make: (item: T, index: number) => R,
  { signal, progress }: ExportOptions = {},
): Promise<R[]> {
  signal?.throwIfAborted();
  const result: R[] = [];
  let since = performance.now();
  for (const [i, item] of items.entries()) {
    result.push(make(item, i));
    if (performance.now() - since < sliceMs) continue;
    progress?.(result.length / items.length);
    await pause();
    signal?.throwIfAborted();
    since = performance.now();
  }
  progress?.(1);
  return result;
}

/** The options of an export that is a part of a longer one. */
export function partOf({ signal, progress }: ExportOptions, from: number, to: number): ExportOptions {
  return { signal, progress: progress && ((share) => progress(from + share * (to - from))) };
}
