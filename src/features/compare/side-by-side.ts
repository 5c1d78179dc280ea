/** Two pairings over all kinds: what one has and the other has not, and one scale where both have a figure of the same unit and kind. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, Pairing, RecordId } from '../../data/schema.ts';
import { isMeasure } from '../records/measures.ts';
import type { GridCell, GridRow, ReportedGrid } from './compute.ts';

/** A figure of each, on one scale from zero to the larger of the two. */
export interface SharedScale {
  readonly first: ScaledFigure;
  readonly second: ScaledFigure;
}

export interface ScaledFigure {
  readonly record: RecordId;
  readonly value: FigureValue;
  /** Of the larger of the two. */
  readonly share: number;
}

export interface ComparedRow {
  readonly row: GridRow;
  readonly first: GridCell;
  readonly second: GridCell;
  readonly scale: SharedScale | null;
}

export interface SideBySide {
  readonly pairings: readonly [Pairing, Pairing];
  /** Kinds of which at least one of the two has something of its own: what says most comes first. */
  readonly rows: readonly ComparedRow[];
  /** Kinds of which neither has. */
  readonly neither: readonly ComparedRow[];
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

export function computeSideBySide(index: DataIndex, grid: ReportedGrid, ...pairings: readonly [Pairing, Pairing]): SideBySide {
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

/** The topic's kinds, then those with a scale, then what both have, then what one has. Equal ones stay as they are. */
function orderOf({ row, first, second, scale }: ComparedRow): number {
  return (row.isInTopic ? 0 : 3) + (scale !== null ? 0 : isOwn(first) && isOwn(second) ? 1 : 2);
}

/** Whether something is said of the pairing itself; other sources count where they are asked for. */
function isOwn({ state, others }: GridCell): boolean {
  return state === 'reported' || state === 'words' || state === 'zero' || others.length > 0;
}

/** The largest two that can share a scale: of the same unit, the same kind of record and of money, each of the pairing as a whole. */
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
