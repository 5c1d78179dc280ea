/** Whether the numbers in a column of places are codes of GB/T 2260: judged by the column as a whole, for many other codes are numbers of the same form. */
import { cleaned } from '../cells/clean.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isDivisionCodeName, isForeignCodeName } from '../columns/header-words.ts';
import { digitsOf } from './place.ts';
import { isNoValue } from '../cells/printed-value.ts';
import type { Column } from '../table.ts';
import { noPlaceOf } from '../totals.ts';

/** So many different cells are looked at. */
const looked = 2000;
/** Of a column of whole codes so many must be known, today or formerly. */
const enoughKnown = 0.75;

/** @returns whether somebody has to say what the codes are before anything is drawn by them */
export function areCodesUncertain({ name, values }: Pick<Column, 'name' | 'values'>, gazetteer: Gazetteer): boolean {
  let [whole, part, known, names] = [0, 0, 0, 0];
  for (const cell of values.slice(0, looked)) {
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
  // A code among names is one of theirs.
  if (codes === 0 || names >= codes) return false;
  const isAllKnown = known === codes && part === 0;
  if (isForeignCodeName(name) && !isDivisionCodeName(name)) return !(isAllKnown && /id$/iu.test(name.trim()));
  // Two or four digits are codes of provinces and prefectures only where the column's name says so.
  return known < enoughKnown * codes || (part > 0 && !isDivisionCodeName(name));
}

function isKnown(digits: string, gazetteer: Gazetteer): boolean {
  if (![2, 4, 6, 9, 12].includes(digits.length)) return false;
  const code = digits.slice(0, 6).padEnd(6, '0');
  return gazetteer.byCode(code) !== undefined || gazetteer.former(code) !== undefined || /^(?:11|12|31|50)0[12]00$/u.test(code);
}
