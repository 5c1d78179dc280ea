/** Synchronizes the view with the page's address, for links and the back and forward buttons. */
import { ageOfVersion } from '../../data/data-version.ts';
import { DuikouError } from '../../error.ts';
import { isLanguage } from '../../data/languages.ts';
import { selectionIdOf } from '../../data/selection-id.ts';
import { fragmentOf, linkedKeys, readFragment } from '../../state/fragment.ts';
import { linkFields, type LinkedView, type UnknownPart } from '../../state/link-fields.ts';
import { linkPairs } from '../../state/link-pairs.ts';
import type { ViewState } from '../../state/view-state.ts';
import { changeLanguage, select } from '../../state/transitions.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';
import type { AtlasStore } from '../atlas-store.ts';

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
 * replaced by the output of `fragmentOf`.
 *
 * @param options - `isStepping`: whether changes add history entries; false in a frame, where the history belongs to the host;
 *   `openData`: opens the data that a changed address names
 * @returns ends the synchronization
 */
export function syncUrl(
  store: AtlasStore,
  { isStepping = true, openData = () => {} }: { readonly isStepping?: boolean; readonly openData?: () => void } = {},
): () => void {
  if (isAddressTaken(store)) {
    store.report(new DuikouError('address-taken'));
    return () => {};
  }
  owner = store;
  const now = linkedOf(store.viewWithPendingLanguage);
  const defaults = defaultsOf.get(store) ?? now;
  defaultsOf.set(store, defaults);
  let written = fragmentOf(now, defaults);
  let last = now;
  // The atlas opens the data of the first address as it loads.
  let isRead = false;
  /** Whether an address is being read. The store then changes in several steps, which must not be written back. */
  let isReading = false;
  let unknownLanguage: string | undefined;
  const read = (): void => {
    const fragment = location.hash.replace(/^#/, '');
    if (fragment === written) return;
    isReading = true;
    const { view, unknown, isStepAlone, isAltered } = readFragment(fragment, defaults.filters);
    const { selection, ...rest } = { ...defaults, ...view };
    written = fragment;
    const shownData = store.get().view.dataLink;
    store.change((state) => ({ ...state, ...rest, selection: selection === null ? null : state.selection }));
    const hasOtherData = isRead && rest.dataLink !== shownData;
    if (selection !== null && selection !== store.get().view.selection) {
      // The selection may exist in the other data, which are still loading.
      if (hasOtherData) store.change(select(selection));
      else store.select(selection);
      // A selection frames its pair, but the link may have another framing.
      if (view.framing !== undefined)
        store.change((state) => (state.selection === idOf(selection) ? { ...state, framing: rest.framing } : state));
    }
    if (hasOtherData) openData();
    if (isStepAlone && view.step != null) store.goToStep(view.step);
    unknownLanguage = unknown.find(({ key }) => key === 'lang')?.value;
    // An error about the data of a link is removed together with their load.
    for (const part of unknown) (part.key === 'src' ? store.load : store).report(unknownPart(part));
    isReading = false;
    last = linkedOf(store.viewWithPendingLanguage);
    const isRenamed =
      (selection !== null && last.selection !== selection && last.selection === idOf(selection)) ||
      (last.record !== null && last.record !== rest.record) ||
      (last.step !== null && last.step !== rest.step);
    // Data of a link without a topic set one when they are shown, and `write` then replaces the address.
    if ((isAltered || isRenamed) && (rest.dataLink === null || view.topic !== undefined)) replaceAddress(fragmentOf(last, defaults));
  };
  /** The id that a selection has in the data set. */
  const idOf = (selection: string): string => {
    const { index } = store.get();
    return (index && selectionIdOf(index, selection)) ?? selection;
  };
  const replaceAddress = (fragment: string): void => {
    written = fragment;
    history.replaceState(null, '', addressOf(fragment));
  };
  const write = (): void => {
    const view = linkedOf(store.viewWithPendingLanguage);
    if (isReading || linkedKeys.every((key) => view[key] === last[key])) return;
    // A name that was replaced by the id of its region is the same selection.
    const isSelected = view.selection !== last.selection && (last.selection === null || view.selection !== idOf(last.selection));
    const isStep = isStepping && (isSelected || view.topic !== last.topic || view.view !== last.view || view.step !== last.step);
    last = view;
    const fragment = fragmentOf(view, defaults);
    if (fragment === written) return;
    if (!isStep) {
      replaceAddress(fragment);
      return;
    }
    written = fragment;
    history.pushState(null, '', addressOf(fragment));
  };
  const linkedVersion = linkPairs(location.hash).pairs.get('data');
  read();
  isRead = true;
  let isVersionChecked = linkedVersion === null;
  const checkVersion = (): void => {
    const shown = store.get().index?.dataSet.dataVersion;
    // Data that are shown until those of the link are loaded have another version anyway.
    if (isVersionChecked || shown === undefined || store.get().progress !== null) return;
    isVersionChecked = true;
    if (linkedVersion !== null && shown !== linkedVersion)
      store.report(new DuikouError('other-data-version', { found: linkedVersion, known: shown, age: ageOfVersion(linkedVersion, shown) }));
  };
  checkVersion();
  const unsubscribe = store.subscribe(() => {
    write();
    checkVersion();
  });
  store.setSyncsUrl(true);
  // A host may add the language of the link after the elements have been registered.
  const unlisten = onWordsChanged(() => {
    if (unknownLanguage === undefined || !isLanguage(unknownLanguage)) return;
    store.change(changeLanguage(unknownLanguage));
    store.dismiss('unknown-lang');
    unknownLanguage = undefined;
  });
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  return () => {
    owner = null;
    unsubscribe();
    store.setSyncsUrl(false);
    unlisten();
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
  };
}

function addressOf(fragment: string): string {
  return fragment === '' ? location.pathname + location.search : `#${fragment}`;
}

function linkedOf(view: ViewState): LinkedView {
  const { highlight: _, surface: __, place: ___, ...linked } = view;
  return linked;
}

function unknownPart({ key, value }: UnknownPart): DuikouError {
  const known = Object.values(linkFields)
    .find(({ keys }) => keys.includes(key))
    ?.known?.();
  return new DuikouError(`unknown-${key}`, known === undefined ? { value } : { value, known });
}
