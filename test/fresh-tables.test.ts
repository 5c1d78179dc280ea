/**
 * Tables written by people who had not seen the reading code, each with its correct result: nothing drawn is wrong, and nothing is left out
 * without a report.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparatorNumbers, stateNumbers } from '../src/data/flows/flow-table.ts';
import { runToCompletion } from '../src/data/parse/run-to-completion.ts';
import type { Mapping } from '../src/import/columns/columns.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import type { ReadingReport } from '../src/import/report.ts';
import type { Opened } from '../src/import/worker/session.ts';
import { runToCompletionAsync } from './run-to-completion.ts';
import { gazetteer } from './gazetteer.ts';

/** The first folder was written for the tests; the second by a reader of an early version, who wrote down what went wrong. */
const folders = ['test/fixtures/fresh-tables', 'test/fixtures/strangers-tables'];
const files = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.right.json') ? [] : [`${folder}/${name}`])),
);

interface Right {
  readonly about: string;
  /** The reader's answer if the table names no unit. */
  readonly unit?: string;
  /** The questions that must be asked before everything that can be drawn is drawn. */
  readonly questions: readonly string[];
  readonly flows: readonly string[];
  /** Flows that are not drawn, each with the code of its problem. */
  readonly left: Readonly<Record<string, string>>;
}

function rightOf(name: string): Right {
  // The cast: the file is written by hand with this type.
  return JSON.parse(readFileSync(`${name}.right.json`, 'utf8')) as Right;
}

async function read(
  name: string,
  unit: string,
  answersBlanks = false,
): Promise<{ readonly opened: Opened & { readonly kind: 'table' }; readonly report: ReadingReport }> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([readFileSync(name)]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(JSON.stringify(opened));
  const reportOf = (fillsDown: Mapping['fillsDown']): ReadingReport =>
    runToCompletion(session.interpret({ mapping: { ...opened.guess, fillsDown }, unit, corrections: noCorrections }, name)).report;
  return { opened, report: reportOf(answersBlanks ? reportOf([]).asksBlanks : []) };
}

function flowsOf({ flows, places, units, periods, categories }: ReadingReport): readonly string[] {
  return Array.from({ length: flows.count }, (_, i) => {
    const n = flows.n[i] ?? Number.NaN;
    return [
      places[flows.origin[i] ?? -1]?.id,
      flows.directed[i] === 1 ? '→' : '–',
      places[flows.destination[i] ?? -1]?.id,
      stateNumbers[flows.state[i] ?? -1],
      comparatorNumbers[flows.comparator[i] ?? -1],
      Number.isNaN(n) ? '' : n,
      units[flows.unit[i] ?? -1] ?? '',
      periods[flows.period[i] ?? -1]?.raw ?? '',
      categories[flows.category[i] ?? -1] ?? '',
    ]
      .filter((word) => word !== '')
      .join(' ');
  });
}

/** The questions asked by the boxes above the report, and in it for a name that may be several places. */
function questionsOf({ needsUnit, asksDirection, asksCodes, asksBlanks, unclearNumbers, problems }: ReadingReport): readonly string[] {
  return [
    ...(needsUnit ? ['unit'] : []),
    ...(asksDirection ? ['direction'] : []),
    ...(asksCodes.length > 0 ? ['codes'] : []),
    ...(asksBlanks.length > 0 ? ['blanks'] : []),
    ...(unclearNumbers.length > 0 ? ['numbers'] : []),
    ...problems.flatMap(({ code, value }) =>
      code === 'no-place-columns' ? ['ends'] : code === 'ambiguous-place' ? [`${code}: ${value}`] : [],
    ),
  ];
}

describe('a table that the reading code was not written for', () => {
  test.each(files)('%s is drawn without an error and without a question that it answers itself', async (name) => {
    const right = rightOf(name);
    const { report } = await read(name, '');
    expect(flowsOf(report).filter((flow) => !right.flows.includes(flow))).toEqual([]);
    expect(questionsOf(report)).toEqual(right.questions);
  });

  test.each(files)('%s is drawn completely once the questions are answered, or the report says why not', async (name) => {
    const { flows, left, unit = '' } = rightOf(name);
    const { report } = await read(name, unit, true);
    expect([...flowsOf(report)].sort()).toEqual(flows.filter((flow) => left[flow] === undefined).sort());
    const codes = new Set<string>(report.problems.map(({ code }) => code));
    expect(Object.values(left).filter((code) => !codes.has(code))).toEqual([]);
    expect(report.rowsShown + report.rowsSkipped).toBe(report.rowsRead);
  });

  test('there are more than eighty such tables, and most need no question', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter((name) => rightOf(name).questions.length === 0).length).toBeGreaterThan(files.length / 2);
  });
});
