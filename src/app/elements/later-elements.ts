/**
 * The elements beyond the first interaction. A page that registers all at once needs nothing of this; the site names here what brings them
 * after the map, so that a button that needs one can wait for it, and report why where it does not come.
 */
import { loadedOnce } from '../../load-part.ts';

let load: (() => Promise<unknown>) | null = null;

/** @param loadElements - registers the elements; called again after a failure */
export function loadElementsLater(loadElements: () => Promise<unknown>): void {
  load = loadedOnce(loadElements);
}

/**
 * Settles when the elements are registered.
 *
 * @throws DuikouError when they could not be loaded; the next call tries again
 */
export async function laterElements(): Promise<void> {
  await load?.();
}
