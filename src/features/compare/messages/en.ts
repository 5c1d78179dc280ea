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
  title: 'What the report says, and what it leaves out',
  finding: ({ cells, reported, withFigure, group, saidOfAll, notReported }: ReportedCounts) =>
    `Of ${cells} cells, ${reported} have something on the pairing itself (${withFigure} with a figure), ${group} only a total for all pairings,${saidOfAll > 0 ? ` ${saidOfAll} only words on all of them together,` : ''} and ${notReported} nothing. Not reported does not mean nothing was done.`,
  kind: 'Kind',
  cellName: (pairing: string, kind: string, said: string) => `${pairing}, ${kind}: ${said}`,
  nested: 'only for a part of it',
  filteredOut: 'hidden by filters',
  otherSource: 'other sources say more',
  unattached: 'Not tied to one pairing',
  unattachedLead: 'The report does not say which pairing these belong to, or they cut across pairings:',
  groupLead: 'The report gives only a total for all pairings, not a figure for this one:',
  saidOfAllLead: 'The report says this of all pairings together, in words, and does not mention this pairing:',
  notReportedLead: (pairing: string, kind: string) => `The report does not mention ${kind} for ${pairing}. Not reported is not zero.`,
  filteredOutLead: 'The records of this cell are hidden by filters.',
  others: 'Other sources',
  close: 'Close',
  more: (count: number) => `${count} more pairings are not shown here; see the table.`,
  keys: 'Arrow keys move between cells, Enter opens one.',
};

export type CompareWords = Translation<typeof en>;
