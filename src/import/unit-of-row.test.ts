/** A row's own unit beside the unit in the name of the value column. */
import { expect, test } from 'vitest';
import { gazetteer } from '../../test/gazetteer.ts';
import { runToCompletionAsync } from '../../test/run-to-completion.ts';
import { runToCompletion } from '../data/parse/run-to-completion.ts';
import { noCorrections } from './corrections.ts';
import { FileImport } from './files/file-import.ts';

const session = new FileImport(gazetteer);

/** The values, each with its unit, and the rows whose unit is reported. */
async function read(text: string, unit = ''): Promise<{ readonly values: readonly string[]; readonly reported: readonly string[] }> {
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { report } = runToCompletion(session.interpret({ mapping: opened.guess, unit, corrections: noCorrections }, 'x.csv'));
  const { flows, units } = report;
  return {
    values: Array.from({ length: flows.count }, (_, i) => `${flows.n[i]} ${units[flows.unit[i] ?? -1]}`),
    reported: report.problems.filter(({ code }) => code === 'own-unit').map(({ value, detail }) => `${value}, not ${detail}`),
  };
}

test('is reported if the multiplier in the name is lost, even if its unit is not known', async () => {
  const { values, reported } = await read('起点,终点,金额（万元）,单位\n北京,沈阳,258,美元\n上海,大连,100,万元\n深圳,哈尔滨,42,\n');
  expect(values).toEqual(['258 美元', '1000000 CNY', '420000 CNY']);
  expect(reported).toEqual(['美元, not 万元']);
});

test('is reported too once the reader has answered the unit of a name that has only a multiplier', async () => {
  const { values, reported } = await read('起点,终点,数量（万）,单位\n北京,沈阳,258,人次\n上海,大连,100,\n', '人次');
  expect(values).toEqual(['258 person-time', '1000000 person-time']);
  expect(reported).toEqual(['人次, not 万人次']);
});

test('is not reported if the name says what is counted, and not its unit', async () => {
  const { reported } = await read('起点,终点,增幅,单位\n北京,沈阳,25,%\n上海,大连,10,%\n');
  expect(reported).toEqual([]);
});
