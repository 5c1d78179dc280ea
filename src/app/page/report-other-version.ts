import { ageOfVersion } from '../../data/data-version.ts';
import { DuikouError } from '../../error.ts';
import type { AtlasStore } from '../atlas-store.ts';

/**
 * Reports once if the data have another version than those that a link was made with.
 *
 * @returns stops the check
 */
export function reportOtherVersion(store: AtlasStore, linked: string | null): () => void {
  if (linked === null) return () => {};
  let isChecked = false;
  const check = (): void => {
    const { index, progress } = store.get();
    // Data that are shown until those of the link are loaded have another version anyway.
    if (isChecked || !index || progress !== null) return;
    isChecked = true;
    const { dataVersion } = index.dataSet;
    if (dataVersion !== linked)
      store.report(new DuikouError('other-data-version', { found: linked, known: dataVersion, age: ageOfVersion(linked, dataVersion) }));
  };
  const unsubscribe = store.subscribe(check);
  check();
  return unsubscribe;
}
