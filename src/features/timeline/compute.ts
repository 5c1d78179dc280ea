/** What has a date, on a vertical axis of months; what has none, in a list. A month is a length, not a day; "as of" has an end and no start. */
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

/** More entries than this are no picture any more. */
const mostEntries = 120;
const monthPx = 13;
const yearsBeyond = 6;
/** Heights of the words at the usual text size: a date, the figures, the lines of a label and of a conflict, and the source if it is another one. */
const [whenPx, figuresPx, labelLinePx, conflictLinePx, elsewherePx, gapPx] = [20, 28, 18, 20, 18, 8];
const labelSizePx = 12;
/** Words break where they may, so a line is never quite full. */
const filledShare = 0.88;
/** Figures take a second line where there is little room; English is longer. */
const [figureLinePx, roomyPx, roomyEnglishPx] = [22, 320, 480];
const topPx = 14;
/** The axis with its marks, two lanes of them, and the panel's padding. */
const besideWordsPx = 130;

export type TimeShape = 'point' | 'span' | 'as-of';

export interface TimeEntry {
  /** All that hold for the very same time. */
  readonly records: readonly RecordId[];
  readonly shape: TimeShape;
  /** "2017年3月", "截至2019年4月", "2018年". */
  readonly when: string;
  /** Of the mark on the axis, in px from the top; for "as of" the end alone is known. */
  readonly fromPx: number;
  readonly toPx: number;
  /** Where its words begin, and how high they are. */
  readonly rowPx: number;
  readonly wordsPx: number;
  readonly lane: number;
}

export interface Timeline {
  readonly heightPx: number;
  readonly years: readonly { readonly label: string; readonly yPx: number }[];
  readonly entries: readonly TimeEntry[];
  /** The first and the last month that anything is dated to; null where nothing is. */
  readonly span: { readonly first: string; readonly last: string } | null;
  readonly lanes: number;
  /** Whether the figures of a record fit on one line. */
  readonly isRoomy: boolean;
  readonly notDrawn: number;
  readonly undated: readonly RecordId[];
  readonly undatedNotListed: number;
}

/** Of the entry of these records. */
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
 * @param textScale - size of the reader's text over the usual one
 * @param measured - heights of the words of entries that have been drawn, in px, by {@link entryKey}; of others they are estimated
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
  const drawn = dated.slice(0, mostEntries);
  const isDated = new Set(dated.map(({ record }) => record.id));
  const undated = records.filter((record) => !isDated.has(record.id) && figureValues(record).length > 0).map(({ id }) => id);
  const [first, last] = extent(drawn.flatMap(({ from, to }) => [from, to]));
  const shared = {
    isRoomy,
    notDrawn: dated.length - drawn.length,
    undated: undated.slice(0, mostEntries),
    undatedNotListed: Math.max(0, undated.length - mostEntries),
  };
  if (!first || !last) return { heightPx: 0, years: [], entries: [], span: null, lanes: 0, ...shared };
  const [start, end] = [utcYear.floor(first), utcYear.ceil(last)];
  const months = utcMonth.count(start, end);
  // A long time is drawn closer, or the axis would outrun its words.
  const usualPx = monthPx * Math.min(months, 12 * yearsBeyond);
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
  // Many words make it longer, because otherwise they would be far below their marks.
  const axisPx = Math.max(
    usualPx,
    sum(sameTimes(drawn), (same) => wordsPxOf(same) + gapPx),
  );
  const scale = scaleUtc([start, end], [topPx, topPx + axisPx]);
  const { entries, lanes } = laidOut(drawn, scale, wordsPxOf, whenPx * textScale, language);
  const lowest = Math.max(topPx + axisPx, ...entries.map((entry) => entry.rowPx + entry.wordsPx));
  return {
    heightPx: lowest,
    years: utcYear.range(start, end).map((year) => ({ label: formatDate(String(year.getUTCFullYear()), language), yPx: scale(year) })),
    entries,
    // A span ends where the next month begins.
    span: { first: monthOf(first, language), last: monthOf(new Date(last.getTime() - 1), language) },
    lanes,
    ...shared,
  };
}

/** The data set's own list, where it keeps one: statements that "two years have brought results" are no dates. Other sources keep none. */
function belongs(index: DataIndex, record: ReportRecord): boolean {
  const { dataSet } = index;
  if (!index.isFromElsewhere(record) && dataSet.timeline.length > 0) return dataSet.timeline.some((entry) => entry.record === record.id);
  return figureValues(record).length > 0 || record.type === 'document' || record.type === 'event';
}

/** Words one below the other, each as near to its mark as those before it allow; marks of the same months in lanes side by side. */
function laidOut(
  dated: readonly Dated[],
  scale: (date: Date) => number,
  wordsPxOf: (same: readonly Dated[]) => number,
  datePx: number,
  language: Language,
): { readonly entries: readonly TimeEntry[]; readonly lanes: number } {
  const times = sameTimes(dated);
  // Spans lie next to the axis: no leader of a month crosses them.
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

/** In their order, those of the same time and shape together. */
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

/** Null for records that have no position on an axis: no date, or only "two years in a row" and the like. */
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

/** From the first day of one date to the last of another, each as long as it is precise. */
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
