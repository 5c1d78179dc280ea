import type { Translation } from '../../../i18n/translation.ts';

export interface ReportedCounts {
  readonly cells: number;
  readonly reported: number;
  readonly withFigure: number;
  readonly group: number;
  readonly saidOfAll: number;
  readonly notReported: number;
}

export const en = {
  title: 'What was reported, and what was not',
  finding: ({ cells, reported, withFigure, group, saidOfAll, notReported }: ReportedCounts) =>
    `Of ${cells} cells, ${reported} say something of the pairing itself (${withFigure} with a figure), ${group} only a total for all,${saidOfAll > 0 ? ` ${saidOfAll} only words on all together,` : ''} and ${notReported} nothing. Not reported is not the same as nothing done.`,
  kind: 'Kind',
  cellName: (pairing: string, kind: string, said: string) => `${pairing}, ${kind}: ${said}`,
  nested: 'only of a part of it',
  filteredOut: 'hidden by filters',
  otherSource: 'other sources say more',
  unattached: 'Of no single pairing',
  unattachedLead: 'The report does not say to which pairing these belong, or they run across the pairings:',
  groupLead: 'The report gives only a total for all pairings, none for this pairing:',
  saidOfAllLead: 'The report says this of all pairings together, in words, and nothing of this pairing:',
  notReportedLead: (pairing: string, kind: string) => `The report says nothing of ${kind} for ${pairing}. Not reported, which is not zero.`,
  filteredOutLead: 'The records of this cell are hidden by filters.',
  others: 'Other sources',
  close: 'Close',
  more: (count: number) => `${count} more pairings are not drawn here; the table has them.`,
  keys: 'Arrow keys move between cells, Enter opens one.',
};

export type CompareWords = Translation<typeof en>;
