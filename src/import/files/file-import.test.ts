import { expect, test } from 'vitest';
import { runToCompletion } from '../../data/parse/run-to-completion.ts';
import { noCorrections } from '../corrections.ts';
import { FileImport } from './file-import.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

/** @returns how many ids the second file has, and the problems of the file as a whole */
async function withSecondFile(first: string, second: string): Promise<readonly unknown[]> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([first]), { hasHeader: null, places: new Blob([second]) }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { report } = runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'x'));
  return [opened.places?.found ?? null, report.problems.flatMap(({ code, rows }) => (rows.length === 0 ? [code] : []))];
}

const flows = '起点,终点,值（人）\nA1,B2,5\nB2,A1,6';
const places = 'id,name\nA1,沈阳\nB2,北京';

test('the table of places may be the first or the second file', async () => {
  expect(await withSecondFile(flows, places)).toEqual([2, []]);
  expect(await withSecondFile(places, flows)).toEqual([2, []]);
});

test.each([
  ['no table', 'a text'],
  ['damaged', 'PK\u0003\u0004 and no more'],
  ['of something else', '年份,值\n2018,5\n2018,6'],
  ['of other ids', 'id,name\nX1,沈阳\nX2,北京'],
])('a second file that is %s is reported as unused', async (_, second) => {
  expect(await withSecondFile(flows, second)).toEqual([null, ['unused-second-file']]);
});
