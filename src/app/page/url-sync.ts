/** The page's address as a view and a view as the address: links, and the back and forward buttons. */
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

/** The view that an address leaves out, of each store since it first followed one: an element that is moved begins again with its view as it is. */
const defaultsOf = new WeakMap<AtlasStore, LinkedView>();

/** Whether the page's address follows another store: then it names neither the view nor the data of this one. */
export function isAddressTaken(store: AtlasStore): boolean {
  return owner !== null && owner !== store;
}

/**
 * Writes each change of the view into the page's address, and reads each change of the address into the store. A page has one address: while it
 * follows one store, any other reports `address-taken` and stays as it is. A new selection, topic or view adds a step for the back button; all
 * other changes replace the current step. A link that was altered on its way, or names a region by its name, is replaced by what `fragmentOf` writes.
 *
 * @param options - `isStepping`: whether the back button steps through selections; not in a frame, where it is the host's;
 *   `openData`: opens the data that the address has come to name
 * @returns ends it
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
  /** While an address is read the store changes in several steps, none of which is the reader's. */
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
      // In other data, which are to come, it may be right.
      if (hasOtherData) store.change(select(selection));
      else store.select(selection);
      // Selecting frames the pair; a link may name another framing.
      if (view.framing !== undefined)
        store.change((state) => (state.selection === idOf(selection) ? { ...state, framing: rest.framing } : state));
    }
    if (hasOtherData) openData();
    if (isStepAlone && view.step != null) store.goToStep(view.step);
    unknownLanguage = unknown.find(({ key }) => key === 'lang')?.value;
    // What is wrong with the data of a link goes with the request for them.
    for (const part of unknown) (part.key === 'src' ? store.load : store).report(unknownPart(part));
    isReading = false;
    last = linkedOf(store.viewWithPendingLanguage);
    const isRenamed =
      (selection !== null && last.selection !== selection && last.selection === idOf(selection)) ||
      (last.record !== null && last.record !== rest.record) ||
      (last.step !== null && last.step !== rest.step);
    // The reader's data bring a topic where their link names none; once they are shown, `write` replaces the address.
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
    // A name that has become the id of its region is the same selection.
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
    // What is shown until the data of the link have come is not what it was written of.
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
