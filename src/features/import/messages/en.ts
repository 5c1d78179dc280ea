import type { Role } from '../../../import/columns/column-names.ts';
import type { Consequence } from '../../../import/report.ts';
import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

/** Files to begin with. */
export type StarterName = 'wanbei' | 'ningboYanbian' | 'report' | 'template';

export const en = {
  title: 'Your data',
  lead: 'Paste, drop or choose a table (CSV, TSV, JSON): two places in each row, with a value and a unit if you have them. Your data do not leave this page.',
  paste: 'Paste a table',
  pasteHint: 'origin,destination,year,value,unit\nBeijing,Shenyang,2018,2.58 million,visits',
  pasted: 'pasted table',
  readPasted: 'Read',
  choose: 'Choose a file…',
  drop: 'Drop the file here',
  address: 'URL of a file on the web (http or https)',
  open: 'Open',
  badAddress: 'This is not an http or https URL.',
  starters: 'Sample data',
  startersLead: 'Open a sample, or download it and edit it.',
  starterNames: {
    wanbei: 'Cities of Shanghai, Jiangsu and Zhejiang with northern Anhui, 8 pairs (2021)',
    ningboYanbian: 'Districts of Ningbo with counties of Yanbian, 10 pairs (2017; most counties have no coordinates)',
    report: 'The built-in report (records with two ends)',
    template: 'A blank template',
  } satisfies Readonly<Record<StarterName, string>>,
  template: 'Blank template',
  backToReport: 'Back to the built-in report',
  reading: (title: string, share: number, rows: string) => `Reading ${title}: ${share}%, ${rows} rows`,
  /** What was read is being made into flows. */
  adding: (title: string, share: number, rows: string) => `Checking and adding up ${title}: ${share}%, ${rows} rows`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing has changed.',
  /** @param leftOut - null: none */
  counts: (read: string, shown: string, skipped: string, leftOut: string | null) =>
    `${counted(read, 'row', 'rows')} read = ${shown} drawn + ${skipped} skipped${leftOut === null ? '' : ` + ${leftOut} left out`}`,
  form: (encoding: string, delimiter: string, blankLines: number) =>
    `Encoding ${encoding}, delimiter ${delimiter}${blankLines > 0 ? `, ${blankLines} blank lines skipped` : ''}`,
  summed: (rows: string, flows: string) =>
    `${rows} rows with the same ends, unit, time, category and source are added up into ${flows} flows.`,
  leftOut: (flows: string, leftOut: string, rows: string) =>
    `${flows} different flows are more than a page can hold: the smallest of each unit, ${leftOut} flows (${rows} rows), are left out of map, panels and table.`,
  working: 'Working…',
  nothingShown: 'No row can be drawn yet. The map is unchanged.',
  columns: 'Columns',
  columnsLead: 'Guessed from names and contents; change what is wrong.',
  moreColumns: 'More columns',
  none: '(none)',
  unread: (names: string) => `Columns not read: ${names}`,
  roles: {
    origin: 'Origin (or one end)',
    destination: 'Destination (or other end)',
    value: 'Value',
    unit: 'Unit',
    period: 'Time',
    category: 'Category',
    comparator: 'Qualifier',
    state: 'State',
    label: 'Label',
    quote: 'Quote',
    source: 'Source',
    url: 'URL',
    originLon: 'Origin longitude',
    originLat: 'Origin latitude',
    destinationLon: 'Destination longitude',
    destinationLat: 'Destination latitude',
    periodKind: 'Kind of time',
    periodStart: 'Start',
    periodEnd: 'End',
    asOf: 'As of',
    direction: 'Direction',
    printed: 'As printed',
    record: 'Record id',
    sumRows: 'Rows added up',
    sumNotReported: 'Of these, not reported',
  } satisfies Readonly<Record<Role, string>>,
  directed: 'Directed, from origin to destination',
  hasHeader: 'The first line is a header',
  unit: 'Unit of the values',
  unitLead: 'The file gives no unit. Enter one, such as visits, t or CNY: units are never guessed.',
  /** Offered while one types, with spaces between them. */
  usualUnits: 'visits people t CNY',
  take: 'Use this unit',
  direction: 'Which column is the origin?',
  directionLead: 'The column names do not say. Until you answer, no arrows are drawn, and the two directions are counted separately.',
  originIs: (column: string) => `“${column}” is the origin`,
  noDirection: 'Flows have no direction',
  assumed: 'What was assumed',
  change: 'Change',
  assumptions: {
    encoding: 'Encoding, from the bytes of the file or as chosen',
    header: (hasHeader: boolean) =>
      hasHeader ? 'The table begins with the column names.' : 'The table has no column names; its first line is data.',
    otherHeader: (hasHeader: boolean) => (hasHeader ? 'The first line is data' : 'The first line is a header'),
    shapes: {
      /** @param totals - null: none */
      matrix: (totals: string | null) =>
        `A matrix: each cell is a flow between the place of its row and the place of its column.${totals === null ? '' : ` Totals left out: ${totals}.`}`,
      times: () => 'Several times side by side: each cell is a flow at the time of its column.',
      measures: () => 'Several measures side by side: each cell is a flow with the category and unit of its column.',
    },
    asRows: 'One flow per row',
    ends: (origin: string, destination: string, isDirected: boolean, by: 'words' | 'contents' | 'asked') =>
      `${isDirected ? `From “${origin}” to “${destination}”` : `Between “${origin}” and “${destination}”, without direction`}, ${{ words: 'by the words in the column names', contents: 'by the places in these columns', asked: 'as chosen' }[by]}.`,
    level: (column: string, level: string, rows: string) =>
      `Names in “${column}” that several places have are read as ${level}, like the other names there (${counted(rows, 'row', 'rows')}).`,
    levels: { province: 'provinces', prefecture: 'prefectures', county: 'counties' },
    askNames: 'Ask for each name',
    codes: (column: string) => `The numbers in “${column}” are GB/T 2260 codes, as answered.`,
    value: (column: string, by: 'unit' | 'name' | 'contents' | 'asked') =>
      `Value: “${column}”, ${{ unit: 'because its name contains a unit', name: 'by its name', contents: 'by the numbers in it', asked: 'as chosen' }[by]}.`,
    unit: (unit: string, from: string, by: 'header' | 'headers' | 'column' | 'title' | 'cells' | 'answer') =>
      ({
        header: `Unit: ${unit}, from the column name.`,
        headers: 'Units: from the column names.',
        column: `Units: from the column “${from}”.`,
        title: `Unit: ${unit}, from the lines above the table (${from}).`,
        cells: `Units: from the cells of “${from}”.`,
        answer: `Unit: ${unit}, as entered.`,
      })[by],
    decimalSign: (sign: 'point' | 'comma') => `Decimals follow a ${sign}, as answered.`,
    /** @param column - null: the names of several columns */
    time: (column: string | null, grain: string) => `Time: ${grain}, from ${column === null ? 'the column names' : `“${column}”`}.`,
    grains: {
      'calendar-year': 'years',
      month: 'months',
      day: 'days',
      'as-of': 'as-of dates',
      cumulative: 'spans of time',
      mixed: 'several kinds',
    },
    yearInTitle: (title: string) => `Time: the year in the lines above the table (${title}).`,
    leftOut: (totals: string, rest: string) => `Rows not drawn: ${totals} of totals, ${rest} of other, foreign or unknown places.`,
    marks: (rows: string) => `Footnote marks are removed (${counted(rows, 'row', 'rows')}).`,
  },
  numbers: (column: string) => `Which sign comes before the decimals in “${column}”?`,
  numbersLead: (samples: string) =>
    `The column contains numbers that can be read in two ways (${samples}). Until you answer, these are not drawn.`,
  decimalPoint: (printed: string, read: string) => `A point: ${printed} is ${read}`,
  decimalComma: (printed: string, read: string) => `A comma: ${printed} is ${read}`,
  codes: (column: string) => `Are the numbers in “${column}” Chinese division codes?`,
  codesLead: (sample: string) =>
    `The column holds numbers (${sample}). They may be GB/T 2260 codes, but postcodes, zones and codes of other countries look alike. Until you answer, they are not drawn.`,
  confirmCodes: 'They are GB/T 2260 codes',
  sample: 'First rows',
  report: 'Row-by-row report',
  noProblems: 'No problems found.',
  line: (line: string) => `Line ${line}`,
  ofFile: 'The whole file',
  emptyCell: '(empty)',
  consequences: { 'nothing-shown': 'can’t be shown', skipped: 'skipped', warning: 'drawn; please check' } satisfies Readonly<
    Record<Consequence, string>
  >,
  listed: (listed: string, all: string) => `The first ${listed} of ${all} are listed; editing the file itself may be quicker.`,
  acceptAll: (count: string) => `Accept all definite suggestions (${count})`,
  replaceBy: (text: string) => `Change to ${text}`,
  thisRow: 'this row only',
  allRows: (count: string) => `all ${count} rows like it`,
  skipRow: 'Skip this row',
  whichPlace: 'Choose…',
  undo: 'Undo',
  download: 'Download the corrected file',
  another: 'Another file',
  close: 'Close',
  linked: 'The data are now in the page’s URL: copy it to share them.',
  tooLongForLink:
    'The data are too large for a URL. Save one HTML file under “Share and export”, or put the file on the web and open it by its URL.',
  userSchema: 'A data set in Duikou’s own format; it has been opened as it is.',
};

export type ImportWords = Translation<typeof en>;
