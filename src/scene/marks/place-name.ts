/** What a place is called on the map and in speech. */
import type { Language, Region } from '../../data/schema.ts';
import { displayNames } from '../../i18n/formatters.ts';
import { messagesOf } from '../../i18n/messages.ts';

/** "扎鲁比诺港（俄罗斯）": a place beyond the border is named with its country, whose own name may be out of sight. */
export function placeName({ short, country }: Region, language: Language): string {
  if (country === undefined || country === '') return short[language];
  // What is no code stays as the data set has it: the browser has no name for it, and throws.
  const name = isCountryCode(country) ? (displayNames(language, { type: 'region' }).of(country) ?? country) : country;
  return `${short[language]}${messagesOf(language).inBrackets(name)}`;
}

/** Of ISO 3166-1, two letters. */
function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}
