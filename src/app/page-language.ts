import { languageNearest } from '../data/languages.ts';
import type { Language } from '../data/schema.ts';
import { initialViewState } from '../state/view-state.ts';

/** The language of the page around an element, else of the browser. */
export function pageLanguage(element: HTMLElement): Language {
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
  const tags = around ? [around] : navigator.languages;
  for (const tag of tags) {
    const language = languageNearest(tag);
    if (language) return language;
  }
  return initialViewState.language;
}
