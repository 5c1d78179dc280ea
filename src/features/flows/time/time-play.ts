/** Plays the times of a table: one after the other, each when the one before has been shown for a while. At rest there is no timer. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasState } from '../../../app/atlas-state.ts';
import type { AtlasStore } from '../../../app/atlas-store.ts';
import { play, playTime } from '../../../state/transitions.ts';
import { chosenTimes, nextPosition, stepMs } from './compute.ts';

/** Where the controller finds the store of its host. */
interface Connection {
  readonly value: AtlasState | undefined;
  readonly store: AtlasStore | undefined;
}

/** The view says whether it plays: whatever else the reader changes ends it there. A page that is hidden, and a host that leaves, end it too. */
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
      // A step has been drawn: the next one follows.
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
    // The page may be within a rendering.
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
        // Another panel of the same map has gone on already.
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
