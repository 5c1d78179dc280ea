import type { Comparator } from '../../../data/schema.ts';
import type { Translation } from '../../translation.ts';

export const en = {
  source: 'Source',
  asPrinted: 'As printed in the copy (Traditional characters made by machine)',
  original: 'Original',
  translation: 'Our translation',
  published: (publisher: string, date: string) => `${publisher}, ${date}`,
  unknownPublisher: 'First publisher unknown',
  unknownDate: 'date unknown',
  paragraph: (n: number) => `paragraph ${n}`,
  address: 'Open the source',
  /** Of a figure that is a sum of rows. */
  sumOf: (rows: number, notReported: number) =>
    `sum of ${rows} rows${notReported > 0 ? `, ${notReported} not reported and not in it` : ''}`,
  comparators: {
    over: '“Over”: it was more; how much more is not said.',
    some: '“-odd”: it was more; how much more is not said.',
    nearly: '“Nearly”: it was a little less; how much is not said.',
    about: '“About”: it may have been more or less.',
    most: '“Most”: more than half; no number is given.',
    counted: 'The report lists them; the editors counted.',
  } satisfies Readonly<Record<Exclude<Comparator, 'exact'>, string>>,
  /** At a quote that leaves out what it must not; only data sets of others have such quotes. */
  faults: {
    'begins-in-list': 'The quote begins within a list, so the figure may be about more than it names.',
    'ends-in-list': 'The quote ends within a list, so the figure may be about more than it names.',
    reserve: 'The quote calls the figure preliminary or incomplete; the record does not.',
  },
  group: 'A total of all pairings; it can’t be split among them.',
  zero: 'The report says zero.',
  editors: 'Editors’ note',
  inReport: 'Read it in the report',
  copy: 'Copy',
  copied: 'Copied',
  selectToCopy: 'The browser does not allow copying; the text is selected, please copy it yourself.',
  close: 'Close',
};

export type EvidenceWords = Translation<typeof en>;
