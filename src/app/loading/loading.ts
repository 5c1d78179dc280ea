/**
 * How data come: the built-in set and the boundary layer's names as modules, a host's own set by address or as an object, a link's set.
 * Whatever is requested is requested here.
 */
import { DuikouError, duikouErrorOf } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import { linkData } from '../../state/transitions.ts';
import type { DataLink } from '../../state/view-state.ts';
import type { AtlasStore } from '../atlas-store.ts';
import type { Load } from './load.ts';
import { reportOnce, showReport } from './report-data.ts';
import { requestReportIfEmpty } from './request-by-reader.ts';

/** Where a host's own data set is. */
export type UserData =
  | { readonly kind: 'address'; readonly src: URL }
  /** In the page itself; without a text where no element has the id. */
  | { readonly kind: 'element'; readonly src: string; readonly text: string | null }
  | { readonly kind: 'object'; readonly input: unknown };

/** What a page, a link or a reader asks to be shown. */
export type Requested =
  | { readonly kind: 'report' }
  | UserData
  | {
      readonly kind: 'link';
      readonly link: DataLink;
      /** Whether the link says what is looked at. */
      readonly hasTopic: boolean;
      /** What is shown where the link's data can't be, and after the reader has cancelled. */
      readonly otherwise: Requested;
    };

/** How data of a link, and tables, come. */
const linkedData = (store: AtlasStore) =>
  store.awaited(
    'userData',
    loadPart('userData', () => import('./linked-data.ts')),
  );

/**
 * Shows what is requested, in the place of all that was requested before. What can be shown of it is shown; what can't is reported by row.
 * Never rejects: each way to fail has a code, and nothing already shown is lost.
 */
export async function request(store: AtlasStore, requested: Requested): Promise<void> {
  const load = store.startLoad(() => cancelled(store, requested));
  try {
    await carryOut(store, load, requested);
  } finally {
    load.end();
  }
}

/** The address must not go on naming data that are not shown. */
function cancelled(store: AtlasStore, requested: Requested): void {
  if (requested.kind === 'link') {
    store.change(linkData(null));
    void request(store, requested.otherwise);
  } else requestReportIfEmpty(store);
}

async function carryOut(store: AtlasStore, load: Load, requested: Requested): Promise<void> {
  load.elsewhere = null;
  switch (requested.kind) {
    case 'report':
      await showReport(store, load);
      return;
    case 'link':
      await showLinked(store, load, requested);
      return;
    case 'address':
    case 'element':
    case 'object':
      await showUserData(store, load, requested);
  }
}

/** The same error with a button, where trying again may help: the same object read again says the same, unless it was our own script that did not come. */
function withRetry(store: AtlasStore, requested: Requested, cause: unknown): DuikouError {
  const error = duikouErrorOf(cause);
  const isFetched = requested.kind === 'address' || (requested.kind === 'link' && requested.link.startsWith('src:'));
  const canRetry = isFetched || error.code === 'part-unreachable' || error.code === 'report-unreachable';
  return canRetry ? error.withRetry(() => void request(store, requested)) : error;
}

async function showUserData(store: AtlasStore, load: Load, own: UserData): Promise<void> {
  try {
    await loadUserData(store, load, own);
  } catch (cause) {
    load.report(withRetry(store, own, cause));
    // Where nothing is shown yet the report is the next best thing.
    if (load.isCurrent && !store.showsRequested) await showReport(store, load);
  }
}

/** The report is shown until the linked set has come, however long its server takes. */
async function showLinked(store: AtlasStore, load: Load, requested: Requested & { readonly kind: 'link' }): Promise<void> {
  const { link, hasTopic, otherwise } = requested;
  const meanwhile = otherwise.kind === 'report' ? showReportMeanwhile(load) : null;
  load.setProgress({ stage: 'waiting' });
  try {
    const { loadLinked } = await linkedData(store);
    await loadLinked(link, load, store, hasTopic, () => void request(store, requested));
  } catch (cause) {
    const error = withRetry(store, requested, cause);
    load.report(error);
    // Until the reader has agreed, the view stays as the link has it.
    const isAsked = error.recovery?.kind === 'fetch';
    if (isAsked) await meanwhile;
    if (load.isCurrent && !(isAsked && store.get().index)) await carryOut(store, load, otherwise);
  }
}

async function showReportMeanwhile(load: Load): Promise<void> {
  // Where it does not come and is needed after all, it is fetched again and its failure is reported.
  const report = await reportOnce().catch(() => null);
  if (report) load.setMeanwhile(report);
}

/** @throws DuikouError where nothing of it can be shown */
async function loadUserData(store: AtlasStore, load: Load, own: UserData): Promise<void> {
  if (own.kind !== 'object') load.setProgress({ stage: 'waiting' });
  // A table is read row by row, by what is loaded with own data only.
  if (own.kind === 'address' && /\.(?:csv|tsv|txt|xlsx|xls|parquet|parq|pq|ndjson|jsonl|geojson)$/iu.test(own.src.pathname)) {
    const { fetchTable, loadTable } = await linkedData(store);
    const table = await fetchTable(own.src, load);
    await loadTable(table, own.src.href, load, store, store.get().view.topic !== 'overview');
    return;
  }
  const part = loadPart('userData', () => import('./load-set.ts'));
  const [input, { loadSet }] = await Promise.all([inputOf(own, load), store.awaited('userData', part)]);
  await loadSet(input, load, store);
}

async function inputOf(own: UserData, load: Load): Promise<unknown> {
  switch (own.kind) {
    case 'object':
      return own.input;
    case 'address':
      return (await loadPart('userData', () => import('./fetch-json.ts'))).fetchJson(own.src, load);
    case 'element':
      if (own.text === null) throw new DuikouError('data-unreachable', { src: own.src, status: 404 });
      try {
        return JSON.parse(own.text);
      } catch (cause) {
        throw new DuikouError('data-not-json', { src: own.src }, { cause });
      }
  }
}
