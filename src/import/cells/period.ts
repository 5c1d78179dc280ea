/** Reads the period of a row: a year, a month, a day or a span, as tables write them. */
import { sameText } from '../../data/localized-text.ts';
import type { Period } from '../../data/schema.ts';
import { calendarDate } from './calendar-date.ts';
import { cleaned, maxReadLength } from './clean.ts';
import { simplifiedWords } from '../columns/header-words.ts';
import { withoutMarks } from './footnotes.ts';
import { hanNumber } from './han-number.ts';
import { grainOfSpan, isNextYear, namedSpan, type SpanGrain } from './named-span.ts';
import { isNoValue } from './printed-value.ts';

export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period }
  /** The serial number of a day in a spreadsheet. */
  | { readonly kind: 'serial'; readonly date: string }
  /** A text that is kept as it is printed, with a warning. */
  | { readonly kind: 'words'; readonly period: Period };

const year = '(?:19|20)\\d{2}';
const earliestSerial = 20_000;
const latestSerial = 60_000;

/**
 * @param areSpans - whether 2008/09 is two years in this column, see {@link haveYearSpans}
 * @param order - the order of day and month in this column, see {@link dayOrderOf}
 */
export function readPeriod(cell: string, areSpans = false, order: DayOrder | null = null): PeriodReading {
  if (cell.length > maxReadLength) return { kind: 'words', period: periodOf('unstated', cell.slice(0, maxReadLength)) };
  const text = ofCommonEra(simplifiedWords(cleaned(withoutMarks(cell).text)));
  const raw = text === '' ? null : cell.trim();
  if (text === '' || isNoValue(text)) return { kind: 'period', period: periodOf('unstated', null) };
  const serial = /^(\d{5})(?:\.0+)?$/u.exec(text)?.[1];
  if (serial !== undefined && Number(serial) >= earliestSerial && Number(serial) <= latestSerial)
    return { kind: 'serial', date: dateOfSerial(Number(serial)) };
  const named = namedSpan(text);
  const period = named ? { ...periodOf('cumulative', raw), ...named } : (yearSpan(text, raw, areSpans) ?? printedPeriod(text, raw, order));
  return period ? { kind: 'period', period } : { kind: 'words', period: periodOf('unstated', raw) };
}

/** Converts years such as 民国112年 and 二〇二三年 to 2023年. */
function ofCommonEra(text: string): string {
  return text
    .replace(/^(?:中华)?民国\s?(\d{1,3})\s?年?/u, (_, count: string) => `${Number(count) + 1911}年`)
    .replace(/^[〇零一二三四五六七八九]{4}(?=年)/u, (letters) => String(hanNumber(letters)?.n ?? letters));
}

const twoYears = new RegExp(`^(${year})\\s?[-/–—]\\s?(\\d{2})\\s?(?:年|年度|财年)?$`, 'u');

/**
 * Whether a column writes two years as 2008/09: every such cell names successive years, and there are several or one that can't be a month.
 */
export function haveYearSpans(cells: readonly string[]): boolean {
  const pairs = cells.flatMap((cell) => {
    const found = cell.length > maxReadLength ? null : twoYears.exec(cleaned(withoutMarks(cell).text));
    return found ? [{ from: found[1] ?? '', to: found[2] ?? '' }] : [];
  });
  return pairs.every(({ from, to }) => isNextYear(from, to)) && (pairs.length > 1 || pairs.some(({ to }) => Number(to) > 12));
}

function yearSpan(text: string, raw: string | null, areSpans: boolean): Period | null {
  const [, from = '', to = ''] = twoYears.exec(text) ?? [];
  return from !== '' && isNextYear(from, to) && (areSpans || Number(to) > 12 || to === '00')
    ? { ...periodOf('cumulative', raw), start: from, end: String(Number(from) + 1), words: sameText(`${from}/${to}`) }
    : null;
}

const asOfForm = new RegExp(`^(?:截至|截止|至|as of|until)\\s?(${year})(?:\\s?[-/.年]\\s?(\\d{1,2})(?:\\s?[-/.月]\\s?(\\d{1,2}))?)?`, 'iu');
const monthForm = new RegExp(`^(${year})\\s?[-/.年]\\s?(\\d{1,2})(?:\\s?月)?$`, 'u');
const dayForm = new RegExp(`^(${year})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?(?:[T ]([\\d:.]+Z?))?$`, 'u');
const compactDay = new RegExp(`^(${year})(\\d{2})(\\d{2})$`, 'u');

/** The printed parts of a date; null if the calendar has no such month or day. */
function dateOf(ofYear: string, month: string | undefined, day: string | undefined): string | null {
  return month === undefined ? ofYear : calendarDate(ofYear, month, day);
}

/** The year in a column's name such as 2018, 2018年 or "2018 trips (thousand)"; null if there is none or more than one. */
export function yearOfName(name: string): string | null {
  const years = new Set(cleaned(name.slice(0, maxReadLength)).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []);
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{1,6})?\\.?';
const namedMonth = new RegExp(`^${monthName}[\\s,/-]{1,2}(${year})$`, 'iu');
const namedMonthLast = new RegExp(`^(${year})[\\s/-]${monthName}$`, 'iu');
/** A month as spreadsheets show it, such as Jan-23; 23-Jan is a day. */
const shortMonth = new RegExp(`^${monthName}-(\\d{2})$`, 'iu');
const namedDay = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]${monthName}[\\s,-]{1,2}(${year})$`, 'iu');
const namedDayLast = new RegExp(`^${monthName}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(${year})$`, 'iu');
const dottedDay = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(${year})$`, 'u');
const slashedDay = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(${year})$`, 'u');

/** The order of day and month in a column with dates like 1/22/2020. */
export type DayOrder = 'day-first' | 'month-first';

/** The order by the unambiguous cells; null if there are none, or if two contradict each other. */
export function dayOrderOf(cells: readonly string[]): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const cell of cells) {
    const [, one = '', other = ''] = (cell.length > maxReadLength ? null : slashedDay.exec(cell.trim())) ?? [];
    if (Number(one) > 12) orders.add('day-first');
    if (Number(other) > 12) orders.add('month-first');
    if (orders.size > 1) return null;
  }
  const [only = null] = orders;
  return only;
}

/** Year, month and day of a date with an English month or in an order used outside East Asia; null for other texts. */
function westernDate(text: string, order: DayOrder | null): readonly [ofYear: string, month: string, day: string | undefined] | null {
  const numberOf = (name: string | undefined): string => String(months.indexOf((name ?? '').toLowerCase()) + 1);
  const month = namedMonth.exec(text);
  if (month) return [month[2] ?? '', numberOf(month[1]), undefined];
  const last = namedMonthLast.exec(text);
  if (last) return [last[1] ?? '', numberOf(last[2]), undefined];
  const short = shortMonth.exec(text);
  if (short) return [`20${short[2] ?? ''}`, numberOf(short[1]), undefined];
  const day = namedDay.exec(text);
  if (day) return [day[3] ?? '', numberOf(day[2]), day[1]];
  const dayLast = namedDayLast.exec(text);
  if (dayLast) return [dayLast[3] ?? '', numberOf(dayLast[1]), dayLast[2]];
  const dotted = dottedDay.exec(text);
  if (dotted) return [dotted[3] ?? '', dotted[2] ?? '', dotted[1]];
  const slashed = order === null ? null : slashedDay.exec(text);
  if (!slashed) return null;
  return order === 'day-first' ? [slashed[3] ?? '', slashed[2] ?? '', slashed[1]] : [slashed[3] ?? '', slashed[1] ?? '', slashed[2]];
}

function printedPeriod(text: string, raw: string | null, order: DayOrder | null): Period | null {
  const whole = new RegExp(`^(${year})(?:\\.0+)?\\s*(?:年|年度|年全年)?$`, 'u').exec(text)?.[1];
  if (whole !== undefined) return { ...periodOf('calendar-year', raw), start: `${whole}-01-01`, end: `${whole}-12-31` };
  const asOf = asOfForm.exec(text);
  if (asOf?.[1] !== undefined) return { ...periodOf('as-of', raw), asOf: dateOf(asOf[1], asOf[2], asOf[3]) ?? asOf[1] };
  const month = monthForm.exec(text) ?? /^(\d{4})(\d{2})$/u.exec(text);
  const ofMonth = month?.[1] === undefined || !new RegExp(`^${year}$`, 'u').test(month[1]) ? null : dateOf(month[1], month[2], undefined);
  if (ofMonth !== null) return { ...periodOf('month', raw), start: ofMonth };
  const day = dayForm.exec(text) ?? compactDay.exec(text);
  // A time within a day is not read as the day, except midnight, which spreadsheets add to days.
  const ofDay = day?.[1] === undefined || !/^[0:.Z]*$/u.test(day[4] ?? '') ? null : dateOf(day[1], day[2], day[3]);
  if (ofDay !== null) return { ...periodOf('day', raw), start: ofDay };
  const western = westernDate(text, order);
  if (western) {
    const start = dateOf(...western);
    if (start !== null) return { ...periodOf(western[2] === undefined ? 'month' : 'day', raw), start };
  }
  const years = new RegExp(`^(${year})\\s*年?\\s*(?:-|–|—|~|至|到|to|/)\\s*(${year})\\s*年?$`, 'iu').exec(text);
  if (years?.[1] !== undefined && years[2] !== undefined && years[1] < years[2]) return span(raw, years[1], years[2]);
  return null;
}

/** The length of a period, by which a table is stepped through. */
export type TimeGrain = 'calendar-year' | 'month' | 'day' | 'as-of' | 'cumulative' | SpanGrain;

/** Null if no time is stated. */
export function grainOf({ kind, start, end }: Period): TimeGrain | null {
  switch (kind) {
    case 'calendar-year':
    case 'month':
    case 'day':
    case 'as-of':
      return kind;
    case 'cumulative':
      return start !== null && end !== null ? grainOfSpan(start, end) : kind;
    case 'since-start':
    case 'full-year-unstated':
    case 'consecutive-years':
    case 'recent':
    case 'unstated':
      return null;
  }
}

/** The date of a serial number, which spreadsheets count in days since 1899-12-30 (from March 1900 on). */
function dateOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function span(raw: string | null, start: string, asOf: string): Period {
  return { ...periodOf('cumulative', raw), start, asOf };
}

function periodOf(kind: Period['kind'], raw: string | null): Period {
  return { kind, raw, start: null, end: null, asOf: null, note: null };
}
