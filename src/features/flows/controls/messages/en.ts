import { isNearLevel, kmOfLevel, type FlowLevel, type NearLevel } from '../../../../data/vocabulary.ts';
import { counted } from '../../../../i18n/plural.ts';
import type { Translation } from '../../../../i18n/translation.ts';

type SumLevel = Exclude<FlowLevel, 'place'>;

const levelNames: Readonly<Record<Exclude<FlowLevel, NearLevel>, string>> = {
  place: 'not added up',
  prefecture: 'prefecture',
  province: 'province',
  region: 'major region',
};

const areaNames = { prefecture: 'prefectures', province: 'provinces', region: 'major regions' } as const;
const areasOf = (level: SumLevel): string => (isNearLevel(level) ? 'groups of near places' : areaNames[level]);

export const en = {
  controls: 'Display settings',
  time: 'Time',
  allTimes: 'all times',
  previous: 'Previous time',
  next: 'Next time',
  severalTimes: 'several times',
  play: 'Play the times',
  pause: 'Pause',
  playing: 'playing',
  /** The ends of the range over the bars. */
  from: 'First time of the range',
  to: 'Last time of the range',
  times: (first: string, last: string) => `${first} – ${last}`,
  noTimes: 'no time of this table',
  barsOfSums: (unit: string) => `Bars: what runs at each time, in ${unit}.`,
  barsOfFlows: 'Bars: how many flows each time has.',
  /** Follows the caption of the bars; `text` is that of the tallest bar, see {@link ofTime}. */
  most: (text: string) => `The most: ${text}`,
  ofTime: (time: string, figure: string | null, flows: string, notReported: string | null) =>
    `${time}: ${figure === null ? '' : `${figure}, `}${counted(flows, 'flow', 'flows')}${notReported === null ? '' : `; ${notReported}`}`,
  timesNotAdded: 'Numbers of different times are never added up: a table does not say whether they may be.',
  dragTimes: 'Drag over the bars to show and play a part of them.',
  onlyTimes: (times: string) => `Shown and played: ${times}.`,
  showAllTimes: 'All times',
  /** Announces a step in time. */
  at: (time: string, flows: string) => `${time}: ${counted(flows, 'flow', 'flows')}`,
  width: 'Width by',
  level: 'Added up by',
  levelAuto: (level: string) => `automatic (${level})`,
  levelName: (level: FlowLevel): string => (isNearLevel(level) ? `nearby places together, ${kmOfLevel(level)} km` : levelNames[level]),
  /** The sum of the flows within the areas that flows are added up by. */
  within: (level: SumLevel, sum: string) => `Within ${areasOf(level)}: ${sum}, not drawn.`,
  withinMixed: (level: SumLevel) => `Within ${areasOf(level)}: numbers of several times, kinds or units, not added up and not drawn.`,
  /** The number of rows of the table without a value. */
  sumsNotReported: (missing: string, rows: string) => `${missing} of ${counted(rows, 'row', 'rows')} not reported.`,
  /** `ofTable`: whether filters hide a part of the table. The rows are then those of the whole table. */
  sumsOverlapping: (rows: string, ofTable: boolean) =>
    `${ofTable ? 'In the whole table, ' : ''}${counted(rows, 'row is', 'rows are')} not added: other rows include ${rows === '1' ? 'it' : 'them'}. By province the province’s own figure counts, by prefecture those of its prefectures.`,
  top: 'Flows drawn',
  topOf: (count: string) => `the ${count} largest`,
  /** For a table with several times or kinds. The same number of sums is drawn for each. */
  topOfEach: (count: string) => `the largest of each time and kind (${count})`,
  topAll: 'all',
  ways: 'Direction',
  wayNames: {
    both: 'both ways',
    out: 'out of what is selected',
    in: 'into what is selected',
    net: 'net: the difference',
  } satisfies Readonly<Record<'both' | 'out' | 'in' | 'net', string>>,
  otherWay: (flows: string) =>
    `${counted(flows, 'flow runs', 'flows run')} the other way and ${flows === '1' ? 'is' : 'are'} neither drawn nor counted here.`,
  waysOfNothing: 'Nothing is selected, so flows of both directions are drawn.',
  drawnOf: 'the largest of what is in view',
  least: 'At least',
  leastAny: 'any value',
  /** The label of the bars. */
  histogram: 'How many flows are as large',
  everywhere: (all: string) => `Only flows that begin or end in view are counted here; there are ${all}.`,
  /** The heading of the two sets of places between which flows are shown. */
  sets: 'Between two sets of places',
  setNames: { from: 'First set of places', to: 'Second set of places' } satisfies Readonly<Record<'from' | 'to', string>>,
  addMember: { from: 'Add a place or a province to the first set', to: 'Add a place or a province to the second set' } satisfies Readonly<
    Record<'from' | 'to', string>
  >,
  removeMember: (name: string) => `Take ${name} out`,
  setEmpty: 'No place yet.',
  setOthers: 'All other places.',
  setsWays: 'Shown',
  setsBoth: 'both ways',
  setsOneWay: 'from the first to the second',
  swapSets: 'Swap',
  noSets: 'All flows',
  betweenCount: (flows: string, all: string) => `${flows} of ${all} flows run between the two sets.`,
  betweenMixed: (flows: string, all: string) =>
    `${flows} of ${all} flows run between the two sets; they belong to several times or kinds, so they are not added up.`,
  betweenShare: (flows: string, all: string, share: string, sum: string, rest: string) =>
    `${flows} of ${all} flows run between the two sets and carry ${share} of ${sum}; the others carry ${rest}.`,
  splitMembers: (names: string) =>
    `At this level the flows of ${names} are part of a larger sum. Choose a finer level under “Added up by”.`,
  /** Reasons why flows have no difference, because it is unknown which direction is larger, or by how much. */
  withoutNet: {
    alone: (flows: string) => `${counted(flows, 'flow has', 'flows have')} none in the table that runs the other way, so no difference.`,
    silent: (flows: string) =>
      `${counted(flows, 'flow has', 'flows have')} no difference: one of the two directions, or a part of it, is not reported.`,
    hidden: (flows: string) =>
      `${counted(flows, 'flow has', 'flows have')} no difference: the filters hide the one that runs the other way.`,
    several: (flows: string) =>
      `${counted(flows, 'flow has', 'flows have')} no difference: one of the two directions is in the table several times.`,
    others: (flows: string) => `${counted(flows, 'flow has', 'flows have')} no difference: one of the two has another unit or no number.`,
    undirected: (flows: string) => `${counted(flows, 'flow has', 'flows have')} no direction, so no difference.`,
    unclear: (pairs: string) =>
      `Between ${counted(pairs, 'pair of places', 'pairs of places')} the words beside the numbers (over, nearly, about) leave open which way more runs.`,
    even: (pairs: string) => `${counted(pairs, 'pair of places is', 'pairs of places are')} even.`,
  } satisfies Readonly<
    Record<'alone' | 'silent' | 'hidden' | 'several' | 'others' | 'undirected' | 'unclear' | 'even', (count: string) => string>
  >,
  allDrawn: (all: string) => `All ${all} flows are drawn.`,
  topDrawn: (drawn: string, all: string) => `The ${drawn} largest of ${all} flows are drawn.`,
  ofEachDrawn: (drawn: string, all: string) => `${drawn} of ${all} flows are drawn, the largest of each time and kind.`,
  /** Follows {@link topDrawn}: `drawn` of the `all` flows of the selected place. */
  placeDrawn: (place: string, drawn: string, all: string) =>
    drawn === all ? `All ${all} flows of ${place} are drawn too.` : `The ${drawn} largest of the ${all} flows of ${place} are drawn too.`,
  leftOut: (count: string) => `${count} are left out.`,
  leftOutShare: (count: string, share: string, sum: string) => `${count} are left out, together ${share} of ${sum}.`,
  leftOutMixed: (count: string) => `${count} are left out; they belong to several times or kinds, so they are not added up.`,
  leftOutOthers: (count: string) => `${count} more have another unit or no number and are not drawn either.`,
  /** `ofAll`: whether the other counts are those of the flows in view. */
  withoutPlace: (count: string, ofAll: boolean) =>
    `${count}${ofAll ? ' of all flows' : ''} have an end without coordinates and are not drawn.`,
  /** Reasons why places have no half circles. */
  withoutTotals: {
    mixed: 'What leaves and what arrives is added up within one time and kind: choose one to see it at each place.',
    negative: 'What leaves and what arrives is not shown at places: some numbers are negative.',
    directions: 'What leaves and what arrives is not shown at places: some flows have a direction and others none.',
  } satisfies Readonly<Record<'mixed' | 'negative' | 'directions', string>>,
  totalsOf: (place: string) => `All flows of ${place}`,
  inSvg: (count: string) => `Exported pictures draw the ${count} largest of them.`,
  about: (text: string) => `about ${text}`,
  lessThan: (text: string) => `less than ${text}`,
  partners: (place: string) => `Largest partners of ${place}`,
  origins: 'Where most flows begin',
  mixed: 'The numbers belong to several times or kinds, so they are not added up; choose one time or kind to see a total for each place.',
  ofFlows: (flows: string) => `sum of ${flows}`,
  rest: (places: string, flows: string) => `${places} other places (${flows} flows) together`,
  omitted: (rows: string, read: string) => `${rows} of the file’s ${read} rows are not drawn:`,
  reason: (reason: string, rows: string, cells: string) => `${reason}: ${counted(rows, 'row', 'rows')}${cells === '' ? '' : ` (${cells})`}`,
  reasons: {
    'no-point': 'places without known coordinates',
    'unknown-place': 'unknown places',
    'ambiguous-place': 'names shared by several places',
    'missing-unit': 'no unit',
    other: 'other reasons, listed row by row under “Your data”',
  } satisfies Readonly<Record<'no-point' | 'unknown-place' | 'ambiguous-place' | 'missing-unit' | 'other', string>>,
  beyond: (flows: string, rows: string) => `more than a page can hold: the smallest ${flows} flows of each unit (${rows} rows)`,
  more: ' …',
};

export type FlowControlsWords = Translation<typeof en>;
