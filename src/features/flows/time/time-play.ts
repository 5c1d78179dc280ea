/** Plays the times of a table one after the other. Each time is shown for a while. There is no timer unless the times are playing. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasState } from '../../../app/atlas-state.ts';
import type { AtlasStore } from '../../../app/atlas-store.ts';
import { play, playTime } from '../../../state/transitions.ts';
import { chosenTimes, nextPosition, stepMs } from './compute.ts';

/** Gives access to the store of the host. */
interface Connection {
  readonly value: AtlasState | undefined;
  readonly store: AtlasStore | undefined;
}

/** Plays while `view.playing` is true. Any other action of the reader ends it. Hiding the page and removing the host end it too. */
export class TimePlay implements ReactiveController {
  readonly #connection: Connection;
  #store: AtlasStore | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, connection: Connection) {
    this.#connection = connection;
    host.addController(this);
  }

  hostUpdated(): void {
    const { value, store } = this.#connection;
    if (!value?.view.playing || !store) {
      this.#rest();
      return;
    }
    if (this.#store !== null) {
      // The step has been drawn, so the wait for the next one begins.
      this.#timer ??= this.#waiting(store);
      return;
    }
    this.#store = store;
    document.addEventListener('visibilitychange', this.#hidden);
    this.#timer = this.#waiting(store);
  }

  hostDisconnected(): void {
    const store = this.#store;
    this.#rest();
    // The change is delayed, because the page may be rendering now.
    if (store) queueMicrotask(() => store.change(play(false)));
  }

  #waiting(store: AtlasStore): ReturnType<typeof setTimeout> {
    const { view, scene } = store.get();
    const times = scene?.flows?.byTime?.times ?? [];
    const [shown] = view.filters.facets.time;
    return setTimeout(
      () => {
        this.#timer = undefined;
        const now = store.get().view;
        // Another panel of the same map has shown the next time already.
        if (!now.playing || now.filters.facets.time[0] !== shown) return;
        const next = times[(nextPosition(chosenTimes(times, now.filters)) ?? 0) - 1];
        store.change(next ? playTime(next.id) : play(false));
      },
      stepMs(chosenTimes(times, view.filters)),
    );
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#store = null;
    document.removeEventListener('visibilitychange', this.#hidden);
  }

  readonly #hidden = (): void => {
    if (document.hidden) this.#store?.change(play(false));
  };
}
