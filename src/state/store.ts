/** A store of one state with subscribers. Each atlas and each separate map has its own. */
export interface Store<S> {
  get(): S;
  /** Applies a transition and calls the subscribers, unless the state is the same object. */
  set(transition: (state: S) => S): void;
  /** @returns a function that ends the subscription */
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
      // The list is copied, because a listener may subscribe or unsubscribe while it is called.
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Resolves once the predicate holds for the state. */
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
