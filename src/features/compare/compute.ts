/** The grid of pairings × kinds with the state of each cell. It has neither totals nor shades by value, so that the gaps stand out. */
import { rollup } from 'd3';
import { isOfSeveral, type DataIndex } from '../../data/data-set.ts';
import { hasNumber } from '../../data/figure.ts';
import type { CoverageCell, Language, Pairing, RecordId, ReportRecord } from '../../data/schema.ts';
import { recordStateOf, topicsOf, type RecordState } from '../../scene/records.ts';
import type { Topic } from '../../state/view-state.ts';

export interface GridCell {
  readonly pairing: string;
  readonly kind: string;
  /** `filteredOut`: the cell has records, but the filters hide them all. */
  readonly state: RecordState | 'filteredOut';
  readonly isNested: boolean;
  readonly isInferred: boolean;
  /** Records of the report that pass the filters. */
  readonly records: readonly RecordId[];
  /** Records of other sources that pass the filters. */
  readonly others: readonly RecordId[];
}

export interface GridRow {
  readonly kind: string;
  readonly label: string;
  /** Whether at least half of the kind's records are of the chosen topic. */
  readonly isInTopic: boolean;
  readonly cells: readonly GridCell[];
}

export interface CompareGrid {
  readonly pairings: readonly Pairing[];
  readonly rows: readonly GridRow[];
  /** Records that belong to no pairing. */
  readonly unattached: readonly RecordId[];
}

/**
 * @param topic - the kinds of this topic come first; null keeps the order of the data set
 * @param pairings - one column each
 */
export function computeGrid(
  index: DataIndex,
  shownIds: readonly RecordId[],
  topic: Topic | null,
  language: Language,
  pairings: readonly Pairing[] = index.officialPairings,
): CompareGrid {
  const { dataSet } = index;
  const shown = new Set(shownIds);
  const kinds = kindsOf(index, language);
  const isReports = (record: ReportRecord): boolean => !index.isFromElsewhere(record);
  const byCell = groupedByCell(dataSet.records);
  const cellsByKey = new Map(dataSet.coverage.cells.map((cell) => [`${cell.pairing} ${cell.kind}`, cell]));
  const unsorted = kinds.map(({ id, label }): GridRow => {
    const cells = pairings.map((pairing): GridCell => {
      const key = `${pairing.id} ${id}`;
      const recordsOfCell = byCell.get(key) ?? [];
      const others = recordsOfCell.filter((record) => !isReports(record) && shown.has(record.id)).map((record) => record.id);
      const covered = cellsByKey.get(key) ?? coverageFrom(recordsOfCell.filter(isReports), pairing, id);
      return { ...cellOf(index, covered, shown), others };
    });
    return { kind: id, label, isInTopic: topic !== null && isKindOf(topic, dataSet.records, id), cells };
  });
  const rows = [...unsorted.filter((row) => row.isInTopic), ...unsorted.filter((row) => !row.isInTopic)];
  return {
    pairings,
    rows,
    unattached: unattachedOf(index).filter((id) => shown.has(id)),
  };
}

/**
 * Whether at least half of the kind's records belong to the topic. A single record is not enough: if it has several kinds, its topic
 * may be that of another kind.
 */
function isKindOf(topic: Topic, records: readonly ReportRecord[], kind: string): boolean {
  const ofKind = records.filter(({ coverageKinds }) => coverageKinds.includes(kind));
  return ofKind.length > 0 && ofKind.filter((record) => topicsOf(record).includes(topic)).length * 2 >= ofKind.length;
}

/** The kinds that the data set lists, or, if it lists none, the kinds of its records. */
function kindsOf({ dataSet }: DataIndex, language: Language): readonly { readonly id: string; readonly label: string }[] {
  if (dataSet.coverage.kinds.length > 0) return dataSet.coverage.kinds.map(({ id, label }) => ({ id, label: label[language] }));
  return [...new Set(dataSet.records.flatMap(({ coverageKinds }) => coverageKinds))].map((id) => ({ id, label: id }));
}

function groupedByCell(records: readonly ReportRecord[]): ReadonlyMap<string, readonly ReportRecord[]> {
  const ofCells = records.flatMap((record) =>
    (record.pairing === null ? (record.appliesTo ?? []) : [record.pairing]).flatMap((pairing) =>
      record.coverageKinds.map((kind) => ({ key: `${pairing} ${kind}`, record })),
    ),
  );
  return rollup(
    ofCells,
    (each) => each.map(({ record }) => record),
    ({ key }) => key,
  );
}

/** Computes a cell from its records, for a data set without a grid. */
function coverageFrom(records: readonly ReportRecord[], pairing: Pairing, kind: string): CoverageCell {
  const reported = records.filter(({ state }) => state === 'reported' || state === 'zero');
  const totals = records.filter(({ state }) => state === 'group');
  const together = totals.length > 0 ? totals : records.filter(({ state }) => state === 'said-of-all');
  return {
    pairing: pairing.id,
    kind,
    state:
      reported.length > 0
        ? reported.every(({ state }) => state === 'zero')
          ? 'zero'
          : 'reported'
        : (together[0]?.state ?? 'not-reported'),
    hasFigure: reported.some(hasNumber),
    scope: reported.length > 0 && reported.every(({ nested }) => nested !== undefined) ? 'nested' : null,
    inferredOnly: reported.length > 0 && reported.every(({ pairingBasis }) => pairingBasis === 'inferred'),
    records: reported.map(({ id }) => id),
    groupRecords: together.map(({ id }) => id),
  };
}

function cellOf(index: DataIndex, cell: CoverageCell, shown: ReadonlySet<RecordId>): Omit<GridCell, 'others'> {
  const { pairing, kind } = cell;
  const allIds = isOfSeveral(cell) ? cell.groupRecords : cell.records;
  const records = allIds.filter((id) => shown.has(id));
  const at = { pairing, kind, isNested: cell.scope === 'nested', isInferred: cell.inferredOnly, records };
  switch (cell.state) {
    case 'not-reported':
      return { ...at, state: 'not-reported' };
    case 'group':
    case 'said-of-all':
      return { ...at, state: records.length === 0 ? 'filteredOut' : cell.state };
    case 'zero':
    case 'reported': {
      if (records.length === 0) return { ...at, state: 'filteredOut' };
      const states = records.flatMap((id) => index.record(id) ?? []).map(recordStateOf);
      return { ...at, state: states.includes('reported') ? 'reported' : states.includes('zero') ? 'zero' : 'words' };
    }
  }
}

/** The records without a pairing that the data set lists. If it has no grid, all records with a kind and without a pairing. */
function unattachedOf({ dataSet }: DataIndex): readonly RecordId[] {
  const { coverage, records } = dataSet;
  if (coverage.cells.length > 0) return coverage.unattached;
  return records
    .filter(({ pairing, appliesTo, coverageKinds }) => pairing === null && appliesTo === undefined && coverageKinds.length > 0)
    .map(({ id }) => id);
}
