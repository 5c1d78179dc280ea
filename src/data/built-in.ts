import type { DataSet } from './schema.ts';

/**
 * The report, as the build has checked it. Loads neither the parser nor anything else but the data.
 *
 * @returns the same object each time: it is shared by every atlas of a page, so nobody may change it
 */
export async function loadBuiltInDataSet(): Promise<DataSet> {
  const { default: report } = await import('../../data/report.json');
  // `data/check.ts` parses this very file with the schema, without loss, and stops the build where it does not fit.
  return report as unknown as DataSet;
}
