import type { Period } from '../../../data/schema.ts';
import type { Translation } from '../../translation.ts';

export const en = {
  publisherUnknown: 'original publisher unknown',
  /** The states as a legend names them. */
  reportedMark: 'reported with a figure',
  wordsOnlyMark: 'no figure given',
  zeroMark: 'reported as zero',
  inferredMark: 'inferred by the editors',
  periodNames: {
    day: 'a day',
    month: 'a month',
    'calendar-year': 'a calendar year',
    'as-of': 'as of a date',
    'since-start': 'since the start',
    cumulative: 'cumulative',
    'full-year-unstated': 'a full year (not named)',
    'consecutive-years': 'consecutive years (not named)',
    recent: 'recently',
    unstated: 'not stated',
  } satisfies Readonly<Record<Period['kind'], string>>,
  noPairing: 'not tied to one pairing',
  noKind: 'no kind',
  noSector: 'no sector',
  noUnit: 'no figure',
  nothingHere: 'There are no records here.',
  noneFits: 'No records match the filters.',
};

export type RecordsWords = Translation<typeof en>;
