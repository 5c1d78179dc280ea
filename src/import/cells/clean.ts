/** What can't be seen in a cell must not decide what it means. */

// Zero width, bidirectional controls, byte order marks and other controls but tab and line end.
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

export function hasInvisible(text: string): boolean {
  invisible.lastIndex = 0;
  return invisible.test(text);
}

/** A longer cell is neither a place nor a number: it is reported, and nothing in it is looked up. */
export const longestRead = 2000;

/** Ten to a power, unless digits before it make it another number: 10⁴ is 10^4, 2510² is a number with a note. */
const power = /(?<![\d.,])10([⁰¹²³⁴-⁹]+)/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Without the invisible, full width as half width, and `="110000"`, by which spreadsheets keep a text a text, as its text. A run of blanks is one
 * blank: the expressions that read the result rely on it to take time in proportion to its length.
 */
export function cleaned(text: string): string {
  const exponents = text.includes('10')
    ? text.replace(power, (_, digits: string) => `10^${Array.from(digits, (digit) => superscripts.indexOf(digit)).join('')}`)
    : text;
  const bare = exponents.replace(invisible, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return /^="(.*)"$/su.exec(bare)?.[1]?.trim() ?? bare;
}

/** An id, or the number of a month: spreadsheets write 12 as 12.0. */
export function cleanedId(cell: string): string {
  return cleaned(cell.slice(0, longestRead)).replace(/^(\d+)\.0+$/u, '$1');
}

/** The words themselves, without what can't be seen: for names and quotes. */
export function visible(text: string): string {
  return text.replace(invisible, '').trim();
}

const formulaStart = /^[=@]|^[+-][A-Za-z(]/u;
const formulaError = /^#(?:REF|DIV\/0|VALUE|NAME\?|NULL|NUM|SPILL|CALC)!?/iu;

/** A formula says how a spreadsheet would find the value, not the value. */
export function isFormula(text: string): boolean {
  return formulaStart.test(text) || formulaError.test(text);
}
