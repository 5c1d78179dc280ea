/**
 * Reads numbers as tables print them: 超过500万, >500, 约 3, 1,234.5, 12%, -, n/a. Nothing is rounded, no word is dropped, and an empty cell is
 * not zero.
 */
import type { Comparator } from '../../data/schema.ts';
import { cleaned, isFormula, maxReadLength } from './clean.ts';
import { withoutMarks } from './footnotes.ts';
import { hanNumber } from './han-number.ts';
import { isKnownUnit, readUnit } from './unit.ts';

export type ValueFault =
  | 'formula'
  | 'negative'
  | 'not-a-number'
  | 'range'
  | 'upper-bound'
  /** A decimal comma, or a number with two readings. */
  | 'ambiguous-number'
  /** A number such as 10², which is ten with a footnote mark or a power of ten. */
  | 'ambiguous-power'
  /** A cell longer than any number. */
  | 'long-cell';

export type ValueReading =
  | {
      readonly kind: 'value';
      /** The number in `unit` with all powers applied; null for a figure without a number ("most"). */
      readonly n: number | null;
      /** The number of decimals, for sums. */
      readonly decimals: number;
      readonly comparator: Comparator;
      /** The unit in the cell itself; null if there is none. */
      readonly unit: string | null;
      /** Whether the cell has the words "at least". It gets a warning, because the nearest comparator is "over". */
      readonly isAtLeast: boolean;
      /**
       * The printed digits, their exponent and the power of ten of the cell's words, so that the power of the column can be added exactly.
       */
      readonly digits: string;
      readonly exponent: number;
      readonly power: number;
      /** The removed footnote marks; empty if there are none. */
      readonly marks: string;
    }
  /** `word` is the text instead of a number; empty if there is none. */
  | { readonly kind: 'silence'; readonly word: string; readonly marks: string }
  | { readonly kind: 'fault'; readonly code: ValueFault; readonly suggestions: readonly string[] };

const silences = new Set(
  [
    '-',
    '--',
    '---',
    '—',
    '——',
    '–',
    '−',
    '－',
    '…',
    '……',
    '...',
    '..',
    '.',
    '/',
    '\\',
    '*',
    '×',
    '?',
    'n/a',
    'na',
    'n.a.',
    'n.a',
    '#n/a',
    'nan',
    'null',
    'none',
    'nil data',
    'nd',
    'n.d.',
    ':',
    'no data',
    'not reported',
    'not available',
    'unknown',
    'missing',
    'not-reported',
    'tbd',
    '未报告',
    '未報告',
    '未报道',
    '未報道',
    '未公布',
    '未统计',
    '未統計',
    '无数据',
    '無數據',
    '暂无',
    '暫無',
    '暂缺',
    '缺',
    '缺失',
    '不详',
    '不詳',
    '未知',
    '无',
    '無',
    '空',
  ].map((word) => word.normalize('NFKC')),
);

/** Whether a cell states that there is no value. */
export function isNoValue(text: string): boolean {
  return silences.has(text.toLowerCase());
}

const before: readonly (readonly [RegExp, Comparator | 'at-least' | 'upper'])[] = [
  [/^(?:≥|>=|⩾|不少于|不少於|不低于|不低於|至少|at least)\s*/iu, 'at-least'],
  [
    /^(?:≤|<=|⩽|<|小于|小於|少于|少於|不足|不到|低于|低於|不超过|不超過|至多|最多|less than|under|below|at most|up to|fewer than)\s*/iu,
    'upper',
  ],
  [/^(?:超过|超過|逾|超|大于|大於|多于|多於|高于|高於|>|over|more than|above|exceeding)\s*/iu, 'over'],
  [/^(?:将近|將近|接近|近|nearly|almost|close to)\s*/iu, 'nearly'],
  [/^(?:大约|大約|约为|約為|约|約|大概|≈|~|∼|about|approximately|approx\.?|around|circa|ca\.|c\.)\s*/iu, 'about'],
];
const after: readonly (readonly [RegExp, Comparator | 'at-least'])[] = [
  [/\s*(?:以上|及以上|or more|\+)$/iu, 'at-least'],
  [/\s*(?:左右|上下)$/u, 'about'],
];
const some = /^(?:余|餘|多|几|幾|-odd|\s*odd)\s*/iu;
/** Words such as 大部分, which mean more than half. */
const most = /^(?:大部分|大多数|大多數|多数|多數|most)$/iu;

/** Abbreviations for thousand, million and 万, as in 12k, 3.4M and 1.2w. */
const shortPowers: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, w: 4, W: 4 };
const shortPower = /^[kKMwW](?![A-Za-z])/u;

/** The decimal sign of a column. It is `unclear` if a single separator may be either. */
export type DecimalStyle = 'point' | 'comma' | 'unclear';

export function readValue(cell: string, style: DecimalStyle = 'point'): ValueReading {
  if (cell.length > maxReadLength) return fault('long-cell');
  const unmarked = withoutMarks(cell);
  let { marks } = unmarked;
  // An apostrophe is the sign of spreadsheets that a number is stored as text.
  let text = cleaned(unmarked.text).replace(/^['’‘`](?=\d)/u, '');
  if (text === '') return marks === '' ? { kind: 'silence', word: '', marks } : fault('not-a-number');
  if (isNoValue(text)) return { kind: 'silence', word: cell.trim(), marks };
  if (most.test(text))
    return {
      kind: 'value',
      n: null,
      decimals: 0,
      comparator: 'most',
      unit: null,
      isAtLeast: false,
      digits: '',
      exponent: 0,
      power: 0,
      marks,
    };
  if (isFormula(text)) return fault('formula');
  let said: Comparator | 'at-least' | 'upper' = 'exact';
  for (const [words, meaning] of before) {
    const bare = text.replace(words, '');
    if (bare === text) continue;
    [text, said] = [bare, meaning];
    break;
  }
  for (const [words, meaning] of after) {
    const bare = text.replace(words, '');
    if (bare === text) continue;
    [text, said] = [bare, said === 'exact' ? meaning : said];
    break;
  }
  if (/^\(\s*\d[\d.,]*\s*\)$/u.test(text) || /^[-−–]\s*\d/u.test(text)) return fault('negative');
  if (/^\d[\d.,]*\s*[%万亿]?\s*(?:-|–|—|~|∼|至|到|to)\s*\d/iu.test(text)) return fault('range');
  text = withArabicDigits(text);
  const printed = /^([¥￥$€])?\s*(\+?\d[\d.,'’]*(?: \d{3}(?!\d))*(?:[.,]\d+)?|\.\d+)(e[+-]?\d+)?/iu.exec(text);
  // "13.e2" is a slip, not thirteen hundred.
  if (!printed || (printed[3] !== undefined && printed[2]?.endsWith('.'))) return fault('not-a-number');
  let rest = text.slice(printed[0].length).trim();
  const raised = /^\^(\d{1,2})/u.exec(rest)?.[1];
  if (raised !== undefined)
    return fault('ambiguous-power', [text.replace(/\^\d+/u, ''), `1${'0'.repeat(Number(raised))}${rest.slice(raised.length + 1)}`]);
  const number = plainDigits((printed[2] ?? '').trim().replace(/^\+/u, ''), style);
  if (number.kind === 'fault') return number;
  // The letters in 12.3r and 45.6 p mean revised, provisional or estimated.
  if (/^[rpe]$/u.test(rest)) [rest, marks] = ['', marks + rest];
  if (rest.startsWith('+')) [rest, said] = [rest.slice(1).trim(), said === 'exact' ? 'at-least' : said];
  if (some.test(rest)) [rest, said] = [rest.replace(some, ''), said === 'exact' ? 'some' : said];
  const exponent = printed[3] === undefined ? 0 : Number(printed[3].slice(1));
  let power = 0;
  let unit: string | null = printed[1] === '¥' || printed[1] === '￥' ? 'CNY' : printed[1] === undefined ? null : printed[1];
  if (rest !== '') {
    // The word may be before or after the multiplier, as in 500多万 and 500万余人次.
    const parted = /^(.*?[万萬亿億])(?:余|餘|多)(.*)$/u.exec(rest);
    if (parted) [rest, said] = [`${parted[1]}${parted[2]}`, said === 'exact' ? 'some' : said];
    const short = shortPower.exec(rest)?.[0];
    if (short !== undefined) {
      power = shortPowers[short] ?? 0;
      rest = rest.slice(1).trim();
    }
    const read = rest === '' ? { id: '', power: 0 } : readUnit(rest);
    // A digit in the rest belongs to a number that was not understood, except in km2 and m3.
    if (!read || /\d/u.test(read.id.replace(/m[23]$/u, ''))) return fault('not-a-number');
    power += read.power;
    if (read.id !== '') unit = read.id;
  }
  if (said === 'upper') return fault('upper-bound', [`近${text}`]);
  const n = shifted(number.digits, exponent + power);
  if (!Number.isFinite(n)) return fault('not-a-number');
  return {
    kind: 'value',
    n,
    decimals: decimalsOf(number.digits, exponent + power),
    comparator: said === 'at-least' ? 'over' : said,
    unit,
    isAtLeast: said === 'at-least',
    digits: number.digits,
    exponent,
    power,
    marks,
  };
}

/** Converts 三百二十人次 to 320人次. A name that only begins like a number (三亚, 百色) is not changed. */
function withArabicDigits(text: string): string {
  const number = hanNumber(text);
  if (number === null) return text;
  const rest = number.rest.trim();
  const unit = rest === '' ? null : readUnit(rest.replace(some, ''));
  return rest === '' || some.test(rest) || (unit !== null && isKnownUnit(unit.id)) ? `${number.n}${rest}` : text;
}

/** Multiplies printed digits by a power of ten exactly: "1.1" and 4 give 11000, not 11000.000000000002. */
export function shifted(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}

export function decimalsOf(digits: string, power: number): number {
  const point = digits.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : digits.length - point - 1) - power);
}

/**
 * The digits without separators of groups (comma, space or apostrophe) and with a decimal point. In a column with decimal commas, points
 * separate groups.
 */
function plainDigits(
  text: string,
  style: DecimalStyle,
): { readonly kind: 'digits'; readonly digits: string } | (ValueReading & { readonly kind: 'fault' }) {
  const bare = text.replace(/[ '’](?=\d{3}(?!\d))/gu, '');
  if (/[ '’]/u.test(bare)) return fault('not-a-number');
  if (style === 'comma') {
    const isGrouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(bare);
    if (!isGrouped && !/^\d+(?:,\d+)?$/u.test(bare)) return fault('not-a-number');
    return { kind: 'digits', digits: bare.replaceAll('.', '').replace(',', '.') };
  }
  const european = europeanReading(bare);
  if (european !== null) return fault('ambiguous-number', european);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare)) {
    const digits = bare.replaceAll(',', '');
    // "2,580,000" is always clear, but "2,580" is not in a column with numbers such as 2,5.
    return style === 'unclear' && /^\d+,\d{3}$/u.test(bare)
      ? fault('ambiguous-number', [digits, bare.replace(',', '.')])
      : { kind: 'digits', digits };
  }
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/u.test(bare)) return fault('not-a-number');
  if (style === 'unclear' && isOneGroup(bare)) return fault('ambiguous-number', [bare.replace('.', ''), bare]);
  return { kind: 'digits', digits: bare.replace(/\.$/u, '') };
}

/** Whether a number is like "1.234", whose point may separate thousands or decimals. */
function isOneGroup(text: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/u.test(text);
}

export function isOneGroupNumber(cell: string): boolean {
  return cell.length <= maxReadLength && isOneGroup(/^[\d.,]+/u.exec(cleaned(withoutMarks(cell).text))?.[0] ?? '');
}

/** The reading of "1.234,5", "1.234.567" or "1,5" with a decimal comma; null if another reading is possible. */
function europeanReading(text: string): readonly string[] | null {
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/u.test(text))
    return [text.replaceAll('.', '').replace(',', '.')];
  if (/^\d+,\d+$/u.test(text) && !/^\d{1,3},\d{3}$/u.test(text)) return [text.replace(',', '.'), text.replace(',', '')];
  return null;
}

/** Whether a cell is a number only with a decimal comma. */
export function isEuropeanNumber(cell: string): boolean {
  return cell.length <= maxReadLength && europeanReading(/^[\d.,]+/u.exec(cleaned(withoutMarks(cell).text))?.[0] ?? '') !== null;
}

/**
 * Whether a column certainly has decimal commas. A cell can't be read otherwise ("1.234,5"), another is of the same kind, and none
 * contradicts. A single such cell may be a typing error.
 */
export function writesCommas(cells: readonly string[]): boolean {
  let commas = 0;
  let isCertain = false;
  for (const cell of cells) {
    if (cell.length > maxReadLength || !/[.,]/u.test(cell)) continue;
    const number = /^[\d.,]+/u.exec(cleaned(withoutMarks(cell).text))?.[0] ?? '';
    if (isPointNumber(cell) || /^\d{1,3}(?:,\d{3}){2,}$/u.test(number)) return false;
    const readings = europeanReading(number);
    if (readings === null) continue;
    commas++;
    isCertain ||= readings.length === 1;
  }
  return isCertain && commas > 1;
}

/** Whether a cell is a number only with a decimal point, such as 12.5, 0.125 or 1,234.5. */
export function isPointNumber(cell: string): boolean {
  if (cell.length > maxReadLength) return false;
  const number = /^[\d.,]+/u.exec(cleaned(withoutMarks(cell).text))?.[0] ?? '';
  return /^\d+\.(?:\d{1,2}|\d{4,})$/u.test(number) || /^(?:0|\d{4,})\.\d+$/u.test(number) || /^\d{1,3}(?:,\d{3})+\.\d+$/u.test(number);
}

function fault(code: ValueFault, suggestions: readonly string[] = []): ValueReading & { readonly kind: 'fault' } {
  return { kind: 'fault', code, suggestions };
}
