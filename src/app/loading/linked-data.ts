/** Reads tables that are named by an address or packed in a link, like a file. Rows that can't be shown are reported. */
import { webAddress } from '../../data/parse/web-address.ts';
import { DuikouError } from '../../error.ts';
import { changeTopic, linkData } from '../../state/transitions.ts';
import type { DataLink } from '../../state/view-state.ts';
import { readingProblems } from '../../import/messages.ts';
import { fetchForLoad, isOfAnotherSite } from './limited-fetch.ts';
import type { Load } from './load.ts';
import { fetchParquet } from './parquet-fetch.ts';
import { requestByReader } from './request-by-reader.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { mappingOf, unpacked } from '../../import/files/packed-link.ts';
import { topicOf, readingOf } from '../import-of-store.ts';
import type { OpenOptions } from '../import-controller.ts';

const isParquetName = /\.(?:parquet|parq|pq)$/iu;

/**
 * Fetches the file at an address without cookies, because a link must not make a page read files that only its reader may see.
 *
 * @throws DuikouError `data-blocked` if there is no response or it may not be read; otherwise as `fetchParquet`
 */
export async function fetchTable(src: URL, load: Load): Promise<Blob> {
  try {
    const options = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    return await (isParquetName.test(src.pathname) ? fetchParquet(src, load, options) : fetchForLoad(src, load, options));
  } catch (cause) {
    if (cause instanceof DuikouError && cause.code === 'data-unreachable' && cause.details['status'] === 0)
      throw new DuikouError('data-blocked', { src: src.href }, { cause });
    throw cause;
  }
}

/**
 * Opens a table at an address that the reader has entered, and writes that address into the page's address.
 *
 * @throws DuikouError if the table can't be fetched
 */
export async function openHosted(src: URL, store: AtlasStore): Promise<void> {
  await requestByReader(store, async (load) => {
    agreed.add(src.host);
    const table = await fetchTable(src, load);
    load.elsewhere ??= '';
    await readingOf(store).open(table, src.href, {}, load);
    load.change(linkData(`src:${src.href}`));
  });
}

/** Other sites that the reader has agreed to fetch from, or has entered, since the page was opened. */
const agreed = new Set<string>();

/**
 * Shows the data of a link. Nothing is fetched from another site before the reader has agreed.
 *
 * @param hasTopic - whether the link names a topic
 * @param again - repeats the request
 * @throws DuikouError if none of the data can be shown; `data-needs-consent` with the action to agree
 */
export async function loadLinked(link: DataLink, load: Load, store: AtlasStore, hasTopic: boolean, again: () => void): Promise<void> {
  const rest = link.slice(4);
  if (link.startsWith('src:')) {
    const src = webAddress(rest);
    if (!src) throw new DuikouError('unknown-src', { value: rest });
    const { host } = src;
    if (isOfAnotherSite(src) && !agreed.has(host))
      throw new DuikouError('data-needs-consent', { host }, undefined, {
        kind: 'fetch',
        take: () => {
          agreed.add(host);
          again();
        },
      });
    const table = await fetchTable(src, load);
    load.elsewhere ??= '';
    await loadTable(table, src.href, load, store, hasTopic);
    return;
  }
  load.elsewhere = '';
  const set = await unpacked(rest);
  if (!set) throw new DuikouError('unknown-src', { value: `${rest.slice(0, 24)}…` });
  await loadTable(new Blob([set.text]), set.title, load, store, hasTopic, { mapping: mappingOf(set), unit: set.unit });
}

/**
 * @param hasTopic - whether the topic of the view is kept; if false, the topic of the set is shown
 * @throws DuikouError `user-data-unusable` with the reason if nothing can be shown
 */
export async function loadTable(
  file: Blob,
  title: string,
  load: Load,
  store: AtlasStore,
  hasTopic: boolean,
  options: OpenOptions = {},
): Promise<void> {
  if (!load.isCurrent) return;
  const reading = readingOf(store);
  await reading.open(file, title, { ...options, keepsView: true }, load);
  // The controller may be reading for a later load by now.
  if (!load.isCurrent) return;
  const { state } = reading;
  const { language } = store.get().view;
  if (state.phase === 'fault')
    throw new DuikouError('user-data-unusable', { title, reason: readingProblems[language][state.problem.code](state.problem) });
  if (state.phase !== 'table') return;
  const { report, result } = state.interpreted;
  const [first] = report.problems;
  const reason = first ? readingProblems[language][first.code](first) : '';
  if (!result) throw new DuikouError('user-data-unusable', { title, reason });
  if (!hasTopic) load.change(changeTopic(topicOf(result.dataSet)));
  if (first && report.rowsSkipped > 0)
    load.report(new DuikouError('data-skipped', { read: report.rowsRead, skipped: report.rowsSkipped, first: reason }));
}
