/** Options of long exports. They run in slices, so that the page stays usable, can show the progress and can stop them. */
export interface ExportOptions {
  /** Stops the export, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called from time to time with the completed share, 0 to 1, in ascending order. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Half of the duration of a frame. */
const sliceMs = 8;

interface Yielding {
  yield?(): Promise<void>;
}

/** Lets the page draw and handle input. In a browser without a scheduler, a new task is used. */
function pause(): Promise<void> {
  // `scheduler` is missing in some browsers and in the DOM types.
  const { scheduler } = globalThis as { readonly scheduler?: Yielding };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Maps the items in order, in slices.
 *
 * @throws the signal's reason, at the end of the slice during which it is aborted
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

/** The options of an export that is part of a longer one. */
export function partOf({ signal, progress }: ExportOptions, from: number, to: number): ExportOptions {
  return { signal, progress: progress && ((share) => progress(from + share * (to - from))) };
}
