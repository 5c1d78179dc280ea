import type { Language } from '../data/schema.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { SceneFlows } from './scene-types.ts';

/** "The 500 largest of 100,000 flows drawn, and the 200 largest of the 736 of Shenyang". */
export function flowsShown({ all, place }: SceneFlows, largest: number, language: Language): string {
  const words = messagesOf(language);
  const number = (n: number): string => n.toLocaleString(language);
  const shown = words.flowsShown(number(largest), number(all));
  return place ? words.flowsShownWith(shown, place.name, number(place.drawn), number(place.all)) : shown;
}
