/** Long exports work in slices: the page stays usable, can show the progress, and can stop them. */
export interface ExportOptions {
  /** Aborted, the export ends with the signal's reason, and nothing of it is left. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then, in order, with the share that is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Two of them are a frame's time. */
const sliceMs = 8;

interface Yielding {
  yield?(): Promise<void>;
}

/** Lets the page draw and answer. Where the browser has no scheduler a task of its own comes after what waits. */
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
