/** A blocked worker never answers, and MapLibre waits for it for ever. This watches the time and the page's policy. */
import { DuikouError } from '../../error.ts';

/** Longer than a slow machine takes between two signs of life, short enough to wait for in front of one that is blocked. */
const idleTimeoutSeconds = 8;
const lookEveryMs = 250;

export interface Watched {
  /** The worker's address: a policy that blocks it ends the waiting at once. */
  readonly worker: string;
  /** Registers what to call at each sign of life: the time limit starts again. */
  readonly onSign: (heard: () => void) => void;
  /** Ends the waiting at once, with its reason. */
  readonly signal: AbortSignal | undefined;
}

/**
 * @returns what the first picture gives
 * @throws DuikouError `worker-silent` when the worker has not answered for so long, or is blocked. Time without a frame does not count,
 * in a hidden tab or a frame that is scrolled out of sight: nothing is drawn there
 */
export async function firstFrameOrTimeout(firstPicture: Promise<void>, { worker, onSign, signal }: Watched): Promise<void> {
  const ending = new AbortController();
  try {
    await Promise.race([firstPicture, noSignOfLife(onSign, ending.signal), blocked(worker, ending.signal), aborted(signal, ending.signal)]);
  } finally {
    ending.abort();
  }
}

function noSignOfLife(onSign: Watched['onSign'], ending: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    let unresponsiveMs = 0;
    let isDrawing = false;
    const drawing = (): void => {
      isDrawing = true;
    };
    requestAnimationFrame(drawing);
    onSign(() => (unresponsiveMs = 0));
    const looking = setInterval(() => {
      if (!isDrawing) return;
      isDrawing = false;
      requestAnimationFrame(drawing);
      unresponsiveMs += lookEveryMs;
      if (unresponsiveMs >= idleTimeoutSeconds * 1000) reject(new DuikouError('worker-silent', { seconds: idleTimeoutSeconds }));
    }, lookEveryMs);
    ending.addEventListener('abort', () => clearInterval(looking));
  });
}

function aborted(signal: AbortSignal | undefined, ending: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    // A reason can be any value; ours are errors.
    const rejectAborted = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) rejectAborted();
    signal?.addEventListener('abort', rejectAborted, { signal: ending });
  });
}

/** MapLibre starts the worker from its address or, on a page without an origin, reads that and starts it as `data:`. */
function blocked(worker: string, ending: AbortSignal): Promise<never> {
  const directives = globalThis.origin === 'null' ? ['connect-src', 'worker-src'] : ['worker-src'];
  return new Promise((_, reject) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ disposition, effectiveDirective, blockedURI }) => {
        if (disposition !== 'enforce' || !directives.includes(effectiveDirective)) return;
        if ([worker, 'data:'].some((address) => address.startsWith(blockedURI)))
          reject(new DuikouError('worker-silent', { blocked: blockedURI }));
      },
      { signal: ending },
    );
  });
}
