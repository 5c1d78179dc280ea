/**
 * Loads data on request: the built-in report, a data set of the host by its address or as an object, or the data of a link.
 */
import { DuikouError, duikouErrorOf } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import { linkData } from '../../state/transitions.ts';
import type { DataLink } from '../../state/view-state.ts';
import type { AtlasStore } from '../atlas-store.ts';
import type { Load } from './load.ts';
import { reportOnce, showReport } from './report-data.ts';
import { requestReportIfEmpty } from './request-by-reader.ts';

/** A data set of the host. */
export type UserData =
  | { readonly kind: 'address'; readonly src: URL }
  /** In an element of the page; `text` is null if no element has the id. */
  | { readonly kind: 'element'; readonly src: string; readonly text: string | null }
  | { readonly kind: 'object'; readonly input: unknown };

/** The data that a page, a link or a reader requests. */
export type Requested =
  | { readonly kind: 'report' }
  | UserData
  | {
      readonly kind: 'link';
      readonly link: DataLink;
      /** Whether the link names a topic. */
      readonly hasTopic: boolean;
      /** The data that are shown if the link's data can't be, and after the reader has cancelled. */
      readonly otherwise: Requested;
    };

/** The module that loads data of a link and tables. */
const linkedData = (store: AtlasStore) =>
  store.awaited(
    'userData',
    loadPart('userData', () => import('./linked-data.ts')),
  );

/**
 * Shows the requested data in place of all that was requested before. Valid records are shown, and invalid ones are reported by row.
 * Never rejects. Each failure is reported with an error code, and leaves the data that are shown.
 */
export async function request(store: AtlasStore, requested: Requested): Promise<void> {
  const load = store.startLoad(() => cancelled(store, requested));
  try {
    await carryOut(store, load, requested);
  } finally {
    load.end();
  }
}

/** Handles a cancelled request. The data of a cancelled link are removed from the address, because they are not shown. */
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

/** Adds a retry to an error if that may help. Reading the same object again gives the same error, unless a script failed to load. */
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
    // If nothing else is shown yet, the report is.
    if (load.isCurrent && !store.showsRequested) await showReport(store, load);
  }
}

/** Shows the data of a link, and the report until these are loaded. */
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
    // The view of the link stays until the reader has agreed.
    const isAsked = error.recovery?.kind === 'fetch';
    if (isAsked) await meanwhile;
    if (load.isCurrent && !(isAsked && store.get().index)) await carryOut(store, load, otherwise);
  }
}

async function showReportMeanwhile(load: Load): Promise<void> {
  // A failure is ignored here. If the report is needed later, it is fetched again and a failure is reported.
  const report = await reportOnce().catch(() => null);
  if (report) load.setMeanwhile(report);
}

/** @throws DuikouError if none of the data can be shown */
async function loadUserData(store: AtlasStore, load: Load, own: UserData): Promise<void> {
  if (own.kind !== 'object') load.setProgress({ stage: 'waiting' });
  // A table is read row by row, by a script that is loaded only for tables.
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
