/**
 * The timeline: dated records on a vertical axis of months, undated ones in a list. A month is drawn as a length rather than a day;
 * "as of" has an end but no start.
 */
import { conflictsOf } from '../../data/conflicts.ts';
import { extent, scaleUtc, sum, utcMonth, utcYear } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import { readsChinese } from '../../data/languages.ts';
import type { Language, RecordId, ReportRecord } from '../../data/schema.ts';
import { conflictSentence } from '../../i18n/conflict-sentence.ts';
import { formatDate, formatPeriod } from '../../i18n/format.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';
import { textWidthPx } from '../../render/lettering/text-width.ts';
import { timelineWords } from './messages.ts';
import { spreadRows } from './rows.ts';

/** Number of drawn entries, so that the axis stays readable. */
const maxEntries = 120;
const monthPx = 13;
/** Length of the axis in years, beyond which months are drawn closer together. */
const maxAxisYears = 6;
/** Heights at the default font size: a date, the figures, a line of a label, of a conflict and of another source, and the gap. */
const [whenPx, figuresPx, labelLinePx, conflictLinePx, elsewherePx, gapPx] = [20, 28, 18, 20, 18, 8];
const labelSizePx = 12;
/** Estimated share of a line that is filled, because lines break between words. */
const filledShare = 0.88;
/** Height of the second line that figures need below a certain width of the panel, which is larger for English. */
const [figureLinePx, roomyPx, roomyEnglishPx] = [22, 320, 480];
const topPx = 14;
/** Width of the panel that is not for words: the axis with two lanes of marks, and the padding. */
const besideWordsPx = 130;

export type TimeShape = 'point' | 'span' | 'as-of';

export interface TimeEntry {
  /** Ids of all records with the same time. */
  readonly records: readonly RecordId[];
  readonly shape: TimeShape;
  /** The time in words, such as "2017年3月", "截至2019年4月" or "2018年". */
  readonly when: string;
  /** Extent of the mark on the axis, in px from the top. For "as of" only the end is known. */
  readonly fromPx: number;
  readonly toPx: number;
  /** Top and height of the words. */
  readonly rowPx: number;
  readonly wordsPx: number;
  /** Index of the lane of the mark; 0 is next to the axis. */
  readonly lane: number;
}

export interface Timeline {
  readonly heightPx: number;
  readonly years: readonly { readonly label: string; readonly yPx: number }[];
  readonly entries: readonly TimeEntry[];
  /** The first and the last month with a dated record; null if there are none. */
  readonly span: { readonly first: string; readonly last: string } | null;
  readonly lanes: number;
  /** Whether the figures of a record fit on one line. */
  readonly isRoomy: boolean;
  readonly notDrawn: number;
  readonly undated: readonly RecordId[];
  readonly undatedNotListed: number;
}

/** Key of the entry with these records. */
export function entryKey(records: readonly RecordId[]): string {
  return records.join(' ');
}

interface Dated {
  readonly record: ReportRecord;
  readonly shape: TimeShape;
  readonly from: Date;
  readonly to: Date;
}

/**
 * @param textScale - ratio of the reader's font size to the default of 16 px
 * @param measured - heights of the words of rendered entries, in px, by {@link entryKey}; the heights of other entries are estimated
 */
export function computeTimeline(
  index: DataIndex,
  shownIds: readonly RecordId[],
  language: Language,
  widthPx: number,
  textScale: number,
  measured: ReadonlyMap<string, number> = new Map(),
): Timeline {
  const isRoomy = widthPx >= (readsChinese(language) ? roomyPx : roomyEnglishPx) * textScale;
  const records = shownIds.flatMap((id) => index.record(id) ?? []);
  const dated = records
    .filter((record) => belongs(index, record))
    .flatMap((record) => datedOf(record) ?? [])
    .sort((a, b) => a.to.getTime() - b.to.getTime() || a.from.getTime() - b.from.getTime());
  const drawn = dated.slice(0, maxEntries);
  const isDated = new Set(dated.map(({ record }) => record.id));
  const undated = records.filter((record) => !isDated.has(record.id) && figureValues(record).length > 0).map(({ id }) => id);
  const [first, last] = extent(drawn.flatMap(({ from, to }) => [from, to]));
  const shared = {
    isRoomy,
    notDrawn: dated.length - drawn.length,
    undated: undated.slice(0, maxEntries),
    undatedNotListed: Math.max(0, undated.length - maxEntries),
  };
  if (!first || !last) return { heightPx: 0, years: [], entries: [], span: null, lanes: 0, ...shared };
  const [start, end] = [utcYear.floor(first), utcYear.ceil(last)];
  const months = utcMonth.count(start, end);
  // Months of a long span are closer together; otherwise the axis would be much longer than its words.
  const defaultPx = monthPx * Math.min(months, 12 * maxAxisYears);
  const lineWidthPx = Math.max(80, widthPx - besideWordsPx) * filledShare;
  const heightOf = ({ record }: Dated): number => {
    const linesOf = (text: string): number => Math.ceil(textWidthPx(text, labelSizePx * textScale, false) / lineWidthPx);
    const conflictLines = sum(conflictsOf(index, record.id), (conflict) => linesOf(conflictSentence(index, conflict, language)));
    const publisher = index.isFromElsewhere(record) ? publisherName(index.source(record.source.source), language) : null;
    const elsewhereLines = index.isFromElsewhere(record) ? linesOf(`${elsewhereWords[language].title} · ${publisher ?? ''}`) : 0;
    return (
      textScale *
      (figuresPx +
        (isRoomy ? 0 : figureLinePx) +
        labelLinePx * linesOf(record.label[language]) +
        conflictLinePx * conflictLines +
        elsewherePx * elsewhereLines)
    );
  };
  const wordsPxOf = (same: readonly Dated[]): number =>
    measured.get(entryKey(same.map(({ record }) => record.id))) ?? whenPx * textScale + sum(same, heightOf);
  // The axis is at least as long as its words, which would otherwise be far below their marks.
  const axisPx = Math.max(
    defaultPx,
    sum(sameTimes(drawn), (same) => wordsPxOf(same) + gapPx),
  );
  const scale = scaleUtc([start, end], [topPx, topPx + axisPx]);
  const { entries, lanes } = laidOut(drawn, scale, wordsPxOf, whenPx * textScale, language);
  const lowest = Math.max(topPx + axisPx, ...entries.map((entry) => entry.rowPx + entry.wordsPx));
  return {
    heightPx: lowest,
    years: utcYear.range(start, end).map((year) => ({ label: formatDate(String(year.getUTCFullYear()), language), yPx: scale(year) })),
    entries,
    // `last` is the beginning of the month after the span.
    span: { first: monthOf(first, language), last: monthOf(new Date(last.getTime() - 1), language) },
    lanes,
    ...shared,
  };
}

/**
 * Whether a record belongs to the timeline. If the data set has a list for it, the list decides about its own records, because a
 * statement such as "two years have brought results" is not a date. Other sources have no list.
 */
function belongs(index: DataIndex, record: ReportRecord): boolean {
  const { dataSet } = index;
  if (!index.isFromElsewhere(record) && dataSet.timeline.length > 0) return dataSet.timeline.some((entry) => entry.record === record.id);
  return figureValues(record).length > 0 || record.type === 'document' || record.type === 'event';
}

/** Places words one below the other, as near to their marks as possible, and overlapping marks in lanes side by side. */
function laidOut(
  dated: readonly Dated[],
  scale: (date: Date) => number,
  wordsPxOf: (same: readonly Dated[]) => number,
  datePx: number,
  language: Language,
): { readonly entries: readonly TimeEntry[]; readonly lanes: number } {
  const times = sameTimes(dated);
  // The lanes of spans are next to the axis, so that leader lines of months don't cross them.
  const lanes = { span: [] as number[], other: [] as number[] };
  const marked = times.map((same) => {
    const [{ shape, from, to }] = same;
    const [fromPx, toPx] = [scale(from), scale(to)];
    const laneEnds = lanes[shape === 'span' ? 'span' : 'other'];
    const free = laneEnds.findIndex((taken) => taken <= fromPx);
    const lane = free >= 0 ? free : laneEnds.length;
    laneEnds[lane] = toPx + 3;
    const centre = shape === 'span' ? fromPx + (toPx - fromPx) / 3 : shape === 'as-of' ? toPx : (fromPx + toPx) / 2;
    return { same, shape, fromPx, toPx, lane, preferredPx: centre - datePx / 2, wordsPx: wordsPxOf(same) };
  });
  const rows = spreadRows(
    marked.map(({ preferredPx }) => preferredPx),
    marked.map(({ wordsPx }) => wordsPx + gapPx),
    0,
  );
  const entries = marked.map(({ same, shape, fromPx, toPx, lane, wordsPx }, i): TimeEntry => {
    const [{ record }] = same;
    return {
      records: same.map((each) => each.record.id),
      shape,
      when: whenOf(record, language),
      fromPx,
      toPx,
      rowPx: rows[i] ?? 0,
      wordsPx,
      lane: shape === 'span' ? lane : lanes.span.length + lane,
    };
  });
  return { entries, lanes: lanes.span.length + lanes.other.length };
}

/** Groups records of the same time and shape, in their order. */
function sameTimes(dated: readonly Dated[]): readonly (readonly [Dated, ...Dated[]])[] {
  const groups = new Map<string, [Dated, ...Dated[]]>();
  for (const each of dated) {
    const key = `${each.shape} ${each.from.getTime()} ${each.to.getTime()}`;
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function monthOf(date: Date, language: Language): string {
  return formatDate(date.toISOString().slice(0, 7), language);
}

/** The position of a record on the axis; null without a date, or with only a time such as "two years in a row". */
function datedOf(record: ReportRecord): Dated | null {
  const { kind, start, end, asOf } = record.period;
  switch (kind) {
    case 'day':
    case 'month':
      return start === null ? null : { record, shape: 'point', ...spanOf(start, start) };
    case 'calendar-year':
      return start === null ? null : { record, shape: 'span', ...spanOf(start, end ?? start.slice(0, 4)) };
    case 'as-of':
    case 'since-start':
      return asOf === null ? null : { record, shape: 'as-of', ...spanOf(asOf, asOf) };
    case 'recent':
      return asOf === null ? null : { record, shape: 'point', ...spanOf(asOf, asOf) };
    case 'cumulative':
      return asOf === null ? null : { record, shape: 'as-of', ...spanOf(asOf, asOf) };
    case 'full-year-unstated':
    case 'consecutive-years':
    case 'unstated':
      return null;
  }
}

/** The time from the first day of one date to the end of another, each of which may be a year or a month. */
function spanOf(first: string, last: string): { readonly from: Date; readonly to: Date } {
  const [year, month = 1] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth] = last.split('-').map(Number);
  const to = lastMonth === undefined ? Date.UTC(lastYear + 1, 0, 1) : Date.UTC(lastYear, lastMonth, 1);
  return { from: new Date(Date.UTC(year ?? 0, month - 1, 1)), to: new Date(to) };
}

function whenOf({ period }: ReportRecord, language: Language): string {
  const words = timelineWords[language];
  const { kind, start, end, asOf } = period;
  if (period.words) return formatPeriod(period, language);
  if (kind === 'as-of' || kind === 'since-start' || kind === 'cumulative') return words.asOfName(formatDate(asOf ?? '', language));
  if (kind === 'calendar-year') {
    const [from, to] = [(start ?? '').slice(0, 4), (end ?? start ?? '').slice(0, 4)];
    return from === to ? formatDate(from, language) : words.spanName(formatDate(from, language), formatDate(to, language));
  }
  return formatDate(start ?? asOf ?? '', language);
}
