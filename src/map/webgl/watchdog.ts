/** A worker that is blocked says nothing: MapLibre then waits for ever. So somebody has to look at the clock. */
import { DuikouError } from '../../error.ts';

/** Long enough for a slow machine's first picture, short enough to wait for in front of one. */
const silenceSeconds = 8;
const lookEveryMs = 250;

/**
 * @returns what the first picture gives
 * @throws DuikouError `worker-silent` when it has not come in time; time in a hidden tab does not count, for nothing is drawn there
 */
export function firstPictureOrSilence(firstPicture: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let waitedMs = 0;
    const looking = setInterval(() => {
      if (document.hidden) return;
      waitedMs += lookEveryMs;
      if (waitedMs < silenceSeconds * 1000) return;
      clearInterval(looking);
      reject(new DuikouError('worker-silent'));
    }, lookEveryMs);
    firstPicture.then(resolve, reject).finally(() => clearInterval(looking));
  });
}
