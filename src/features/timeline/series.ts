/** Plots of series: figures for the same thing at several times, as points by time and value that no line joins. */
import { max, scaleLinear, scaleUtc, utcYear } from 'd3';
import { pointsOf, pointDate, type Point } from '../../data/conflicts.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, PairingId, RecordId } from '../../data/schema.ts';
import { formatFigure, formatPeriod } from '../../i18n/format.ts';
import { markEnd, type MarkEnd } from '../../scene/mark-end.ts';
import { textWidthPx } from '../../render/lettering/text-width.ts';

const [maxPlotPx, plotHeightPx, sidePx] = [560, 72, 20];
/** Padding of the panel on each side. */
const paddingPx = 16;
/** Room above the highest point for its number, and below the axis for the years. */
const [topPx, axisPx] = [32, 20];
const numberSizePx = 12;
const yearWidthPx = 44;

export interface SeriesPoint {
  readonly record: RecordId;
  /** Key of the value. */
  readonly value: string;
  readonly xPx: number;
  readonly yPx: number;
  /** The number with its qualifier, such as "超过 355". */
  readonly number: string;
  /** Horizontal middle and baseline of the number. */
  readonly numberXPx: number;
  readonly numberYPx: number;
  /** The form of the mark by its comparator, such as open towards more. */
  readonly end: MarkEnd;
  /** The time in words, such as "as of August 2024". */
  readonly when: string;
}

export interface SeriesPlot {
  readonly id: string;
  readonly pairing: PairingId;
  /** Words for what the series counts. */
  readonly label: string;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPlots {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Vertical position of zero. */
  readonly baselinePx: number;
  readonly years: readonly { readonly label: string; readonly xPx: number }[];
  /** The plots, which share the axis of time; each has its own axis of values. */
  readonly plots: readonly SeriesPlot[];
}

/** @param textScale - ratio of the reader's font size to the default of 16 px */
export function computeSeries(
  index: DataIndex,
  shownIds: readonly RecordId[],
  language: Language,
  panelWidthPx: number,
  textScale: number,
): SeriesPlots {
  const shown = new Set(shownIds);
  const found = index.dataSet.series
    .map((series) => ({ series, points: pointsOf(series, (id) => (shown.has(id) ? index.record(id) : undefined)) }))
    .filter(({ points }) => points.length > 1);
  const widthPx = Math.min(maxPlotPx, panelWidthPx - 2 * paddingPx);
  const baselinePx = topPx * textScale + plotHeightPx;
  const years = found.flatMap(({ points }) => points.map(({ record }) => Number(pointDate(record)?.slice(0, 4))));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const time = scaleUtc([new Date(Date.UTC(first, 0)), new Date(Date.UTC(last, 0))], [sidePx, widthPx - sidePx]);
  const every = Math.max(1, Math.ceil((yearWidthPx * textScale * (last - first)) / widthPx));
  return {
    widthPx,
    heightPx: baselinePx + axisPx * textScale,
    baselinePx,
    years:
      found.length === 0
        ? []
        : utcYear.range(...rangeOf(time.domain()), every).map((year) => ({ label: String(year.getUTCFullYear()), xPx: time(year) })),
    plots: found.map(({ series, points }) => ({
      id: series.id,
      pairing: series.pairing,
      label: series.label[language],
      points: placed(points, time, baselinePx, widthPx, language, textScale),
    })),
  };
}

function rangeOf(domain: readonly Date[]): [Date, Date] {
  const [from = new Date(0), to = new Date(0)] = domain;
  return [from, to];
}

function placed(
  points: readonly Point[],
  time: (date: Date) => number,
  baselinePx: number,
  widthPx: number,
  language: Language,
  textScale: number,
): readonly SeriesPoint[] {
  const values = scaleLinear([0, max(points, ({ value }) => value.n ?? 0) || 1], [baselinePx, baselinePx - plotHeightPx]);
  const taken: { readonly xPx: number; readonly yPx: number; readonly halfPx: number }[] = [];
  return points.map(({ record, value }): SeriesPoint => {
    const [xPx, yPx] = [time(middleOf(pointDate(record) ?? '')), values(value.n ?? 0)];
    const { number } = formatFigure(value, '', language);
    const halfPx = textWidthPx(number, numberSizePx * textScale, false) / 2;
    const numberXPx = Math.min(Math.max(xPx, halfPx), widthPx - halfPx);
    const end = markEnd(value.cmp);
    // The number is higher above a fading stroke.
    const above = yPx - (end === 'fading' ? 20 : 10);
    const below = yPx + 8 + numberSizePx * textScale;
    const isFree = (y: number): boolean =>
      taken.every(
        (other) => Math.abs(other.xPx - numberXPx) > other.halfPx + halfPx + 4 || Math.abs(other.yPx - y) > numberSizePx * textScale + 2,
      );
    const numberYPx = isFree(above) || !isFree(below) ? above : below;
    taken.push({ xPx: numberXPx, yPx: numberYPx, halfPx });
    return {
      record: record.id,
      value: value.key,
      xPx,
      yPx,
      number,
      numberXPx,
      numberYPx,
      end,
      when: formatPeriod(record.period, language),
    };
  });
}

/** The middle of a year or a month, which is as precise as most sources are; a day stays as it is. */
function middleOf(date: string): Date {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return new Date(Date.UTC(year, 6, 1));
  return new Date(Date.UTC(year, month - 1, day ?? 15));
}
