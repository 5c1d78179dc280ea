/** What other sources say: each figure in its quote, each source with a publisher, a date and an address. Their whole texts are not kept. */
import type { DataSet, Evidence, Source } from '../../src/data/schema.ts';
import type { MoreData } from '../../src/data/append-sources.ts';
import { conflictProblems } from './conflicts.ts';
import { otherEnumerationProblems } from './enumerations.ts';
import { hedgeProblems } from './hedges.ts';
import { namedPairProblems } from './named-pairs.ts';
import type { Problem } from './problem.ts';
import { reserveProblems } from './records.ts';
import { sourcePeriodProblems } from './source-periods.ts';
import { valueProblems } from './values.ts';

/** @param dataSet - the report with these data, as the parser gave it */
export function moreProblems(dataSet: DataSet, more: MoreData): Problem[] {
  // As parsed: what the parser has skipped it has named already.
  const ids = new Set([...more.records, ...more.pairings].map(({ id }) => id));
  const records = dataSet.records.filter(({ id }) => ids.has(id));
  const pairings = dataSet.pairings.filter(({ id }) => ids.has(id));
  const sources = new Map(more.sources.map((source) => [source.id, source]));
  const backed = [...records, ...pairings];
  const used = new Set(backed.map(({ source }) => source.source));
  return [
    ...valueProblems({ ...dataSet, records, pairingGroups: [] }),
    ...backed.flatMap(({ id, source }) => evidenceProblems(id, source, sources)),
    ...otherEnumerationProblems(backed),
    ...reserveProblems({ records, sentences: [] }),
    ...sourcePeriodProblems(records, pairings, sources),
    ...hedgeProblems(records),
    ...namedPairProblems(dataSet, records, pairings, sources),
    ...conflictProblems(dataSet),
    ...pairings.flatMap(({ id, official }) => (official ? [{ id, reason: 'another source names no pairing of the map' }] : [])),
    ...more.sources.flatMap((source) => sourceProblems(source, used)),
  ];
}

function evidenceProblems(id: string, { source, quote, marks, derived }: Evidence, sources: ReadonlyMap<string, Source>): Problem[] {
  const problems = marks.flatMap((mark) =>
    quote.split(mark).length === 2 ? [] : [{ id, reason: `the mark “${mark}” must be in the quote once` }],
  );
  if (!sources.has(source)) problems.push({ id, reason: `“${source}” is not one of the other sources` });
  if (marks.length === 0) problems.push({ id, reason: 'marks no words of its quote' });
  if (/\p{Script=Han}/u.test(quote)) {
    for (const form of ['zh-Hans', 'zh-Hant'] as const) {
      if (derived?.[form].length !== quote.length)
        problems.push({ id, reason: `the ${form} form must have the quote’s ${quote.length} characters` });
    }
  }
  return problems;
}

/** A page that names no publisher goes by its host, which is the same in every language. */
const hostName = /^[a-z0-9.-]+\.[a-z]+$/;

function sourceProblems({ id, tier, title, publisher, publisherNames, date, url, urlNote }: Source, used: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const says = (reason: string): void => void problems.push({ id, reason });
  if (tier === undefined) says('has no tier: it would pass for the report');
  if (!title || !publisher || !date) says('needs a title, a publisher and a date');
  if (publisher && !publisherNames && !hostName.test(publisher))
    says('its publisher has no name for readers: give publisherNames in three languages');
  if (url === undefined ? !urlNote : !/^https?:\/\/\S+$/.test(url)) says('needs an address, or a urlNote that says why there is none');
  if (/^https?:\/\/[\d.]+(?:[:/]|$)/.test(url ?? ''))
    says('its address is a bare number: leave url out and say in urlNote what the page names');
  if (!used.has(id)) says('nothing is quoted from it');
  return problems;
}
