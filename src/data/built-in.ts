import type { DataSet } from './schema.ts';
import { loadPart } from '../load-part.ts';
import { appendSources } from './append-sources.ts';

/**
 * The report, as the build has checked it. Loads neither the parser nor anything else but the data.
 *
 * @returns the same object each time: it is shared by every atlas of a page, so nobody may change it
 */
export async function loadBuiltInDataSet(): Promise<DataSet> {
  const { default: report } = await loadPart('report', () => import('../../data/report.json'));
  return report;
}

/** The report with what other sources say, loaded when a reader asks for it; checked by the build too. */
export async function loadBuiltInWithMore(): Promise<DataSet> {
  const [report, { default: extra }] = await Promise.all([
    loadBuiltInDataSet(),
    loadPart('otherSources', () => import('../../data/extra.json')),
  ]);
  return appendSources(report, extra);
}
