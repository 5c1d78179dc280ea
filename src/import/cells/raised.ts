/**
 * Converts formatted superscripts to superscript characters, so that a footnote mark or an exponent does not become a digit of the number
 * before it.
 */

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedSigns: Readonly<Record<string, string>> = { '(': '⁽', ')': '⁾', '-': '⁻', '−': '⁻', '+': '⁺' };

export function raised(text: string): string {
  return Array.from(text, (letter) =>
    /\d/u.test(letter) ? (raisedDigits[Number(letter)] ?? letter) : (raisedSigns[letter] ?? letter),
  ).join('');
}
