/** Reads a number as Chinese reports print it: 3.7億元, 6000多名, 近210份, 兩批, 超過40%. Both scripts. */
import type { Comparator } from '../../src/data/schema.ts';

export interface PrintedNumber {
  /** Null where there are only words ("大部分"). */
  readonly n: number | null;
  readonly comparator: Comparator;
  /** What follows the number: `億元`'s 元, 份, 噸/年 … */
  readonly after: string;
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8 };

const someWords = '余餘多来來';
const numeral = '零〇一二兩两三四五六七八九十百千萬万億亿';
/** 1,234.5, then 余 or 多, then 萬 or 億 (at most two: 萬億), then once more 余 or 多; or the same in characters. */
const printed = new RegExp(`(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[${numeral}]+)([${someWords}]?)([萬万億亿]{0,2})([${someWords}]?)(%?)`);

/** Words that stand before or behind a number and are a part of it. */
const before: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:超過|超过|超|逾|高於|高于|多於|多于|突破)$/, 'over'],
  [/(?:近|接近|將近|将近)$/, 'nearly'],
  [/(?:約|约|大約|大约)$/, 'about'],
];
const behind: readonly (readonly [RegExp, Comparator])[] = [
  [/^[^,，。、\d]{0,3}(?:以上)/, 'over'],
  [/^[^,，。、\d]{0,3}(?:左右|上下)/, 'about'],
];

/** @returns the first number in the words, or null where there is neither a number nor 大部分 */
export function readPrintedNumber(words: string): PrintedNumber | null {
  const match = printed.exec(words);
  // 大部分 has no numeral in it, so it can only be what is left.
  if (!match) return /大部分|多數|多数/.test(words) ? { n: null, comparator: 'most', after: '' } : null;
  const [whole, someA, scale = '', someB, percent] = match;
  const mantissa = /^[\d,.]+/.exec(whole)?.[0];
  const value = mantissa === undefined ? numeralValue(whole.replace(new RegExp(`[${someWords}]`, 'g'), '')) : decimal(mantissa, scale);
  const lead = words.slice(0, match.index);
  const after = words.slice(match.index + whole.length);
  const comparators = [
    ...(someA || someB ? (['some'] as const) : []),
    ...before.filter(([word]) => word.test(lead)).map(([, comparator]) => comparator),
    ...behind.filter(([word]) => word.test(after)).map(([, comparator]) => comparator),
  ];
  return { n: percent ? value / 100 : value, comparator: comparators[0] ?? 'exact', after };
}

/** Shifts the point instead of multiplying: 16.5 × 10⁸ must be 1650000000 and 3.7 × 10⁸ no hair less than 370000000. */
function decimal(mantissa: string, scale: string): number {
  const exponent = [...scale].reduce((sum, unit) => sum + Math.log10(large[unit] ?? 1), 0);
  return Number(`${mantissa.replaceAll(',', '')}e${Math.round(exponent)}`);
}

/** 二十三 → 23, 三千二百 → 3200, 十二億五千萬 → 1250000000. */
function numeralValue(text: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    if (character in digits) {
      digit = digits[character] ?? 0;
    } else if (character in small) {
      section += (digit ?? 1) * (small[character] ?? 1);
      digit = null;
    } else {
      const unit = large[character] ?? 1;
      // 一萬億: the 萬 so far is multiplied too.
      const counted = section + (digit ?? 0);
      total = counted === 0 ? Math.max(total, 1) * unit : unit > total ? (total + counted) * unit : total + counted * unit;
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}
