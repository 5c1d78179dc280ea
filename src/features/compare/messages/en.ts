import type { RecordState } from '../../../scene/records.ts';
import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

/** Numbers of kinds that are reported on both, one or neither of two pairings, whose names are `first` and `second`. */
export interface SideBySideCounts {
  readonly first: string;
  readonly second: string;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

const inGrid: Readonly<Record<RecordState | 'filteredOut', string>> = {
  reported: 'with a figure',
  words: 'without a figure',
  zero: 'reported as zero',
  'not-reported': 'not reported',
  group: 'only in a total',
  'said-of-all': 'only words about all together',
  filteredOut: 'hidden by filters',
};

export const en = {
  title: 'Reported, and not reported',
  caution: 'Not reported does not mean nothing was done.',
  /** Follows the number of cells with this state. */
  inGrid: (state: RecordState | 'filteredOut') => inGrid[state],
  firstName: 'First pairing',
  chooseFirst: 'Compare a pairing…',
  secondName: 'Second pairing',
  chooseSecond: 'with…',
  sideBySide: 'Two pairings side by side',
  backToAll: (count: number) => `All ${count}`,
  sideBySideFinding: ({ first, second, both, onlyFirst, onlySecond, neither }: SideBySideCounts) =>
    `Reported on both: ${counted(both, 'kind', 'kinds')}; only on ${first}: ${onlyFirst}; only on ${second}: ${onlySecond}; on neither: ${neither}.`,
  oneScale: 'same scale',
  scaleNote: 'The two bars of a row have the same scale, from zero. Figures in different units or of different things have no bars.',
  neither: 'On neither of the two',
  moreRecords: (count: number) => `${count} more`,
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
  columns: (first: number, last: number, all: number) => `Pairings ${first}–${last} of ${all}`,
  before: 'Pairings before these',
  after: 'Pairings after these',
  keys: 'Arrow keys move between cells, Enter opens one.',
};

export type CompareWords = Translation<typeof en>;
