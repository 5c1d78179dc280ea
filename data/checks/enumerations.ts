/** No quote is cut within a list: “A, B and C make 40 %” must not be cited as “C makes 40 %”. */
import { beginsWithJoin, endsInJoin, quoteFault } from '../../src/data/quote-rules.ts';
import type { DataSet, Evidence } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

interface Backed {
  readonly id: string;
  readonly source: Evidence;
}

/** Of the report the whole sentence is stored: what stands right before and right behind each quote is read there. */
export function enumerationProblems(dataSet: DataSet): Problem[] {
  const sentences = new Map(dataSet.sentences.map(({ id, text }) => [id, text]));
  const backed: readonly Backed[] = [
    ...dataSet.records,
    ...dataSet.pairings.flatMap(({ id, source, sourceMore }) => [source, ...sourceMore].map((each) => ({ id, source: each }))),
    ...dataSet.pairingGroups,
  ];
  return backed.flatMap(({ id, source: { quote, sentence } }) => {
    const text = sentences.get(sentence ?? '') ?? '';
    const at = text.indexOf(quote);
    // Another check says that a quote is not in its sentence.
    if (at < 0) return [];
    const [before, behind] = [text.slice(0, at), text.slice(at + quote.length)];
    const problems: Problem[] = [];
    if (endsInJoin.test(before) || beginsWithJoin.test(quote))
      problems.push({
        id,
        reason: `the quote begins within a list (“…${before.slice(-6)}” stands before it): quote the list from its first item on`,
      });
    if (beginsWithJoin.test(behind) || endsInJoin.test(quote))
      problems.push({ id, reason: `the quote ends within a list (“${behind.slice(0, 6)}…” stands behind it): quote the list to its end` });
    return problems;
  });
}

/**
 * Quotes of texts that are not stored and whose first clause is a list: the words that they begin with, and how it is known that the list
 * does not begin before them.
 */
export const listBeginnings: Readonly<Record<string, { readonly words: string; readonly reason: string }>> = {
  'x-62-2016': { words: '要求组织', reason: 'the verb that the list depends on' },
  'x-plans-2018-zh': { words: '国家发展改革委印发了', reason: 'subject and verb of the list' },
  'x-hlj-gd-2022-exp': { words: '广东省192项政策举措', reason: 'read in the page: a comma stands before it, and it is the first item' },
  'x-sz-hrb-2024-exp': { words: '累计', reason: 'the adverb of both verbs that are listed' },
  'x-ceh-2019-baoan': { words: '“哈工大智能装备产业园”', reason: 'read in the page: its sentence begins with it' },
  'x-shenda-2016': { words: '同意', reason: 'the verb that the list depends on' },
  'x-sunan-2014': { words: '国务院批准支持', reason: 'subject and verb of the list' },
  'x-route-2019': { words: '已累计运输', reason: 'the verb that the list depends on' },
  'baicheng-jiaxing': { words: '推动白城与嘉兴的对口合作关系迈向', reason: 'the verb that the list depends on' },
  'x-ln-js-2020': { words: '6个项目分别落户', reason: 'subject and verb of the list' },
  'x-jl-zj-2017-grain': { words: '协议销售', reason: 'the verb that the list depends on' },
  'x-yb-nb-2018-buses': { words: '年产', reason: 'the verb that the list depends on' },
  'x-cc-tj-2018-projects': { words: '鑫茂智汇谷等19个', reason: 'the number behind 等 is that of the whole list, wherever it begins' },
  'x-cc-tj-2020-pairs': { words: '兩市的15對', reason: 'the number and what it counts' },
};

/**
 * Of other sources only the quote is stored. A quote that begins or ends with what joins items is at fault; one whose first clause is a list
 * has to say in `listBeginnings` how it begins. A cut that leaves no list in the quote can't be seen here.
 */
export function otherEnumerationProblems(backed: readonly Backed[], beginnings: typeof listBeginnings = listBeginnings): Problem[] {
  const problems = backed.flatMap(({ id, source }): Problem[] => {
    const { quote } = source;
    const fault = quoteFault({ source });
    if (fault === 'begins-in-list') return [{ id, reason: 'the quote begins within a list: quote the list from its first item on' }];
    if (fault === 'ends-in-list') return [{ id, reason: 'the quote ends within a list: quote the list to its end' }];
    if (isBareList(quote))
      return [{ id, reason: 'the quote is nothing but names out of a list: quote the sentence that says something of them' }];
    // What stands behind an ellipsis begins anew, and may begin within a list.
    const lists = partsOf(quote).filter(firstClauseIsList);
    if (lists.length === 0) return [];
    const beginning = beginnings[id];
    if (!beginning)
      return [
        {
          id,
          reason:
            'the quote’s first clause is a list, which may begin before the quote: look in the source, quote the list from its first item on, and enter its beginning in listBeginnings of data/checks/enumerations.ts',
        },
      ];
    return lists.every((part) => part.startsWith(beginning.words))
      ? []
      : [
          {
            id,
            reason: `the quote does not begin with “${beginning.words}”, as listBeginnings says of it: quote the list from its first item on`,
          },
        ];
  });
  const lists = new Set(backed.filter(({ source }) => partsOf(source.quote).some(firstClauseIsList)).map(({ id }) => id));
  const unneeded = Object.keys(beginnings).filter((id) => !lists.has(id));
  return [
    ...problems,
    ...unneeded.map((id) => ({
      id,
      reason: 'is in listBeginnings of data/checks/enumerations.ts, but its quote does not begin with a list: take it out',
    })),
  ];
}

function partsOf(quote: string): readonly string[] {
  return quote.split('……');
}

/** “A与B” and no more: a pair out of a list of pairs. */
function isBareList(quote: string): boolean {
  return /^[^,，;；。“”]{1,6}(?:、|与|與|和|及)[^,，;；。“”]{1,6}$/.test(quote);
}

/** Lists within brackets and titles are no part of the clause. */
function firstClauseIsList(quote: string): boolean {
  const [clause = ''] = quote.replace(/\([^)]*\)|（[^）]*）|《[^》]*》/g, '').split(/[,，;；:：。]/);
  return /[、等]/.test(clause);
}
