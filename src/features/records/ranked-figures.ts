/** Ranks the figures of a pairing, the most informative first. */
import { group } from 'd3';
import { isOfSeveral, resolveSelection, type DataIndex } from '../../data/data-set.ts';
import { memoizeLastFor } from '../../scene/memo.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import type { FigureValue, Pairing, PairingId, ReportRecord } from '../../data/schema.ts';

/** Ranks in descending order: measured values, shares, counts, records in words, then totals and statements for several pairings. */
export const figureRanks = ['measure', 'share', 'count', 'words', 'group', 'said-of-all'] as const;
export type FigureRank = (typeof figureRanks)[number];

export interface RankedFigure {
  readonly record: ReportRecord;
  /** The value of the highest rank; undefined for a record in words. */
  readonly value: FigureValue | undefined;
  readonly rank: FigureRank;
}

export const shareUnits: ReadonlySet<string> = new Set(['share', 'growth']);
/** Units that count things. A count is less informative than a measured value. */
export const countUnits: ReadonlySet<string> = new Set([
  'project',
  'item',
  'person',
  'pair',
  'pairing',
  'plan',
  'agreement',
  'event',
  'course',
  'batch',
  'city',
  'company',
  'component',
]);

/** The report's records of a pairing or of a nested pairing, without records of other sources, the most informative first. */
export function rankedFigures(index: DataIndex, pairing: Pairing): readonly RankedFigure[] {
  return rankedFiguresOf(pairing, index);
}

const rankedFiguresOf = memoizeLastFor((pairing: Pairing, index: DataIndex): readonly RankedFigure[] => {
  const records = index.isOnMap(pairing)
    ? index.recordsOf(pairing.id)
    : index.dataSet.records.filter(({ nested }) => nested === pairing.id);
  return inOrder(
    reportedFigures(index, [...records, ...index.groupRecordsOf(pairing.id)]),
    ({ record: { nested } }) => nested !== undefined && nested !== pairing.id,
  );
});

/** The drawn flows of the pairings of one place, the largest of each unit first. */
export function rankedFlows(index: DataIndex, arcs: ArcColumns, pairings: ReadonlySet<PairingId>): readonly RankedFigure[] {
  const drawn = [...arcs.shown].filter((arc) => pairings.has(arcs.pairings[arc] ?? '')).flatMap((arc) => arcs.records[arc] ?? []);
  return inOrder(
    reportedFigures(
      index,
      drawn.flatMap((id) => index.record(id) ?? []),
    ),
  );
}

/**
 * The figures by rank and turn. The sort is stable: equal figures stay in the order of the data set.
 *
 * @param isLast - whether a figure comes after all others of its rank and turn
 */
function inOrder(figures: readonly RankedFigure[], isLast: (figure: RankedFigure) => boolean = () => false): readonly RankedFigure[] {
  const turns = turnsOf(figures);
  return [...figures].sort(
    (a, b) =>
      figureRanks.indexOf(a.rank) - figureRanks.indexOf(b.rank) ||
      (turns.get(a) ?? 0) - (turns.get(b) ?? 0) ||
      Number(isLast(a)) - Number(isLast(b)),
  );
}

function reportedFigures(index: DataIndex, records: readonly ReportRecord[]): readonly RankedFigure[] {
  return records.filter((record) => record.state !== 'not-reported' && !index.isFromElsewhere(record)).map(rankedFigure);
}

function rankedFigure(record: ReportRecord): RankedFigure {
  const values = record.hasFigure && record.plot !== false ? record.values : [];
  const [value] = [...values].sort((a, b) => figureRanks.indexOf(rankOf(a)) - figureRanks.indexOf(rankOf(b)));
  return { record, value, rank: isOfSeveral(record) ? record.state : value ? rankOf(value) : 'words' };
}

function rankOf({ unit }: FigureValue): FigureRank {
  return shareUnits.has(unit) ? 'share' : countUnits.has(unit) ? 'count' : 'measure';
}

/**
 * The turn of each figure within its rank. The largest figure of each unit has the first turn, the next the second, so that three sums
 * of money don't come before grain and visitors. Records in words share the last turn.
 */
function turnsOf(figures: readonly RankedFigure[]): ReadonlyMap<RankedFigure, number> {
  const byUnit = group(figures, ({ rank, value }) => `${rank} ${value?.unit ?? ''}`);
  return new Map(
    [...byUnit.values()].flatMap((alike) =>
      alike.sort((a, b) => magnitudeOf(b) - magnitudeOf(a)).map((figure, turn) => [figure, figure.value ? turn : figures.length] as const),
    ),
  );
}

function magnitudeOf({ value }: RankedFigure): number {
  return value?.n == null ? -Infinity : Math.abs(value.n);
}

/** The pairing of a selection: a pairing on the map, or a nested one; null if there is no selection or its id is unknown. */
export function selectedPairing(index: DataIndex, selection: string | null): Pairing | null {
  if (selection === null) return null;
  return resolveSelection(index, selection)?.pairing ?? index.pairing(selection) ?? null;
}
