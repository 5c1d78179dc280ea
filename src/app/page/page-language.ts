import { languageNearest } from '../../data/languages.ts';
import type { Language } from '../../data/schema.ts';
import { initialViewState } from '../../state/view-state.ts';

/** The language of an element that has none of its own: from the page around it, else from the browser. */
export function pageLanguage(element: Element): Language {
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
  for (const tag of around ? [around] : navigator.languages) {
    const language = languageNearest(tag);
    if (language) return language;
  }
  return initialViewState.language;
}
