import type { Direction, ReportRecord } from '../../../data/schema.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  columns: {
    figure: 'Figure',
    label: 'What',
    pairing: 'Pairing',
    basis: 'Basis of pairing',
    direction: 'Direction',
    kind: 'Kind',
    period: 'Period',
    state: 'State',
    where: 'Chapter, source',
    open: 'Open questions',
  },
  noRecords: 'This data set has no records.',
  sortBy: 'Sort by',
  reportOrder: 'Order of the report',
  /** Explains the groups in the order of figures. */
  figureOrder: 'Grouped by unit, then by value: different units are not compared',
  descending: 'Descending',
  inWords: 'no figure given',
  /** Short names of states, beside their marks. */
  states: {
    reported: 'figure',
    words: 'no figure given',
    zero: 'zero',
    'not-reported': 'not reported',
    group: 'only in a total',
    'said-of-all': 'said of all',
  } satisfies Readonly<Record<ReportRecord['state'] | 'words', string>>,
  /** A record about several pairings together. */
  forAll: (count: number) => `all ${count} together`,
  within: (nested: string) => `within it: ${nested}`,
  bases: {
    stated: 'stated',
    'by-endpoints': 'both ends named',
    'by-parent': 'pairing within it',
    'by-name': 'its name',
    'by-heading': 'the source’s heading',
    'by-context': 'context',
    inferred: 'inferred by the editors',
    none: 'not tied to one pairing',
  } satisfies Readonly<Record<ReportRecord['pairingBasis'], string>>,
  directions: {
    'one-way': 'one way',
    'two-way': 'both ways',
    'a-to-b': 'one way',
    inferred: 'inferred by the editors',
    'not-stated': 'not stated',
  } satisfies Readonly<Record<Direction, string>>,
  /** Direction of a record that is not a flow. */
  noDirection: 'no direction',
  openQuestions: (count: number) => `${count} open`,
  noOpenQuestion: 'none',
  decision: 'Decision',
  keys: 'Arrow keys move from row to row, Enter opens the source.',
  /** Below a printed table that is not complete. */
  printed: (printed: number, shown: number) => `The first ${printed} of ${shown} records are printed here; the download has all of them.`,
};

export type TableWords = Translation<typeof en>;
