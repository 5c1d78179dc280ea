/** Reads the sample files of the dialog for own data. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readReport } from '../data/check.ts';
import { reportTable } from '../data/starters.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { runToCompletion } from '../src/data/parse/run-to-completion.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import type { Interpreted, Opened } from '../src/import/worker/session.ts';
import type { DataSet } from '../src/data/schema.ts';
import { runToCompletionAsync } from './run-to-completion.ts';
import { gazetteer } from './gazetteer.ts';

async function reading(name: string): Promise<{ readonly opened: Opened; readonly read: Interpreted | null }> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([readFileSync(`data/starters/${name}`)]), { hasHeader: null }));
  if (opened.kind !== 'table') return { opened, read: null };
  return { opened, read: runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, name)) };
}

const pairsOf = (read: Interpreted | null): readonly string[] => read?.result?.dataSet.pairings.map(({ a, b }) => `${a} ${b}`) ?? [];

test('all flows between eight cities of Shanghai, Jiangsu and Zhejiang and eight of northern Anhui are drawn', async () => {
  const { read } = await reading('wanbei-2021.csv');
  expect(read?.report).toMatchObject({ rowsRead: 8, rowsShown: 8, problems: [] });
  expect(pairsOf(read)).toEqual([
    '310112 340400',
    '310117 341500',
    '310120 341600',
    '320100 341100',
    '320500 341200',
    '320300 340600',
    '330100 341300',
    '330200 340300',
  ]);
  expect(read?.result?.dataSet.sides?.b.en).toBe('皖北城市');
  expect(read?.result?.dataSet.sources.map(({ url }) => url)).toEqual([
    'https://jiangsu.sina.cn/news/2021-12-09/detail-ikyakumx2966426.d.html',
  ]);
});

test('all ten pairs of Ningbo and Yanbian are found, and those with a county without a point are reported as skipped', async () => {
  const { read } = await reading('ningbo-yanbian-2017.csv');
  expect(read?.report).toMatchObject({ rowsRead: 10, rowsShown: 2, rowsSkipped: 8 });
  expect(pairsOf(read)).toEqual(['330206 222424', '330203 222404']);
  const codes = read?.report.problems.flatMap(({ code, detail }) => [`${code} ${detail.split(' ')[1]}`]).toSorted();
  expect(codes).toEqual(
    ['222401', '222402', '222403', '222405', '222406', '222426', '330205', '330211', '330212', '330225', '330226', '330281', '330282']
      .map((code) => `no-point ${code}`)
      .toSorted(),
  );
});

test('the built-in report as a table is up to date (otherwise: npm run data), and all its rows are drawn', async () => {
  // The cast: the checks of the data have accepted it.
  const report = readReport().file as DataSet;
  expect(readFileSync('data/starters/report.csv', 'utf8')).toBe(reportTable(report));
  const { read } = await reading('report.csv');
  expect(read?.report.problems.filter(({ code }) => code !== 'mixed-units')).toEqual([]);
  expect(read?.report.rowsShown).toBe(read?.report.rowsRead);
  const { dataSet } = read?.result ?? {};
  expect(dataSet?.pairings.length).toBeGreaterThanOrEqual(14);
  const grain = dataSet?.records.find(({ from, values }) => from === '230000' && values[0]?.unit === 't');
  expect(grain?.values[0]).toMatchObject({ n: 5_000_000, cmp: 'over' });
  const visitors = dataSet?.records.find(
    ({ from, to, values }) => from === '110000' && to === '210100' && values[0]?.unit === 'person-time',
  );
  expect(visitors).toMatchObject({ period: { kind: 'calendar-year', start: '2018-01-01' }, values: [{ n: 2_580_000, cmp: 'exact' }] });
});

test('the blank template has a header and no row', async () => {
  expect((await reading('template.csv')).opened).toMatchObject({ kind: 'fault', problem: { code: 'header-only' } });
});
