import { languageNearest } from '../../data/languages.ts';
import type { Language } from '../../data/schema.ts';

/** The language of an element without one: that of the nearest ancestor's `lang`, then that of the browser, then English. */
export function pageLanguage(element: Element): Language {
  for (const tag of [langAround(element), ...navigator.languages]) {
    const language = languageNearest(tag);
    if (language) return language;
  }
  return 'en';
}

/** The nearest `lang` of an ancestor, or an empty string. As in HTML, a shadow root inherits the language of its host. */
function langAround(element: Element): string {
  const around = element.parentNode instanceof ShadowRoot ? element.parentNode.host : element.parentElement;
  return around ? (around.getAttribute('lang') ?? langAround(around)) : '';
}
