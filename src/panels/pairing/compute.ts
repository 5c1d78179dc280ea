/** What the pairing panel says, worked out of the data set: chapters of records, what is only a total, what is not reported. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, ReportRecord } from '../../data/schema.ts';

export interface ChapterRecords {
  readonly id: string;
  readonly title: string;
  readonly records: readonly ReportRecord[];
}

export interface PairingContent {
  readonly pairing: Pairing;
  readonly chapters: readonly ChapterRecords[];
  /** Under what it stands: documents that name it. */
  readonly documents: readonly ReportRecord[];
  /** Records that speak of all pairings together and fill a kind that this one has nothing of. */
  readonly groupRecords: readonly ReportRecord[];
  /** Labels of the kinds that the report says nothing about. */
  readonly notReported: readonly string[];
  readonly nested: readonly Pairing[];
}

export function computePairing(index: DataIndex, pairing: Pairing, language: Language): PairingContent {
  const { dataSet } = index;
  const coverage = index.coverageOf(pairing.id);
  const kindLabels = new Map(dataSet.coverage.kinds.map((kind) => [kind.id, kind.label[language]]));
  const groupIds = new Set(coverage.filter((cell) => cell.state === 'group').flatMap((cell) => cell.groupRecords));
  return {
    pairing,
    chapters: index.chaptersOf(pairing.id).map(({ chapter, records }) => ({ id: chapter.id, title: chapter.label[language], records })),
    documents: dataSet.records.filter((record) => record.type === 'document' && record.appliesTo?.includes(pairing.id)),
    groupRecords: dataSet.records.filter((record) => groupIds.has(record.id)),
    notReported: coverage.filter((cell) => cell.state === 'not-reported').map((cell) => kindLabels.get(cell.kind) ?? cell.kind),
    nested: index.nestedPairings(pairing.id),
  };
}
