/** Formats numbers, units, comparators, periods and dates in the reader's language. Nothing is rounded and no comparator is dropped. */
import type { FigureValue, Language, Period } from '../data/schema.ts';
import { dateFormat, listFormat, numberFormat } from './formatters.ts';
import { messagesOf } from './messages.ts';
import { printedQualifier } from './printed-qualifier.ts';

/** A figure as text, in two parts, because the unit is set smaller. */
export interface FormattedFigure {
  /** The number with its comparator: "超过130万", "6000多", "more than 400", "most". */
  readonly number: string;
  /** The unit's label; empty if the number needs none (a share, a growth). */
  readonly unit: string;
}

/** Enough digits that no figure of the report is rounded. Compact notation would otherwise round to one. */
const maximumFractionDigits = 6;

/** Formats a number: with 万 and 亿 from ten thousand on in Chinese, with million and billion from a million on in English. */
export function formatNumber(n: number, language: Language): string {
  const { compactFrom, compactDisplay } = messagesOf(language).numbers;
  const isCompact = Math.abs(n) >= compactFrom;
  if (!isCompact) return formatCount(n, language);
  return numberFormat(language, { maximumFractionDigits, useGrouping: false, notation: 'compact', compactDisplay }).format(n);
}

/** Formats a number with all its digits, grouped by three from 1,000 on in English and from 10,000 on in Chinese (2284, 12,840). */
export function formatCount(n: number, language: Language): string {
  const useGrouping = Math.abs(n) >= messagesOf(language).numbers.groupFrom;
  return numberFormat(language, { maximumFractionDigits, useGrouping }).format(n);
}

/** Formats a value with its comparator. A value without a number is only its word ("most"). */
export function formatFigure(value: FigureValue, unitLabel: string, language: Language): FormattedFigure {
  const words = messagesOf(language);
  if (value.n === null) return { number: value.cmp === 'most' ? words.most : value.raw, unit: '' };
  if (value.unit === 'share') return qualified(percent(value.n, language), '', value, language);
  if (value.unit === 'growth') {
    const { number } = qualified(words.growthTimes(value.n, formatNumber(value.n, language)), '', value, language);
    return { number: words.growth(number, value.n), unit: '' };
  }
  return qualified(formatNumber(value.n, language), unitLabel, value, language);
}

/**
 * Formats a part of a whole in percent. A part is never written as the whole: close to it, decimals are added until the text is less than
 * 100%.
 *
 * @param share - 0 to 1; 1 is the whole
 */
export function formatPart(share: number, language: Language): string {
  const { digits, most } =
    share < 0.1
      ? { digits: { maximumSignificantDigits: 2 }, most: 1 }
      : share < nearlyAll || share >= 1
        ? { digits: { maximumFractionDigits: 0 }, most: 1 }
        : { digits: { maximumSignificantDigits: 4 }, most: maxPart };
  return numberFormat(language, { style: 'percent', ...digits }).format(Math.min(share, most));
}

/** A share from which whole percents would round to 100. */
const nearlyAll = 0.995;
/** The largest part that four digits distinguish from the whole. */
const maxPart = 0.9999;

/** A figure in one line, with the unit after its number: "50亿元", "5 billion yuan". */
export function joinFigure({ number, unit }: FormattedFigure, language: Language): string {
  return unit === '' ? number : `${number}${messagesOf(language).between.unit}${unit}`;
}

function percent(share: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits }).format(share);
}

/** The source's own word beside a number, in the reader's script; empty if it prints no known one. */
export function qualifierInSource({ raw, cmp }: Pick<FigureValue, 'raw' | 'cmp'>, language: Language): string {
  if (cmp === 'most') return raw;
  return printedQualifier(raw, cmp)?.[messagesOf(language).numbers.script ?? 'simplified'] ?? '';
}

function qualified(number: string, unit: string, { raw, cmp }: FigureValue, language: Language): FormattedFigure {
  const words = messagesOf(language);
  const { script } = words.numbers;
  const printed = script === null ? null : printedQualifier(raw, cmp);
  if (printed && script) {
    const word = printed[script];
    if (printed.place === 'before') return { number: word + number, unit };
    if (printed.place === 'after') return { number: withWordAfter(number, word), unit };
    return unit === '' ? { number: number + word, unit } : { number, unit: unit + word };
  }
  switch (cmp) {
    case 'exact':
      return { number, unit };
    case 'over':
      return { number: words.over(number), unit };
    case 'nearly':
      return { number: words.nearly(number), unit };
    case 'some':
      return { number: words.some(number), unit };
    case 'about':
      return { number: words.about(number), unit };
    case 'most':
      return { number: words.most, unit };
    case 'counted':
      return unit === '' ? { number: words.counted(number), unit } : { number, unit: words.counted(unit) };
  }
}

/** Places 多 and 余 before 万 and 亿 after a round number (10多亿, 300余万), otherwise after them (3万多, 1.5亿余). */
function withWordAfter(number: string, word: string): string {
  const [, digits, large] = /^(\d*0)([^\d.,]+)$/u.exec(number) ?? [];
  return digits === undefined || large === undefined ? number + word : digits + word + large;
}

/** English dates and lists are international: 22 January 2020, and no comma before “and”. */
function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Texts of months and years by language and date, because a panel repeats a few dates many times. */
const dateTexts = new Map<string, string>();

/** Formats `2017-03` or `2017-03-01` as a month, `2018` as a year; a text that is no date is returned unchanged. */
export function formatDate(date: string, language: Language): string {
  const key = `${language} ${date}`;
  const text = dateTexts.get(key) ?? dateText(date, language);
  dateTexts.set(key, text);
  return text;
}

function dateText(date: string, language: Language): string {
  const [year, month] = date.split('-').map(Number);
  if (year === undefined || !Number.isInteger(year)) return date;
  const options: Intl.DateTimeFormatOptions =
    month === undefined ? { year: 'numeric', timeZone: 'UTC' } : { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return dateFormat(localeOf(language), options).format(new Date(Date.UTC(year, (month ?? 1) - 1, 1)));
}

/** Formats `2017-03-01` as a day. */
function formatDay(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dateFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, day)));
}

/** The time of a figure in words: a point, a span, or that it is not stated. */
export function formatPeriod(period: Period, language: Language): string {
  const words = messagesOf(language);
  // The words “in over a year” limit a count that its date alone would make a running total.
  if (period.words)
    return [period.words[language] ?? '', ...(period.asOf ? [words.asOf(formatDate(period.asOf, language))] : [])].join(
      words.between.parts,
    );
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
      if (period.start && period.asOf) return words.periodFromTo(formatDate(period.start, language), formatDate(period.asOf, language));
      return period.asOf ? words.asOf(formatDate(period.asOf, language)) : words.periodCumulative;
    case 'unstated':
      return words.periodUnstated;
  }
}

/** Joins items: "甲、乙和丙" or "A, B and C". */
export function formatList(items: readonly string[], language: Language): string {
  const [only = ''] = items;
  if (items.length < 2) return only;
  return listFormat(localeOf(language), { style: 'long', type: 'conjunction' }).format(items);
}
