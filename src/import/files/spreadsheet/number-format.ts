/**
 * Formats numbers of cells as a spreadsheet shows them, such as dates, percentages and numbers with words. The file stores numbers and
 * formats separately.
 */
import { readValue } from '../../cells/printed-value.ts';

export type NumberFormat =
  | { readonly kind: 'number'; readonly before: string; readonly after: string }
  | { readonly kind: 'percent' }
  /** `isUnsure` means that the format is a whole date in spreadsheets of another language. */
  | { readonly kind: 'date'; readonly grain: 'year' | 'month' | 'day' | 'time'; readonly isUnsure: boolean };

const plain: NumberFormat = { kind: 'number', before: '', after: '' };

/** The built-in formats that a file refers to by number. Those from 27 on are those of Chinese spreadsheets. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  51: 'm"月"d"日"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  58: 'm"月"d"日"',
};
const monthsInChinese: ReadonlySet<number> = new Set([27, 36, 50, 52, 57]);

/** @param code - the format code in the file; undefined for a built-in format */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined && monthsInChinese.has(id)) return { kind: 'date', grain: 'month', isUnsure: true };
  return formatOf(code ?? builtIn[id] ?? 'General');
}

/** The parts of a format code: quoted or escaped text, text in brackets, or a letter. */
const parts = /"([^"]*)"|[\\!](.)|_.|\*.|\[([^\]]*)\]|([^"\\[\]])/gsu;
const maxCodeLength = 255;

function formatOf(code: string): NumberFormat {
  let letters = '';
  let [before, after] = ['', ''];
  let isSplit = false;
  let elapsed = false;
  for (const [whole, quoted, escaped, bracketed, letter] of code.slice(0, maxCodeLength).matchAll(parts)) {
    if (letter === ';') break;
    if (letter !== undefined) {
      letters += letter;
      // Text between digits belongs to a number that is shown in parts, such as 0!.0,"万".
      if (after !== '' && /[0#?]/u.test(letter)) isSplit = true;
      continue;
    }
    if (bracketed !== undefined && /^[hms]+$/iu.test(bracketed)) elapsed = true;
    // A condition means that other numbers have another format.
    if (bracketed !== undefined && /^[<>=]/u.test(bracketed)) isSplit = true;
    const word = quoted ?? escaped ?? (bracketed?.startsWith('$') ? (bracketed.slice(1).split('-')[0] ?? '') : '');
    if (whole === '' || word === '') continue;
    if (/[0#?]|General/iu.test(letters)) after += word;
    else before += word;
  }
  const bare = letters.replace(/General/giu, '');
  if (elapsed || /[ymdhs]/iu.test(bare)) return { kind: 'date', grain: elapsed ? 'time' : grainOf(bare), isUnsure: false };
  if (bare.includes('%')) return { kind: 'percent' };
  // A comma after the digits means that a thousandth is shown.
  const isScaled = /[0#?],+[^0#?]*$/u.test(bare);
  return isSplit || isScaled ? plain : { kind: 'number', before: before.trim(), after: after.trim() };
}

function grainOf(letters: string): 'year' | 'month' | 'day' | 'time' {
  if (/d/iu.test(letters)) return 'day';
  if (!/y/iu.test(letters)) return /[hs]/iu.test(letters) ? 'time' : 'day';
  return /m/iu.test(letters) ? 'month' : 'year';
}

/** @param isFrom1904 - whether days are counted from 1904, as in old Macintosh workbooks */
export function writtenNumber(digits: string, format: NumberFormat, isFrom1904: boolean): string {
  const n = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(n)) return digits;
  switch (format.kind) {
    case 'percent':
      return `${withoutNoise(n * 100)}%`;
    case 'date':
      return dateOf(n + (isFrom1904 ? 1462 : 0), format) ?? withoutNoise(n);
    case 'number': {
      const bare = withoutNoise(n);
      if (format.before === '' && format.after === '') return bare;
      const written = `${format.before}${bare}${format.after}`;
      // Text that can't be read with a number is not a unit, and is left out.
      return readValue(written).kind === 'fault' ? bare : written;
    }
  }
}

/** Rounds a number to the 15 digits of spreadsheets. Further digits are rounding errors, as in 0.30000000000000004. */
function withoutNoise(n: number): string {
  return String(Number(n.toPrecision(15)));
}

const millisecondsADay = 86_400_000;
/** The serial number of the last second of the year 9999. */
const latest = 2_958_466 - 1 / 86_400;

function dateOf(serial: number, { grain, isUnsure }: NumberFormat & { readonly kind: 'date' }): string | null {
  if (serial < 0 || serial > latest) return null;
  // Spreadsheets count a 29 February 1900, which did not exist.
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.round((serial * millisecondsADay) / 1000) * 1000);
  const iso = date.toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (grain === 'time') return serial < 1 ? time : null;
  if (grain === 'year') return iso.slice(0, 4);
  if (grain === 'month' && !(isUnsure && !day.endsWith('-01'))) return iso.slice(0, 7);
  return time === '00:00:00' ? day : `${day} ${time}`;
}
