/** Tables by address or packed in a link: fetched or unfolded, read like any file, and told what could not be shown. */
import { webAddress } from '../../data/web-address.ts';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import { changeLens } from '../../state/transitions.ts';
import type { DataLink } from '../../state/view-state.ts';
import { readingProblems } from '../../text/panel-words/reading-problems.ts';
import { loadOwnDataSet } from '../loading.ts';
import type { AtlasModel } from '../model.ts';
import { mappingOf, unpacked } from './packed.ts';
import { lensOf, readingOf } from './readings.ts';
import type { Wishes } from './own-reading.ts';

/**
 * The file behind an address. No cookie goes along: a link must not make a page read what only its reader may see.
 *
 * @throws DuikouError `data-blocked` where nothing answers or the answer may not be read, `data-unreachable` where there is no such file
 */
export async function fetchTable(src: URL): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(src, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (cause) {
    throw new DuikouError('data-blocked', { src: src.href }, { cause });
  }
  if (!response.ok) throw new DuikouError('data-unreachable', { src: src.href, status: response.status });
  return response.blob();
}

/**
 * Shows what a link names. Never rejects; false: nothing of it can be shown, and the reader has been told why.
 *
 * @param hasLens - whether the link says what is looked at
 */
export async function loadLinked(link: DataLink, model: AtlasModel, hasLens: boolean): Promise<boolean> {
  try {
    const rest = link.slice(4);
    if (link.startsWith('src:')) {
      const src = webAddress(rest);
      if (!src) throw new DuikouError('unknown-src', { value: rest });
      return await loadTable(await fetchTable(src), src.href, model, hasLens);
    }
    const set = await unpacked(rest);
    if (!set) throw new DuikouError('unknown-src', { value: `${rest.slice(0, 24)}…` });
    return await loadTable(new Blob([set.text]), set.title, model, hasLens, { mapping: mappingOf(set), unit: set.unit });
  } catch (cause) {
    const error = duikouErrorOf(cause);
    model.report(error.code === 'part-unreachable' ? error.withRetry(() => void loadLinked(link, model, hasLens)) : error);
    return false;
  }
}

/**
 * @param hasLens - false: what the set is about is looked at
 * @throws DuikouError `own-data-unusable` with the reason where nothing can be shown
 */
export async function loadTable(file: Blob, title: string, model: AtlasModel, hasLens: boolean, wishes: Wishes = {}): Promise<boolean> {
  const reading = readingOf(model);
  await reading.open(file, title, { ...wishes, isLinked: true });
  const { state } = reading;
  const { language } = model.get().view;
  if (state.phase === 'data-set') {
    await loadOwnDataSet({ kind: 'object', input: state.input }, model);
    return true;
  }
  if (state.phase === 'fault') throw new DuikouError('own-data-unusable', { title, reason: readingProblems[language][state.problem.code](state.problem) });
  if (state.phase !== 'table') return false;
  const { report, made } = state.interpreted;
  const [first] = report.problems;
  const reason = first ? readingProblems[language][first.code](first) : '';
  if (!made) throw new DuikouError('own-data-unusable', { title, reason });
  if (!hasLens) model.change(changeLens(lensOf(made.dataSet)));
  if (first && report.rowsSetAside > 0) model.report(new DuikouError('data-set-aside', { read: report.rowsRead, setAside: report.rowsSetAside, first: reason }));
  return true;
}
