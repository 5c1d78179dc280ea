/** Words for comparators and states in columns of these. */
import { foldForSearch } from '../data/fold-for-search.ts';
import type { FlowState } from '../data/flows/flow-table.ts';
import type { Comparator } from '../data/schema.ts';

const comparators: Readonly<Record<Comparator, readonly string[]>> = {
  exact: ['exact', '=', '准确', '準確', '正好', '确切'],
  over: ['over', '>', '超过', '超過', '超', '逾', '多于', '大于', 'more than'],
  nearly: ['nearly', '近', '接近', '将近', 'almost'],
  some: ['some', '余', '餘', '多', '-odd', 'odd'],
  about: ['about', '约', '約', '大约', '~', '≈', '左右', 'approx', 'approximately'],
  most: ['most', '大部分', '多数'],
  counted: ['counted', '编者计数', '編者計數', '计数'],
};
const states: Readonly<Record<FlowState, readonly string[]>> = {
  reported: ['reported', '已报告', '有数字', '报告值', '報告值', '已報告', 'words'],
  zero: ['zero', '零', '报告为零', '報告為零'],
  'not-reported': ['not-reported', 'not reported', '未报告', '未報告', '未报道', '缺失', 'missing'],
  group: ['group', '仅有合计', '僅有合計', '合计', 'group only'],
};

const comparatorByWord = wordMap(comparators);
const stateByWord = wordMap(states);

export function comparatorOfWord(word: string): Comparator | undefined {
  return comparatorByWord.get(keyOf(word));
}

export function stateOfWord(word: string): FlowState | undefined {
  return stateByWord.get(keyOf(word));
}

function wordMap<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  // The keys of the record are of its key type.
  return new Map((Object.keys(words) as T[]).flatMap((id) => words[id].map((word) => [keyOf(word), id] as const)));
}

/** The key of a word, which is the same for "-odd" and "odd". "=" is its own key. */
function keyOf(word: string): string {
  return foldForSearch(word.trim());
}
