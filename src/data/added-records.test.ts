import { expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import extra from '../../data/extra.json' with { type: 'json' };
import { addedRecords } from './added-records.ts';
import { appendSources } from './append-sources.ts';
import { indexDataSet } from './data-set.ts';

test('the counts of added records equal the records that other sources add to the whole set and to each pairing', () => {
  const { records, pairings } = addedRecords(report, extra);
  const index = indexDataSet(appendSources(report, extra));
  expect(records).toBe(index.dataSet.records.filter(index.isFromElsewhere).length);
  for (const { id } of index.dataSet.pairings)
    expect([id, pairings[id]?.records ?? 0]).toEqual([id, index.recordsOf(id).filter(index.isFromElsewhere).length]);
});

test('a record is later if its period begins in a month after the date of the report; without that date no record is later', () => {
  const [source, ...others] = report.sources;
  if (!source) throw new Error('no source');
  const jilin = extra.records.filter(({ pairing }) => pairing === 'jilin-zhejiang');
  const later = (published: string | undefined): number | undefined =>
    addedRecords({ ...report, sources: [{ ...source, date: published ?? null }, ...others] }, extra).pairings['jilin-zhejiang']?.later;
  expect(later('1999')).toBe(
    jilin.filter(({ hasFigure, period }) => hasFigure && (period.start ?? period.end ?? period.asOf) !== null).length,
  );
  expect(later('2019-06-14')).toBe(6);
  expect(later('2999')).toBe(0);
  expect(later(undefined)).toBe(0);
});
