/** Plural forms of English, which has two. Chinese has one and does not use this module. */
const rules = new Intl.PluralRules('en');

/**
 * The form of a noun for a count.
 *
 * @param count - a number, or a formatted one ("1", "1,234"); a formatted number with a separator is plural
 */
export function pluralForm(count: number | string, one: string, other: string): string {
  return rules.select(Number(count)) === 'one' ? one : other;
}

/** "1 pairing", "2 pairings". */
export function counted(count: number | string, one: string, other: string): string {
  return `${count} ${pluralForm(count, one, other)}`;
}
