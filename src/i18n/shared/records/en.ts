import type { Period } from '../../../data/schema.ts';
import { counted } from '../../plural.ts';
import type { Translation } from '../../translation.ts';

export const en = {
  publisherUnknown: 'original publisher unknown',
  /** The names of the states in a legend. */
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
  /** The title of a list of the selection's records in table, print and exports. `name`: “Jilin–Zhejiang”. */
  ofSelection: (name: string, listed: number, read: number) => `${name}: ${listed} of ${counted(read, 'record', 'records')}`,
  /** The number of records that pass the filters but are of other pairings or places. */
  outsideSelection: (count: number) => `${count} outside the selection`,
  listAll: (count: number) => `All ${counted(count, 'record', 'records')}`,
  listSelection: (name: string) => `Only ${name}`,
  /** Shown if no record of the selection passes the filters. */
  noneOfSelection: (name: string) => `No records of ${name} match the filters.`,
};

export type RecordsWords = Translation<typeof en>;
