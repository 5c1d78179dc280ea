import { counted, pluralForm } from '../../i18n/plural.ts';
import type { ReadingCode } from '../report.ts';

/** `value` is the text of the cell, `detail` further information about the problem. */
export interface ProblemPlace {
  readonly value: string;
  readonly detail: string;
}

export type ReadingProblemWords = { readonly [Code in ReadingCode]: (place: ProblemPlace) => string };

export const en: ReadingProblemWords = {
  'empty-file': () => 'The file is empty. Choose another, or paste a table.',
  'header-only': () => 'There is a header but no rows below it. Was the export complete?',
  'binary-file': () => 'This is not a text table (it may be a picture or an archive). Save the table as CSV and open that.',
  'spreadsheet-file': () =>
    'This is a spreadsheet of another kind (xls, xlsb or ods), or one under a password. In the spreadsheet program, save it as xlsx or CSV without a password and open that file.',
  'broken-file': () => 'The file is damaged or incomplete. Copy or download it again.',
  'unread-codec': ({ detail }) =>
    `This Parquet file is compressed with ${detail}, which can’t be read here. Write it with Snappy, gzip or Zstandard.`,
  'too-many-rows': () => 'The table has more cells than a page can hold. Keep fewer rows or columns.',
  'json-broken': ({ detail }) =>
    `The JSON is invalid near line ${detail.replace(':', ', character ')}. Check commas, quotation marks and brackets.`,
  'json-not-rows': () => 'There are no rows in this JSON. It has to be a list of objects, one object per row.',
  'no-place-columns': () => 'No two columns look like places. Choose origin and destination, or their coordinates, under “Columns”.',
  'no-header': () => 'The first line looks like data, not like a header, and is read as data; the columns are called A, B, C.',
  'duplicate-header': ({ value, detail }) => `Two columns are called “${value}”; the second is now “${detail}”.`,
  'damaged-names': ({ value, detail }) =>
    `${counted(detail, 'column name has', 'column names have')} bytes that can’t be decoded, shown as “\ufffd”: ${value}. A unit, a multiplier such as 万, or a year may be lost in ${pluralForm(detail, 'it', 'them')}; please check.`,
  'lines-above-header': ({ value, detail }) =>
    `${counted(detail, 'line', 'lines')} above the header ${pluralForm(detail, 'is', 'are')} not read as data: ${value}`,
  'lines-below-table': ({ value, detail }) =>
    `${counted(detail, 'line', 'lines')} below the table ${pluralForm(detail, 'is', 'are')} not read as data: ${value}`,
  'totals-differ': ({ value, detail }) =>
    `${counted(detail, 'total is not the sum of its parts', 'totals are not the sums of their parts')}: ${value}. Flows are read from the cells, not from the totals; please check.`,
  'units-differ': ({ value, detail }) =>
    `The lines above the table say ${value}, the column name says ${detail}. The column name is followed; please check which one is right.`,
  'lines-in-table': ({ value, detail }) =>
    `${counted(detail, 'line', 'lines')} inside the table ${pluralForm(detail, 'repeats the column names or is a heading', 'repeat the column names or are headings')} and ${pluralForm(detail, 'is', 'are')} not read as data: ${value}`,
  'second-table': ({ value, detail }) =>
    `Another table with other columns begins at line ${detail} (${value}). Only the first is read; put the second in a file of its own.`,
  'mixed-units': ({ value }) => `There are several units: ${value}. They are never added up, and the width shows only one of them.`,
  'nested-values': ({ value }) => `“${value}” contains nested objects; they are read as text.`,
  'unread-nested': ({ value }) => `“${value}” contains nested objects, lists or shapes, and is not read.`,
  'unread-features': ({ value, detail }) =>
    `${counted(detail, 'feature is', 'features are')} not read (${value}). Flows come from one place in a GeoJSON file: a list beside the features, else the lines, else the points that name destinations.`,
  'merged-cells': ({ detail }) =>
    `Cells are merged over several rows (${detail}). Words in them are read for each of these rows; a number is read once.`,
  'hidden-rows': ({ detail }) => `${counted(detail, 'row is', 'rows are')} hidden in the sheet and read all the same.`,
  'direction-not-stated': ({ value, detail }) =>
    `The names of the columns “${value}” and “${detail}” do not say which end is the origin, so no directions are drawn yet. Choose above.`,
  'unread-numbers': ({ value, detail }) =>
    `Only the values in “${value}” are read. Other columns contain numbers too: ${detail}. To read one of them, choose it under “Columns”.`,
  'unread-places': ({ value }) => `Other columns contain places too but are not used as ends: ${value}. Check under “Columns”.`,
  'unused-second-file': () =>
    'The second file is not used: it can’t be read as a table of places, or it has fewer than half of the ids of the ends. A table of places has a row for each id.',
  'broken-object': () => 'This line is not valid JSON. Check commas, quotation marks and brackets.',
  'unclosed-quote': () => 'A quotation mark is not closed, so the row can’t be split reliably. Remove it or close it.',
  'stray-quote': () => 'There is an extra quotation mark; the row has been split as well as possible. Please check.',
  'too-many-cells': ({ detail }) =>
    `The row has more cells than the header (${detail}). Is there a delimiter in a value? Put that value in quotation marks.`,
  'too-few-cells': ({ detail }) => `The row has only ${detail} cells and lacks a column that is needed. Was the export complete?`,
  'fewer-cells': ({ detail }) =>
    `The row has only ${detail} cells; the last ones are read as empty. Please check that no delimiter is missing.`,
  'empty-place': () => 'No place is given.',
  'unknown-place': () => 'Unknown place. Use a code, full name, short name, pinyin or coordinates.',
  'ambiguous-place': () => 'Several places have this name. Which one is meant?',
  'unknown-code': () => 'No place has this code today.',
  'unknown-id': () => 'The table of places has no such id.',
  'former-code': () => 'This is an old code; it has changed since.',
  'no-point': ({ detail }) =>
    `Known (${detail}), but no source gives its coordinates, so the map can’t draw it. Add columns of coordinates, or use the city around it.`,
  'several-places': ({ detail }) => `Several places (${detail}) are in one cell. Write a row for each.`,
  'total-place': () => 'A total, not a place. It is not drawn, so nothing is counted twice.',
  'rest-place': () => 'This stands for the rest, for abroad or for unknown, not for one place, so the map can’t draw it.',
  'outside-place': () => 'A place outside China, which this map has no point for. With columns of its longitude and latitude it is drawn.',
  'uncertain-code': () => 'The numbers in this column may or may not be Chinese division codes. Answer above, or write names.',
  'long-cell': ({ detail }) =>
    `The cell is too long${detail === '' ? '' : ` (${detail} characters)`} and is not read; the limit is 2,000 characters. Check quotation marks and delimiters.`,
  'footnote-mark': ({ detail }) => `A footnote mark (${detail}) has been removed; the rest is read.`,
  'read-at-level': ({ detail }) =>
    `Several places have this name; it is read as ${detail}, the one that has the level of the other names in its column or is in their area. Please check.`,
  'bad-coordinate': () => 'The coordinates are not numbers. Write decimal degrees, such as 123.43 and 41.8.',
  'swapped-coordinates': () => 'Longitude and latitude seem to be swapped: the other way round, the point is in China.',
  'coordinate-out-of-range': () => 'Longitudes run from −180 to 180, latitudes from −90 to 90.',
  'outside-china': () => 'The point is not in China. It is drawn anyway; please check.',
  'located-by-name': () => 'The row gives no coordinates here, so the place is found by its name.',
  'shifted-coordinates': ({ value, detail }) =>
    `“${value}” names ${detail}, a shifted system of coordinates. Points are drawn as they stand, up to about a kilometre from where they are.`,
  'self-loop': ({ detail }) => `Both ends are the same place (${detail}), so no arc can be drawn.`,
  'duplicate-row': () => 'Identical to an earlier row. Both are counted; skip this one if it was copied by mistake.',
  'invisible-characters': () => 'The cell contains invisible characters; they have been removed.',
  'read-as-not-reported': () => 'Read as “not reported”, not as 0.',
  'empty-value': () => 'No value: read as “not reported”, not as 0.',
  formula: () => 'A formula, or a formula error, and not a value. Replace formulas with values in the spreadsheet and export again.',
  negative: () => 'A flow can’t be negative. If it runs the other way, swap origin and destination.',
  'not-a-number': () => 'No number can be read here.',
  range: () => 'A range is not one number. Write one of the two, with “over”, “nearly” or “about”.',
  'upper-bound': () => 'This gives only an upper limit, not an amount, so it can’t be drawn. If it means “nearly”, write that.',
  'ambiguous-number': () => 'Are commas and points decimal signs or thousands separators? Choose one.',
  'ambiguous-power': () => 'Is this 10 with a footnote mark, or a power of ten? Choose one.',
  'odd-number': () =>
    'This number is written unlike all the others in its column (decimals, separators, a leading zero, or a letter such as k or e). It is read as it stands; please check.',
  'at-least': () => '“At least” is shown as “over”; the source keeps the original words.',
  'missing-unit': () => 'No unit. Enter one above, such as visits or t: units are never guessed.',
  'unknown-unit': () => 'No unit can be read here: a number before the unit has to be a power of ten, as in 10000 t or ×10⁴ t.',
  'unit-disagrees': ({ detail }) => `The unit in the cell differs from the column’s unit (${detail}). Make them agree.`,
  'own-unit': ({ detail }) =>
    `The row’s own unit differs from the unit of its column${detail === '' ? '' : ` (${detail})`}. The row is read with its own unit; please check which one is right.`,
  'excel-date': () => 'A spreadsheet date number, not a year.',
  'unknown-period': () => 'No time can be read here; the words are kept, and the time is treated as not stated.',
  'unknown-comparator': () => 'Unknown qualifier. Use over, nearly, some, about or most, or leave the cell empty.',
  'unknown-state': () => 'Unknown state. Use reported, zero, not-reported or group, or leave the cell empty.',
  contradiction: ({ detail }) => `It contradicts another column (${detail}).`,
};
