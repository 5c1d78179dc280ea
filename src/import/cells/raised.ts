/** Superscripts, which files keep as digits with a format, as superscript letters: so a mark of a note, or an exponent, is no digit of the number before it. */

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedSigns: Readonly<Record<string, string>> = { '(': '⁽', ')': '⁾', '-': '⁻', '−': '⁻', '+': '⁺' };

export function raised(text: string): string {
  return Array.from(text, (letter) =>
    /\d/u.test(letter) ? (raisedDigits[Number(letter)] ?? letter) : (raisedSigns[letter] ?? letter),
  ).join('');
}
