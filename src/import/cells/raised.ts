/** Letters above the line, as programs keep them apart from the text: written so that a mark of a note, or an exponent, is no digit of the number before it. */

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedSigns: Readonly<Record<string, string>> = { '(': '⁽', ')': '⁾', '-': '⁻', '−': '⁻', '+': '⁺' };

export function raised(text: string): string {
  return Array.from(text, (letter) =>
    /\d/u.test(letter) ? (raisedDigits[Number(letter)] ?? letter) : (raisedSigns[letter] ?? letter),
  ).join('');
}
