/** Compares two pairings by kind. Figures of the same unit and kind of record share a scale. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, Pairing, RecordId } from '../../data/schema.ts';
import { isMeasure } from '../records/measures.ts';
import type { GridCell, GridRow, CompareGrid } from './compute.ts';

/** One figure of each pairing, on a scale from zero to the larger of the two. */
export interface SharedScale {
  readonly first: ScaledFigure;
  readonly second: ScaledFigure;
}

export interface ScaledFigure {
  readonly record: RecordId;
  readonly value: FigureValue;
  /** Share of the larger of the two figures, 0 to 1. */
  readonly share: number;
}

export interface ComparedRow {
  readonly row: GridRow;
  readonly first: GridCell;
  readonly second: GridCell;
  /** Null if the two cells have no figures that can share a scale. */
  readonly scale: SharedScale | null;
}

export interface SideBySide {
  readonly pairings: readonly [Pairing, Pairing];
  /** Kinds that are reported on at least one of the two pairings, in the order of `orderOf`. */
  readonly rows: readonly ComparedRow[];
  /** Kinds that are reported on neither pairing. */
  readonly neither: readonly ComparedRow[];
  /** Numbers of kinds that are reported on both pairings, or on one of them only. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

export function computeSideBySide(index: DataIndex, grid: CompareGrid, ...pairings: readonly [Pairing, Pairing]): SideBySide {
  const compared = grid.rows.flatMap((row): readonly ComparedRow[] => {
    const [first, second] = pairings.map(({ id }) => row.cells.find(({ pairing }) => pairing === id));
    return first && second ? [{ row, first, second, scale: sharedScale(index, first, second) }] : [];
  });
  const count = (has: (row: ComparedRow) => boolean): number => compared.filter(has).length;
  return {
    pairings,
    rows: compared.filter(({ first, second }) => isOwn(first) || isOwn(second)).sort((a, b) => orderOf(a) - orderOf(b)),
    neither: compared.filter(({ first, second }) => !isOwn(first) && !isOwn(second)),
    both: count(({ first, second }) => isOwn(first) && isOwn(second)),
    onlyFirst: count(({ first, second }) => isOwn(first) && !isOwn(second)),
    onlySecond: count(({ first, second }) => !isOwn(first) && isOwn(second)),
  };
}

/** Sort key of a row: kinds of the topic first; within these, rows with a scale, then kinds of both pairings, then kinds of one. */
function orderOf({ row, first, second, scale }: ComparedRow): number {
  return (row.isInTopic ? 0 : 3) + (scale !== null ? 0 : isOwn(first) && isOwn(second) ? 1 : 2);
}

/** Whether the cell has a record about this pairing alone, in the report or, if they are switched on, in other sources. */
function isOwn({ state, others }: GridCell): boolean {
  return state === 'reported' || state === 'words' || state === 'zero' || others.length > 0;
}

/**
 * The two largest figures that can share a scale: of the same unit, kind of record, kind of money and source, and each of a
 * pairing as a whole. Null if there are none.
 */
function sharedScale(index: DataIndex, first: GridCell, second: GridCell): SharedScale | null {
  const others = measuresOf(index, second);
  const candidates = measuresOf(index, first).flatMap((one) =>
    others
      .filter((other) => other.key === one.key)
      .map((other) => {
        const most = Math.max(one.n, other.n);
        return {
          first: { record: one.record, value: one.value, share: one.n / most },
          second: { record: other.record, value: other.value, share: other.n / most },
          most,
        };
      }),
  );
  return candidates.sort((a, b) => b.most - a.most)[0] ?? null;
}

function measuresOf(index: DataIndex, cell: GridCell): readonly { record: RecordId; value: FigureValue; n: number; key: string }[] {
  if (cell.state !== 'reported') return [];
  return cell.records.flatMap((id) => {
    const record = index.record(id);
    if (!record || record.nested !== undefined) return [];
    return figureValues(record).flatMap((value) =>
      value.n !== null && isMeasure(record, value)
        ? [
            {
              record: id,
              value,
              n: value.n,
              key: [value.unit, value.moneyKind ?? '', record.kind ?? record.type, record.source.source].join(' '),
            },
          ]
        : [],
    );
  });
}
