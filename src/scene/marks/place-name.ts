/** What a place is called on the map and in speech. */
import type { Language, Region } from '../../data/schema.ts';
import { displayNames } from '../../i18n/formatters.ts';
import { messagesOf } from '../../i18n/messages.ts';

/** "扎鲁比诺港（俄罗斯）": a place beyond the border is named with its country, whose own name may be out of sight. */
export function placeName({ short, country }: Region, language: Language): string {
  if (country === undefined) return short[language];
  const name = displayNames(language, { type: 'region' }).of(country) ?? country;
  return `${short[language]}${messagesOf(language).inBrackets(name)}`;
}
