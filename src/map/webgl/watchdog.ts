/** A worker that is blocked says nothing: MapLibre then waits for ever. So somebody has to look at the clock, and at the page's policy. */
import { DuikouError } from '../../error.ts';

/** Long enough for a slow machine's first picture, short enough to wait for in front of one. */
const silenceSeconds = 8;
const lookEveryMs = 250;

/**
 * @param worker - its address: a policy that blocks it ends the waiting at once
 * @returns what the first picture gives
 * @throws DuikouError `worker-silent` when it has not come in time; time in a hidden tab does not count, for nothing is drawn there
 */
export async function firstPictureOrSilence(firstPicture: Promise<void>, worker: string): Promise<void> {
  const ending = new AbortController();
  try {
    await Promise.race([firstPicture, silence(ending.signal), blocked(worker, ending.signal)]);
  } finally {
    ending.abort();
  }
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    let waitedMs = 0;
    const looking = setInterval(() => {
      if (document.hidden) return;
      waitedMs += lookEveryMs;
      if (waitedMs >= silenceSeconds * 1000) reject(new DuikouError('worker-silent', { seconds: silenceSeconds }));
    }, lookEveryMs);
    signal.addEventListener('abort', () => clearInterval(looking));
  });
}

/** MapLibre starts the worker from its address or, on a page without an origin, reads that and starts it as `data:`. */
function blocked(worker: string, signal: AbortSignal): Promise<never> {
  const directives = globalThis.origin === 'null' ? ['connect-src', 'worker-src'] : ['worker-src'];
  return new Promise((_, reject) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ disposition, effectiveDirective, blockedURI }) => {
        if (disposition !== 'enforce' || !directives.includes(effectiveDirective)) return;
        if ([worker, 'data:'].some((address) => address.startsWith(blockedURI))) reject(new DuikouError('worker-silent', { blocked: blockedURI }));
      },
      { signal },
    );
  });
}
