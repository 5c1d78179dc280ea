import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  title: 'Timeline',
  lead: 'Records with a date are on the axis. “As of” means up to that date, from an unknown start.',
  point: 'In a month',
  span: 'Over a span',
  asOf: 'As of a date',
  since: 'Since the start',
  asOfName: (date: string) => `As of ${date}`,
  spanName: (from: string, to: string) => `${from} to ${to}`,
  undated: 'Figures without a date',
  undatedLead: 'The report gives no exact date for these, so they are not on the axis:',
  noDates: 'No record has a date.',
  more: (count: number) => `${count} more are not listed here; see the table.`,
};

export type TimelineWords = Translation<typeof en>;
