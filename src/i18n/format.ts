/** Numbers, units, comparators, periods and dates in the reader's language. Nothing is rounded and no comparator is dropped. */
import type { FigureValue, Language, Period } from '../data/schema.ts';
import { messagesOf } from './messages.ts';

/** A figure in words, in two parts, for the unit is set smaller. */
export interface FormattedFigure {
  /** The number with its comparator: "超过 130万", "400-odd", "most". */
  readonly number: string;
  /** The unit's label, or empty where the number says it all (a share, a growth). */
  readonly unit: string;
}

/** Enough digits that no figure of the report is rounded; compact notation would round at one otherwise. */
const maximumFractionDigits = 6;

/**
 * A number in the reader's way: 万 and 亿 from ten thousand on in Chinese, million and billion from a million on in English.
 */
export function formatNumber(n: number, language: Language): string {
  const { compactFrom, compactDisplay } = messagesOf(language).numbers;
  return numberFormat(language, Math.abs(n) >= compactFrom ? compactDisplay : null).format(n);
}

/** Making one costs more than using it a hundred times. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, compactDisplay: 'short' | 'long' | null): Intl.NumberFormat {
  const key = `${language} ${compactDisplay}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const result = new Intl.NumberFormat(language, {
    maximumFractionDigits,
    ...(compactDisplay === null ? {} : { notation: 'compact', compactDisplay }),
  });
  numberFormats.set(key, result);
  return result;
}

/** A value with its comparator; a value without a number is only its word ("most"). */
export function formatFigure(value: FigureValue, unitLabel: string, language: Language): FormattedFigure {
  const words = messagesOf(language);
  if (value.n === null) return { number: value.cmp === 'most' ? words.most : value.raw, unit: '' };
  if (value.unit === 'share') return { number: compared(percent(value.n, language), value.cmp, language), unit: '' };
  if (value.unit === 'growth') {
    return {
      number: words.growth(compared(words.growthTimes(value.n, formatNumber(value.n, language)), value.cmp, language), value.n),
      unit: '',
    };
  }
  return { number: compared(formatNumber(value.n, language), value.cmp, language), unit: unitLabel };
}

function percent(share: number, language: Language): string {
  const format = percentFormats.get(language) ?? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits });
  percentFormats.set(language, format);
  return format.format(share);
}

const percentFormats = new Map<Language, Intl.NumberFormat>();

function compared(text: string, comparator: FigureValue['cmp'], language: Language): string {
  const words = messagesOf(language);
  switch (comparator) {
    case 'exact':
      return text;
    case 'over':
      return words.over(text);
    case 'nearly':
      return words.nearly(text);
    case 'some':
      return words.some(text);
    case 'about':
      return words.about(text);
    case 'most':
      return words.most;
    case 'counted':
      return words.counted(text);
  }
}

/** `2017-03` or `2017-03-01` as a month, `2018` as a year; what is no date comes back as it is. */
export function formatDate(date: string, language: Language): string {
  const [year, month] = date.split('-').map(Number);
  if (year === undefined || !Number.isInteger(year)) return date;
  return dateFormat(language, month === undefined).format(new Date(Date.UTC(year, (month ?? 1) - 1, 1)));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, isYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${isYear}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(language, isYear ? { year: 'numeric', timeZone: 'UTC' } : { year: 'numeric', month: 'long', timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format;
}

/** `2017-03-01` as a day. */
function formatDay(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, day)));
}

/** When a figure holds, in words: a point, a span, or that it was not said. */
export function formatPeriod(period: Period, language: Language): string {
  const words = messagesOf(language);
  switch (period.kind) {
    case 'day':
      return period.start ? formatDay(period.start, language) : words.periodUnstated;
    case 'month':
      return period.start ? formatDate(period.start, language) : words.periodUnstated;
    case 'calendar-year':
      return period.start ? formatDate(period.start.slice(0, 4), language) : words.periodUnstated;
    case 'as-of':
      return period.asOf
        ? words.asOf(period.asOf.length === 10 ? formatDay(period.asOf, language) : formatDate(period.asOf, language))
        : words.periodUnstated;
    case 'since-start':
      return period.start ? words.periodSince(formatDate(period.start, language)) : words.periodUnstated;
    case 'full-year-unstated':
      return words.periodYearUnstated;
    case 'consecutive-years':
      return words.periodConsecutiveYears;
    case 'recent':
      return words.periodRecent;
    case 'cumulative':
      return period.start && period.asOf
        ? words.periodFromTo(formatDate(period.start, language), formatDate(period.asOf, language))
        : words.periodCumulative;
    case 'unstated':
      return words.periodUnstated;
  }
}

/** "甲、乙和丙" or "A, B, and C". */
export function formatList(items: readonly string[], language: Language): string {
  const [only = ''] = items;
  if (items.length < 2) return only;
  const format = listFormats.get(language) ?? new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  listFormats.set(language, format);
  return format.format(items);
}

/** Making one costs more than using it. */
const listFormats = new Map<Language, Intl.ListFormat>();
