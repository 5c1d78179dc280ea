/** The shown records as a data set of the same schema: what was exported can be opened again. */
import type { DataSet, RecordId } from '../data/schema.ts';

/** Records that are not shown are left out, and with them what only speaks of them. */
export function dataSetOf(dataSet: DataSet, shown: readonly RecordId[]): DataSet {
  const kept = new Set(shown);
  const { records, coverage, timeline, undated, ambiguities } = dataSet;
  if (kept.size === records.length) return dataSet;
  const keptAmbiguities = ambiguities.filter(({ record }) => kept.has(record));
  const ambiguityIds = new Set(keptAmbiguities.map(({ id }) => id));
  return {
    ...dataSet,
    records: records
      .filter(({ id }) => kept.has(id))
      .map((record) => ({
        ...record,
        values: record.values.map(({ of, ...value }) => (of !== undefined && kept.has(of) ? { ...value, of } : value)),
        ambiguities: record.ambiguities.filter((id) => ambiguityIds.has(id)),
      })),
    // A cell says what the whole report says of a pairing and a kind: of a part of the records it would be wrong.
    coverage: { kinds: coverage.kinds, cells: [], unattached: coverage.unattached.filter((id) => kept.has(id)) },
    timeline: timeline.filter(({ record }) => kept.has(record)),
    undated: undated.filter((id) => kept.has(id)),
    ambiguities: keptAmbiguities,
  };
}
