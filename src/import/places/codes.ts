/** Judges whether the numbers in a column are codes of GB/T 2260, by the whole column, because many other codes have the same form. */
import { cleaned } from '../cells/clean.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isDivisionCodeName, isForeignCodeName } from '../columns/header-words.ts';
import { digitsOf } from './place.ts';
import { isNoValue } from '../cells/printed-value.ts';
import type { Column } from '../table.ts';
import { noPlaceOf } from '../totals.ts';

/** The number of different cells that are examined. */
const maxExamined = 2000;
/** The share of a column's full codes that must be known, as current or former codes. */
const enoughKnown = 0.75;

/** @returns whether the reader has to confirm the codes before rows are drawn by them */
export function areCodesUncertain({ name, values }: Pick<Column, 'name' | 'values'>, gazetteer: Gazetteer): boolean {
  let [whole, part, known, names] = [0, 0, 0, 0];
  for (const cell of values.slice(0, maxExamined)) {
    const text = cleaned(cell.slice(0, 100));
    if (text === '' || isNoValue(text) || noPlaceOf(text) !== null) continue;
    const digits = digitsOf(text);
    if (digits === null) names++;
    else {
      if (digits.length === 6 || digits.length === 9 || digits.length === 12) whole++;
      else part++;
      if (isKnown(digits, gazetteer)) known++;
    }
  }
  const codes = whole + part;
  // A code among names of places is accepted.
  if (codes === 0 || names >= codes) return false;
  const isAllKnown = known === codes && part === 0;
  if (isForeignCodeName(name) && !isDivisionCodeName(name)) return !(isAllKnown && /id$/iu.test(name.trim()));
  // Numbers of two or four digits are codes of provinces and prefectures only if the column's name states it.
  return known < enoughKnown * codes || (part > 0 && !isDivisionCodeName(name));
}

function isKnown(digits: string, gazetteer: Gazetteer): boolean {
  if (![2, 4, 6, 9, 12].includes(digits.length)) return false;
  const code = digits.slice(0, 6).padEnd(6, '0');
  return gazetteer.byCode(code) !== undefined || gazetteer.former(code) !== undefined || /^(?:11|12|31|50)0[12]00$/u.test(code);
}
