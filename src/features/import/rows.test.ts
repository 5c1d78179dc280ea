import { expect, test } from 'vitest';
import type { Problem, ReadingCode } from '../../import/report.ts';
import { listedAtFirst, reportRows } from './rows.ts';

const problem = (code: ReadingCode, value: string, ...rows: readonly number[]): Problem => ({
  code,
  column: rows.length === 0 ? null : 2,
  value,
  detail: '',
  fixes: [],
  isQuestion: false,
  rows: Uint32Array.from(rows),
});
const many = Array.from({ length: 41 }, (_, i) => i);

function listed(problems: readonly Problem[], ...wholly: readonly ReadingCode[]): readonly string[] {
  const rows = reportRows(problems, new Set(wholly));
  return rows.ids.map((_, i) => {
    const item = rows.at(i);
    if (item?.kind === 'entry') return `${item.problem.value} ${item.row}`;
    return item ? `${item.kind} ${item.code} ${item.entries}` : '';
  });
}

test('problems of a kind are listed together under its head', () => {
  expect(listed([problem('unknown-place', 'x', 4), problem('negative', '-1', 5), problem('unknown-place', 'y', 6, 7)])).toEqual([
    'group unknown-place 3',
    'x 4',
    'y 6',
    'y 7',
    '-1 5',
  ]);
});

test('the first problems of many are listed, and all on demand', () => {
  const problems = [problem('footnote-mark', '5①', ...many), problem('no-header', '')];
  const first = listed(problems);
  expect([first[0], first.length, first.at(-2), first.at(-1)]).toEqual([
    'group footnote-mark 41',
    listedAtFirst + 3,
    'more footnote-mark 41',
    ' null',
  ]);
  const all = listed(problems, 'footnote-mark');
  expect([all.length, all.at(-3)]).toEqual([many.length + 3, '5① 40']);
  expect(reportRows(problems, new Set()).all).toBe(42);
});

test('entries keep their ids when more are listed', () => {
  const problems = [problem('footnote-mark', '5①', ...many)];
  const [first, all] = [reportRows(problems, new Set()).ids, reportRows(problems, new Set(['footnote-mark'])).ids];
  expect(first.slice(0, -1)).toEqual(all.slice(0, first.length - 1));
  expect(new Set(all).size).toBe(all.length);
});
