import { counted } from '../../plural.ts';
import type { Translation } from '../../translation.ts';

export const en = {
  title: 'From other sources',
  lead: 'Their years, definitions and publishers differ: they are never merged with the report’s figures, and never added up.',
  /** `later`: the number of them with a figure whose time is after the report. */
  adds: (records: number, later: number) =>
    `Other sources add ${counted(records, 'record', 'records')} on this pairing${later === 0 ? '' : `, ${later} with later figures`}.`,
  /** Written after the name of a pairing. */
  added: (records: number) => `+${records}`,
  addedName: (records: number) => `${counted(records, 'record', 'records')} from other sources`,
  show: 'Show them',
  goTo: 'Go to them',
  /** Written before the report's own figure for the same subject. */
  besides: 'The report on the same thing:',
  /** Written at each of two figures that contradict each other, with the other one. */
  conflict: (figure: string, source: string) => `Sources conflict on this: ${figure} in ${source}.`,
  /** Written after `conflict`, if both figures are of one running total. */
  falls: 'A running total can’t fall, and neither source explains it.',
  /** Where the dates of a figure are stated, if not in its quote. */
  periodBases: { heading: 'time as in the source’s heading', date: 'dated by its source' },
  /** The button that opens plots of several points in time. */
  series: (count: number) => `The same thing at several times: ${count} ${count === 1 ? 'plot' : 'plots'}`,
  seriesLead: 'Each point is one source’s figure. Nothing joins them: between them nothing is known.',
};

export type ElsewhereWords = Translation<typeof en>;
