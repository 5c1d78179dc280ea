/** How data come: the built-in set and the boundary layer's names as modules, a host's own set by address or as an object. */
import { DuikouError, duikouErrorOf } from '../error.ts';
import { loadBuiltInTour } from '../data/built-in-tour.ts';
import { loadedOnce, loadPart } from '../load-part.ts';
import { bringSentences, problemSentence } from '../text/messages.ts';
import type { AtlasModel, Surroundings } from './model.ts';

/** Where a host's own data set is. */
export type OwnData =
  | { readonly kind: 'address'; readonly src: URL }
  /** In the page itself; without a text where no element has the id. */
  | { readonly kind: 'element'; readonly src: string; readonly text: string | null }
  | { readonly kind: 'object'; readonly input: unknown };

/**
 * Shows the built-in report. A failure is reported and leaves what is shown.
 *
 * @param signal - of a load that another has taken the place of
 */
export async function loadBuiltIn(model: AtlasModel, signal: AbortSignal): Promise<void> {
  try {
    const [surroundings, dataSet] = await Promise.all([surroundingsOnce(), builtInOnce()]);
    if (signal.aborted) return;
    model.setTourSource(loadBuiltInTour);
    model.setData(dataSet, surroundings, async () => (await loadPart('otherSources', () => import('../data/built-in.ts'))).loadBuiltInWithMore());
  } catch (cause) {
    model.reportNoData(duikouErrorOf(cause).withRetry(() => void loadBuiltIn(model, signal)));
  }
}

/**
 * Loads a host's own data set. What can be shown is shown; what can't is reported by row.
 * Never rejects: each way to fail has a code, and nothing already shown is lost.
 *
 * @param signal - of a load that another has taken the place of: a slow file never replaces what was asked for later
 */
export async function loadOwnDataSet(own: OwnData, model: AtlasModel, signal: AbortSignal = new AbortController().signal): Promise<void> {
  try {
    // A table is read row by row, by what is loaded with own data only.
    if (own.kind === 'address' && /\.(?:csv|tsv|txt)$/iu.test(own.src.pathname)) {
      const { fetchTable, loadTable } = await loadPart('ownData', () => import('./own-data/own-data.ts'));
      const table = await fetchTable(own.src);
      if (!signal.aborted) await loadTable(table, own.src.href, model, model.get().view.lens !== 'pairings');
      return;
    }
    const [input, { parseInTurns, showInTurns }, { ownFlows }] = await Promise.all([inputOf(own, signal), loadPart('ownData', () => import('./sets-in-turns.ts')), loadPart('ownData', () => import('../scene/lenses/own-flows.ts')), bringSentences()]);
    const surroundings = await surroundingsOnce();
    if (signal.aborted) return;
    const { dataSet, problems, read, setAside } = await parseInTurns(input);
    if (signal.aborted) return;
    const newer = problems.find(({ code }) => code === 'newer-schema');
    if (newer) throw new DuikouError('data-newer-schema', { found: String(newer.found), known: String(newer.expected) });
    if (!dataSet) throw new DuikouError('data-unusable', { problems: problems.length });
    // The built-in tour speaks of the built-in data.
    model.setTourSource(null);
    await showInTurns(model, { dataSet, surroundings: { ...surroundings, ownFlows }, more: null });
    if (signal.aborted) return;
    const [first] = problems;
    if (first && setAside > 0) model.report(new DuikouError('data-set-aside', { read, setAside, first: problemSentence(first, model.get().view.language) }));
  } catch (cause) {
    if (signal.aborted) return;
    const error = duikouErrorOf(cause);
    // The same object read again says the same, unless it was our own script that did not come.
    const canRetry = own.kind === 'address' || error.code === 'part-unreachable' || error.code === 'report-unreachable';
    model.report(!canRetry ? error : error.withRetry(() => void loadOwnDataSet(own, model, signal)));
  }
}

async function inputOf(own: OwnData, signal: AbortSignal): Promise<unknown> {
  switch (own.kind) {
    case 'object':
      return own.input;
    case 'address':
      return fetchJson(own.src, signal);
    case 'element':
      if (own.text === null) throw new DuikouError('data-unreachable', { src: own.src, status: 404 });
      try {
        return JSON.parse(own.text);
      } catch (cause) {
        throw new DuikouError('data-not-json', { src: own.src }, { cause });
      }
  }
}

export async function fetchJson({ href: src }: URL, signal: AbortSignal | null = null): Promise<unknown> {
  const response = await fetch(src, { signal }).catch((cause: unknown) => {
    throw new DuikouError('data-unreachable', { src, status: 0 }, { cause });
  });
  if (!response.ok) throw new DuikouError('data-unreachable', { src, status: response.status });
  const text = await response.text().catch((cause: unknown) => {
    throw new DuikouError('data-cut-off', { src }, { cause });
  });
  try {
    // Whatever it is, the schema reads it.
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DuikouError('data-not-json', { src }, { cause });
  }
}

/** Once a page: atlases and maps share it, for it is frozen data. */
const builtInOnce = loadedOnce(() => loadPart('report', () => import('../data/built-in.ts')).then(({ loadBuiltInDataSet }) => loadBuiltInDataSet()));

export const surroundingsOnce: () => Promise<Surroundings> = loadedOnce(() => loadPart('surroundings', () => import('../geo/surroundings.ts')).then(({ places, attribution }) => ({ places, attribution })));
