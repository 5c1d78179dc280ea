/** What a place is called on the map and in speech. */
import type { Language, Region } from '../../data/schema.ts';
import { messagesOf } from '../../i18n/messages.ts';

const countryNames = new Map<Language, Intl.DisplayNames>();

/** "扎鲁比诺港（俄罗斯）": a place beyond the border is named with its country, whose own name may be out of sight. */
export function placeName({ short, country }: Region, language: Language): string {
  if (country === undefined) return short[language];
  const names = countryNames.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  countryNames.set(language, names);
  return `${short[language]}${messagesOf(language).inBrackets(names.of(country) ?? country)}`;
}
