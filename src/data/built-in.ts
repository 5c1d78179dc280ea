import added from '../../data/added.json' with { type: 'json' };
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
  const { default: report } = await loadPart('report', () => import('../../data/report.json'));
  return report;
}

/** How much the other sources add to the report. */
export const addedToReport: AddedRecords = added;

/** The report with other sources, loaded when a reader asks for it. The build checks it too. */
export async function loadBuiltInWithMore(): Promise<DataSet> {
  const [report, { default: extra }] = await Promise.all([
    loadBuiltInDataSet(),
    loadPart('otherSources', () => import('../../data/extra.json')),
  ]);
  return appendSources(report, extra);
}
