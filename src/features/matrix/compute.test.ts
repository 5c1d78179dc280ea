import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexDataSet, type DataIndex } from '../../data/data-set.ts';
import type { FlowLevel } from '../../data/vocabulary.ts';
import { userDataSet } from '../../../test/user-scenes.ts';
import { loadMessages } from '../../i18n/messages.ts';
import { computeMatrix, type Matrix, type MatrixCell } from './compute.ts';
import { flowMeasures } from '../../scene/topics/flow-measures.ts';
import { matrixCsv } from './file.ts';
import { matrixOrders, orderedPlaces, type MatrixOrder } from './order.ts';

beforeAll(() => loadMessages());

const indexOf = async (text: string, level?: FlowLevel): Promise<DataIndex> => indexDataSet(await userDataSet(text, level));

interface Asked {
  readonly order?: MatrixOrder;
  readonly selected?: readonly string[];
  readonly most?: number;
  readonly measure?: number;
}

function matrixOf(index: DataIndex, { order = 'size', selected = [], most = 40, measure = 0 }: Asked = {}): Matrix {
  const shown = index.dataSet.records.map(({ id }) => id);
  const found = flowMeasures(index, shown)[measure];
  const matrix = found && computeMatrix(index, shown, found, order, selected, most);
  if (!matrix) throw new Error('no matrix');
  return matrix;
}

const names = (index: DataIndex, { places }: Matrix): readonly string[] =>
  places.map(({ id }) => (id === null ? 'others' : index.region(id).short.en));

function cellOf(index: DataIndex, matrix: Matrix, from: string, to: string): MatrixCell | null | undefined {
  const found = names(index, matrix);
  return matrix.cells[found.indexOf(from)]?.[found.indexOf(to)];
}

const cities = ['北京', '上海', '广州', '武汉', '沈阳', '成都'] as const;
const city = fc.constantFrom(...cities);
const anyRows = fc.array(
  fc.tuple(city, city, fc.oneof(fc.integer({ min: 0, max: 1000 }).map(String), fc.constantFrom('超过7', '—', '0.1', '0.2'))),
  {
    minLength: 2,
    maxLength: 30,
  },
);
const tableOf = (rows: readonly (readonly [string, string, string])[], header = '出发地,目的地,人数（人）'): string =>
  [header, ...rows.map((row) => row.join(','))].join('\n');
const numberIn = (text: string): number => Number(/[\d.]+/.exec(text)?.[0] ?? 0);

describe('the matrix of a table', () => {
  test('has the number of a row in the cell of its two places, and an empty cell for a pair without a row', async () => {
    const index = await indexOf('出发地,目的地,人数（人）\n北京,上海,4\n上海,北京,超过5\n上海,广州,—\n');
    const matrix = matrixOf(index);
    expect(cellOf(index, matrix, 'Beijing', 'Shanghai')).toMatchObject({ n: 4, cmp: 'exact', rows: 1 });
    expect(cellOf(index, matrix, 'Shanghai', 'Beijing')).toMatchObject({ n: 5, cmp: 'over' });
    expect(cellOf(index, matrix, 'Shanghai', 'Guangzhou')).toMatchObject({ n: null, state: 'not-reported', notReported: 1 });
    expect(cellOf(index, matrix, 'Guangzhou', 'Beijing')).toBeNull();
    expect(matrix.all).toMatchObject({ n: 9, cmp: 'over', rows: 3, notReported: 1 });
  });

  test('has the flows within a province on the diagonal, and adds them to the total of its row', async () => {
    const index = await indexOf('出发地,目的地,人数（人）\n沈阳,大连,4\n大连,沈阳,5\n沈阳,北京,6\n长春,吉林市,7\n', 'province');
    const matrix = matrixOf(index);
    expect(matrix.measure.isDirected).toBe(true);
    expect(cellOf(index, matrix, 'Liaoning', 'Liaoning')?.n).toBe(9);
    expect(matrix.places.map(({ out, in: into }) => [out.n, into.n])).toEqual([
      [15, 9],
      [7, 7],
      [null, 6],
    ]);
    expect(matrix.all.n).toBe(22);
  });

  test('adds up to the rows of the table by rows, by columns and in all, for any number of places with rows of their own', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows.map((rows) => rows.filter(([a, b]) => a !== b)),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...matrixOrders),
        async (rows, most, order) => {
          fc.pre(rows.some(([, , n]) => n !== '—'));
          const matrix = matrixOf(await indexOf(tableOf(rows)), { most, order });
          const whole = rows.reduce((sum, [, , n]) => sum + (n === '—' ? 0 : numberIn(n)), 0);
          const sum = (numbers: readonly (number | null | undefined)[]): number => numbers.reduce<number>((all, n) => all + (n ?? 0), 0);
          expect(matrix.all.n).toBeCloseTo(whole, 9);
          expect(matrix.all.notReported).toBe(rows.filter(([, , n]) => n === '—').length);
          expect(sum(matrix.places.map((place) => place.out.n))).toBeCloseTo(whole, 9);
          expect(sum(matrix.places.map((place) => place.in.n))).toBeCloseTo(whole, 9);
          matrix.places.forEach((place, i) => {
            expect(sum(matrix.cells[i]?.map((cell) => cell?.n) ?? [])).toBeCloseTo(place.out.n ?? 0, 9);
            expect(sum(matrix.cells.map((cells) => cells[i]?.n))).toBeCloseTo(place.in.n ?? 0, 9);
          });
          const ofPlaces = new Set(rows.flatMap(([a, b]) => [a, b])).size;
          expect(matrix.otherPlaces + matrix.places.filter(({ id }) => id !== null).length).toBe(ofPlaces);
          // A single further place has its own row instead of “others”.
          expect(matrix.otherPlaces).not.toBe(1);
        },
      ),
    );
  });

  test('adds decimals without rounding errors: 0.1 and 0.2 are 0.3', async () => {
    const index = await indexOf(
      tableOf(
        [
          ['北京', '上海', '0.1'],
          ['北京', '广州', '0.2'],
        ],
        '出发地,目的地,货物（吨）',
      ),
    );
    expect(matrixOf(index).all.n).toBe(0.3);
  });

  test('has a measure for each time, kind and unit, the one with the most flows first', async () => {
    const index = await indexOf('出发地,目的地,年份,人数（人）\n北京,上海,2018,4\n上海,北京,2018,5\n北京,上海,2019,6\n');
    const shown = index.dataSet.records.map(({ id }) => id);
    expect(flowMeasures(index, shown).map(({ period, flows }) => [period.start?.slice(0, 4), flows])).toEqual([
      ['2018', 2],
      ['2019', 1],
    ]);
    expect(matrixOf(index).all.n).toBe(9);
    expect(matrixOf(index, { measure: 1 }).all.n).toBe(6);
  });

  test('has a flow without a direction in two cells, and counts it once in the total', async () => {
    const index = await indexOf('甲地,乙地,人数（人）\n北京,上海,4\n上海,广州,5\n');
    const matrix = matrixOf(index);
    expect(matrix.measure.isDirected).toBe(false);
    expect(cellOf(index, matrix, 'Beijing', 'Shanghai')?.n).toBe(4);
    expect(cellOf(index, matrix, 'Shanghai', 'Beijing')?.n).toBe(4);
    expect(matrix.places.map(({ out }) => out.n)).toEqual([9, 5, 4]);
    expect(matrix.all).toMatchObject({ n: 9, rows: 2 });
  });

  test('has a row for a selected place of any size', async () => {
    const index = await indexOf(
      tableOf([
        ['北京', '上海', '100'],
        ['上海', '广州', '90'],
        ['武汉', '沈阳', '1'],
        ['成都', '沈阳', '2'],
      ]),
    );
    expect(names(index, matrixOf(index, { most: 2 }))).toEqual(['Shanghai', 'Beijing', 'others']);
    expect(names(index, matrixOf(index, { most: 2, selected: ['420100'] }))).toContain('Wuhan');
    // A selected place that already has a row takes no other row.
    expect(names(index, matrixOf(index, { most: 2, selected: ['110000', '310000'] }))).toEqual(['Shanghai', 'Beijing', 'others']);
    expect(names(index, matrixOf(index, { most: 2, selected: ['440300'] }))).toHaveLength(3);
  });

  test('has no measure if no flow has a number', async () => {
    const index = await indexOf('出发地,目的地,人数（人）\n北京,上海,—\n上海,北京,—\n');
    expect(
      flowMeasures(
        index,
        index.dataSet.records.map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});

describe('the order of the places', () => {
  test('`region` follows the codes, with the provinces of a major region after it', () => {
    expect(orderedPlaces(['440000', 'division:south-central', '110000', '310000', 'division:north'], 'region', () => 0)).toEqual([
      'division:north',
      '110000',
      '310000',
      'division:south-central',
      '440000',
    ]);
  });

  test('`likeness` has each place once, and the same order for the same flows', () => {
    const amounts = fc.array(fc.nat({ max: 50 }), { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(amounts, (flat) => {
        const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
        const amount = (from: string, to: string): number => flat[ids.indexOf(from) * 6 + ids.indexOf(to)] ?? 0;
        const order = orderedPlaces(ids, 'likeness', amount);
        expect([...order].sort()).toEqual(ids);
        expect(orderedPlaces(ids, 'likeness', amount)).toEqual(order);
      }),
    );
  });

  test('`likeness` brings together places with the same destinations', () => {
    // Places with an even number send to x, the others to y.
    const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'x', 'y'];
    const amount = (from: string, to: string): number => {
      if (!from.startsWith('p')) return 0;
      return (Number(from[1]) % 2 === 0 ? 'x' : 'y') === to ? 10 : 0;
    };
    const order = orderedPlaces(ids, 'likeness', amount);
    const ofEven = ['p0', 'p2', 'p4'].map((id) => order.indexOf(id));
    expect(Math.max(...ofEven) - Math.min(...ofEven)).toBe(2);
  });
});

describe('the matrix as a table', () => {
  test('writes exact numbers alone, other numbers with their comparator, states in the schema’s words, and empty cells for pairs without a row', async () => {
    const index = await indexOf('出发地,目的地,人数（人）\n北京,上海,4\n上海,北京,超过5\n上海,广州,—\n');
    const [head, ...rows] = csvParseRows(matrixCsv(index, matrixOf(index), 'en', null).replace('\uFEFF', ''));
    expect(head?.slice(1)).toEqual(['Beijing', 'Shanghai', 'Guangzhou', 'total']);
    expect(rows).toEqual([
      ['Beijing', '', '4', '', '4'],
      ['Shanghai', 'over 5', '', 'not-reported', 'over 5 and 1 not-reported'],
      ['Guangzhou', '', '', '', ''],
      ['total', 'over 5', '4', 'not-reported', 'over 9 and 1 not-reported'],
    ]);
  });

  test('counts the rows without a value in a sum, and does not treat zero plus such rows as zero', async () => {
    const index = await indexOf('出发地,目的地,人数（人）\n沈阳,北京,0\n大连,北京,—\n长春,北京,7\n吉林市,北京,—\n', 'province');
    const matrix = matrixOf(index);
    expect(cellOf(index, matrix, 'Liaoning', 'Beijing')).toMatchObject({ n: 0, state: 'reported', notReported: 1 });
    const lines = csvParseRows(matrixCsv(index, matrix, 'en', null).replace('\uFEFF', ''));
    expect(lines.find(([name]) => name === 'Liaoning')?.at(-1)).toBe('0 and 1 not-reported');
    expect(lines.find(([name]) => name === 'Jilin')?.at(-1)).toBe('7 and 1 not-reported');
  });

  test('says in its last line that data from a link are not checked', async () => {
    const index = await indexOf('出发地,目的地,人数（人）\n北京,上海,4\n');
    expect(matrixCsv(index, matrixOf(index), 'en', 'not checked')).toMatch(/\r\nnot checked,,,\r\n$/);
  });
});
