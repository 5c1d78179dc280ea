/**
 * How data come: the built-in set and the boundary layer's names as modules, a host's own set by address or as an object, a link's set.
 * Whatever is requested is requested here.
 */
import { DuikouError, duikouErrorOf } from '../error.ts';
import { loadPart } from '../load-part.ts';
import { linkData } from '../state/transitions.ts';
import type { DataLink } from '../state/view-state.ts';
import type { AtlasModel } from './atlas-store.ts';
import type { Load } from './load.ts';
import { reportOnce, showReport } from './report-data.ts';
import { requestReportIfEmpty } from './request-by-reader.ts';

/** Where a host's own data set is. */
export type OwnData =
  | { readonly kind: 'address'; readonly src: URL }
  /** In the page itself; without a text where no element has the id. */
  | { readonly kind: 'element'; readonly src: string; readonly text: string | null }
  | { readonly kind: 'object'; readonly input: unknown };

/** What a page, a link or a reader asks to be shown. */
export type Requested =
  | { readonly kind: 'report' }
  | OwnData
  | {
      readonly kind: 'link';
      readonly link: DataLink;
      /** Whether the link says what is looked at. */
      readonly hasLens: boolean;
      /** What is shown where the link's data can't be, and after the reader has cancelled. */
      readonly otherwise: Requested;
    };

/**
 * Shows what is requested, in the place of all that was requested before. What can be shown of it is shown; what can't is reported by row.
 * Never rejects: each way to fail has a code, and nothing already shown is lost.
 */
export async function request(model: AtlasModel, requested: Requested): Promise<void> {
  const load = model.startLoad(() => cancelled(model, requested));
  try {
    await carryOut(model, load, requested);
  } finally {
    load.end();
  }
}

/** The address must not go on naming data that are not shown. */
function cancelled(model: AtlasModel, requested: Requested): void {
  if (requested.kind === 'link') {
    model.change(linkData(null));
    void request(model, requested.otherwise);
  } else requestReportIfEmpty(model);
}

async function carryOut(model: AtlasModel, load: Load, requested: Requested): Promise<void> {
  switch (requested.kind) {
    case 'report':
      await showReport(model, load);
      return;
    case 'link':
      await showLinked(model, load, requested);
      return;
    case 'address':
    case 'element':
    case 'object':
      await showOwn(model, load, requested);
  }
}

/** The same error with a button, where trying again may help: the same object read again says the same, unless it was our own script that did not come. */
function withRetry(model: AtlasModel, requested: Requested, cause: unknown): DuikouError {
  const error = duikouErrorOf(cause);
  const isFetched = requested.kind === 'address' || (requested.kind === 'link' && requested.link.startsWith('src:'));
  const canRetry = isFetched || error.code === 'part-unreachable' || error.code === 'report-unreachable';
  return canRetry ? error.withRetry(() => void request(model, requested)) : error;
}

async function showOwn(model: AtlasModel, load: Load, own: OwnData): Promise<void> {
  try {
    await loadOwn(model, load, own);
  } catch (cause) {
    load.report(withRetry(model, own, cause));
    // Where nothing is shown yet the report is the next best thing.
    if (load.isCurrent && !model.showsRequested) await showReport(model, load);
  }
}

/** The report is shown until the linked set has come, however long its server takes. */
async function showLinked(model: AtlasModel, load: Load, requested: Requested & { readonly kind: 'link' }): Promise<void> {
  const { link, hasLens, otherwise } = requested;
  if (otherwise.kind === 'report') void showReportMeanwhile(load);
  load.setProgress({ stage: 'waiting' });
  try {
    const { loadLinked } = await loadPart('ownData', () => import('./linked-data.ts'));
    await loadLinked(link, load, model, hasLens);
  } catch (cause) {
    load.report(withRetry(model, requested, cause));
    if (load.isCurrent) await carryOut(model, load, otherwise);
  }
}

async function showReportMeanwhile(load: Load): Promise<void> {
  // Where it does not come and is needed after all, it is fetched again and its failure is reported.
  const report = await reportOnce().catch(() => null);
  if (report) load.setMeanwhile(report);
}

/** @throws DuikouError where nothing of it can be shown */
async function loadOwn(model: AtlasModel, load: Load, own: OwnData): Promise<void> {
  if (own.kind !== 'object') load.setProgress({ stage: 'waiting' });
  // A table is read row by row, by what is loaded with own data only.
  if (own.kind === 'address' && /\.(?:csv|tsv|txt)$/iu.test(own.src.pathname)) {
    const { fetchTable, loadTable } = await loadPart('ownData', () => import('./linked-data.ts'));
    const table = await fetchTable(own.src, load);
    await loadTable(table, own.src.href, load, model, model.get().view.lens !== 'pairings');
    return;
  }
  const [input, { loadSet }] = await Promise.all([inputOf(own, load), loadPart('ownData', () => import('./load-set.ts'))]);
  await loadSet(input, load, model);
}

async function inputOf(own: OwnData, load: Load): Promise<unknown> {
  switch (own.kind) {
    case 'object':
      return own.input;
    case 'address':
      return (await loadPart('ownData', () => import('./fetch-json.ts'))).fetchJson(own.src, load);
    case 'element':
      if (own.text === null) throw new DuikouError('data-unreachable', { src: own.src, status: 404 });
      try {
        return JSON.parse(own.text);
      } catch (cause) {
        throw new DuikouError('data-not-json', { src: own.src }, { cause });
      }
  }
}
