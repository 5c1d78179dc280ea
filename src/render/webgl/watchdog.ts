/**
 * Limits the wait for MapLibre's worker. A blocked worker never responds, and MapLibre would wait for ever. The time and violations of the
 * page's policy are observed.
 */
import { DuikouError } from '../../error.ts';

/**
 * Time limit in seconds. It is longer than a slow machine needs between two signs of life, and short enough to wait for if the worker is
 * blocked.
 */
const idleTimeoutSeconds = 8;
const lookEveryMs = 250;

export interface Watched {
  /** The worker's address. If the page's policy blocks it, the wait ends at once. */
  readonly worker: string;
  /** Registers a function to call at each sign of life, which restarts the time limit. */
  readonly onSign: (heard: () => void) => void;
  /** A signal that ends the wait at once, with its reason. */
  readonly signal: AbortSignal | undefined;
}

/**
 * @returns the value of the first picture
 * @throws DuikouError `worker-silent` if the worker is blocked or does not respond within the time limit. Time without frames does not
 *   count, because nothing is drawn in a hidden tab or in a frame that is scrolled out of view.
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
    // An abort reason can have any type, but Duikou's reasons are errors.
    const rejectAborted = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) rejectAborted();
    signal?.addEventListener('abort', rejectAborted, { signal: ending });
  });
}

/**
 * Rejects when the page's policy blocks the worker. MapLibre starts the worker from its address. On a page without an origin, it fetches
 * the address and starts the worker as `data:`.
 */
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
