/** Coverage, timeline and the list of the undated are worked out again from the records, and must come out the same. */
import { isOfSeveral } from '../../src/data/data-set.ts';
import type { CoverageCell, DataSet, ReportRecord } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

export function overviewProblems(dataSet: DataSet): Problem[] {
  return [...coverageProblems(dataSet), ...unattachedProblems(dataSet), ...timeProblems(dataSet)];
}

/** One cell as the records give it. */
export function cellOf(dataSet: DataSet, pairing: string, kind: string): CoverageCell {
  const ofKind = dataSet.records.filter((record) => record.coverageKinds.includes(kind));
  const records = ofKind.filter((record) => record.pairing === pairing);
  const together = ofKind.filter((record) => isOfSeveral(record) && record.appliesTo?.includes(pairing));
  const totals = together.filter((record) => record.state === 'group');
  const groups = totals.length > 0 ? totals : together;
  const state = records.length > 0 ? 'reported' : (groups[0]?.state ?? 'not-reported');
  const speaking = records.length > 0 ? records : groups;
  return {
    pairing,
    kind,
    state,
    // A number in a name (plot: false) is no figure of the cell.
    hasFigure: speaking.some((record) => record.hasFigure && record.plot !== false),
    scope: state === 'not-reported' ? null : records.length === 0 ? 'all-pairings' : records.every(isOfPart) ? 'nested' : 'pairing',
    inferredOnly: records.length > 0 && records.every((record) => record.pairingBasis === 'inferred'),
    records: records.map(({ id }) => id),
    groupRecords: groups.map(({ id }) => id),
  };
}

/** Came to the pairing through a part of it only (延边–宁波); zones whose both ends the report names count for the whole. */
function isOfPart({ pairingBasis }: ReportRecord): boolean {
  return pairingBasis === 'by-parent';
}

function coverageProblems(dataSet: DataSet): Problem[] {
  const cells = new Map(dataSet.coverage.cells.map((cell) => [`${cell.pairing} × ${cell.kind}`, cell]));
  const wanted = dataSet.pairings
    .filter(({ official }) => official)
    .flatMap((pairing) => dataSet.coverage.kinds.map((kind) => cellOf(dataSet, pairing.id, kind.id)));
  const problems: Problem[] = [];
  for (const expected of wanted) {
    const id = `${expected.pairing} × ${expected.kind}`;
    const found = cells.get(id);
    if (!found) problems.push({ id, reason: 'the coverage has no such cell' });
    else {
      for (const key of ['state', 'hasFigure', 'scope', 'inferredOnly', 'records', 'groupRecords'] as const) {
        const [is, should] = [found[key], expected[key]].map(comparable);
        if (is !== should) problems.push({ id, reason: `${key} is ${is}, but the records say ${should}` });
      }
    }
    cells.delete(id);
  }
  return [...problems, ...[...cells.keys()].map((id) => ({ id, reason: 'no official pairing and kind for this cell' }))];
}

/** The order of ids in a cell carries no meaning. */
function comparable(value: CoverageCell[keyof CoverageCell]): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}

function unattachedProblems({ records, coverage }: DataSet): Problem[] {
  const should = records
    .filter((record) => record.coverageKinds.length > 0 && record.pairing === null && !isOfSeveral(record))
    .map(({ id }) => id);
  return [
    ...should
      .filter((id) => !coverage.unattached.includes(id))
      .map((id) => ({ id, reason: 'belongs to no pairing and is not among coverage.unattached' })),
    ...coverage.unattached
      .filter((id) => !should.includes(id))
      .map((id) => ({ id, reason: 'is among coverage.unattached, yet has a pairing' })),
  ];
}

/** What is dated stands on the timeline with its record's dates; every other figure is among the undated, and none in both. */
function timeProblems({ records, timeline, undated }: DataSet): Problem[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const problems: Problem[] = [];
  const onTimeline = new Set(timeline.map(({ record }) => record));
  for (const entry of timeline) {
    const period = byId.get(entry.record)?.period;
    if (!period) continue;
    const months = [period.start, period.end, period.asOf].map((date) => date?.slice(0, 7));
    const said = [entry.date, entry.start, entry.end, entry.asOf].filter((date) => date !== undefined);
    if (said.length === 0) problems.push({ id: entry.id, reason: 'has no date' });
    for (const date of said)
      if (!months.includes(date)) problems.push({ id: entry.id, reason: `${date} is not a date of ${entry.record}` });
  }
  for (const { id, hasFigure, period } of records) {
    const isDated = period.start !== null || period.asOf !== null;
    if (hasFigure && isDated && !onTimeline.has(id)) problems.push({ id, reason: 'has a figure and a date and is not on the timeline' });
    if (hasFigure && !isDated && !undated.includes(id))
      problems.push({ id, reason: 'has a figure without a date and is not among the undated' });
    if (undated.includes(id) && (!hasFigure || isDated)) problems.push({ id, reason: 'is among the undated, yet has a date or no figure' });
  }
  return problems;
}
