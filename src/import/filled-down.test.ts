import { expect, test } from 'vitest';
import { roles, type Role } from './columns/column-names.ts';
import { noLevels, type Mapping } from './columns/columns.ts';
import { blankEnds, filledDown } from './filled-down.ts';
import { cellOf, TableBuilder, type Table } from './table.ts';

// The keys are fixed by the list of roles.
const nothing = Object.fromEntries(roles.map((role) => [role, null])) as Record<Role, number | null>;
const mapping: Mapping = {
  columns: { ...nothing, origin: 0, destination: 1, value: 2 },
  isDirected: true,
  asksDirection: false,
  confirmedCodes: [],
  fillsDown: [],
  levels: noLevels,
  decimalSign: null,
};

function tableOf(rows: readonly (readonly string[])[]): Table {
  const builder = new TableBuilder(['起点', '终点', '值']);
  rows.forEach((row, i) => builder.push(row, i + 2, null));
  return builder.table();
}

const merged = tableOf([
  ['辽宁', '北京', '1'],
  ['', '上海', '2'],
  ['', '天津', '3'],
  ['小计', '', '6'],
  ['吉林', '北京', '4'],
  ['合计', '', '10'],
]);

test('blank cells below names are asked about at the end that has them, and totals have none', () => {
  expect(blankEnds(merged, mapping)).toEqual(['origin']);
  expect(blankEnds(merged, { ...mapping, fillsDown: ['origin'] })).toEqual([]);
});

test.each([
  [
    'one blank cell',
    [
      ['辽宁', '北京', '1'],
      ['', '上海', '2'],
    ],
  ],
  [
    'blank cells above all names',
    [
      ['', '北京', '1'],
      ['', '上海', '2'],
      ['辽宁', '天津', '3'],
    ],
  ],
  [
    'blank lines',
    [
      ['辽宁', '北京', '1'],
      ['', '', ''],
      ['', '', ''],
    ],
  ],
])('%s may be an oversight', (_, rows) => {
  expect(blankEnds(tableOf(rows), mapping)).toEqual([]);
});

test('once it is answered a blank cell is the name above it, and a total ends what a name stands for', () => {
  const filled = filledDown(merged, { ...mapping, fillsDown: ['origin'] });
  expect(Array.from({ length: filled.rowCount }, (_, row) => cellOf(filled, row, 0))).toEqual([
    '辽宁',
    '辽宁',
    '辽宁',
    '小计',
    '吉林',
    '合计',
  ]);
  const afterTotal = filledDown(
    tableOf([
      ['辽宁', '北京', '1'],
      ['小计', '', '1'],
      ['', '上海', '2'],
    ]),
    { ...mapping, fillsDown: ['origin'] },
  );
  expect(cellOf(afterTotal, 2, 0)).toBe('');
});
