import { counted } from '../../plural.ts';
import type { Translation } from '../../translation.ts';

export const en = {
  title: 'From other sources',
  lead: 'Their years, definitions and publishers differ: they are never merged with the report’s figures, and never added up.',
  /** `later`: how many of them have a figure of a time after the report */
  adds: (records: number, later: number) =>
    `Other sources add ${counted(records, 'record', 'records')} on this pairing${later === 0 ? '' : `, ${later} with later figures`}.`,
  /** Behind the name of a pairing. */
  added: (records: number) => `+${records}`,
  addedName: (records: number) => `${counted(records, 'record', 'records')} from other sources`,
  show: 'Show them',
  goTo: 'Go to them',
  /** Before the report's own figure of the same thing. */
  besides: 'The report on the same thing:',
  /** At each of two figures that contradict each other; the other one is named. */
  conflict: (figure: string, source: string) => `Sources conflict on this: ${figure} in ${source}.`,
  /** After it, where both are of one running total. */
  falls: 'A running total can’t fall, and neither source explains it.',
  /** Where the dates of a figure stand, if not in its quote. */
  periodBases: { heading: 'time as in the source’s heading', date: 'dated by its source' },
  /** Opens plots of several points in time. */
  series: (count: number) => `The same thing at several times: ${count} ${count === 1 ? 'plot' : 'plots'}`,
  seriesLead: 'Each point is one source’s figure. Nothing joins them: between them nothing is known.',
};

export type ElsewhereWords = Translation<typeof en>;
