/** The sentences that stories begin with: each figure is one of a record, in every language, and each topic and pairing has a sentence. */
import { captionParts } from '../../src/data/caption.ts';
import type { DataSet, Finding } from '../../src/data/schema.ts';
import { topicIds } from '../../src/data/vocabulary.ts';
import type { Problem } from './problem.ts';

export function findingProblems({ findings, records, pairings, topics }: DataSet): Problem[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const problems = findings.flatMap((finding): Problem[] => {
    const id = `finding of ${[finding.topic, finding.pairing].filter((part) => part !== undefined).join(' and ')}`;
    return Object.entries(finding.text).flatMap(([language, text]) => {
      const parts = captionParts(text);
      const named = parts.flatMap((part) => (part.kind === 'figure' ? [part] : []));
      const unknown = named.filter(({ record, value }) => {
        const known = byId.get(record);
        return !finding.records.includes(record) || (value !== null && !known?.values.some(({ key }) => key === value));
      });
      const unnamed = finding.records.filter((record) => !named.some((part) => part.record === record));
      const numbers = parts.flatMap((part) => (part.kind === 'words' ? [...part.text.matchAll(/\d+/gu)].map(([digits]) => digits) : []));
      return [
        ...unknown.map(({ record, value }) => `${language}: {${record}${value === null ? '' : `:${value}`}} is no figure of its records`),
        ...unnamed.map((record) => `${language}: the figure of ${record} is not in the text`),
        ...numbers
          .filter((digits) => !/^20\d\d$/u.test(digits) && !isMonth(text, digits))
          .map((digits) => `${language}: ${digits} is no figure; name its record instead`),
      ].map((reason) => ({ id, reason }));
    });
  });
  const lacks = (what: string, has: (finding: Finding) => boolean): Problem[] =>
    findings.some(has) ? [] : [{ id: what, reason: 'no finding: its story would begin without a sentence' }];
  const offered = topics ?? topicIds.filter((topic) => records.some((record) => record.topic === topic || record.topics?.includes(topic)));
  return [
    ...problems,
    ...offered.flatMap((topic) => lacks(topic, (finding) => finding.topic === topic && finding.pairing === undefined)),
    ...pairings
      .filter(({ parentPairing }) => parentPairing === null)
      .flatMap(({ id }) => lacks(id, (finding) => finding.pairing === id && finding.topic === undefined)),
  ];
}

/** "2017年3月": the month of a date. */
function isMonth(text: string, digits: string): boolean {
  return new RegExp(`20\\d\\d年${digits}月`, 'u').test(text);
}
