import type { Direction, ReportRecord } from '../../../data/schema.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  columns: {
    figure: 'Figure',
    label: 'What',
    pairing: 'Pairing',
    basis: 'Pairing by',
    direction: 'Direction',
    kind: 'Kind',
    period: 'Period',
    state: 'State',
    where: 'Chapter, source',
    open: 'Open',
  },
  noRecords: 'This data set holds no records.',
  sortBy: 'Sort by',
  reportOrder: 'Report’s order',
  /** Why the figures' order has groups. */
  figureOrder: 'Grouped by unit, then by value: different units are not compared',
  descending: 'Descending',
  inWords: 'in words',
  /** Beside its mark; the legend says more. */
  states: {
    reported: 'figure',
    words: 'words only',
    zero: 'zero',
    'not-reported': 'not reported',
    group: 'only in a total',
    'said-of-all': 'said of all',
  } satisfies Readonly<Record<ReportRecord['state'] | 'words', string>>,
  /** A record that speaks of several pairings together. */
  forAll: (count: number) => `all ${count} together`,
  within: (nested: string) => `within it: ${nested}`,
  bases: {
    stated: 'stated',
    'by-endpoints': 'both ends named',
    'by-parent': 'a pairing within it',
    'by-name': 'its name',
    'by-context': 'context',
    inferred: 'inferred by the editors',
    none: 'no single pairing',
  } satisfies Readonly<Record<ReportRecord['pairingBasis'], string>>,
  directions: {
    'one-way': 'one way',
    'two-way': 'both ways',
    'a-to-b': 'one way',
    inferred: 'inferred by the editors',
    'not-stated': 'not stated',
  } satisfies Readonly<Record<Direction, string>>,
  /** The data set gives no direction, for the record is no movement. */
  noDirection: 'no direction',
  openQuestions: (count: number) => `${count} open`,
  noOpenQuestion: 'none',
  decision: 'Decision',
  keys: 'Arrow keys move from row to row, Enter opens the source.',
  /** Below a print that is cut. */
  printed: (printed: number, shown: number) => `The first ${printed} of ${shown} records are printed here; the download has all of them.`,
};

export type TableWords = Translation<typeof en>;
