/** Cleans the texts of cells, because invisible characters must not change their meaning. */

// Matches zero-width characters, bidirectional controls, byte order marks and other controls except tabs and line ends.
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

export function hasInvisible(text: string): boolean {
  invisible.lastIndex = 0;
  return invisible.test(text);
}

/** The largest length of a cell that is read. A longer cell is reported, and nothing in it is looked up. */
export const maxReadLength = 2000;

/** A power of ten, unless digits before it make it another number: 10⁴ is 10^4, but 2510² is a number with a footnote mark. */
const power = /(?<![\d.,])10([⁰¹²³⁴-⁹]+)/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Cleans a text. Invisible characters are removed, full-width forms become half-width ones, and `="110000"`, by which spreadsheets mark
 * texts, becomes its text. Runs of blanks become single blanks, on which the regular expressions for the result rely to take linear time.
 */
export function cleaned(text: string): string {
  const exponents = text.includes('10')
    ? text.replace(power, (_, digits: string) => `10^${Array.from(digits, (digit) => superscripts.indexOf(digit)).join('')}`)
    : text;
  const bare = exponents.replace(invisible, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return /^="(.*)"$/su.exec(bare)?.[1]?.trim() ?? bare;
}

/** An id or the number of a month, which spreadsheets may write as 12.0. */
export function cleanedId(cell: string): string {
  return cleaned(cell.slice(0, maxReadLength)).replace(/^(\d+)\.0+$/u, '$1');
}

/** A text without invisible characters, for names and quotes. */
export function visible(text: string): string {
  return text.replace(invisible, '').trim();
}

const formulaStart = /^[=@]|^[+-][A-Za-z(]/u;
const formulaError = /^#(?:REF|DIV\/0|VALUE|NAME\?|NULL|NUM|SPILL|CALC)!?/iu;

/** Whether a cell is a formula, which is not the value itself. */
export function isFormula(text: string): boolean {
  return formulaStart.test(text) || formulaError.test(text);
}
