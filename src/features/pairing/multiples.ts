/**
 * Small multiples of a pairing's figures, one box for each kind. Within a box, figures of one unit share a scale. Figures are never
 * added up.
 */
import { group, max, range, scaleLinear } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { openEndPx } from '../../render/svg/state-marks.ts';
import { isMeasure } from '../records/measures.ts';
import { countUnits, shareUnits } from '../records/ranked-figures.ts';
import { comparisonFor } from './compute.ts';

export type MultipleMark =
  /** A bar from zero to `xPx`. */
  | { readonly kind: 'bar'; readonly xPx: number }
  /** A share: a bar within an outline of the whole. */
  | { readonly kind: 'share'; readonly xPx: number; readonly wholePx: number }
  /** A growth: a bar for the value before and one for the value after. */
  | { readonly kind: 'growth'; readonly basePx: number; readonly xPx: number }
  /** A dot for each counted thing. */
  | { readonly kind: 'dots'; readonly path: string; readonly heightPx: number }
  /** No mark, because there is no second value to compare with. */
  | { readonly kind: 'number' };

export interface MultipleFigure {
  readonly value: FigureValue;
  readonly mark: MultipleMark;
  /** The largest comparable figure of another record, on the same scale; null if there is none. */
  readonly compared: { readonly record: ReportRecord; readonly value: FigureValue; readonly xPx: number } | null;
}

export interface Multiple {
  /** Id of a kind of the data set, or of a topic for records without a kind. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly { readonly record: ReportRecord; readonly figures: readonly MultipleFigure[] }[];
}

interface Figure {
  readonly record: ReportRecord;
  readonly value: FigureValue;
}

/** @param records - records of one pairing; records without a number are ignored */
export function computeMultiples(
  index: DataIndex,
  records: readonly ReportRecord[],
  language: Language,
  widthPx: number,
): readonly Multiple[] {
  const figures = records.flatMap((record) =>
    figureValues(record).flatMap((value): readonly Figure[] => (value.n === null ? [] : [{ record, value }])),
  );
  const kinds = index.dataSet.coverage.kinds;
  const labels = new Map<string, string>([
    ...Object.entries(messagesOf(language).topicNames),
    ...kinds.map(({ id, label }) => [id, label[language]] as const),
  ]);
  const order = new Map(kinds.map(({ id }, i) => [id, i]));
  return Array.from(group(figures, kindOf))
    .map(([id, alike]) => ({ id, label: labels.get(id) ?? id, items: itemsOf(index, alike, widthPx) }))
    .sort((a, b) => (order.get(a.id) ?? kinds.length) - (order.get(b.id) ?? kinds.length));
}

/** The kind of a figure. A record of several kinds has its money under `money` and its number of projects under `projects-count`. */
function kindOf({ record, value: { unit } }: Figure): string {
  const { coverageKinds } = record;
  const meant = unit === 'CNY' ? 'money' : unit === 'project' ? 'projects-count' : undefined;
  const [first] = coverageKinds;
  return meant !== undefined && coverageKinds.includes(meant)
    ? meant
    : (coverageKinds.find((kind) => kind !== 'money' && kind !== 'projects-count') ?? first ?? record.topic);
}

function itemsOf(index: DataIndex, figures: readonly Figure[], widthPx: number): Multiple['items'] {
  const compared = new Map(figures.map((figure) => [figure.value, comparisonFor(index, figure.record, figure.value) ?? null]));
  const scales = new Map(
    Array.from(
      group(
        figures.filter(({ record, value }) => isMeasure(record, value) && !countUnits.has(value.unit)),
        ({ value }) => value.unit,
      ),
      ([unit, alike]) => {
        const values = alike.flatMap(({ value }) => [value.n ?? 0, compared.get(value)?.value.n ?? 0]);
        // A single bar shows nothing, so it needs a second value.
        const isComparable = values.filter((n) => n > 0).length > 1;
        return [unit, isComparable ? scaleLinear([0, max(values) ?? 1], [0, widthPx - openEndPx]) : null] as const;
      },
    ),
  );
  const drawn = ({ value }: Figure): MultipleFigure => {
    const scale = scales.get(value.unit);
    const other = compared.get(value);
    return {
      value,
      mark: markOf(value, scale ?? null, widthPx),
      compared: scale && other ? { record: other.record, value: other.value, xPx: scale(other.value.n ?? 0) } : null,
    };
  };
  return Array.from(
    group(figures, ({ record }) => record),
    ([record, ofRecord]) => ({ record, figures: ofRecord.map(drawn) }),
  );
}

const maxDots = 300;

function markOf({ n, unit, cmp }: FigureValue, scale: ((n: number) => number) | null, widthPx: number): MultipleMark {
  if (n === null) return { kind: 'number' };
  if (unit === 'growth') {
    // The bar after the growth fills the width from a growth of 50% on; smaller growths share the scale of 50%.
    const perBase = (widthPx - openEndPx) / (1 + Math.max(0.5, n));
    return { kind: 'growth', basePx: perBase, xPx: perBase * (1 + n) };
  }
  if (shareUnits.has(unit) && n <= 1) return { kind: 'share', xPx: widthPx * n, wholePx: widthPx };
  const isCounted = Number.isInteger(n) && n > 0 && n <= maxDots && (cmp === 'exact' || cmp === 'counted');
  if (isCounted && countUnits.has(unit)) return { kind: 'dots', ...dots(n, widthPx) };
  return scale ? { kind: 'bar', xPx: scale(n) } : { kind: 'number' };
}

const [dotPx, pitchPx] = [4, 6];

function dots(count: number, widthPx: number): { readonly path: string; readonly heightPx: number } {
  const columns = Math.max(1, Math.floor(widthPx / pitchPx));
  const path = range(count)
    .map((i) => `M${(i % columns) * pitchPx} ${Math.floor(i / columns) * pitchPx}h${dotPx}v${dotPx}h-${dotPx}z`)
    .join('');
  return { path, heightPx: Math.ceil(count / columns) * pitchPx };
}
