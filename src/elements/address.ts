/** The page's address as a view and a view as the address: links, and the back and forward buttons. */
import { DuikouError } from '../error.ts';
import { isLanguage, languageTags } from '../data/languages.ts';
import { fragmentOf, readFragment, type LinkedView, type UnknownPart } from '../state/fragment.ts';
import { lenses, panelNames, sourceChoices, themes, type ViewState } from '../state/view-state.ts';
import { changeLanguage } from '../state/transitions.ts';
import { onWordsChanged } from '../text/words.ts';
import type { AtlasModel } from './model.ts';

const linkedKeys = ['selection', 'lens', 'panel', 'filters', 'sources', 'record', 'step', 'language', 'theme', 'framing'] as const satisfies readonly (keyof LinkedView)[];

/**
 * Ties a model to `location`. A new selection, lens or panel is a step for the back button, everything else changes the step one is on.
 *
 * @param options - `isStepping`: whether the back button steps through selections; not in a frame, where it is the host's
 * @returns the way out
 */
export function tieToAddress(model: AtlasModel, { isStepping = true }: { readonly isStepping?: boolean } = {}): () => void {
  const defaults = linkedOf(model.get().view);
  let written = fragmentOf(defaults, defaults);
  let last = defaults;
  let unknownLanguage: string | undefined;
  const read = (): void => {
    const fragment = location.hash.replace(/^#/, '');
    if (fragment === written) return;
    const { view, unknown, isStepAlone } = readFragment(fragment, defaults.filters);
    const { selection, ...rest } = { ...defaults, ...view };
    written = fragment;
    model.change((state) => ({ ...state, ...rest, selection: selection === null ? null : state.selection }));
    if (selection !== null && selection !== model.get().view.selection) {
      model.select(selection);
      // Selecting frames the pair; a link may say otherwise.
      if (view.framing !== undefined) model.change((state) => (state.selection === selection ? { ...state, framing: rest.framing } : state));
    }
    if (isStepAlone && view.step != null) model.goToStep(view.step);
    unknownLanguage = unknown.find(({ key }) => key === 'lang')?.value;
    for (const part of unknown) model.report(unknownPart(part));
  };
  const write = (): void => {
    const view = linkedOf(model.get().view);
    if (linkedKeys.every((key) => view[key] === last[key])) return;
    const isStep = isStepping && (view.selection !== last.selection || view.lens !== last.lens || view.panel !== last.panel || view.step !== last.step);
    last = view;
    const fragment = fragmentOf(view, defaults);
    if (fragment === written) return;
    written = fragment;
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const linkedVersion = new URLSearchParams(location.hash.replace(/^#/, '')).get('data');
  read();
  last = linkedOf(model.get().view);
  let isVersionChecked = linkedVersion === null;
  const checkVersion = (): void => {
    const shown = model.get().index?.dataSet.dataVersion;
    if (isVersionChecked || shown === undefined) return;
    isVersionChecked = true;
    if (shown !== linkedVersion) model.report(new DuikouError('other-data-version', { found: linkedVersion ?? '', known: shown }));
  };
  checkVersion();
  const unsubscribe = model.subscribe(() => {
    write();
    checkVersion();
  });
  // A host may add the language that the link asks for after the elements have come.
  const unlisten = onWordsChanged(() => {
    if (unknownLanguage === undefined || !isLanguage(unknownLanguage)) return;
    model.change(changeLanguage(unknownLanguage));
    model.dismiss('unknown-lang');
    unknownLanguage = undefined;
  });
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  return () => {
    unsubscribe();
    unlisten();
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
  };
}

function linkedOf({ selection, lens, panel, filters, sources, record, step, language, theme, framing }: ViewState): LinkedView {
  return { selection, lens, panel, filters, sources, record, step, language, theme, framing };
}

function unknownPart({ key, value }: UnknownPart): DuikouError {
  switch (key) {
    case 'lens':
      return new DuikouError('unknown-lens', { value, known: lenses.join(', ') });
    case 'panel':
      return new DuikouError('unknown-panel', { value, known: panelNames.join(', ') });
    case 'sources':
      return new DuikouError('unknown-sources', { value, known: sourceChoices.join(', ') });
    case 'lang':
      return new DuikouError('unknown-lang', { value, known: languageTags().join(', ') });
    case 'theme':
      return new DuikouError('unknown-theme', { value, known: themes.join(', ') });
    case 'view':
      return new DuikouError('unknown-view', { value });
  }
}
