import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noCorrections } from './corrections.ts';
import { runToCompletion } from '../data/parse/run-to-completion.ts';
import { comparatorNumbers, stateNumbers } from '../data/flows/flow-table.ts';
import { consequenceOf, type Fix, type ReadingReport } from './report.ts';
import { FileImport } from './files/file-import.ts';
import type { Opened } from './worker/session.ts';
import { runToCompletionAsync } from '../../test/run-to-completion.ts';
import { gazetteer } from '../../test/gazetteer.ts';

const folder = new URL('../../test/fixtures/user-data/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

async function readingOf(name: string): Promise<unknown> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([readFileSync(new URL(name, folder))]), { hasHeader: null }));
  if (opened.kind !== 'table') return opened;
  const { report, lines } = runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, name));
  expect(report.rowsShown + report.rowsSkipped).toBe(report.rowsRead);
  expect(report.rowsRead).toBe(opened.rowCount);
  return plain(opened, report, lines);
}

/** The report in the form of the expected files. */
function plain(opened: Opened & { kind: 'table' }, report: ReadingReport, lines: Uint32Array): unknown {
  const column = (i: number | null): string | null => (i === null ? null : (opened.columns[i]?.name ?? '?'));
  const fix = (each: Fix): unknown =>
    each.kind === 'skip' ? 'skip' : each.cells.map(({ column: i, to }) => `${column(i)}: ${to}`).join(' | ');
  const { flows } = report;
  return {
    form: `${opened.form.form} ${opened.form.encoding} ${JSON.stringify(opened.form.delimiter)}`,
    columns: Object.fromEntries(Object.entries(opened.guess.columns).flatMap(([role, i]) => (i === null ? [] : [[role, column(i)]]))),
    directed: opened.guess.isDirected,
    ...(opened.shape === 'rows' ? {} : { shape: opened.shape, ...(opened.totals > 0 ? { totals: opened.totals } : {}) }),
    ...(opened.title === '' ? {} : { fromTitle: opened.title }),
    counts: `${report.rowsRead} = ${report.rowsShown} + ${report.rowsSkipped}`,
    ...(report.needsUnit ? { asksForUnit: report.unitHints } : {}),
    ...(report.asksDirection ? { asksDirection: true } : {}),
    ...(report.asksCodes.length > 0 ? { asksCodes: report.asksCodes } : {}),
    ...(report.unclearNumbers.length > 0 ? { asksNumbers: report.unclearNumbers } : {}),
    problems: report.problems.map(({ code, column: i, value, detail, fixes, isQuestion, rows }) => ({
      code,
      follows: consequenceOf(code),
      ...(i === null ? {} : { column: column(i) }),
      value,
      ...(detail === '' ? {} : { detail }),
      ...(fixes.length === 0 ? {} : { [isQuestion ? 'asks' : 'suggests']: fixes.map(fix) }),
      lines: Array.from(rows, (row) => lines[row]),
    })),
    flows: Array.from({ length: flows.count }, (_, i) =>
      [
        report.places[flows.origin[i] ?? -1]?.id,
        flows.directed[i] === 1 ? '→' : '–',
        report.places[flows.destination[i] ?? -1]?.id,
        stateNumbers[flows.state[i] ?? -1],
        comparatorNumbers[flows.comparator[i] ?? -1],
        Number.isNaN(flows.n[i] ?? 0) ? '' : flows.n[i],
        report.units[flows.unit[i] ?? -1] ?? '',
        report.periods[flows.period[i] ?? -1]?.raw ?? '',
        report.categories[flows.category[i] ?? -1] ?? '',
        `×${flows.rows[i]}`,
      ]
        .join(' ')
        .replace(/ +/gu, ' '),
    ),
  };
}

describe('a broken file of own data', () => {
  test.each(files)('%s gives the expected report', async (name) => {
    const expected = new URL(`${name}.expected.json`, folder);
    const read = await readingOf(name);
    if (process.env['WRITE_EXPECTED']) writeFileSync(expected, `${JSON.stringify(read, null, 1)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  test('is one of more than thirty test files', () => {
    expect(files.length).toBeGreaterThan(30);
  });
});
