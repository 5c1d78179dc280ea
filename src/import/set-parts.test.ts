import { expect, test } from 'vitest';
import gazetteer from '../../geo/gazetteer.json' with { type: 'json' };
import { noCorrections } from './corrections.ts';
import { runToCompletion, finishedAsync } from '../data/finish.ts';
import type { GazetteerFile } from './gazetteer.ts';
import { ImportSession, type Interpreted } from './session.ts';
import { inParts, joined, partLength, type SetPart } from './set-parts.ts';

async function interpreted(text: string): Promise<Interpreted> {
  // The build writes the rows as the type says.
  const session = new ImportSession(gazetteer as unknown as GazetteerFile);
  const opened = await finishedAsync(session.open(new Blob([text]), { hasHeader: true }));
  if (opened.kind !== 'table') throw new Error('no table');
  return runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'flows.csv'));
}

function parted(whole: Interpreted): { readonly parts: readonly SetPart[]; readonly rest: Interpreted } {
  const parts: SetPart[] = [];
  const steps = inParts(whole);
  let step = steps.next();
  for (; !step.done; step = steps.next()) parts.push(step.value);
  return { parts, rest: step.value };
}

test('a set that was sent in parts is the set that was sent', async () => {
  const years = Array.from({ length: partLength + 1 }, (_, i) => `北京,沈阳,${1000 + i},${i}`);
  const whole = await interpreted(`起点,终点,年份,人数（人）\n${years.join('\n')}\n上海,大连,2018,5\n`);
  const { parts, rest } = parted(whole);
  expect(parts.map(({ list, items }) => [list, items.length])).toEqual([
    ['pairings', 2],
    ['records', partLength],
    ['records', 2],
  ]);
  expect(rest.result?.dataSet.records).toEqual([]);
  expect(joined(rest, parts)).toEqual(whole);
});

test('what can’t be drawn has no parts', async () => {
  const whole = await interpreted('起点,终点,人数（人）\n某地,另一地,5\n');
  const { parts, rest } = parted(whole);
  expect(whole.result).toBeNull();
  expect(parts).toEqual([]);
  expect(joined(rest, parts)).toBe(whole);
});
