/** One small store per atlas or map. */
export interface Store<S> {
  get(): S;
  /** Calls the subscribers, unless the state is the same object as before. */
  set(transition: (state: S) => S): void;
  /** Returns the way out. */
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
      // A copy, because a listener may subscribe or unsubscribe while it is called.
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
