import { describe, expect, test } from 'vitest';
import { runToCompletion } from '../../data/parse/run-to-completion.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';
import { noLevels, type Mapping } from '../columns/columns.ts';
import { noCorrections } from '../corrections.ts';
import { FileImport } from '../files/file-import.ts';
import type { ReadingReport } from '../report.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

async function readWith(origins: readonly string[], levels: Mapping['levels'] = noLevels): Promise<ReadingReport> {
  const session = new FileImport(gazetteer);
  const text = ['来自,前往,人数（人）', ...origins.map((origin, i) => `${origin},上海,${i + 1}`)].join('\n');
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const settings = { mapping: { ...opened.guess, levels }, unit: '', corrections: noCorrections };
  return runToCompletion(session.interpret(settings, 'x')).report;
}

describe('the level of names that several places have', () => {
  const mixed = ['吉林', '朝阳', '海南', '辽宁省', '沈阳市'];

  test('is asked once for a column, with the number of names that each answer decides', async () => {
    const { asksLevels } = await readWith(mixed);
    expect(asksLevels).toEqual([
      {
        end: 'origin',
        names: ['吉林', '朝阳', '海南'],
        levels: [
          { level: 'province', names: 2 },
          { level: 'prefecture', names: 3 },
          // 海南区 in Wuhai is the only county of that name.
          { level: 'county', names: 1 },
        ],
      },
    ]);
  });

  test('decides the names when it is answered', async () => {
    const { flows, places, asksLevels } = await readWith(mixed, { origin: 'prefecture', destination: null });
    const codes = [...flows.origin].map((place) => places[place]?.id);
    expect(codes).toEqual(expect.arrayContaining(['220200', '211300', '632500']));
    expect(asksLevels).toEqual([]);
  });

  test('is not asked for a single name, which is asked about by its places', async () => {
    expect((await readWith(['吉林', '辽宁省', '沈阳市'])).asksLevels).toEqual([]);
  });

  test('is not asked if no level decides any name', async () => {
    expect((await readWith(['鼓楼区', '和平区', '辽宁省', '沈阳市'])).asksLevels).toEqual([]);
  });
});
