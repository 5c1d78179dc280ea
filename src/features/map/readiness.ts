/** The promise `ready` of a map. It is rejected if the map can't draw, and then replaced by another. */
import { duikouErrorOf, type DuikouError } from '../../error.ts';
import type { MapSurface } from '../../render/surface.ts';

interface FirstPicture {
  readonly renderer: MapSurface['kind'];
}

export class Readiness {
  readonly #requireDrawable: () => Promise<void>;
  #attempt = new Attempt();

  /**
   * @param requireDrawable - settles once it is known whether the map can draw; rejects with a `DuikouError` if it has no box or no data
   */
  constructor(requireDrawable: () => Promise<void>) {
    this.#requireDrawable = requireDrawable;
  }

  get promise(): Promise<FirstPicture> {
    const { promise } = this.#attempt;
    this.check();
    return promise;
  }

  /** Replaces a settled promise when the map is drawn again. A pending promise is kept. */
  renew(): void {
    if (!this.#attempt.isPending) this.#attempt = new Attempt();
  }

  drawn(renderer: MapSurface['kind']): void {
    this.#attempt.resolve({ renderer });
  }

  failed(error: DuikouError): void {
    this.#attempt.reject(error);
  }

  /** Rejects a pending promise if the map can't draw in its current state. */
  check(): void {
    if (this.#attempt.isPending) void this.#rejectUndrawable(this.#attempt);
  }

  async #rejectUndrawable(attempt: Attempt): Promise<void> {
    try {
      await this.#requireDrawable();
    } catch (cause) {
      if (!attempt.isPending) return;
      attempt.reject(duikouErrorOf(cause));
      // The map is drawn once it has a box and data.
      this.#attempt = new Attempt();
    }
  }
}

class Attempt {
  readonly promise: Promise<FirstPicture>;
  #isPending = true;
  #resolve!: (picture: FirstPicture) => void;
  #reject!: (error: DuikouError) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A host that does not await the promise must not get an unhandled rejection, because the event and the notice report the error.
    this.promise.catch(() => {});
  }

  get isPending(): boolean {
    return this.#isPending;
  }

  resolve(picture: FirstPicture): void {
    this.#isPending = false;
    this.#resolve(picture);
  }

  reject(error: DuikouError): void {
    this.#isPending = false;
    this.#reject(error);
  }
}
