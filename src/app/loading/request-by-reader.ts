/** Requests for a file that a reader opens: by the dialog, dropped on the atlas, corrected. */
import { linkData } from '../../state/transitions.ts';
import type { AtlasStore } from '../atlas-store.ts';
import type { Load } from './load.ts';
import { requestReport } from './report-data.ts';

/**
 * Carries out a request for a file that a reader opens. Where nothing is shown after it, the report is the next best thing.
 *
 * @throws what `read` throws, unless another request has taken the place of this one
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
