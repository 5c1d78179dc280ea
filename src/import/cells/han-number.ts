/** Reads numbers in Han characters: 三百二十, 一千二百, 1万2千, 二〇一八. */

const digits = new Map(Array.from('〇一二三四五六七八九', (letter, n) => [letter, n] as const));
for (const [letter, n] of [
  ['零', 0],
  ['两', 2],
  ['兩', 2],
] as const)
  digits.set(letter, n);
const small = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const large = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** The characters of a number. No number of a table is longer. */
const run = /^[〇零一二两兩三四五六七八九十百千万萬亿億\d]{2,24}/u;

export interface HanNumber {
  readonly n: number;
  /** The text after the number. */
  readonly rest: string;
}

/** @returns null if the text does not begin with such a number, or if it is ambiguous: 一万二 may be 12,000 or 10,002 */
export function hanNumber(text: string): HanNumber | null {
  const found = run.exec(text)?.[0];
  // 258万 is read as a number with a multiplier, and a single character is rarely a number.
  if (found === undefined || !/[〇零一二两兩三四五六七八九十]|[十百千万萬亿億]\d/u.test(found)) return null;
  const n = valueOf(Array.from(found));
  return n !== null && n > 0 && Number.isSafeInteger(n) ? { n, rest: text.slice(found.length) } : null;
}

function valueOf(letters: readonly string[]): number | null {
  if (letters.every((letter) => digits.has(letter))) return Number(letters.map((letter) => digits.get(letter)).join(''));
  let [total, section, current] = [0, 0, ''];
  let [lastSmall, lastLarge, lastScale] = [Infinity, Infinity, 1];
  let hasZero = false;
  for (const letter of letters) {
    const digit = /\d/u.test(letter) ? Number(letter) : digits.get(letter);
    const [smaller, larger] = [small.get(letter), large.get(letter)];
    if (digit !== undefined) {
      const isHan = !/\d/u.test(letter);
      if (isHan && digit === 0) hasZero = true;
      else if (isHan && current !== '') return null;
      if (!(isHan && digit === 0)) current += String(digit);
    } else if (smaller !== undefined) {
      // 十 without a digit before it is ten.
      if (smaller >= lastSmall || (current === '' && !(smaller === 10 && section === 0))) return null;
      section += (current === '' ? 1 : Number(current)) * smaller;
      [current, lastSmall, lastScale, hasZero] = ['', smaller, smaller, false];
    } else if (larger !== undefined) {
      section += current === '' ? 0 : Number(current);
      if (section === 0 && larger > lastLarge && total > 0) {
        // The multipliers of 万亿 are combined.
        total *= larger;
        lastLarge = larger;
      } else {
        if (section === 0 || larger >= lastLarge) return null;
        total += section * larger;
        lastLarge = larger;
      }
      [section, current, lastSmall, lastScale, hasZero] = [0, '', Infinity, larger, false];
    }
  }
  // The last digit of 三百二 or 1万2 may mean tens or thousands.
  if (current !== '' && lastScale > 10 && !hasZero) return null;
  return total + section + (current === '' ? 0 : Number(current));
}
