/**
 * Checks the report's data against the report and against themselves. Without this nothing is built: the page trusts the file.
 *
 * As a command (`tsx data/check.ts`) it prints what is wrong, by record, and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isObject } from '../src/data/parse/objects.ts';
import { parseDataSet } from '../src/data/parse/parse.ts';
import type { DataSet } from '../src/data/schema.ts';
import { appendSources, type MoreData } from '../src/data/append-sources.ts';
import { moreProblems } from './checks/more.ts';
import { indexDataSet } from '../src/data/data-set.ts';
import { parseTour } from '../src/data/parse/parse-tour.ts';
import { unknownParts } from '../src/data/tour.ts';
import { enumerationProblems } from './checks/enumerations.ts';
import { findingProblems } from './checks/findings.ts';
import { overviewProblems } from './checks/overview.ts';
import { markProblems } from './checks/marks.ts';
import { periodProblems } from './checks/periods.ts';
import type { Problem } from './checks/problem.ts';
import { quoteProblems } from './checks/quotes.ts';
import { recordProblems } from './checks/records.ts';
import { textProblems } from './checks/text.ts';
import { valueProblems } from './checks/values.ts';

export type { Problem } from './checks/problem.ts';

/**
 * @param dataSet - as the parser gave it, so that every id leads somewhere
 * @param text - the report, verbatim
 * @returns nothing where all is well
 */
export function checkReport(dataSet: DataSet, text: string): Problem[] {
  return [
    ...quoteProblems(dataSet, text),
    ...enumerationProblems(dataSet),
    ...valueProblems(dataSet),
    ...periodProblems(dataSet),
    ...textProblems(dataSet, text),
    ...recordProblems(dataSet),
    ...overviewProblems(dataSet),
    ...findingProblems(dataSet),
    ...markProblems(dataSet),
  ];
}

/** The file itself: the parser must set nothing aside and leave nothing out, and what it gives must pass {@link checkReport}. */
export function checkReportFile(file: unknown, text: string): Problem[] {
  const { dataSet, problems } = parseDataSet(file);
  const parsing = problems.map(({ id, path, code, found, expected }) => ({
    id: id ?? path,
    reason: `${path}: ${code}, found ${found}, expected ${expected}`,
  }));
  return dataSet ? [...parsing, ...lossProblems('report.json', file, dataSet), ...checkReport(dataSet, text)] : parsing;
}

/** The page is given the file as it is, not as the parser returns it: so a default the parser fills in would be missing there. */
function lossProblems(id: string, file: unknown, dataSet: DataSet): Problem[] {
  return sortedText(file) === sortedText(dataSet)
    ? []
    : [{ id, reason: 'the parser adds or drops a field: write every field with a default out in full' }];
}

/** JSON with the keys in order, so that two files that say the same are the same text. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** What other sources say, laid beside the report as the page does it: the whole must parse without loss too. */
export function checkMoreFile(file: unknown, more: unknown): Problem[] {
  // The parser below is what checks them; `appendSources` only joins lists.
  const whole = appendSources(file as DataSet, more as MoreData);
  const { dataSet, problems } = parseDataSet(whole);
  const parsing = problems.map(({ id, path, code, found, expected }) => ({
    id: id ?? path,
    reason: `${path}: ${code}, found ${found}, expected ${expected}`,
  }));
  return dataSet
    ? [...parsing, ...lossProblems('extra.json', whole, dataSet), ...moreProblems(dataSet, more as MoreData), ...markProblems(dataSet)]
    : parsing;
}

/** The tour names nothing that the report does not have, and every step has words for the presenter and for the ear. */
export function checkTourFile(file: unknown, tour: unknown): Problem[] {
  const { dataSet } = parseDataSet(file);
  const parsed = parseTour(tour);
  const parsing = parsed.problems.map(({ id, path, code, found, expected }) => ({
    id: id ?? path,
    reason: `${path}: ${code}, found ${found}, expected ${expected}`,
  }));
  if (!parsed.tour || !dataSet) return parsing;
  return [
    ...parsing,
    ...unknownParts(parsed.tour, indexDataSet(dataSet)).map(({ step, unknown }) => ({ id: step, reason: `there is no ${unknown}` })),
    ...parsed.tour.steps.flatMap(({ id, notes, description }) =>
      notes && description ? [] : [{ id, reason: 'notes and description belong to every step of this tour' }],
    ),
  ];
}

/** @throws Error as {@link assertReport} */
export function assertTour(file: unknown, tour: unknown): void {
  throwOn('data/tour.json', checkTourFile(file, tour));
}

/** @throws Error as {@link assertReport} */
export function assertMore(file: unknown, more: unknown): void {
  throwOn('data/extra.json', checkMoreFile(file, more));
}

/** @throws Error with every problem, one a line, each with its record's id */
export function assertReport(file: unknown, text: string): void {
  throwOn('data/report.json', checkReportFile(file, text));
}

function throwOn(name: string, problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Error(`${name}: ${problems.length} problems\n${problems.map(({ id, reason }) => `${id}: ${reason}`).join('\n')}`);
}

/** The committed report: its data, not yet trusted, and its text; and what other sources say. */
export function readReport(): { readonly file: unknown; readonly text: string; readonly more: unknown; readonly tour: unknown } {
  return {
    file: JSON.parse(textOf('report.json')) as unknown,
    text: textOf('report.zh.txt'),
    more: JSON.parse(textOf('extra.json')) as unknown,
    tour: JSON.parse(textOf('tour.json')) as unknown,
  };
}

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, text, more, tour } = readReport();
  try {
    assertReport(file, text);
    assertMore(file, more);
    assertTour(file, tour);
    console.log('data/report.json, data/extra.json, data/tour.json: nothing to object to');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
