import { expect, test } from 'vitest';
import { runToCompletion } from '../../data/parse/run-to-completion.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';
import { noLevels, type Mapping } from '../columns/columns.ts';
import { noCorrections } from '../corrections.ts';
import { FileImport } from '../files/file-import.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

/** The problem of a cell in the first column, with the code of the place that it is read as. */
async function meaningOf(cell: string, text: string, changed: Partial<Mapping> = {}): Promise<string> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const settings = { mapping: { ...opened.guess, ...changed }, unit: '', corrections: noCorrections };
  const { flows, places, problems } = runToCompletion(session.interpret(settings, 'x')).report;
  const problem = problems.find(({ value, column }) => value === cell && column === 0);
  if (!problem) return 'nothing said';
  const [row = -1] = problem.rows;
  const flow = flows.firstRow.indexOf(row);
  if (problem.code === 'no-point')
    return `no-point ${problem.detail}, ${problem.fixes.map((fix) => (fix.kind === 'replace' ? fix.place : '')).join()}`;
  return `${problem.code} ${flow < 0 ? '' : (places[flows.origin[flow] ?? -1]?.id ?? '')}`.trim();
}

const table = (ends: readonly string[], to: string, header = '来自,前往,人数（人）'): string =>
  [header, ...ends.map((end, i) => `${end},${to},${i + 1}`)].join('\n');

test.each([
  ['鼓楼区', table(['玄武区', '秦淮区', '建邺区', '鼓楼区'], '上海'), 'no-point 鼓楼区 320106, 320100'],
  ['鼓楼区', table(['台江区', '仓山区', '马尾区', '鼓楼区'], '上海'), 'no-point 鼓楼区 350102, 350100'],
  ['鼓楼区', table(['泉山区', '云龙区', '贾汪区', '鼓楼区'], '上海'), 'no-point 鼓楼区 320302, 320300'],
  ['Suzhou', table(['Nanjing', 'Wuxi', 'Changzhou', 'Suzhou'], 'Shanghai', 'origin,destination,trips (persons)'), 'read-at-level 320500'],
  ['Suzhou', table(['Hefei', 'Wuhu', 'Bengbu', 'Suzhou'], 'Shanghai', 'origin,destination,trips (persons)'), 'read-at-level 341300'],
  [
    'Taizhou',
    table(['Hangzhou', 'Ningbo', 'Wenzhou', 'Taizhou'], 'Shanghai', 'origin,destination,trips (persons)'),
    'read-at-level 331000',
  ],
  [
    'Fuzhou',
    table(['Xiamen', 'Quanzhou', 'Zhangzhou', 'Fuzhou'], 'Shanghai', 'origin,destination,trips (persons)'),
    'read-at-level 350100',
  ],
])('%s among places of one prefecture or province is the one there, which the report says', async (cell, text, meaning) => {
  expect(await meaningOf(cell, text)).toBe(meaning);
});

test.each([
  ['places of several provinces', '鼓楼区', table(['玄武区', '台江区', '秦淮区', '鼓楼区'], '上海')],
  ['districts of both cities of a province that have one', '鼓楼区', table(['玄武区', '秦淮区', '泉山区', '鼓楼区'], '上海')],
  ['too few places', '鼓楼区', table(['玄武区', '秦淮区', '鼓楼区'], '上海')],
  ['places of a province without one of this name', '鼓楼区', table(['和平区', '沈河区', '浑南区', '于洪区', '铁西区', '鼓楼区'], '上海')],
])('a name among %s is asked about', async (_, cell, text) => {
  expect(await meaningOf(cell, text)).toBe('ambiguous-place');
});

test('a reader who wants to be asked for each name is asked, also within one area', async () => {
  const text = table(['玄武区', '秦淮区', '建邺区', '鼓楼区'], '上海');
  expect(await meaningOf('鼓楼区', text, { levels: noLevels })).toBe('ambiguous-place');
});

test('the order of the rows does not change the meaning of a name', async () => {
  const text = table(['鼓楼区', '建邺区', '秦淮区', '玄武区'], '上海');
  expect(await meaningOf('鼓楼区', text)).toBe('no-point 鼓楼区 320106, 320100');
});
