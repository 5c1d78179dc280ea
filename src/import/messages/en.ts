import type { ReadingCode } from '../report.ts';

/** `value` is what stands in the cell, `detail` what else the reading has to say of it. */
export interface ProblemPlace {
  readonly value: string;
  readonly detail: string;
}

export type ReadingProblemWords = { readonly [Code in ReadingCode]: (place: ProblemPlace) => string };

export const en: ReadingProblemWords = {
  'empty-file': () => 'The file is empty. Choose another, or paste a table.',
  'header-only': () => 'There is a header and no row below it. Was the export complete?',
  'binary-file': () => 'This is no table of text (a picture, perhaps, or an archive). Save the table as CSV and open that.',
  'spreadsheet-file': () => 'This is a spreadsheet (xlsx, xls or ods). In the spreadsheet program choose “Save as CSV” and open that file.',
  'json-broken': ({ detail }) =>
    `The JSON is broken near line ${detail.replace(':', ', character ')}. Look at commas, quotation marks and brackets.`,
  'json-not-rows': () => 'There are no rows in this JSON. A list of objects is needed, one object a row.',
  'no-place-columns': () => 'No two columns look like places. Say under “Columns” which are origin and destination, or their degrees.',
  'no-header': () => 'The first line looks like data, not like a header, and is read as data; the columns are called A, B, C.',
  'duplicate-header': ({ value, detail }) => `Two columns are called “${value}”; the second is now “${detail}”.`,
  'lines-above-header': ({ value, detail }) => `${detail} lines above the header are not read as data: ${value}`,
  'mixed-units': ({ value }) => `There are several units: ${value}. They are never added up, and the width says one of them only.`,
  'nested-values': ({ value }) => `“${value}” holds objects within objects; they are read as text.`,
  'direction-not-stated': ({ value, detail }) =>
    `The names of the columns “${value}” and “${detail}” do not say which end is the origin, so no direction is drawn yet. Choose above.`,
  'unread-numbers': ({ value, detail }) =>
    `Only the values of “${value}” are read. Other columns hold numbers too: ${detail}. To read one of them, choose it under “Columns”.`,
  'unread-places': ({ value }) => `Other columns hold places too and are not used as ends: ${value}. Check under “Columns”.`,
  'unclosed-quote': () => 'A quotation mark is not closed, so the row can’t be split with certainty. Better without it.',
  'stray-quote': () => 'There is a quotation mark too many; the row is split as well as can be. Please check.',
  'too-many-cells': ({ detail }) =>
    `The row has more cells than the header (${detail}). Is there a delimiter in a value? Put that value in quotation marks.`,
  'too-few-cells': ({ detail }) => `The row has ${detail} cells only and lacks a column that is needed. Was the export complete?`,
  'empty-place': () => 'No place is given.',
  'unknown-place': () => 'No such place is known. Codes, full names, short names, pinyin and degrees are.',
  'ambiguous-place': () => 'Several places have this name. Which is meant?',
  'unknown-code': () => 'No unit has this code today.',
  'former-code': () => 'This code is an old one; it has changed since.',
  'no-point': ({ detail }) =>
    `Known (${detail}), but no source gives it a point, so the map can’t draw it. Add columns of degrees, or take the city around it.`,
  'several-places': ({ detail }) => `Several places (${detail}) stand in one cell. Write a row for each.`,
  'total-place': () => 'A total, not a place. It is not drawn, so that nothing is counted twice.',
  'rest-place': () => 'This is what is left over, abroad or unknown, not one place, so the map can’t draw it.',
  'uncertain-code': () => 'It is not certain that the numbers of this column are codes of Chinese divisions. Answer above, or write names.',
  'long-cell': ({ detail }) =>
    `The cell is too long${detail === '' ? '' : ` (${detail} characters)`} and is not read; 2000 characters are the most. Look at quotation marks and delimiters.`,
  'footnote-mark': ({ detail }) => `The mark of a footnote (${detail}) is left out; the rest is read.`,
  'bad-coordinate': () => 'The degrees are no numbers. Write decimals, such as 123.43 and 41.8.',
  'swapped-coordinates': () => 'Longitude and latitude seem exchanged: the other way round the point is in China.',
  'coordinate-out-of-range': () => 'Longitudes run from −180 to 180, latitudes from −90 to 90.',
  'outside-china': () => 'The point is not in China. It is drawn all the same; please check.',
  'self-loop': ({ detail }) => `Both ends are the same place (${detail}), and no arc can be drawn.`,
  'duplicate-row': () => 'The same as a row before, cell by cell. Both are counted; skip this one if it was copied by mistake.',
  'invisible-characters': () => 'There are characters that can’t be seen; they are left out in reading.',
  'read-as-not-reported': () => 'Read as “not reported”, not as 0.',
  'empty-value': () => 'No value: read as “not reported”, not as 0.',
  formula: () => 'A formula, or its error, and no value. Let the spreadsheet write values and export again.',
  negative: () => 'A flow has no negative amount. If it runs the other way, exchange origin and destination.',
  'not-a-number': () => 'No number can be read here.',
  range: () => 'A range is not one number. Write one of the two, with “over”, “nearly” or “about”.',
  'upper-bound': () => 'This says less than how much it is, not how much, and can’t be drawn. If it means “nearly”, write so.',
  'ambiguous-number': () => 'Comma and point are not clear: decimals or thousands? Choose.',
  'ambiguous-power': () => 'Ten with the mark of a footnote, or a power of ten? Choose.',
  'at-least': () => '“At least” is shown as “over”; the evidence keeps the words.',
  'missing-unit': () => 'No unit. Give one above (person-times, t …): it is never guessed.',
  'unknown-unit': () => 'No unit can be read here: a number before it has to be a power of ten, as in 10000 t or ×10⁴ t. Write it so.',
  'unit-disagrees': ({ detail }) => `The cell has a unit of its own that is not the column’s (${detail}). Write them alike.`,
  'excel-date': () => 'A spreadsheet’s serial number of a day, not a year.',
  'unknown-period': () => 'No time can be read here; the words are kept, and the time counts as not stated.',
  'unknown-comparator': () => 'An unknown comparator. Known: over, nearly, some, about, most, or nothing.',
  'unknown-state': () => 'An unknown state. Known: reported, zero, not-reported, group, or nothing.',
  contradiction: ({ detail }) => `It contradicts another column (${detail}).`,
};
