/** What the parts of an atlas share. */
import type { ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { isOneOf } from '../../data/parse/objects.ts';

export interface AtlasContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly store: AtlasStore;
  /** Loads what is not there yet and opens something then; what does not come is reported, with the way to try again. */
  whenLoaded(open?: () => void): Promise<void>;
}

/** Takes what was chosen in a list, if it is one of the options. */
export function chosen<T extends string>({ target }: Event, options: readonly T[], take: (option: T) => void): void {
  if (target instanceof HTMLSelectElement && isOneOf(options, target.value)) take(target.value);
}
