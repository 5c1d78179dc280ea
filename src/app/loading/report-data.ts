/** Loads, requests and shows the built-in report. */
import { loadBuiltInTour } from '../../data/built-in-tour.ts';
import { duikouErrorOf } from '../../error.ts';
import { loadedOnce, loadPart } from '../../load-part.ts';
import type { AtlasStore } from '../atlas-store.ts';
import type { Load } from './load.ts';
import type { LoadedData, Surroundings } from './prepared-data.ts';

/** Requests the built-in report in place of all that was requested before. */
export async function requestReport(store: AtlasStore): Promise<void> {
  const load = store.startLoad();
  try {
    await showReport(store, load);
  } finally {
    load.end();
  }
}

/** Shows the built-in report. A failure is reported and leaves the data that are shown. */
export async function showReport(store: AtlasStore, load: Load): Promise<void> {
  load.setProgress({ stage: 'waiting' });
  try {
    const report = await store.awaited('report', reportOnce());
    load.setTourSource(loadBuiltInTour);
    load.setData(report);
  } catch (cause) {
    load.reportNoData(duikouErrorOf(cause).withRetry(() => void requestReport(store)));
  }
}

/** Loaded once for all atlases, maps and figures of a page, which share it because it is frozen. */
export const builtInOnce = loadedOnce(() =>
  loadPart('report', () => import('../../data/built-in.ts')).then(({ loadBuiltIn }) => loadBuiltIn()),
);

export async function reportOnce(): Promise<LoadedData> {
  const [surroundings, { report, added }] = await Promise.all([surroundingsOnce(), builtInOnce()]);
  return {
    dataSet: report,
    added,
    surroundings,
    more: async () => (await loadPart('otherSources', () => import('../../data/built-in.ts'))).loadBuiltInWithMore(),
  };
}

export const surroundingsOnce: () => Promise<Surroundings> = loadedOnce(() =>
  loadPart('surroundings', () => import('../../geo/surroundings.ts')).then(({ places, attribution }) => ({ places, attribution })),
);
