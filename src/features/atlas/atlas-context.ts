/** The host, store and helpers that the parts of an atlas share. */
import type { ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { isOneOf } from '../../data/parse/objects.ts';

export interface AtlasContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly store: AtlasStore;
  /** Waits for the panels’ script and for the data, then calls `open`. A failure is reported with a button to retry. */
  whenLoaded(open?: () => void): Promise<void>;
}

/** Calls `take` with the chosen option of a `<select>`, if it is one of `options`. */
export function chosen<T extends string>({ target }: Event, options: readonly T[], take: (option: T) => void): void {
  if (target instanceof HTMLSelectElement && isOneOf(options, target.value)) take(target.value);
}
