import type { MarkRule } from '../../../data/mark-rules.ts';
import type { Comparator } from '../../../data/schema.ts';
import type { Translation } from '../../translation.ts';

/** Empty if the source prints no known word. */
const inSource = (word: string): string => (word === '' ? '' : ` (${word})`);

export const en = {
  source: 'Source',
  asPrinted: 'As printed in the copy (Traditional characters converted by machine)',
  original: 'Original',
  translation: 'Our translation',
  published: (publisher: string, date: string) => `${publisher}, ${date}`,
  unknownPublisher: 'Original publisher unknown',
  unknownDate: 'date unknown',
  paragraph: (n: number) => `paragraph ${n}`,
  address: 'Open the source',
  /** The note on a figure that is a sum of rows. */
  sumOf: (rows: number, notReported: number) =>
    `sum of ${rows} rows${notReported > 0 ? `, ${notReported} not reported and not included` : ''}`,
  /** The heading of the list of rows that a sum by level is made of; `isList`: whether there are several. */
  madeOf: (rows: string, isList: boolean) =>
    `Added up from ${rows === '1' ? '1 row' : `${rows} rows`}${isList ? ', the largest first' : ''}`,
  moreParts: (listed: string, others: string) => `The list has ${listed} of these rows and leaves out ${others}.`,
  partsNotHeld: (rows: string) =>
    `${rows === '1' ? '1 row is' : `${rows} rows are`} in the sum and not on this page, which holds the largest flows only.`,
  partsInTable: 'All flows between places, in the table',
  heldInTable: 'The flows between places that this page holds, in the table',
  noFigure: 'no figure given',
  comparators: {
    /** `word`: the source's own word. */
    over: (word: string) => `“Over”${inSource(word)}: it was more; the source does not say how much more.`,
    some: (word: string) => `“More than”${inSource(word)}: it was more; the source does not say how much more.`,
    nearly: (word: string) => `“Nearly”${inSource(word)}: it was a little less; the source does not say how much.`,
    about: (word: string) => `“About”${inSource(word)}: it may have been more or less.`,
    most: (word: string) => `“Most”${inSource(word)}: more than half; no number is given.`,
    counted: () => 'The report lists them; the editors counted.',
  } satisfies Readonly<Record<Exclude<Comparator, 'exact'>, (word: string) => string>>,
  /** Faults of a quote that cuts off words it needs. Only data sets of hosts have such quotes. */
  faults: {
    'begins-in-list': 'The quote begins within a list, so the figure may be about more than it names.',
    'ends-in-list': 'The quote ends within a list, so the figure may be about more than it names.',
    reserve: 'The quote calls the figure preliminary or incomplete; the record does not.',
  },
  group: 'A total for all pairings; it can’t be split among them.',
  saidOfAll: 'Said of all pairings together, in words; it is not a total.',
  /** The rules that a record of a host's data set may break. */
  rules: {
    counts: 'The data set does not say what this number counts.',
    total: 'The data set calls this a total and gives no number.',
    direction: 'The data set gives a direction without both of its ends, so no arrow is drawn.',
    ends: 'The ends of this are not those of the pairing that it is listed under.',
    relation: 'The data set has no word for what joins these two places.',
    reason: 'The data set gives no reason for this inference.',
  } satisfies Readonly<Record<MarkRule, string>>,
  zero: 'The report says zero.',
  editors: 'Editors’ note',
  inReport: 'Read it in the report',
  copy: 'Copy',
  copied: 'Copied',
  selectToCopy: 'The browser does not allow copying; the text is selected, press Ctrl+C.',
  close: 'Close',
};

export type EvidenceWords = Translation<typeof en>;
