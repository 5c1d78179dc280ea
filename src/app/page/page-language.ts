import { languageNearest } from '../../data/languages.ts';
import type { Language } from '../../data/schema.ts';

/** The language of an element that has none of its own: of the nearest `lang` around it, else of the browser, else English. */
export function pageLanguage(element: Element): Language {
  for (const tag of [langAround(element), ...navigator.languages]) {
    const language = languageNearest(tag);
    if (language) return language;
  }
  return 'en';
}

/** As HTML has it: the text of a shadow root is in the language of its host. */
function langAround(element: Element): string {
  const around = element.parentNode instanceof ShadowRoot ? element.parentNode.host : element.parentElement;
  return around ? (around.getAttribute('lang') ?? langAround(around)) : '';
}
