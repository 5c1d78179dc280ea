import { counted } from '../../plural.ts';
import type { Translation } from '../../translation.ts';
import { joinParts } from './join-parts.ts';

export const en = {
  dataTable: (count: number) => `As a table (${counted(count, 'record', 'records')})`,
  /** `range` is null if no money is reported. */
  projects: ({
    money,
    range,
    withoutMoney,
    counts,
    shares,
    inWords,
    saidOfAll,
  }: {
    money: number;
    range: { least: string; most: string } | null;
    withoutMoney: number;
    counts: number;
    shares: number;
    inWords: number;
    saidOfAll: number;
  }) =>
    joinParts('; ', '.', [
      range !== null && (money === 1 ? `One amount: ${range.most}` : `${money} amounts, from ${range.least} to ${range.most}`),
      withoutMoney > 0 && `${counted(withoutMoney, 'project', 'projects')} with no reported investment`,
      counts > 0 && counted(counts, 'project count', 'project counts'),
      shares > 0 && counted(shares, 'sector share', 'sector shares'),
      inWords > 0 && `${inWords} with no figure given`,
      saidOfAll > 0 && `${saidOfAll} said of all together, in words`,
    ]),
  flows: ({
    figures,
    inWords,
    group,
    saidOfAll,
    notReported,
  }: {
    figures: number;
    inWords: number;
    group: number;
    saidOfAll: number;
    notReported: number;
  }) =>
    joinParts('; ', '.', [
      figures > 0 && `${figures} with a figure`,
      inWords > 0 && `${inWords} with no figure given`,
      group > 0 && `${group} only in a total`,
      saidOfAll > 0 && `${saidOfAll} said of all together, in words`,
      notReported > 0 && `${counted(notReported, 'pairing', 'pairings')} not reported`,
    ]),
  /** `span` is null if no record has a date. */
  timeline: ({ dated, span, undated }: { dated: number; span: { first: string; last: string } | null; undated: number }) =>
    joinParts('; ', '.', [
      span !== null && `${dated} with a date, from ${span.first} to ${span.last}`,
      undated > 0 && `${counted(undated, 'figure', 'figures')} without a date`,
    ]),
};

export type PlotsWords = Translation<typeof en>;
