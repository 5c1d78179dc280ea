/** Which of a pairing's figures a reader sees first. */
import { group } from 'd3';
import { isOfSeveral, resolveSelection, type DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Pairing, ReportRecord } from '../../data/schema.ts';

/** A value of its own goes before a share, that before a count, that before words; a total for several pairings, and what is said of them, come last. */
export const figureRanks = ['measure', 'share', 'count', 'words', 'group', 'said-of-all'] as const;
export type FigureRank = (typeof figureRanks)[number];

export interface RankedFigure {
  readonly record: ReportRecord;
  /** The value that says most; undefined: the record is in words. */
  readonly value: FigureValue | undefined;
  readonly rank: FigureRank;
}

export const shareUnits: ReadonlySet<string> = new Set(['share', 'growth']);
/** How many things there are says less than how much of something there is. */
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

/** The report's own records of a pairing, also of one within another, the most telling first. */
export function rankedFigures(index: DataIndex, pairing: Pairing): readonly RankedFigure[] {
  const records = index.isOnMap(pairing)
    ? index.recordsOf(pairing.id)
    : index.dataSet.records.filter(({ nested }) => nested === pairing.id);
  const reported = [...records, ...index.groupRecordsOf(pairing.id)].filter(
    (record) => record.state !== 'not-reported' && !index.isFromElsewhere(record),
  );
  const figures = reported.map(rankedFigure);
  const turns = turnsOf(figures);
  const isOfWithin = ({ record: { nested } }: RankedFigure): number => Number(nested !== undefined && nested !== pairing.id);
  // Equal ones stay in the data set's order.
  return [...figures].sort(
    (a, b) =>
      figureRanks.indexOf(a.rank) - figureRanks.indexOf(b.rank) ||
      (turns.get(a) ?? 0) - (turns.get(b) ?? 0) ||
      isOfWithin(a) - isOfWithin(b),
  );
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
 * Of figures in one unit the largest has the first turn, the next the second: three sums of money do not fill the places of grain and visitors.
 * Records in words are all of one turn; among totals that is the last.
 */
function turnsOf(figures: readonly RankedFigure[]): ReadonlyMap<RankedFigure, number> {
  const byUnit = group(figures, ({ rank, value }) => `${rank} ${value?.unit ?? ''}`);
  return new Map(
    [...byUnit.values()].flatMap((alike) =>
      alike
        .sort((a, b) => (b.value?.n ?? -Infinity) - (a.value?.n ?? -Infinity))
        .map((figure, turn) => [figure, figure.value ? turn : figures.length] as const),
    ),
  );
}

/** The pairing that a selection is about: one that the map draws, or one within it. */
export function selectedPairing(index: DataIndex, selection: string | null): Pairing | null {
  if (selection === null) return null;
  return resolveSelection(index, selection)?.pairing ?? index.pairing(selection) ?? null;
}
