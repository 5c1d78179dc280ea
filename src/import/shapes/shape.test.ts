import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/fast-check.ts';
import { runToCompletion, runToCompletionAsync } from '../../data/parse/run-to-completion.ts';
import { hanNumber } from '../cells/han-number.ts';
import { readValue } from '../cells/printed-value.ts';
import { noCorrections } from '../corrections.ts';
import { FileImport } from '../files/file-import.ts';
import type { GazetteerFile } from '../places/gazetteer.ts';

// The build writes the rows as the type says.
const file = JSON.parse(readFileSync(new URL('../../../geo/gazetteer.json', import.meta.url), 'utf8')) as GazetteerFile;
const session = new FileImport(file);

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

test('a matrix, with its totals, turned, or written as a list, is the same flows', async () => {
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

test('years side by side are the same flows as years below one another', async () => {
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

test('a number in Han letters is the number in digits', () => {
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
      expect(hanNumber(`${below10000(high)}万`)?.n).toBe(high * 10_000);
    }),
  );
});

test.each(['三亚', '四平', '六安', '百色', '十堰', '三元', '一万二', '258万', '万元'])('%s is not taken for such a number', (text) => {
  const read = readValue(text);
  expect(read.kind === 'value' && text !== '258万' ? read.n : null).toBeNull();
});

test('a number with a decimal comma is that number, and never another, once the column is known to have it', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.nat(99), (whole, part) => {
      const grouped = String(whole).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');
      const read = readValue(`${grouped},${String(part).padStart(2, '0')}`, 'comma');
      expect(read.kind === 'value' ? read.n : null).toBeCloseTo(whole + part / 100, 6);
    }),
  );
});
