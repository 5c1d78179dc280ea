/** Reads the page's address into a store, and writes the store's view into the address. */
import { isLanguage } from '../../data/languages.ts';
import { selectionIdOf } from '../../data/selection-id.ts';
import { DuikouError } from '../../error.ts';
import { fragmentOf, linkedKeys, readFragment } from '../../state/fragment.ts';
import { linkFields, type LinkedView, type UnknownPart } from '../../state/link-fields.ts';
import { changeLanguage, frameSelected, openLink, select } from '../../state/transitions.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { HistoryWriter } from './history-writer.ts';

export interface AddressOptions {
  /** Whether changes add history entries. It is false in a frame, where the history belongs to the host. */
  readonly isStepping: boolean;
  /** Opens the data that a changed address names. */
  readonly openData: () => void;
}

export class AddressSync {
  readonly #store: AtlasStore;
  readonly #options: AddressOptions;
  readonly #history = new HistoryWriter();
  /** The initial view, which the address leaves out. */
  readonly #defaults: LinkedView;
  /** The fragment that was read last, or that the history is to have. */
  #written: string;
  /** The view that was read or written last. */
  #last: LinkedView;
  /** Whether an address is being read. The store then changes in several steps, which must not be written back. */
  #isReading = false;
  /** False before the first address, whose data the atlas opens as it loads. */
  #hasRead = false;
  /** A language of the address that is not known yet. */
  #unknownLanguage: string | undefined;

  constructor(store: AtlasStore, defaults: LinkedView, options: AddressOptions) {
    this.#store = store;
    this.#options = options;
    this.#defaults = defaults;
    this.#last = this.#view;
    this.#written = fragmentOf(this.#last, defaults);
  }

  get #view(): LinkedView {
    return linkedOf(this.#store.viewWithPendingLanguage);
  }

  /** Takes the address of the page, unless it is the one that was written. */
  read(): void {
    const fragment = location.hash.replace(/^#/, '');
    const isFirst = !this.#hasRead;
    this.#hasRead = true;
    // An entry that is pending would come after the address that the page has got.
    this.#history.cancel();
    if (fragment === this.#written) return;
    this.#written = fragment;
    this.#isReading = true;
    this.#open(fragment, isFirst);
    this.#isReading = false;
  }

  #open(fragment: string, isFirst: boolean): void {
    const store = this.#store;
    const { view, unknown, isStepAlone, isAltered } = readFragment(fragment, this.#defaults.filters);
    const linked = { ...this.#defaults, ...view };
    const hasOtherData = !isFirst && linked.dataLink !== store.get().view.dataLink;
    store.change(openLink(linked));
    this.#select(linked.selection, hasOtherData);
    // A selection frames its pair, but the link may have another framing.
    if (linked.selection !== null && view.framing !== undefined) store.change(frameSelected(this.#idOf(linked.selection), linked.framing));
    if (hasOtherData) this.#options.openData();
    if (isStepAlone && view.step != null) store.goToStep(view.step);
    this.#unknownLanguage = unknown.find(({ key }) => key === 'lang')?.value;
    // An error about the data of a link is removed together with their load.
    for (const part of unknown) (part.key === 'src' ? store.load : store).report(unknownPart(part));
    this.#last = this.#view;
    // Data of a link without a topic set one when they are shown, and `write` then replaces the address.
    if ((isAltered || this.#isRenamed(linked)) && (linked.dataLink === null || view.topic !== undefined)) {
      this.#written = fragmentOf(this.#last, this.#defaults);
      this.#history.replace(this.#written);
      this.#history.flush();
    }
  }

  #select(selection: string | null, hasOtherData: boolean): void {
    if (selection === null || selection === this.#store.get().view.selection) return;
    // The selection may exist in the other data, which are still loading.
    if (hasOtherData) this.#store.change(select(selection));
    else this.#store.select(selection);
  }

  /** Whether a name or a number in the address was replaced by an id. */
  #isRenamed({ selection, record, step }: LinkedView): boolean {
    const last = this.#last;
    return (
      (selection !== null && last.selection !== selection && last.selection === this.#idOf(selection)) ||
      (last.record !== null && last.record !== record) ||
      (last.step !== null && last.step !== step)
    );
  }

  /** Writes the view into the address if the view has changed: once it is drawn and the browser is idle. */
  write(): void {
    const view = this.#view;
    const last = this.#last;
    if (this.#isReading || linkedKeys.every((key) => view[key] === last[key])) return;
    // A name that was replaced by the id of its region is the same selection.
    const isSelected = view.selection !== last.selection && (last.selection === null || view.selection !== this.#idOf(last.selection));
    const isStep =
      this.#options.isStepping && (isSelected || view.topic !== last.topic || view.view !== last.view || view.step !== last.step);
    this.#last = view;
    const fragment = fragmentOf(view, this.#defaults);
    if (fragment === this.#written) return;
    this.#written = fragment;
    if (isStep) this.#history.push(fragment);
    else this.#history.replace(fragment);
  }

  /** Writes at once what is pending. */
  flush(): void {
    this.#history.flush();
  }

  /** Writes what is pending before the page is left, so that the way back and a reload show the same view. */
  leave(): void {
    this.#history.leave();
  }

  /** Shows the language of the address if a host has added it after the elements were registered. */
  takeLateLanguage(): void {
    const language = this.#unknownLanguage;
    if (language === undefined || !isLanguage(language)) return;
    this.#unknownLanguage = undefined;
    this.#store.change(changeLanguage(language));
    this.#store.dismiss('unknown-lang');
  }

  /** The id that a selection has in the data set. */
  #idOf(selection: string): string {
    const { index } = this.#store.get();
    return (index && selectionIdOf(index, selection)) ?? selection;
  }
}

/** The part of a view that a link has. */
export function linkedOf(view: ViewState): LinkedView {
  const { highlight: _, surface: __, place: ___, playing: ____, ...linked } = view;
  return linked;
}

function unknownPart({ key, value }: UnknownPart): DuikouError {
  const known = Object.values(linkFields)
    .find(({ keys }) => keys.includes(key))
    ?.known?.();
  return new DuikouError(`unknown-${key}`, known === undefined ? { value } : { value, known });
}
