/** A figure: a reported number with one of four states, a comparator, a unit and a time. */
import type { Comparator, FigureValue, PairingId, Period, RecordId, ReportRecord } from './schema.ts';

interface Stated {
  readonly record: RecordId;
  readonly unit: string;
  readonly comparator: Comparator;
  /** The words as printed. */
  readonly raw: string;
  readonly period: Period;
  readonly moneyKind?: NonNullable<FigureValue['moneyKind']>;
  /** The source's own reservation about the number, printed with the figure. */
  readonly statistics?: NonNullable<ReportRecord['statistics']>;
}

/** A figure by its state. Each state has its own mark, words and CSV token, which are the same in every view. */
export type Figure =
  | (Stated & {
      readonly state: 'reported';
      /** The number in its unit; null if it is reported without a number ("most"). */
      readonly value: number | null;
    })
  | (Stated & { readonly state: 'zero'; readonly value: 0 })
  | { readonly state: 'not-reported' }
  /** A number reported for all these pairings together. It is never split among them. */
  | (Stated & { readonly state: 'group'; readonly value: number | null; readonly appliesTo: readonly PairingId[] });

/**
 * Returns one value of a record as a figure. A record in the state `reported` with empty `values` is reported in words only: it has no
 * figure, but differs from `not-reported`.
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
    // The parser refuses values in a record of the state `said-of-all`.
    case 'said-of-all':
    case 'group':
      return { ...stated, state: 'group', value: value.n, appliesTo: record.appliesTo ?? [] };
    case 'zero':
    case 'reported':
      // "Over 0" is more than zero.
      return value.n === 0 && isPlain(value.cmp)
        ? { ...stated, state: 'zero', value: 0 }
        : { ...stated, state: 'reported', value: value.n };
  }
}

/**
 * The values that a record reports as figures, the main one first. Empty if it is reported in words only, or if its number is part of a
 * name ("five ones").
 */
export function figureValues(record: Pick<ReportRecord, 'values' | 'plot'>): readonly FigureValue[] {
  return record.plot === false ? [] : record.values;
}

/** Whether a record reports a number. "Most" is a figure without one. */
export function hasNumber(record: Pick<ReportRecord, 'values' | 'plot'>): boolean {
  return figureValues(record).some(({ n }) => n !== null);
}

/** Every figure of a record, in the order of {@link figureValues}. */
export function figuresOf(record: ReportRecord): readonly Figure[] {
  return figureValues(record).map((value) => figureOf(record, value));
}

/** One bound of the values that a comparator allows. */
export interface Bound {
  readonly value: number;
  /** Whether the bound itself is excluded. */
  readonly open: boolean;
}

export interface Bounds {
  /** Null if there is no lower bound. */
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/**
 * The bounds of a printed number. `over` and `some` (余, 多) give a lower bound, `nearly` an upper one, `about` none. `most` means more than
 * half of a share.
 *
 * @param value - null if the figure is reported without a number
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

/** Whether the comparator leaves no range, so that a mark may be placed exactly at the number. */
function isPlain(comparator: Comparator): boolean {
  const { lower, upper } = boundsOf(comparator, 0);
  return lower !== null && upper !== null && lower.value === upper.value;
}

/** Whether the source states the origin and the destination. Otherwise no arrow is drawn, and the words have no "to". */
export function isDirected({ direction }: Pick<ReportRecord, 'direction'>): boolean {
  return direction === 'one-way' || direction === 'a-to-b';
}
