/** Numbers in Han letters: 三百二十, 一千二百, 1万2千, 二〇一八. */

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
/** No number of a table has more letters. */
const run = /^[〇零一二两兩三四五六七八九十百千万萬亿億\d]{2,24}/u;

export interface HanNumber {
  readonly n: number;
  /** What stands behind it. */
  readonly rest: string;
}

/** @returns null where no such number stands at the beginning, or where it may be two: 一万二 is 12 000 in speech and 10 002 to others */
export function hanNumber(text: string): HanNumber | null {
  const found = run.exec(text)?.[0];
  // 258万 is a number with a multiplier; a single letter is hardly ever a number.
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
      // 十 alone is ten.
      if (smaller >= lastSmall || (current === '' && !(smaller === 10 && section === 0))) return null;
      section += (current === '' ? 1 : Number(current)) * smaller;
      [current, lastSmall, lastScale, hasZero] = ['', smaller, smaller, false];
    } else if (larger !== undefined) {
      section += current === '' ? 0 : Number(current);
      if (section === 0 && larger > lastLarge && total > 0) {
        // 万亿.
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
  // 三百二, 1万2: the last digit may stand for tens or thousands.
  if (current !== '' && lastScale > 10 && !hasZero) return null;
  return total + section + (current === '' ? 0 : Number(current));
}
