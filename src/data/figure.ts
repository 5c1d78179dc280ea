/** A figure: a reported number with one of four states, its comparator, its unit and its time. */
import type { Comparator, FigureValue, PairingId, Period, RecordId, ReportRecord } from './schema.ts';

interface Stated {
  readonly record: RecordId;
  readonly unit: string;
  readonly comparator: Comparator;
  /** The printed words. */
  readonly raw: string;
  readonly period: Period;
  readonly moneyKind?: NonNullable<FigureValue['moneyKind']>;
  /** The report's own reserve, to be printed with the figure. */
  readonly statistics?: NonNullable<ReportRecord['statistics']>;
}

/** Each state has its own mark, words and CSV token, the same everywhere. */
export type Figure =
  | (Stated & {
      readonly state: 'reported';
      /** In the unit itself; null: reported without a number ("most"). */
      readonly value: number | null;
    })
  | (Stated & { readonly state: 'zero'; readonly value: 0 })
  | { readonly state: 'not-reported' }
  /** Reported for all these pairings together; never split among them. */
  | (Stated & { readonly state: 'group'; readonly value: number | null; readonly appliesTo: readonly PairingId[] });

/**
 * One value of a record as a figure. A record whose `values` are empty but whose state is `reported` is reported in words:
 * it has no figure, and is not the same as `not-reported`.
 *
 * @param value - one of the record's `values`
 */
export function figureOf(record: ReportRecord, value: FigureValue): Figure {
  const stated: Stated = {
    record: record.id,
    unit: value.unit,
    comparator: value.cmp,
    raw: value.raw,
    period: record.period,
    ...(value.moneyKind === undefined ? {} : { moneyKind: value.moneyKind }),
    ...(record.statistics === undefined ? {} : { statistics: record.statistics }),
  };
  switch (record.state) {
    case 'not-reported':
      return { state: 'not-reported' };
    // The parser lets no sentence about all pairings have a value.
    case 'said-of-all':
    case 'group':
      return { ...stated, state: 'group', value: value.n, appliesTo: record.appliesTo ?? [] };
    case 'zero':
    case 'reported':
      // "Over 0" is not nothing.
      return value.n === 0 && isPlain(value.cmp)
        ? { ...stated, state: 'zero', value: 0 }
        : { ...stated, state: 'reported', value: value.n };
  }
}

/** The values that a record reports as figures, the main one first; none if it is reported in words only. A number in a name ("five ones") is a word. */
export function figureValues(record: Pick<ReportRecord, 'values' | 'plot'>): readonly FigureValue[] {
  return record.plot === false ? [] : record.values;
}

/** Whether a record reports a number: "most" is a figure without one. */
export function hasNumber(record: Pick<ReportRecord, 'values' | 'plot'>): boolean {
  return figureValues(record).some(({ n }) => n !== null);
}

/** Every figure of a record, as {@link figureValues} has them. */
export function figuresOf(record: ReportRecord): readonly Figure[] {
  return figureValues(record).map((value) => figureOf(record, value));
}

/** One bound of the values that a comparator allows. */
export interface Bound {
  readonly value: number;
  /** Whether the value itself is excluded. */
  readonly open: boolean;
}

export interface Bounds {
  /** Null: this side is open. */
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/**
 * The bounds of a printed number. `over` and `some` (余, 多) bound it below, `nearly` above, `about` not at all;
 * `most` is more than half of a share.
 *
 * @param value - null: reported without a number
 */
export function boundsOf(comparator: Comparator, value: number | null): Bounds {
  if (comparator === 'most') return { lower: { value: 0.5, open: true }, upper: { value: 1, open: false } };
  if (value === null) return { lower: null, upper: null };
  switch (comparator) {
    case 'exact':
    case 'counted':
      return { lower: { value, open: false }, upper: { value, open: false } };
    case 'over':
    case 'some':
      return { lower: { value, open: true }, upper: null };
    case 'nearly':
      return { lower: null, upper: { value, open: true } };
    case 'about':
      return { lower: null, upper: null };
  }
}

/** Whether the number is the figure itself, so that a mark may stand exactly at it. */
function isPlain(comparator: Comparator): boolean {
  const { lower, upper } = boundsOf(comparator, 0);
  return lower !== null && upper !== null && lower.value === upper.value;
}

/** Whether the source says what runs from where to where. Only then is there an arrow, and a "to" in words. */
export function isDirected({ direction }: Pick<ReportRecord, 'direction'>): boolean {
  return direction === 'one-way' || direction === 'a-to-b';
}
