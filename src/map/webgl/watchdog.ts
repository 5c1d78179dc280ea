/** A worker that is blocked says nothing: MapLibre then waits for ever. So somebody has to look at the clock. */
import { DuikouError } from '../../error.ts';

/** Longer than a slow machine is silent between two signs of life, short enough to wait for in front of one that is blocked. */
const silenceSeconds = 8;
const lookEveryMs = 250;

/**
 * @param signal - ends it at once
 * @param onSign - to be told of each sign of life: the silence begins anew
 * @returns what the first picture gives
 * @throws DuikouError `worker-silent` when nothing has been heard for so long. Time without a frame does not count, in a hidden tab or a
 * frame that is scrolled out of sight: nothing is drawn there
 */
export function firstPictureOrSilence(firstPicture: Promise<void>, onSign: (heard: () => void) => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let silentMs = 0;
    let isDrawing = false;
    const drawing = (): void => {
      isDrawing = true;
    };
    requestAnimationFrame(drawing);
    onSign(() => (silentMs = 0));
    const looking = setInterval(() => {
      if (!isDrawing) return;
      isDrawing = false;
      requestAnimationFrame(drawing);
      silentMs += lookEveryMs;
      if (silentMs < silenceSeconds * 1000) return;
      end();
      reject(new DuikouError('worker-silent', { seconds: silenceSeconds }));
    }, lookEveryMs);
    const end = (): void => clearInterval(looking);
    signal?.addEventListener(
      'abort',
      () => {
        end();
        // The reason that whoever aborts has given.
        reject(signal.reason as Error);
      },
      { once: true },
    );
    firstPicture.then(resolve, reject).finally(end);
  });
}
