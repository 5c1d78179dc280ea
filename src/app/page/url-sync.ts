/** Synchronizes the view with the page's address, for links and the back and forward buttons. */
import { DuikouError } from '../../error.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';
import type { LinkedView } from '../../state/link-fields.ts';
import { linkPairs } from '../../state/link-pairs.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { AddressSync, linkedOf, type AddressOptions } from './address-sync.ts';
import { reportOtherVersion } from './report-other-version.ts';

/** The store that the page's address follows. */
let owner: AtlasStore | null = null;

/** The initial view of each store, which its address leaves out. It stays the same for an element that is moved and connected again. */
const defaultsOf = new WeakMap<AtlasStore, LinkedView>();

/** Whether the page's address follows another store, so that it names neither the view nor the data of this one. */
export function isAddressTaken(store: AtlasStore): boolean {
  return owner !== null && owner !== store;
}

/**
 * Writes each change of the view into the page's address, and reads each change of the address into the store. While the address follows
 * one store, any other reports `address-taken` and is not synchronized. A new selection, topic, view or step of the tour adds an entry to
 * the history. All other changes replace the current entry. A link that was altered in transit, or contains the name of a region, is
 * replaced by the output of `fragmentOf`. The address is written when the view is drawn and the browser is idle, at the latest after 1.2
 * seconds.
 *
 * @param options - `isStepping`: whether changes add history entries; false in a frame, where the history belongs to the host;
 *   `openData`: opens the data that a changed address names
 * @returns ends the synchronization
 */
export function syncUrl(store: AtlasStore, { isStepping = true, openData = () => {} }: Partial<AddressOptions> = {}): () => void {
  if (isAddressTaken(store)) {
    store.report(new DuikouError('address-taken'));
    return () => {};
  }
  owner = store;
  const defaults = defaultsOf.get(store) ?? linkedOf(store.viewWithPendingLanguage);
  defaultsOf.set(store, defaults);
  const address = new AddressSync(store, defaults, { isStepping, openData });
  const read = (): void => address.read();
  const leave = (): void => address.leave();
  const linkedVersion = linkPairs(location.hash).pairs.get('data');
  read();
  const ends = [
    store.subscribe(() => address.write()),
    reportOtherVersion(store, linkedVersion),
    onWordsChanged(() => address.takeLateLanguage()),
  ];
  store.setSyncsUrl(true);
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  window.addEventListener('pagehide', leave);
  return () => {
    owner = null;
    address.flush();
    for (const end of ends) end();
    store.setSyncsUrl(false);
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
    window.removeEventListener('pagehide', leave);
  };
}
