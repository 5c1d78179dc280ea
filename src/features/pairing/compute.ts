/** The content of the pairing panel: figures, chapters of records, nested pairings, totals, kinds that are not reported, other sources. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues, hasNumber } from '../../data/figure.ts';
import { isMeasure } from '../records/measures.ts';
import type { FigureValue, Language, Pairing, PairingGroup, RecordId, ReportRecord } from '../../data/schema.ts';

export interface ChapterRecords {
  readonly id: string;
  readonly title: string;
  readonly records: readonly ReportRecord[];
}

/** A second figure of the same unit and, for money, of the same kind. A bar is informative only beside another one. */
export interface Comparison {
  readonly record: ReportRecord;
  readonly value: FigureValue;
  /** The given figure as a share of the larger of the two, 0 to 1. */
  readonly share: number;
  /** The second figure as a share of the larger of the two, 0 to 1. */
  readonly otherShare: number;
}

export interface PairingContent {
  readonly pairing: Pairing;
  /** Records with a number. */
  readonly figures: readonly ReportRecord[];
  /** Records without a number, by chapter of the report. */
  readonly chapters: readonly ChapterRecords[];
  /** The documents that name the pairing. */
  readonly documents: readonly ReportRecord[];
  /** Records about all pairings together, of kinds for which this pairing has no record. */
  readonly groupRecords: readonly ReportRecord[];
  /** Labels of the kinds that the report does not mention. */
  readonly notReported: readonly string[];
  readonly nested: readonly { readonly pairing: Pairing; readonly isReports: boolean }[];
  readonly groups: readonly PairingGroup[];
  /** The records of other publishers about this pairing. */
  readonly others: readonly ReportRecord[];
}

export function computePairing(index: DataIndex, pairing: Pairing, shownIds: readonly RecordId[], language: Language): PairingContent {
  const { dataSet } = index;
  const shown = new Set(shownIds);
  const isReports = (record: ReportRecord): boolean => !index.isFromElsewhere(record);
  const coverage = index.coverageOf(pairing.id);
  const kindLabels = new Map(dataSet.coverage.kinds.map((kind) => [kind.id, kind.label[language]]));
  const groupIds = new Set(coverage.filter((cell) => cell.state === 'group').flatMap((cell) => cell.groupRecords));
  const isShown = (record: ReportRecord): boolean => shown.has(record.id);
  const isReported = (record: ReportRecord): boolean => isShown(record) && isReports(record);
  return {
    pairing,
    figures: index.recordsOf(pairing.id).filter((record) => isReported(record) && hasNumber(record)),
    chapters: index
      .chaptersOf(pairing.id)
      .map(({ chapter, records }) => ({
        id: chapter.id,
        title: chapter.label[language],
        records: records.filter((record) => isReported(record) && !hasNumber(record)),
      }))
      .filter(({ records }) => records.length > 0),
    documents: dataSet.records.filter(
      (record) => record.type === 'document' && isReports(record) && record.appliesTo?.includes(pairing.id),
    ),
    groupRecords: dataSet.records.filter((record) => groupIds.has(record.id) && isShown(record)),
    notReported: coverage.filter((cell) => cell.state === 'not-reported').map((cell) => kindLabels.get(cell.kind) ?? cell.kind),
    nested: index.nestedPairings(pairing.id).map((inner) => ({ pairing: inner, isReports: !index.isFromElsewhere(inner) })),
    groups: index.groupsOf(pairing.id),
    others: index.recordsOf(pairing.id).filter((record) => isShown(record) && !isReports(record)),
  };
}

/** The largest other figure of the report that a bar can be compared with; undefined if there is none. */
export function comparisonFor(index: DataIndex, record: ReportRecord, value: FigureValue): Comparison | undefined {
  const { n, unit, moneyKind } = value;
  if (n === null || !isMeasure(record, value)) return undefined;
  const others = index.dataSet.records
    .filter(
      (other) =>
        other.id !== record.id && other.state === 'reported' && other.source.source === record.source.source && other.kind === record.kind,
    )
    .flatMap((other) =>
      figureValues(other)
        .filter((each) => each.unit === unit && each.moneyKind === moneyKind && each.n !== null)
        .map((each) => ({ record: other, value: each, n: each.n ?? 0 })),
    )
    .sort((a, b) => b.n - a.n);
  const [largest] = others;
  if (!largest) return undefined;
  const most = Math.max(n, largest.n);
  return { record: largest.record, value: largest.value, share: n / most, otherShare: largest.n / most };
}
