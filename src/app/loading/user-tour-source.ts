import { loadPart } from '../../load-part.ts';
import type { AtlasStore } from '../atlas-store.ts';

/** A tour of the host takes the place of the built-in one. */
export function setUserTour(store: AtlasStore, address: string, base: string): void {
  const src = new URL(address, base);
  store.setTourSource(async () => (await loadPart('userTour', () => import('./user-tour.ts'))).loadUserTour(src, store), true);
}
