/** Reads the surroundings of a table: the unit and the year in the lines above it, and the notes below it. */
import { isKnownUnit, readUnit, unitInHeader, unitInName } from '../cells/unit.ts';
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { namedSpan } from '../cells/named-span.ts';
import { readPeriod, yearOfName } from '../cells/period.ts';
import { simplifiedWords } from '../columns/header-words.ts';
import type { Mapping } from '../columns/columns.ts';
import type { FileProblem } from '../files/json-table.ts';
import { isHanText } from '../places/gazetteer.ts';
import { cellOf, type Table } from '../table.ts';
import { constant, withRows } from './columns-of.ts';

const noteBegins =
  /^(?:注|註|说明|說明|备注|備註|附注|资料来源|資料來源|数据来源|數據來源|来源|來源|出处|出處|单位|單位|(?:填报|填表|制表|製表|填報|审核|審核|统计|統計|复核|联系)(?:人|员|員|单位|單位|日期|时间|時間|机构)?\s?[:：]|notes?\b|sources?\b|data sources?\b|[*＊†‡①-⑳¹²³]|\[\d|\(\d|（\d)/iu;

/** The table without the rows of notes at its end, which may continue over several rows. */
export function withoutNotes(table: Table): { readonly table: Table; readonly problems: readonly FileProblem[] } {
  if (table.columns.length < 2) return { table, problems: [] };
  const below: string[] = [];
  for (let row = table.rowCount - 1; row >= 0 && below.length < maxNotes; row--) {
    const filled = table.columns.map((_, column) => cellOf(table, row, column).trim()).filter((cell) => cell !== '');
    // Notes may be beside each other, such as 制表人：王某, 审核：李某 and 日期：2024-04-02.
    const isNote = filled.length === 1 || (filled.length > 1 && filled.every((cell) => /[:：]/u.test(cell)));
    if (!isNote) break;
    below.unshift(filled.join(' '));
  }
  const first = below.findIndex((text) => noteBegins.test(text));
  if (first < 0) return { table, problems: [] };
  const notes = below.slice(first);
  const end = table.rowCount - notes.length;
  return {
    table: withRows(table, (row) => row < end),
    problems: [{ code: 'lines-below-table', value: notes.join(' / '), detail: String(notes.length) }],
  };
}

/** The largest number of lines of notes. */
const maxNotes = 40;

const unitLine = /(?:计量单位|計量單位|单位|單位|units?)\s?[:：]\s?([^\s,，;；、/()（）]+(?:\s(?:of\s)?[a-z]+)*)/iu;

/** The largest length of a title. */
const maxTitleLength = 200;
/** The largest length of the name of a time in a line. */
const maxTimeLength = 30;

/** A time in a line that is not a whole year, such as 2024年1-3月, 2023年上半年 or 2023年5月; null if there is none. */
function timeIn(line: string): string | null {
  const text = simplifiedWords(line.slice(0, maxTitleLength));
  for (const { index } of text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)) {
    for (let end = Math.min(text.length, index + maxTimeLength); end > index + 5; end--) {
      const words = text.slice(index, end);
      if (namedSpan(words) !== null) return words;
      const read = /\d(?:月|日)?$/u.test(words) ? readPeriod(words) : null;
      if (read?.kind === 'period' && (read.period.kind === 'month' || read.period.kind === 'day')) return words;
    }
  }
  return null;
}

/** Adds the unit and the year above the table as columns, if the table itself has none. */
export function withTitle(
  table: Table,
  guess: Mapping,
  above: readonly string[],
): { readonly table: Table; readonly guess: Mapping; readonly title: string; readonly problems: readonly FileProblem[] } {
  const lines = above.map((line) => cleaned(line.slice(0, maxReadLength)));
  const { columns } = guess;
  const value = columns.value === null ? undefined : table.columns[columns.value];
  if (value === undefined || lines.length === 0) return { table, guess, title: '', problems: [] };
  const added: { readonly role: 'unit' | 'period'; readonly word: string; readonly line: string }[] = [];
  const [unit] = lines.flatMap((line) => {
    const word = unitLine.exec(line)?.[1];
    const read = word === undefined ? null : readUnit(word);
    return word !== undefined && read !== null && read.id !== '' && (isKnownUnit(read.id) || read.power !== 0 || word.length <= 12)
      ? [{ role: 'unit' as const, word, line }]
      : [];
  });
  // In a line such as 指标：客流量（万人次）, a unit counts if it is known and the only one.
  const bracketed = lines.flatMap((line) => {
    const read = unitInHeader(line);
    return read && isKnownUnit(read.id) ? [{ role: 'unit' as const, word: unitInName(line), line }] : [];
  });
  const found = unit ?? (bracketed.length === 1 ? bracketed[0] : undefined);
  const ofHeader = unitInHeader(value.name);
  if (found && columns.unit === null && ofHeader === null) added.push(found);
  const ofTitle = found ? readUnit(found.word) : null;
  const differs = ofHeader !== null && ofTitle !== null && (ofTitle.id !== ofHeader.id || ofTitle.power !== ofHeader.power);
  const problems: readonly FileProblem[] =
    differs && found && columns.unit === null ? [{ code: 'units-differ', value: found.word, detail: unitInName(value.name) }] : [];
  // The year of a yearbook is not that of its tables.
  const dated = lines.filter((line) => /(?:19|20)\d{2}/u.test(line) && !/年鉴|年鑑|yearbook/iu.test(line));
  // The time is null if a line names several.
  const [time, ...otherTimes] = new Set(dated.map((line) => timeIn(line) ?? yearOfName(line)));
  if (time && otherTimes.length === 0 && dated[0] !== undefined && columns.period === null && yearOfName(value.name) === null)
    added.push({ role: 'period', word: time, line: dated[0] });
  if (added.length === 0) return { table, guess, title: '', problems };
  const isHan = lines.some(isHanText);
  const names = { unit: isHan ? '单位' : 'unit', period: isHan ? '年份' : 'year' };
  return {
    table: { ...table, columns: [...table.columns, ...added.map(({ role, word }) => constant(word, table.rowCount, names[role]))] },
    guess: {
      ...guess,
      columns: { ...columns, ...Object.fromEntries(added.map(({ role }, i) => [role, table.columns.length + i])) },
    },
    title: [...new Set(added.map(({ line }) => line))].join(' / '),
    problems,
  };
}
