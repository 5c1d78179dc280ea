import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runToCompletion } from '../data/parse/run-to-completion.ts';
import { assumptionsOf, type Assumption } from './assumptions.ts';
import type { Mapping } from './columns/columns.ts';
import { noCorrections } from './corrections.ts';
import { FileImport } from './files/file-import.ts';
import type { FileChoices } from './files/read-file.ts';
import { runToCompletionAsync } from '../../test/run-to-completion.ts';
import { gazetteer } from '../../test/gazetteer.ts';

const folder = new URL('../../test/fixtures/user-data/', import.meta.url);

async function assumedOf(
  text: string | Uint8Array<ArrayBuffer>,
  choices: Partial<FileChoices> = {},
  changed: Partial<Mapping> = {},
): Promise<readonly Assumption[]> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null, ...choices }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const settings = { mapping: { ...opened.guess, ...changed }, unit: '', corrections: noCorrections };
  return assumptionsOf(opened, settings, runToCompletion(session.interpret(settings, 'x')).report);
}

const fixture = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, folder)));

test('the ends are assumed by the words of their columns, whichever comes first', async () => {
  expect(await assumedOf('到达城市,出发城市,客流量（万人次）\n上海,沈阳,3\n')).toContainEqual({
    kind: 'ends',
    origin: '出发城市',
    destination: '到达城市',
    isDirected: true,
    by: 'words',
  });
});

test('nothing is assumed about the direction while it is asked', async () => {
  const assumed = await assumedOf('town,place of work,n\n上海,沈阳,4\n大连,北京,4\n');
  expect(assumed.some(({ kind }) => kind === 'ends')).toBe(false);
});

test('a unit and a year are assumed from the lines above the table', async () => {
  const assumed = await assumedOf(fixture('unit-above-notes-below.csv'));
  expect(assumed).toContainEqual(expect.objectContaining({ kind: 'unit', unit: '万人次', by: 'title' }));
  expect(assumed).toContainEqual(expect.objectContaining({ kind: 'year-in-title' }));
});

test('a matrix and its totals are assumed unless each row is said to be one flow', async () => {
  expect(await assumedOf(fixture('matrix.csv'))).toContainEqual({ kind: 'shape', shape: 'matrix', totals: 2 });
  expect((await assumedOf(fixture('matrix.csv'), { asRows: true })).some(({ kind }) => kind === 'shape')).toBe(false);
});

test('the level of names is assumed if it decides the meaning of a name, unless the reader wants to be asked', async () => {
  const level = (assumed: readonly Assumption[]): readonly Assumption[] => assumed.filter(({ kind }) => kind === 'level');
  expect(level(await assumedOf(fixture('names-of-several-levels.csv')))).toEqual([
    { kind: 'level', end: 'origin', column: '城市', level: 'prefecture', rows: 1, by: 'names' },
    { kind: 'level', end: 'destination', column: '到达城市', level: 'prefecture', rows: 1, by: 'names' },
  ]);
  expect(level(await assumedOf(fixture('names-of-several-levels.csv'), {}, { levels: { origin: null, destination: null } }))).toEqual([]);
});

test('a chosen encoding replaces the detected one', async () => {
  const encodingIn = (assumed: readonly Assumption[]): unknown => assumed.find(({ kind }) => kind === 'encoding');
  expect(encodingIn(await assumedOf(fixture('encoding-big5.csv')))).toEqual({ kind: 'encoding', encoding: 'big5' });
  expect(encodingIn(await assumedOf(fixture('encoding-big5.csv'), { encoding: 'gb18030' }))).toEqual({
    kind: 'encoding',
    encoding: 'gb18030',
  });
});

test('a chosen column is not listed as detected', async () => {
  const text = '出发城市,到达城市,目的地,客流量,人数\n沈阳,上海,北京,3,4\n';
  const byOf = (assumed: readonly Assumption[], kind: 'ends' | 'value'): unknown => {
    const found = assumed.find((each) => each.kind === kind);
    return found && 'by' in found ? found.by : undefined;
  };
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { columns } = opened.guess;
  expect(byOf(await assumedOf(text), 'ends')).toBe('words');
  expect(byOf(await assumedOf(text, {}, { columns: { ...columns, destination: 2 } }), 'ends')).toBe('asked');
  expect(byOf(await assumedOf(text, {}, { columns: { ...columns, value: columns.value === 3 ? 4 : 3 } }), 'value')).toBe('asked');
});

test('a column made from several is only described by the shape', async () => {
  const assumed = await assumedOf('起点,终点,2017,2018\n大连,上海,5,6\n');
  expect(assumed.some(({ kind }) => kind === 'value')).toBe(false);
  expect((await assumedOf(fixture('matrix.csv'))).some(({ kind }) => kind === 'value')).toBe(false);
  const measures = await assumedOf(
    '起点,终点,2017年货运量（吨）,2018年货运量（吨）,2017年客运量（人）,2018年客运量（人）\n大连,上海,5,6,7,8\n',
  );
  expect(measures).toContainEqual({ kind: 'unit', unit: '', by: 'headers', from: '', unknown: [] });
  expect(measures).toContainEqual({ kind: 'time', column: null, grain: 'calendar-year' });
});

test('totals, others and footnote marks are counted', async () => {
  const assumed = await assumedOf('起点,终点,人数（人）\n上海,大连,10①\n其他,大连,4\n合计,大连,14\n');
  expect(assumed).toContainEqual({ kind: 'left-out', totals: 1, rest: 1 });
  expect(assumed).toContainEqual({ kind: 'marks', rows: 1 });
});

test.each(['货物（吨）', '商品（万元）', '产品(吨)', 'goods (t)', '货物'])(
  '“%s” with numbers in it is what flows, and no kind',
  async (name) => {
    const session = new FileImport(gazetteer);
    const opened = await runToCompletionAsync(
      session.open(new Blob([`出发地,目的地,${name}\n北京,上海,0.1\n北京,广州,0.2\n`]), { hasHeader: true }),
    );
    if (opened.kind !== 'table') throw new Error(opened.kind);
    expect(opened.guess.columns).toMatchObject({ value: 2, category: null });
  },
);

test('a numeric kind stays a kind beside a column of amounts', async () => {
  const session = new FileImport(gazetteer);
  const table = '出发地,目的地,货物,数量（吨）\n北京,上海,1,10\n北京,广州,2,20\n';
  const opened = await runToCompletionAsync(session.open(new Blob([table]), { hasHeader: true }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  expect(opened.guess.columns).toMatchObject({ value: 3, category: 2 });
});

test('an unknown unit is listed as taken as it is written', async () => {
  const unknownIn = async (name: string): Promise<unknown> =>
    (await assumedOf(`起点,终点,${name}\n上海,大连,10\n北京,大连,4\n`)).flatMap((each) => (each.kind === 'unit' ? each.unknown : []));
  expect(await unknownIn('客流量（万人次）')).toEqual([]);
  expect(await unknownIn('客流量（丈人次）')).toEqual(['丈人次']);
});

test('both ends in one cell are split, which is assumed beside the shape of the other columns', async () => {
  const shapesOf = async (text: string): Promise<unknown> =>
    (await assumedOf(text)).flatMap((each) => (each.kind === 'shape' ? each.shape : []));
  expect(await shapesOf('航线,旅客（人次）\n北京→上海,10\n广州→成都,4\n')).toEqual(['pairs']);
  expect(await shapesOf('航线,旅客（人次）,货邮（吨）\n北京-上海,10,2\n广州-成都,4,3\n')).toEqual(['pairs', 'measures']);
  expect(await shapesOf('出发,到达,旅客（人次）\n辽宁-沈阳,上海,10\n广东-广州,成都,4\n')).toEqual([]);
});
