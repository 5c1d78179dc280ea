import { expect, test } from 'vitest';
import { indexDataSet, type DataIndex } from '../../data/data-set.ts';
import { plainDataSet } from '../../data/views.ts';
import type { FlowLevel } from '../../data/vocabulary.ts';
import { userDataSet } from '../../../test/user-scenes.ts';
import { computeSankey, type SankeyOfPlace, type SankeySide } from './compute.ts';

const indexOf = async (text: string, level?: FlowLevel): Promise<DataIndex> => indexDataSet(await userDataSet(text, level));

const bandsOf = (index: DataIndex, place: string): SankeyOfPlace =>
  computeSankey(
    index,
    index.dataSet.records.map(({ id }) => id),
    place,
  );

const read = (index: DataIndex, side: SankeySide | null | undefined): readonly (readonly [string, number, string])[] =>
  side?.bands.map(({ id, sum }) => [id === null ? 'others' : index.region(id).short.en, sum.n, sum.cmp] as const) ?? [];

test('incoming flows are on one side of a place and outgoing flows on the other, the largest first', async () => {
  const index = await indexOf('出发地,目的地,人数（人）\n沈阳,北京,4\n北京,沈阳,超过5\n上海,沈阳,9\n沈阳,上海,—\n上海,北京,100\n');
  const of = bandsOf(index, '210100');
  if (of.kind !== 'bands') throw new Error(of.kind);
  expect(read(index, of.sankey.in)).toEqual([
    ['Shanghai', 9, 'exact'],
    ['Beijing', 5, 'over'],
  ]);
  expect(read(index, of.sankey.out)).toEqual([['Beijing', 4, 'exact']]);
  expect(of.sankey.in?.total).toMatchObject({ n: 14, cmp: 'over' });
  expect(of.sankey.out.total).toMatchObject({ n: 4, rows: 2, notReported: 1 });
});

test('places without a band of their own share one band, so that the bands add up to the total', async () => {
  const cities = ['北京', '上海', '广州', '武汉', '成都', '杭州', '南京', '西安', '长沙', '合肥', '南昌', '福州'];
  const index = await indexOf(`出发地,目的地,人数（人）\n${cities.map((city, i) => `沈阳,${city},${i + 1}`).join('\n')}\n`);
  const of = bandsOf(index, '210100');
  if (of.kind !== 'bands') throw new Error(of.kind);
  expect(of.sankey.out.bands).toHaveLength(9);
  expect(of.sankey.out.bands.at(-1)).toMatchObject({ id: null, places: 4, sum: { n: 1 + 2 + 3 + 4, rows: 4 } });
  expect(of.sankey.out.bands.reduce((all, { sum }) => all + sum.n, 0)).toBe(78);
  expect(of.sankey.out.total.n).toBe(78);
});

test('a single place beyond the limit has its own band instead of “1 other”', async () => {
  const cities = ['北京', '上海', '广州', '武汉', '成都', '杭州', '南京', '西安', '长沙'];
  const index = await indexOf(`出发地,目的地,人数（人）\n${cities.map((city, i) => `沈阳,${city},${i + 1}`).join('\n')}\n`);
  const of = bandsOf(index, '210100');
  if (of.kind !== 'bands') throw new Error(of.kind);
  expect(of.sankey.out.bands.map(({ id }) => id)).not.toContain(null);
});

test('flows within an area have no band, and their sum is given', async () => {
  const index = await indexOf('出发地,目的地,人数（人）\n沈阳,大连,4\n沈阳,北京,6\n', 'province');
  const of = bandsOf(index, '210000');
  if (of.kind !== 'bands') throw new Error(of.kind);
  expect(read(index, of.sankey.out)).toEqual([['Beijing', 6, 'exact']]);
  expect(of.sankey.within).toMatchObject({ n: 4 });
});

test('flows without a direction have one side', async () => {
  const index = await indexOf('甲地,乙地,人数（人）\n沈阳,北京,4\n上海,沈阳,5\n');
  const of = bandsOf(index, '210100');
  if (of.kind !== 'bands') throw new Error(of.kind);
  expect(of.sankey.in).toBeNull();
  expect(read(index, of.sankey.out).map(([, n]) => n)).toEqual([5, 4]);
});

test.each([
  ['flows of several times', '出发地,目的地,年份,人数（人）\n沈阳,北京,2018,4\n沈阳,北京,2019,5\n', 'mixed'],
  ['flows without a number', '出发地,目的地,人数（人）\n沈阳,北京,—\n北京,上海,5\n', 'none'],
  ['flows of zero', '出发地,目的地,人数（人）\n沈阳,北京,0\n北京,上海,5\n', 'none'],
])('%s have no bands', async (_, text, kind) => {
  expect(bandsOf(await indexOf(text), '210100').kind).toBe(kind);
});

test('a place with a negative number has no bands', async () => {
  const { dataSet } = await indexOf('出发地,目的地,人数（人）\n沈阳,北京,4\n沈阳,上海,5\n');
  const [first, ...more] = plainDataSet(dataSet).records;
  if (!first) throw new Error('no record');
  const records = [{ ...first, values: first.values.map((value) => ({ ...value, n: -4 })) }, ...more];
  expect(bandsOf(indexDataSet({ ...plainDataSet(dataSet), records }), '210100').kind).toBe('negative');
});
