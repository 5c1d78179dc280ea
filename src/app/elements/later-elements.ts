/**
 * Registers the elements that the first interaction does not need. The site loads them after the map, and a button that needs one can wait
 * for it and report a failure. A page that registers all elements at once does not use this module.
 */
import { loadedOnce } from '../../load-part.ts';

let load: (() => Promise<unknown>) | null = null;

/** @param loadElements - registers the elements; called again after a failure */
export function loadElementsLater(loadElements: () => Promise<unknown>): void {
  load = loadedOnce(loadElements);
}

/**
 * Settles once the elements are registered.
 *
 * @throws DuikouError if they could not be loaded; the next call tries again
 */
export async function laterElements(): Promise<void> {
  await load?.();
}
