/** Joins a time in several columns, such as year and month, quarter or week, because a year alone would add up flows of different times. */
import { cleaned, cleanedId, maxReadLength } from '../cells/clean.ts';
import { readPeriod } from '../cells/period.ts';
import type { Mapping } from '../columns/columns.ts';
import { headerKey } from '../columns/header-words.ts';
import { absent, type Column, type Table } from '../table.ts';

const yearNames = new Set(['年份', '年度', '年', 'year', 'yr']);
const partNames = {
  month: new Set(['月份', '月', 'month', 'mon', 'mth']),
  day: new Set(['日', 'day', 'dayofmonth']),
  tenDays: new Set(['旬', '旬别']),
  week: new Set(['周', '周次', '周数', '周别', '第几周', 'week', 'weekno', 'weeknumber', 'isoweek', 'wk']),
  quarter: new Set(['季度', '季', '季别', 'quarter', 'qtr']),
  half: new Set(['半年', '半年度', 'half', 'halfyear']),
} as const;
type Part = keyof typeof partNames;

interface PartColumn {
  readonly part: Part;
  readonly column: Column;
}

const latinMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The text that makes a time when it is appended to the year; null if the cell is not such a part. */
function written(part: Part, cell: string): string | null {
  const text = cleanedId(cell);
  switch (part) {
    case 'month': {
      const number = /^(0?[1-9]|1[0-2])月?$/u.exec(text)?.[1];
      const named = latinMonths.indexOf(text.slice(0, 3).toLowerCase()) + 1;
      return number === undefined && named === 0 ? null : `-${(number ?? String(named)).padStart(2, '0')}`;
    }
    case 'day': {
      const day = /^(0?[1-9]|[12]\d|3[01])日?$/u.exec(text)?.[1];
      return day === undefined ? null : `-${day.padStart(2, '0')}`;
    }
    case 'tenDays':
      return /^[上中下]旬?$/u.test(text) ? text.slice(0, 1) : null;
    case 'week': {
      const week = /^(?:第|w|week ?)?(0?[1-9]|[1-4]\d|5[0-3])[周週]?$/iu.exec(text)?.[1];
      return week === undefined ? null : `-W${week}`;
    }
    case 'quarter': {
      const quarter = /^(?:第|q)?([1-4一二三四])q?(?:季度?)?$/iu.exec(text)?.[1];
      if (quarter !== undefined) return `年${quarter}季度`;
      return /^[春夏秋冬]季?$/u.test(text) ? `年${text.slice(0, 1)}季` : null;
    }
    case 'half':
      return /^(?:上半年|下半年|H[12]|[12]H)$/iu.test(text) ? `年${text}` : /^[12]$/u.test(text) ? `H${text}` : null;
  }
}

/** @returns null if the times are in one column or in none */
export function withWholeTimes(table: Table, guess: Mapping): { readonly table: Table; readonly guess: Mapping } | null {
  const named = (names: ReadonlySet<string>): Column | undefined =>
    table.columns.find(({ name, hasName }) => hasName && names.has(headerKey(name)));
  const [year, month] = [named(yearNames), named(partNames.month)];
  if (!year || !year.values.every((cell) => cell.trim() === '' || yearOf(cell) !== null)) return null;
  const ofNames = (...wanted: readonly Part[]): readonly PartColumn[] =>
    wanted.flatMap((part) => {
      const column = named(partNames[part]);
      return column ? [{ part, column }] : [];
    });
  const parts = month
    ? [{ part: 'month' as const, column: month }, ...ofNames('day', 'tenDays').slice(0, 1)]
    : ofNames('week', 'quarter', 'half').slice(0, 1);
  if (parts.length === 0) return null;
  const taken = guess.columns.period;
  const own = [year, ...parts.map(({ column }) => column)];
  // Another column has the whole time.
  if (taken !== null && !own.includes(table.columns[taken] ?? year)) return null;
  const joined = joinedColumn(table, year, parts);
  if (joined === null) return null;
  return {
    table: { ...table, columns: [...table.columns, joined] },
    guess: { ...guess, columns: { ...withoutColumns(guess.columns, table, own), period: table.columns.length } },
  };
}

/** Removes other roles, such as value or category, from the columns of the time. */
function withoutColumns(columns: Mapping['columns'], table: Table, own: readonly Column[]): Mapping['columns'] {
  const isOwn = (at: number | null): boolean => own.some((column) => column === table.columns[at ?? absent]);
  return { ...columns, ...Object.fromEntries(Object.entries(columns).flatMap(([role, at]) => (isOwn(at) ? [[role, null]] : []))) };
}

function yearOf(cell: string): string | null {
  return /^((?:19|20)\d{2})(?:\.0+)?年?$/u.exec(cleaned(cell.slice(0, maxReadLength)))?.[1] ?? null;
}

/**
 * The share of different cells that must be parts of a year. Other cells keep their text as their time, so that they are not added to
 * others.
 */
const enough = 0.6;
/** Texts that mean the whole year. */
const wholeYear = /^(?:全年|年合计|合计|total|all|annual|year)?$/iu;

/** @returns null if most cells are not parts of a year */
function joinedColumn(table: Table, year: Column, parts: readonly PartColumn[]): Column | null {
  const words = parts.map(({ part, column }) => column.values.map((cell) => (wholeYear.test(cell.trim()) ? '' : written(part, cell))));
  if (words.some((ofPart) => ofPart.filter((word) => word !== null && word !== '').length < enough * ofPart.length)) return null;
  const years = year.values.map(yearOf);
  const numbers = new Map<string, number>();
  const values: string[] = [];
  const codes = new Int32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    const ofYear = years[year.codes[row] ?? absent] ?? '';
    const text = ofYear === '' ? '' : textOf(ofYear, row, parts, words);
    let code = numbers.get(text);
    if (code === undefined) {
      code = values.push(text) - 1;
      numbers.set(text, code);
    }
    codes[row] = code;
  }
  return { name: [year, ...parts.map(({ column }) => column)].map(({ name }) => name).join(' '), hasName: true, values, codes };
}

function textOf(ofYear: string, row: number, parts: readonly PartColumn[], words: readonly (readonly (string | null)[])[]): string {
  const ofRow = parts.map(({ column }, i) => words[i]?.[column.codes[row] ?? absent] ?? null);
  const text = ofYear + ofRow.join('');
  // Without a month, the time is the whole year. A day without a month can't be read.
  const isWhole = ofRow.every((word) => word !== null) && (ofRow[0] !== '' || ofRow.every((word) => word === ''));
  if (isWhole && readPeriod(text).kind === 'period') return text;
  return [ofYear, ...parts.map(({ column }) => column.values[column.codes[row] ?? absent] ?? '')].join(' ').trim();
}
