/** What a source plans or expects is not said as done. “About”, “nearly” and “over” are checked with the number, 初步统计 with the reserves. */
import type { DataSet } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

const forward = /预计|預計|计划|計劃|意向|[将將](?!近|领|軍|军)/g;
/** The statuses that say the same to readers. */
const forwardStatuses: ReadonlySet<string> = new Set(['expected', 'intended', 'goal']);
const forwardMoney: ReadonlySet<string> = new Set(['planned-investment', 'intended-investment']);

/** Each such word of a quote is in the words of a value of planned or intended money, or the record's status says it. */
export function hedgeProblems(records: DataSet['records']): Problem[] {
  return records.flatMap(({ id, source, status, values }) => {
    if (status !== undefined && forwardStatuses.has(status)) return [];
    const kept = values.filter(({ moneyKind }) => moneyKind !== undefined && forwardMoney.has(moneyKind)).map(({ raw }) => raw);
    // Titles of documents are names.
    const rest = kept.reduce((quote, raw) => quote.replace(raw, ''), source.quote.replace(/《[^》]*》/g, ''));
    const [word] = rest.match(forward) ?? [];
    return word === undefined
      ? []
      : [
          {
            id,
            reason: `the quote says “${word}”, the record says it as done: set the status to expected, intended or goal, or quote only what is done`,
          },
        ];
  });
}
