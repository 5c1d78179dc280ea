/** The figures on the landing of a data set. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, RecordId, ReportRecord } from '../../data/schema.ts';
import { offeredTopics } from '../../scene/topics/offered.ts';
import { findingOf } from '../records/finding.ts';

export interface LandingFigure {
  readonly record: ReportRecord;
  readonly value: FigureValue;
}

const maxFigures = 3;

/** The first figure of each topic's finding, at most three. Records that a filter hides are left out. */
export function landingFigures(index: DataIndex, shown: readonly RecordId[]): readonly LandingFigure[] {
  const isShown = new Set(shown);
  const figures = new Map<RecordId, LandingFigure>();
  for (const topic of offeredTopics(index)) {
    const records = findingOf(index.dataSet.findings, topic, null)?.records ?? [];
    const [first] = records.flatMap((id) => {
      const record = index.record(id);
      const value = record && isShown.has(id) ? figureValues(record).find(({ n }) => n !== null) : undefined;
      return record && value ? [{ record, value }] : [];
    });
    if (first) figures.set(first.record.id, first);
  }
  return [...figures.values()].slice(0, maxFigures);
}
