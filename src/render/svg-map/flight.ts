/** A flight of the camera. It is an animation that can be stopped and never rejects. */
export interface Flight {
  /** Resolves when the flight has arrived or was stopped. */
  readonly ended: Promise<void>;
  stop(): void;
}

const flightMs = 700;

/**
 * @param durationMs - duration in ms. With 0 the flight arrives at once, in the same task.
 * @param at - called with the eased share of the way, which is 1 at the end
 */
export function flight(durationMs: number = flightMs, ease: (t: number) => number, at: (t: number) => void): Flight {
  let request = 0;
  let finish: () => void = () => {};
  const ended = new Promise<void>((resolve) => (finish = resolve));
  if (durationMs === 0) {
    at(1);
    finish();
    return { ended, stop: () => {} };
  }
  const start = performance.now();
  const step = (now: number): void => {
    const t = Math.min(1, Math.max(0, (now - start) / durationMs));
    at(t === 1 ? 1 : ease(t));
    if (t < 1) request = requestAnimationFrame(step);
    else finish();
  };
  request = requestAnimationFrame(step);
  return {
    ended,
    stop: () => {
      cancelAnimationFrame(request);
      finish();
    },
  };
}
