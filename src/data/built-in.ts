import type { AddedRecords } from './added-records.ts';
import type { DataSet } from './schema.ts';
import { loadPart } from '../load-part.ts';
import { appendSources } from './append-sources.ts';

/**
 * The report, which the build has checked. Loads only the data, not the parser.
 *
 * @returns the same object each time: every atlas of a page shares it, so it must not be changed
 */
export async function loadBuiltInDataSet(): Promise<DataSet> {
  return (await loadBuiltIn()).report;
}

/** The report, with the number of records that other sources add to it. */
export async function loadBuiltIn(): Promise<{ readonly report: DataSet; readonly added: AddedRecords }> {
  return loadPart('report', () => import('./report-file.ts'));
}

/** The report with other sources, loaded when a reader asks for it. The build checks it too. */
export async function loadBuiltInWithMore(): Promise<DataSet> {
  const [report, { default: extra }] = await Promise.all([
    loadBuiltInDataSet(),
    loadPart('otherSources', () => import('../../data/extra.json')),
  ]);
  return appendSources(report, extra);
}
