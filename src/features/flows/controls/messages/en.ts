import { counted } from '../../../../i18n/plural.ts';
import type { Translation } from '../../../../i18n/translation.ts';

export const en = {
  controls: 'What is drawn, and how',
  time: 'Time',
  allTimes: 'all times',
  previous: 'Previous time',
  next: 'Next time',
  severalTimes: 'several times',
  /** What a step announces. */
  at: (time: string, flows: string) => `${time}: ${counted(flows, 'flow', 'flows')}`,
  width: 'Width by',
  top: 'Flows drawn',
  topOf: (count: string) => `the ${count} largest`,
  topAll: 'all',
  allDrawn: (all: string) => `All ${all} flows are drawn.`,
  topDrawn: (drawn: string, all: string) => `The ${drawn} largest of ${all} flows are drawn.`,
  /** Follows {@link topDrawn}: `drawn` of the `all` flows of the selected place. */
  placeDrawn: (place: string, drawn: string, all: string) =>
    drawn === all ? `So are all ${all} of ${place}.` : `So are the ${drawn} largest of the ${all} of ${place}.`,
  leftOut: (count: string) => `${count} are left out.`,
  leftOutShare: (count: string, share: string, sum: string) => `${count} are left out, together ${share} of ${sum}.`,
  leftOutMixed: (count: string) => `${count} are left out; they are of several times or kinds, which are not added up.`,
  leftOutOthers: (count: string) => `${count} more are of another unit or have no number and are not drawn either.`,
  withoutPlace: (count: string) => `${count} have an end without a point and are not drawn.`,
  inSvg: (count: string) => `The SVG map and exported pictures draw the ${count} largest of them.`,
  about: (text: string) => `about ${text}`,
  lessThan: (text: string) => `less than ${text}`,
  partners: (place: string) => `Largest partners of ${place}`,
  origins: 'Where most flows begin',
  mixed: 'The numbers are of several times or kinds and are not added up; choose one time or kind to see what each place comes to.',
  ofFlows: (flows: string) => `sum of ${flows}`,
  rest: (places: string, flows: string) => `${places} other places (${flows} flows) together`,
  omitted: (rows: string, read: string) => `${rows} of the file’s ${read} rows are not drawn:`,
  reason: (reason: string, rows: string, cells: string) => `${reason}: ${counted(rows, 'row', 'rows')}${cells === '' ? '' : ` (${cells})`}`,
  reasons: {
    'no-point': 'places without a known point',
    'unknown-place': 'unknown places',
    'ambiguous-place': 'names that may mean several places',
    'missing-unit': 'no unit',
    other: 'other reasons, listed row by row under “Own data”',
  } satisfies Readonly<Record<'no-point' | 'unknown-place' | 'ambiguous-place' | 'missing-unit' | 'other', string>>,
  beyond: (flows: string, rows: string) => `more than a page holds: the smallest ${flows} flows of each unit (${rows} rows)`,
  more: ' …',
};

export type FlowControlsWords = Translation<typeof en>;
