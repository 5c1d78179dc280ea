/** Writes the shown records as a data set of the same schema, so that the export can be opened again. */
import { plainRecord } from '../data/flows/flow-record.ts';
import type { DataSet, RecordId, ReportRecord } from '../data/schema.ts';
import { mapInSlices, partOf, type ExportOptions } from './export-options.ts';

/** A data set with the shown records only. Everything that refers only to other records is left out too. */
export function dataSetOf(dataSet: DataSet, shown: readonly RecordId[]): DataSet {
  const kept = new Set(shown);
  const { records, findings, series, coverage, timeline, undated, ambiguities } = dataSet;
  if (kept.size === records.length) return dataSet;
  const keptAmbiguities = ambiguities.filter(({ record }) => kept.has(record));
  const ambiguityIds = new Set(keptAmbiguities.map(({ id }) => id));
  return {
    ...dataSet,
    records: records.filter(({ id }) => kept.has(id)).map((record) => keptPart(record, kept, ambiguityIds)),
    findings: findings.filter((finding) => finding.records.every((id) => kept.has(id))),
    series: series.filter(({ points }) => points.every(({ record }) => kept.has(record))),
    // A cell of the coverage is about all records of a pairing and a kind, so it would be wrong for a part of them.
    coverage: { kinds: coverage.kinds, cells: [], unattached: coverage.unattached.filter((id) => kept.has(id)) },
    timeline: timeline.filter(({ record }) => kept.has(record)),
    undated: undated.filter((id) => kept.has(id)),
    ambiguities: keptAmbiguities,
  };
}

/** A record without references to omitted records. */
function keptPart(record: ReportRecord, kept: ReadonlySet<string>, ambiguityIds: ReadonlySet<string>): ReportRecord {
  const { relatesTo, ...rest } = plainRecord(record);
  return {
    ...rest,
    ...(relatesTo !== undefined && kept.has(relatesTo) ? { relatesTo } : {}),
    values: record.values.map(({ of, conflictsWith, ...value }) => {
      const conflicts = conflictsWith?.filter((id) => kept.has(id)) ?? [];
      return {
        ...value,
        ...(of !== undefined && kept.has(of) ? { of } : {}),
        ...(conflicts.length > 0 ? { conflictsWith: conflicts } : {}),
      };
    }),
    ambiguities: record.ambiguities.filter((id) => ambiguityIds.has(id)),
  };
}

/**
 * Writes an object as JSON with one line for each item of its lists, so that a changed record changes one line.
 *
 * @param held - any value that `JSON.stringify` accepts
 */
export async function jsonOf(held: object, exportOptions: ExportOptions = {}): Promise<string> {
  const entries = Object.entries(held).filter(([, value]) => value !== undefined);
  // Each list has a share of the progress that is proportional to its length.
  const weights = entries.map(([, value]) => (Array.isArray(value) ? value.length : 0) + 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts: string[] = [];
  let done = 0;
  for (const [i, [key, value]] of entries.entries()) {
    const share = (weights[i] ?? 0) / whole;
    parts.push(
      `${JSON.stringify(key)}: ${Array.isArray(value) ? await listOf(value, partOf(exportOptions, done, done + share)) : JSON.stringify(value)}`,
    );
    done += share;
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

async function listOf(items: readonly unknown[], exportOptions: ExportOptions): Promise<string> {
  const lines = await mapInSlices(items, (item) => JSON.stringify(item) ?? 'null', exportOptions);
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
