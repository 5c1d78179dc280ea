import { expect, test } from 'vitest';
import { differingMargins, differingTotals } from './margins.ts';
import { roles, type Role } from './columns/column-names.ts';
import { TableBuilder } from './table.ts';

const n = (...numbers: readonly number[]): { readonly n: number; readonly decimals: number }[] =>
  numbers.map((each) => ({ n: each, decimals: String(each).split('.')[1]?.length ?? 0 }));

test('a margin differs if rounding of the parts can’t explain it', () => {
  const [total = null] = n(30.5);
  expect(differingMargins([{ name: 'a', total, parts: n(10.2, 10.1, 10.1) }])).toEqual([]);
  expect(differingMargins([{ name: 'a', total, parts: n(10.2, 10.1, 12.1) }])).toEqual(['a']);
  expect(differingMargins([{ name: 'a', total, parts: [...n(10.2, 10.1), null] }])).toEqual([]);
});

test('a margin within rounding differs if all others are exact', () => {
  const exact = ['a', 'b', 'c', 'd'].map((name) => ({ name, total: { n: 0.3, decimals: 1 }, parts: n(0.1, 0.2) }));
  const off = { name: 'e', total: { n: 0.3, decimals: 1 }, parts: n(0.1, 0.1) };
  expect(differingMargins([...exact, off])).toEqual(['e']);
  expect(differingMargins([...exact.slice(1), off])).toEqual([]);
});

function totalsOf(rows: readonly (readonly string[])[]): readonly string[] {
  const builder = new TableBuilder(['起点', '终点', '值', '品种']);
  rows.forEach((row, i) => builder.push(row, i + 2, null));
  const columns = { ...nothing, origin: 0, destination: 1, value: 2, category: 3 };
  return differingTotals(builder.table(), columns, 'point');
}
// The keys are fixed by the list of roles.
const nothing = Object.fromEntries(roles.map((role) => [role, null])) as Record<Role, number | null>;

test.each([
  ['of all rows', [['合计', '', '6']]],
  ['of the rows that have its other end', [['合计', '大连', '5']]],
  ['of all rows of its kind', [['合计', '', '4', '稻']]],
])('a total %s is accepted as their sum', (_, totals) => {
  const rows = [
    ['上海', '大连', '2', '稻'],
    ['北京', '大连', '3', '麦'],
    ['北京', '沈阳', '1', '麦'],
    ['天津', '丹东', '0', '稻'],
  ];
  const right = totals.map((row) => (row.length > 3 ? ['合计', '', '2', '稻'] : row));
  expect(totalsOf([...rows, ...right])).toEqual([]);
  expect(totalsOf([...rows.map((row, i) => (i === 0 ? [row[0] ?? '', row[1] ?? '', '19', row[3] ?? ''] : row)), ...right])).toHaveLength(1);
});

test('subtotals may sum up rows above or below them, and each wrong one is named', () => {
  const above = [
    ['上海', '大连', '2'],
    ['北京', '大连', '3'],
    ['小计', '', '5'],
    ['天津', '沈阳', '7'],
    ['小计', '', '7'],
    ['合计', '', '12'],
  ];
  expect(totalsOf(above)).toEqual([]);
  expect(totalsOf(above.map((row, i) => (i === 4 ? ['小计', '', '19'] : row)))).toEqual(['小计']);
  expect(totalsOf([['合计', '', '5'], ...above.slice(0, 2)])).toEqual([]);
});

test('totals are not reported if most are not sums of rows in the table', () => {
  expect(
    totalsOf([
      ['上海', '大连', '2'],
      ['全国', '大连', '900'],
      ['全省', '大连', '90'],
      ['合计', '大连', '2'],
    ]),
  ).toEqual([]);
});
