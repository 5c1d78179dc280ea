/** Words in place of a place: totals, and remainders such as others, abroad and unknown. */
import { foldForSearch } from '../data/fold-for-search.ts';
import { simplifiedWords } from './columns/header-words.ts';

export type NoPlace = 'total' | 'rest';

const totals = [
  '合计',
  '总计',
  '小计',
  '共计',
  '总和',
  '总数',
  '总量',
  '全国',
  '全省',
  '全市',
  '全部',
  '所有',
  '汇总',
  '平均',
  '其中',
  'total',
  'grand total',
  'subtotal',
  'sum',
  'all',
  'overall',
  'average',
  'mean',
  'national',
  'nationwide',
  'of which',
  'world',
  '世界',
  '全球',
];
const rests = [
  '其他',
  '其它',
  '其余',
  '境外',
  '国外',
  '海外',
  '省外',
  '市外',
  '外省',
  '外地',
  '外国',
  '港澳台',
  '港澳',
  '不详',
  '未知',
  '不明',
  '未说明',
  'other',
  'others',
  'rest',
  'remainder',
  'remaining',
  'abroad',
  'foreign',
  'overseas',
  'unknown',
  'unspecified',
  'not stated',
  'elsewhere',
  'n/a place',
  'rest of world',
  'rest of the world',
  'rest of china',
];

const kindByWord = new Map<string, NoPlace>([
  ...totals.map((word) => [foldForSearch(word), 'total'] as const),
  ...rests.map((word) => [foldForSearch(word), 'rest'] as const),
]);
/** Ends of words such as 辽宁小计 and 全国合计, which no place has. */
const totalEnds = /(?:合计|总计|小计|共计|总和)$/u;
const restBegins = /^(?:其他|其它|其余|其中)/u;
const latinTotal = /^(?:(?:grand|sub)[ -]?total|total|subtotal|all)(?:$|[ :,(])|[ ,](?:sub)?total$/iu;
const latinRest = /^(?:all )?(?:others?|rest|unknown|foreign|abroad|overseas|unspecified|remaining)(?:$|[ :,(])/iu;

/**
 * @param text - a text as {@link cleaned}
 * @returns null if the text may be a place
 */
export function noPlaceOf(text: string): NoPlace | null {
  if (text.length > maxWordLength) return null;
  const bare = simplifiedWords(text)
    .replace(/[:,.;。、]+$/u, '')
    .trim();
  const key = foldForSearch(bare);
  const known = kindByWord.get(key);
  if (known !== undefined) return known;
  if (totalEnds.test(key.replace(/[(（].*$/u, '')) || latinTotal.test(bare)) return 'total';
  if (restBegins.test(key)) return key.startsWith('其中') ? 'total' : 'rest';
  return latinRest.test(bare) ? 'rest' : null;
}

/** The largest length of such a word. */
const maxWordLength = 40;
