/** Requests of the reader for a file that is opened in the dialog, dropped on the atlas or corrected. */
import { linkData } from '../../state/transitions.ts';
import type { AtlasStore } from '../atlas-store.ts';
import type { Load } from './load.ts';
import { requestReport } from './report-data.ts';

/**
 * Carries out a request of the reader. If no data are shown after it, the report is.
 *
 * @throws the error of `read`, unless another request has superseded this one
 */
export async function requestByReader(store: AtlasStore, read: (load: Load) => Promise<void>): Promise<void> {
  const load = store.startLoad(() => requestReportIfEmpty(store));
  try {
    await read(load);
  } catch (cause) {
    if (load.isCurrent) throw cause;
  } finally {
    load.end();
    if (load.isCurrent) requestReportIfEmpty(store);
  }
}

export function requestReportIfEmpty(store: AtlasStore): void {
  if (store.showsRequested) return;
  store.change(linkData(null));
  void requestReport(store);
}
