import { duikouErrorOf } from '../../error.ts';
import type { AtlasStore } from '../atlas-store.ts';

/** Loads an optional part. Never rejects. A failure is reported with a retry. */
export async function loadOrReport(store: () => AtlasStore, load: () => Promise<void>): Promise<void> {
  try {
    await load();
  } catch (cause) {
    store().report(duikouErrorOf(cause).withRetry(() => void loadOrReport(store, load)));
  }
}
