/** The name of a place on the map and in descriptions. */
import type { Language, Region } from '../../data/schema.ts';
import { displayNames } from '../../i18n/formatters.ts';
import { messagesOf } from '../../i18n/messages.ts';

/** A place outside of China is named with its country, whose own name may be out of sight: "扎鲁比诺港（俄罗斯）". */
export function placeName({ short, country }: Region, language: Language): string {
  if (country === undefined || country === '') return short[language];
  // A text that is no code is shown unchanged, because `Intl.DisplayNames` throws for it.
  const name = isCountryCode(country) ? (displayNames(language, { type: 'region' }).of(country) ?? country) : country;
  return `${short[language]}${messagesOf(language).inBrackets(name)}`;
}

/** Whether a text has the form of an ISO 3166-1 code of two letters. */
function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}
