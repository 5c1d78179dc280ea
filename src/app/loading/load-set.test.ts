import { beforeAll, expect, test } from 'vitest';
import { parseDataSet, parsingDataSet } from '../../data/parse/parse.ts';
import type { DataSet } from '../../data/schema.ts';
import { plainDataSet } from '../../data/views.ts';
import { readTable } from '../../../test/tables.ts';
import { parseInSlices } from './load-set.ts';

const rows = 6000;
let large: DataSet;

/** A set of `years` records of visitors between two places, as plain objects like those of a file. */
async function read(years: number): Promise<DataSet> {
  const lines = Array.from({ length: years }, (_, i) => `北京,沈阳,${1000 + i},${i + 1}`);
  return plainDataSet(await readTable(`起点,终点,年份,人数（人）\n${lines.join('\n')}\n`));
}

beforeAll(async () => {
  large = await read(rows);
});

test('the validation in slices gives the same result as the validation at once', async () => {
  const broken = { ...large, records: large.records.map((record, i) => (i % 1000 === 7 ? { ...record, pairing: 'nowhere' } : record)) };
  const parsed = await parseInSlices(parsingDataSet(broken), new AbortController().signal);
  expect(parsed).toEqual(parseDataSet(broken));
  expect(parsed.skipped).toBe(rows / 1000);
});

test('an aborted validation ends', async () => {
  const superseded = new AbortController();
  const parsed = parseInSlices(
    parsingDataSet({ ...large, records: Array.from({ length: 40 }, () => large.records).flat() }),
    superseded.signal,
  );
  superseded.abort();
  await expect(parsed).rejects.toThrow(/abort/i);
});
