/** English has two forms of a noun; Chinese has one and needs nothing of this. */
const rules = new Intl.PluralRules('en');

/**
 * The form of a noun that goes with a count.
 *
 * @param count - a count that has been written already ("1", "1,234") may be given as it is: with a separator it is not one
 */
export function pluralForm(count: number | string, one: string, other: string): string {
  return rules.select(Number(count)) === 'one' ? one : other;
}

/** "1 pairing", "2 pairings". */
export function counted(count: number | string, one: string, other: string): string {
  return `${count} ${pluralForm(count, one, other)}`;
}
