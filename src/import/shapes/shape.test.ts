import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, seedOf } from '../../../test/fast-check.ts';
import { runToCompletion } from '../../data/parse/run-to-completion.ts';
import { hanNumber } from '../cells/han-number.ts';
import { readValue } from '../cells/printed-value.ts';
import { noCorrections } from '../corrections.ts';
import { FileImport } from '../files/file-import.ts';
import { levelOfColumn, type PlaceLevel } from '../places/level.ts';
import { TableBuilder } from '../table.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

const session = new FileImport(gazetteer);

async function flowsOf(rows: readonly (readonly string[])[]): Promise<readonly string[]> {
  const text = rows.map((row) => row.join(',')).join('\n');
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { flows, places, units, periods } = runToCompletion(
    session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'x'),
  ).report;
  return Array.from({ length: flows.count }, (_, i) =>
    [
      places[flows.origin[i] ?? -1]?.id,
      flows.directed[i] === 1 ? '>' : '-',
      places[flows.destination[i] ?? -1]?.id,
      flows.n[i],
      units[flows.unit[i] ?? -1],
      periods[flows.period[i] ?? -1]?.start,
    ].join(' '),
  ).toSorted();
}

const northeast = ['辽宁', '吉林', '黑龙江'] as const;
const east = ['江苏', '浙江', '广东', '上海'] as const;
const numbers = fc.array(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });

test('a matrix, with its totals, transposed, or as a list, gives the same flows', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (cells) => {
      const at = (from: number, to: number): string => String(cells[from]?.[to] ?? 0);
      const list = [['流出省', '流入省', '值（吨）'], ...northeast.flatMap((from, i) => east.map((to, j) => [from, to, at(i, j)]))];
      const matrix = [['流出省\\流入省（吨）', ...east], ...northeast.map((from, i) => [from, ...east.map((_, j) => at(i, j))])];
      const turned = [['流入省\\流出省（吨）', ...northeast], ...east.map((to, j) => [to, ...northeast.map((_, i) => at(i, j))])];
      const sum = (row: readonly string[]): string => String(row.slice(1).reduce((all, cell) => all + Number(cell), 0));
      const totalled = matrix.map((row, i) => [...row, i === 0 ? '合计' : sum(row)]);
      const expected = await flowsOf(list);
      expect(await flowsOf(matrix)).toEqual(expected);
      expect(await flowsOf(turned)).toEqual(expected);
      expect(await flowsOf(totalled)).toEqual(expected);
    }),
    { numRuns: runs(20) },
  );
});

test('columns of years give the same flows as rows of years', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (cells) => {
      const years = ['2015', '2016', '2017', '2018'];
      const at = (row: number, year: number): string => String(cells[row]?.[year] ?? 0);
      const ends = northeast.map((from, i) => [from, east[i] ?? '']);
      const wide = [
        ['起点', '终点', ...years.map((year) => `${year}年货运量（吨）`)],
        ...ends.map((row, i) => [...row, ...years.map((_, j) => at(i, j))]),
      ];
      const long = [
        ['起点', '终点', '年份', '货运量（吨）'],
        ...ends.flatMap((row, i) => years.map((year, j) => [...row, year, at(i, j)])),
      ];
      expect(await flowsOf(wide)).toEqual(await flowsOf(long));
    }),
    { numRuns: runs(20) },
  );
});

test('amounts that look like years stay amounts if the name of their column has a unit', async () => {
  const rows = [
    ['起点', '终点', '2015年货运量（吨）', '2016年货运量（吨）'],
    ['辽宁', '江苏', '12', '1900'],
    ['黑龙江', '浙江', '15', '2016'],
  ];
  expect(await flowsOf(rows)).toEqual([
    '210000 > 320000 12 t 2015-01-01',
    '210000 > 320000 1900 t 2016-01-01',
    '230000 > 330000 15 t 2015-01-01',
    '230000 > 330000 2016 t 2016-01-01',
  ]);
});

test('a number in Han characters equals the number in digits', () => {
  const digits = '零一二三四五六七八九';
  const below10000 = (n: number): string =>
    String(n)
      .split('')
      .map((digit, i, all) => (digit === '0' ? '零' : `${digits[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - i]}`))
      .join('')
      .replace(/零+/gu, '零')
      .replace(/(?<=.)零$/u, '');
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (low, high) => {
      expect(hanNumber(`${below10000(low)}人次`)).toEqual({ n: low, rest: '人次' });
      expect(hanNumber(`${below10000(low).replace(/^一十/u, '十')}人次`)).toEqual({ n: low, rest: '人次' });
      expect(hanNumber(`${below10000(high)}万`)?.n).toBe(high * 10_000);
    }),
  );
});

test.each(['三亚', '百色', '三十里堡', '百万庄', '千山', '一万二', '三百二', '十百', '万元'])(
  '%s is not taken for such a number',
  (text) => {
    expect(readValue(text).kind).toBe('fault');
  },
);

test('a number in digits with one multiplier is not read as a number in Han characters', () => {
  expect(hanNumber('258万')).toBeNull();
  expect(readValue('258万')).toMatchObject({ n: 2_580_000 });
});

test('a year beside the names of a matrix applies to the flows of its row', async () => {
  const matrix = [
    ['年份', '流出省\\流入省（吨）', '江苏', '浙江'],
    ['2017', '辽宁', '1', '2'],
    ['2018', '辽宁', '3', '4'],
  ];
  const list = [
    ['年份', '流出省', '流入省', '值（吨）'],
    ...['2017', '2018'].flatMap((year, i) => ['江苏', '浙江'].map((to, j) => [year, '辽宁', to, String(i * 2 + j + 1)])),
  ];
  const expected = await flowsOf(list);
  expect(expected.filter((flow) => flow.endsWith('2018-01-01'))).toHaveLength(2);
  expect(await flowsOf(matrix)).toEqual(expected);
});

test('the rows of a matrix have the names next to the numbers', async () => {
  const matrix = [
    ['省份', '来源城市（吨）', '北京', '上海'],
    ['广东', '深圳', '1', '2'],
    ['江苏', '南京', '3', '4'],
  ];
  expect(await flowsOf(matrix)).toEqual(await flowsOf(matrix.map(([, ...cells]) => cells)));
});

const yearFrom = async (...lines: readonly string[]): Promise<unknown> => {
  const text = [...lines, '起点,终点,货运量（吨）', '大连,上海,5'].join('\n');
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  return opened.kind === 'table' ? opened.title : opened.kind;
};

test.each([
  ['both', 'From', 'To', ['210000 > 110000 7 t ', '230000 > 110000 9 t ']],
  ['both, the destinations first', 'To', 'From', ['110000 > 210000 7 t ', '110000 > 230000 9 t ']],
  ['the columns only', '', 'To', ['210000 > 110000 7 t ', '230000 > 110000 9 t ']],
  ['both in one cell', '', 'From / To', ['210000 > 110000 7 t ', '230000 > 110000 9 t ']],
  ['the columns only, which are origins', '', 'From', ['110000 > 210000 7 t ', '110000 > 230000 9 t ']],
])('the names above a matrix say the direction: %s', async (_, rowName, columnName, expected) => {
  const flows = await flowsOf([
    ['Goods 2018 (t)', '', '', ''],
    [rowName, 'Total', columnName, ''],
    ['', '', 'Beijing', 'Shanghai'],
    ['Liaoning', '8', '7', '1'],
    ['Heilongjiang', '11', '9', '2'],
  ]);
  expect(flows.filter((flow) => flow.includes('110000'))).toEqual(expected.map((flow) => `${flow}2018-01-01`));
});

test.each([
  ['省（区、市）,对方地区,货运量（吨）', '辽宁,上海,5', '210000 - 310000 5 t '],
  ['出发地,省（区、市）,填报单位所在地,货运量（吨）', '辽宁,上海,北京,5', '210000 > 310000 5 t '],
  ['City (A),City (B),Warehouse,Freight (t)', '沈阳,上海,大连,5', '210100 - 310000 5 t '],
])('a bracket in the name of a column of places is no unit: %s', async (header, row, expected) => {
  expect(await flowsOf([header, row].map((line) => line.split(',')))).toEqual([expected]);
});

test('the year above a table is that of its title instead of that of the yearbook', async () => {
  expect(await yearFrom('2018年货运量', '来源：中国统计年鉴2019')).toBe('2018年货运量');
  expect(await yearFrom('来源：中国统计年鉴2019')).toBe('');
});

test('no year is taken from above a table if there are several', async () => {
  expect(await yearFrom('2017—2018年货运量')).toBe('');
  expect(await yearFrom('2017年货运量', '2018年修订')).toBe('');
});

test('the level of a column does not depend on the order or repetition of its rows', () => {
  const ofAnyLevel = ['吉林', '朝阳', '上海', '其他'];
  const ofLevels = [
    ['吉林省', '辽宁', '辽宁 ', '黑龙江'],
    ['长春', '大连', '大连 ', '沈阳'],
    ['康平县', '法库县', '法库县 ', '桦甸市'],
  ];
  const rowsOf = (names: readonly string[]): fc.Arbitrary<string[]> =>
    fc.array(fc.constantFrom(...names, ...ofAnyLevel), { minLength: 1, maxLength: 8 });
  const rows = fc.oneof(...[...ofLevels, ofLevels.flat()].map(rowsOf));
  const orders = rows.chain((cells) =>
    fc.record({
      cells: fc.constant(cells),
      other: fc.shuffledSubarray([...cells, ...cells.map((cell) => `${cell} `)], { minLength: cells.length * 2 }),
    }),
  );
  const levelOf = (name: string, cells: readonly string[]): PlaceLevel | null => {
    const builder = new TableBuilder([name]);
    cells.forEach((cell, i) => builder.push([cell], i + 2, null));
    const [column] = builder.table().columns;
    return column ? levelOfColumn(column, gazetteer) : null;
  };
  const found = new Set<PlaceLevel | null>();
  fc.assert(
    fc.property(orders, fc.constantFrom('地点', '出发城市', '省份'), ({ cells, other }, name) => {
      found.add(levelOf(name, cells));
      expect(levelOf(name, other)).toBe(levelOf(name, cells));
    }),
    { seed: seedOf(31), numRuns: runs(300) },
  );
  expect(found.size).toBe(4);
});

test('a number with a decimal comma is read exactly in a column with decimal commas', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.nat(99), (whole, part) => {
      const grouped = String(whole).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');
      const read = readValue(`${grouped},${String(part).padStart(2, '0')}`, 'comma');
      expect(read.kind === 'value' ? read.n : null).toBeCloseTo(whole + part / 100, 6);
    }),
  );
});

test.each([
  ['月份', ['1', '2月'], ['2018-01', '2018-02']],
  ['month', ['Jan', 'February'], ['2018-01', '2018-02']],
  ['季度', ['1', '第二季度'], ['2018-01', '2018-04']],
  ['周次', ['第5周', '6'], ['2018-01-29', '2018-02-05']],
  ['半年', ['上半年', '下半年'], ['2018-01', '2018-07']],
])('a year and a %s in two columns are joined to one time', async (name, cells, starts) => {
  const rows = cells.map((cell, i) => ['北京', '沈阳', '2018', cell, String(i + 1)]);
  expect(await flowsOf([['起点', '终点', '年份', name, '值（吨）'], ...rows])).toEqual(
    starts.map((start, i) => `110000 > 210100 ${i + 1} t ${start}`),
  );
});

test('year, month and day in three columns are joined to a day', async () => {
  expect(
    await flowsOf([
      ['年', '月', '日', '起点', '终点', '值（吨）'],
      ['2020', '1', '22', '北京', '沈阳', '5'],
      ['2020', '1', '23', '北京', '沈阳', '6'],
    ]),
  ).toEqual(['110000 > 210100 5 t 2020-01-22', '110000 > 210100 6 t 2020-01-23']);
});

test('rows with an unreadable month are not added to others, and a year without a month is the year', async () => {
  expect(
    await flowsOf([
      ['年份', '月份', '起点', '终点', '值（吨）'],
      ['2020', '1', '北京', '沈阳', '5'],
      ['2020', '2', '北京', '沈阳', '6'],
      ['2020', '3', '北京', '沈阳', '7'],
      ['2020', '闰月', '北京', '沈阳', '8'],
      ['2020', '全年', '北京', '沈阳', '26'],
    ]),
  ).toEqual([
    '110000 > 210100 26 t 2020-01-01',
    '110000 > 210100 5 t 2020-01',
    '110000 > 210100 6 t 2020-02',
    '110000 > 210100 7 t 2020-03',
    '110000 > 210100 8 t ',
  ]);
});

test('a number that is not a month is not joined', async () => {
  expect(
    await flowsOf([
      ['年份', '月份', '起点', '终点', '值（吨）'],
      ['2020', '15', '北京', '沈阳', '5'],
    ]),
  ).toEqual(['110000 > 210100 5 t 2020-01-01']);
});

test('columns of quarters give the same flows as rows of quarters', async () => {
  const list = [
    ['起点', '终点', '时间', '值（吨）'],
    ['北京', '沈阳', '2018年一季度', '5'],
    ['北京', '沈阳', '2018年二季度', '6'],
  ];
  const wide = [
    ['起点', '终点', '2018年一季度（吨）', '2018年二季度（吨）'],
    ['北京', '沈阳', '5', '6'],
  ];
  expect(await flowsOf(wide)).toEqual(await flowsOf(list));
  expect(await flowsOf(list)).toEqual(['110000 > 210100 5 t 2018-01', '110000 > 210100 6 t 2018-04']);
});

test.each([
  ['Flow', 'M', 'X', 'Reporter', 'Partner'],
  ['flowCode', 'import', 'Re-export', 'reporterDesc', 'partnerDesc'],
  ['進出口', '進口', '出口', '報告地區', '貿易夥伴'],
])('an import under %s runs to the reporter, and an export from it', async (flow, into, out, reporter, partner) => {
  const rows = [
    [flow, partner, reporter, 'value (t)'],
    [into, '黑龙江', '浙江', '12'],
    [out, '黑龙江', '浙江', '8'],
  ];
  expect(await flowsOf(rows)).toEqual(['230000 > 330000 12 t ', '330000 > 230000 8 t ']);
});

test('the direction is asked if a row is neither import nor export', async () => {
  const rows = [
    ['Flow', 'Reporter', 'Partner', 'value (t)'],
    ['Import', '浙江', '黑龙江', '12'],
    ['Balance', '浙江', '黑龙江', '8'],
  ];
  expect(await flowsOf(rows)).toEqual(['330000 - 230000 12 t ', '330000 - 230000 8 t ']);
});
