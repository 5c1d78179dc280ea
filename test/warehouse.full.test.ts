/** The query on the documentation's page "From a warehouse", run by its database. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { runToCompletion } from '../src/data/parse/run-to-completion.ts';
import { timeIdOf } from '../src/data/time-id.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import { runToCompletionAsync } from './run-to-completion.ts';
import { gazetteer } from './gazetteer.ts';

const folder = mkdtempSync(join(tmpdir(), 'duikou-warehouse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tables = `
CREATE TABLE places AS SELECT * FROM (VALUES (1, '沈阳'), (2, '北京'), (3, '大连')) AS t(id, name);
CREATE TABLE trips AS SELECT * FROM (VALUES
  (1, 2, DATE '2018-03-01', 5), (1, 2, DATE '2018-03-31', 7), (1, 2, DATE '2018-04-01', 4), (3, 2, DATE '2018-03-15', 9)
) AS t(origin_id, destination_id, day, passengers);`;

/** The blocks of code under a heading of a page. */
function queryUnder(heading: string, language: string): string {
  const page = readFileSync(`docs/${language}/warehouse.md`, 'utf8');
  const section = page.split(/^## /mu).find((part) => part.startsWith(heading)) ?? '';
  return /```sql\n(.*?)```/su.exec(section)?.[1] ?? '';
}

test('DuckDB’s query writes a file that is drawn unchanged', { timeout: 60_000 }, async () => {
  const query = queryUnder('DuckDB', 'en');
  expect(queryUnder('DuckDB', 'zh-hans')).toBe(query);
  const file = join(folder, 'flows.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(tables);
  await connection.run(query.replace('flows.parquet', file));
  connection.closeSync();
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([readFileSync(file)]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { report } = runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'flows'));
  const { flows, places, units, periods } = report;
  expect(report.problems).toEqual([]);
  expect(
    Array.from({ length: flows.count }, (_, i) => {
      const period = periods[flows.period[i] ?? -1];
      const [from, to] = [places[flows.origin[i] ?? -1]?.name, places[flows.destination[i] ?? -1]?.name];
      return [from, to, period && timeIdOf(period), flows.n[i], units[flows.unit[i] ?? -1], flows.directed[i]].join(' ');
    }),
  ).toEqual(['沈阳市 北京市 2018-03 12 person-time 1', '大连市 北京市 2018-03 9 person-time 1', '沈阳市 北京市 2018-04 4 person-time 1']);
});

test('Spark’s query has the same columns', () => {
  const columns = (query: string): readonly string[] => [...query.matchAll(/ AS (\w{2,})/gu)].map(([, name = '']) => name);
  expect(columns(queryUnder('Spark', 'en'))).toEqual(columns(queryUnder('DuckDB', 'en')));
  expect(queryUnder('Spark', 'zh-hans')).toBe(queryUnder('Spark', 'en'));
});
