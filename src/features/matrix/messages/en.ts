import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  /** `measure`: kind, time and unit of all numbers in the matrix. */
  directed: (measure: string) => `From the place of the row to the place of the column: ${measure}.`,
  between: (measure: string) =>
    `Between the place of the row and the place of the column, without a direction: ${measure}. Each number stands in two cells.`,
  measure: 'Numbers',
  order: 'Order',
  orders: { region: 'by region', size: 'largest first', likeness: 'alike together' },
  orderNotes: {
    region: 'By adcode: places of one province or major region stand together.',
    size: 'The places with the largest flows come first.',
    likeness: 'Places whose flows go to and come from the same places stand together.',
  },
  larger: 'Larger cells',
  smaller: 'Smaller cells',
  corner: 'from ↓ to →',
  cornerBetween: 'between',
  total: 'total',
  totalOut: (place: string) => `From ${place} to all, and within it`,
  totalIn: (place: string) => `To ${place} from all, and within it`,
  totalBetween: (place: string) => `Between ${place} and all, and within it`,
  others: (places: string) => `${places} others`,
  othersNote: (named: string, places: string) =>
    `The ${named} places with the largest flows have rows of their own; the other ${places} are one row together, so that nothing is missing from the totals.`,
  within: (place: string) => `within ${place}`,
  way: (from: string, to: string) => `${from} → ${to}`,
  pair: (a: string, b: string) => `${a} – ${b}`,
  /** Text of a cell if the table has no row for its two places. */
  noRow: 'no row in the table',
  rows: (rows: string) => `sum of ${counted(rows, 'row', 'rows')}`,
  missing: (rows: string) => `${counted(rows, 'row', 'rows')} not reported`,
  shareOut: (share: string, place: string) => `${share} of what leaves ${place} or stays there`,
  shareIn: (share: string, place: string) => `${share} of what reaches ${place} or stays there`,
  shareBetween: (share: string, place: string) => `${share} of what ${place} has with all`,
  choose: 'Choose a cell to read it: by a click, or with the arrow keys and Enter.',
  more: (flows: string) => `and ${flows} more: see the table`,
  legend: 'What the cells say',
  open: 'a bound or an estimate',
  partly: 'some of its rows not reported',
  negative: 'negative',
  saveCsv: 'Save as CSV',
  saveSvg: 'Save as SVG',
  none: 'No flow that is shown has a number.',
};

export type MatrixWords = Translation<typeof en>;
