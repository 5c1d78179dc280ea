/** Files as the world has them: what is read of each adds up to what the file itself prints at its edges, or to what its cells add up to. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runToCompletion } from '../src/data/parse/run-to-completion.ts';
import { runToCompletionAsync } from './run-to-completion.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import type { Interpreted } from '../src/import/worker/session.ts';
import { gazetteer } from './gazetteer.ts';

async function reading(file: Blob, unit: string, places?: Blob): Promise<Interpreted> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(file, { hasHeader: null, places }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  return runToCompletion(session.interpret({ mapping: opened.guess, unit, corrections: noCorrections }, 'x'));
}

/** Of all that is drawn, by the ids of the places at one end. */
function sumsAt(end: 'origin' | 'destination', { report, result }: Interpreted): Readonly<Record<string, number>> {
  const { flows, places } = report;
  expect(result?.dataSet.records.length).toBe(flows.count);
  const sums: Record<string, number> = {};
  for (let i = 0; i < flows.count; i++) {
    const place = places[flows[end][i] ?? -1]?.id ?? '';
    sums[place] = Math.round(((sums[place] ?? 0) + (flows.n[i] ?? 0)) * 100) / 100;
  }
  return sums;
}

const times = (power: number, sums: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(sums).map(([place, n]) => [place, Math.round(n * 10 ** power * 100) / 100]));
const fixture = (path: string): Blob => new Blob([readFileSync(`test/fixtures/${path}`)]);
const wan = 4;

describe('what is read adds up', () => {
  test.each([
    [
      'an export of the National Bureau of Statistics',
      'fresh-tables/nbs-matrix.csv',
      times(wan, { '210000': 530.4, '220000': 891.25, '230000': 1112.5 }),
      times(wan, { '210000': 911.5, '220000': 1022.4, '230000': 600.25 }),
    ],
    [
      'a page of a yearbook',
      'fresh-tables/yearbook-page.csv',
      times(wan, { '110000': 2361, '120000': 3842, '130000': 5975, '140000': 26658 }),
      times(wan, { '110000': 4621, '120000': 14740, '130000': 18380, '140000': 1095 }),
    ],
    [
      // Its diagonal is no flow between two places: 1022, 2515, 9980 and 1 are taken off the sums that it prints.
      'a page of a yearbook in GB 18030, under two rows of names',
      'fresh-tables/rail-exchange.csv',
      times(wan, { '110000': 90, '120000': 1657 - 1022, '140000': 13285 - 2515, '150000': 17377 - 9980, '310000': 20 - 1 }),
      times(wan, { '110000': 2746, '120000': 15599 - 1022, '140000': 3550 - 2515, '150000': 10190 - 9980, '310000': 344 - 1 }),
    ],
    [
      'a matrix of the census by where people lived five years ago',
      'fresh-tables/census-matrix.csv',
      { '320000': 1503128, '330000': 750237, '440000': 191423 },
      { '310000': 1835433, '340000': 223908, '110000': 385447 },
    ],
    [
      'a matrix of the census in two languages',
      'fresh-tables/census-hukou.csv',
      { '130000': 2529515, '340000': 5782779, '410000': 6791367, '510000': 4650705 },
      { '110000': 4141490, '310000': 4468666, '330000': 5442244, '440000': 5701966 },
    ],
  ])('of %s to the sums that it prints', async (_, path, out, into) => {
    const read = await reading(fixture(path), '');
    expect(sumsAt('origin', read)).toEqual(out);
    expect(sumsAt('destination', read)).toEqual(into);
    expect(read.report.problems.filter(({ code }) => code === 'totals-differ')).toEqual([]);
  });

  test('of an option of ECharts to the values of its lines', async () => {
    const read = await reading(fixture('fresh-tables/echarts-option.json'), '');
    expect(Object.values(sumsAt('origin', read)).toSorted((a, b) => a - b)).toEqual([700_000, 1_750_000]);
  });

  test('of a workbook to the sum that its last row works out', async () => {
    const read = await reading(fixture('fresh-tables/timber.xlsx'), '');
    expect(Object.values(sumsAt('destination', read)).reduce((sum, n) => sum + n, 0)).toBe(54_650.5);
    expect(read.report.problems.filter(({ code }) => code === 'totals-differ')).toEqual([]);
    expect(read.report.problems.some(({ code }) => code === 'total-place')).toBe(true);
  });

  test('of the sheets of FlowmapBlue, and of its two files, to the counts of the trips', async () => {
    expect(sumsAt('origin', await reading(fixture('fresh-tables/bikes.xlsx'), '辆次'))).toEqual({
      '西直门@116.3553,39.9408': 421,
      '国贸@116.4605,39.9087': 388,
    });
    const places = new Blob([
      ['id,name,lat,lon', ...[1, 3, 11, 12, 13, 21].map((id, i) => `${id},P${id},${30 + i},${110 + i}`)].join('\n'),
    ]);
    const pair = await reading(fixture('strangers-tables/ids-without-places.csv'), '辆次', places);
    expect(Object.values(sumsAt('origin', pair)).reduce((sum, n) => sum + n, 0)).toBe(42 + 51 + 50 + 40 + 22);
  });

  test('of a file of a warehouse to the sums of its column', async () => {
    const read = await reading(fixture('fresh-tables/warehouse-zstd.parquet'), '');
    expect(sumsAt('origin', read)).toEqual({ '210100': 30.75, '210200': 7 });
  });
});
