/** One small store per atlas or map. */
export interface Store<S> {
  get(): S;
  /** Calls the subscribers, unless the very same state comes back. */
  set(transition: (state: S) => S): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(transition) {
      const next = transition(state);
      if (Object.is(next, state)) return;
      state = next;
      // A copy, for a listener may subscribe or unsubscribe while it is called.
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Resolves when the state is as `holds` says. */
export async function until<S>({ get, subscribe }: Store<S>, holds: (state: S) => boolean): Promise<void> {
  if (holds(get())) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = subscribe(() => {
      if (!holds(get())) return;
      unsubscribe();
      resolve();
    });
  });
}
