/** Validates and shows a data set in Duikou's own schema. */
import { DuikouError } from '../../error.ts';
import { loadMessages, problemSentence } from '../../i18n/messages.ts';
import type { Parsed } from '../../data/parse/parse.ts';
import { loadPart } from '../../load-part.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { runInSlices } from '../../import/worker/run-in-slices.ts';
import type { Load } from './load.ts';
import { surroundingsOnce } from './report-data.ts';

/**
 * Validates and shows a data set in Duikou's own schema.
 *
 * @throws DuikouError if none of it can be shown
 */
export async function loadSet(input: unknown, load: Load, store: AtlasStore): Promise<void> {
  const [{ parsingDataSet }, { flowTopic, createBendsOf, layOut }, surroundings] = await store.awaited(
    'userData',
    Promise.all([
      loadPart('userData', () => import('../../data/parse/parse.ts')),
      loadPart('userData', () => import('./flow-parts.ts')),
      surroundingsOnce(),
      loadMessages(),
    ]),
  );
  load.signal.throwIfAborted();
  const { dataSet, problems, read, skipped } = await parseInSlices(parsingDataSet(input), load.signal);
  const newer = problems.find(({ code }) => code === 'newer-schema');
  if (newer) throw new DuikouError('data-newer-schema', { found: String(newer.found), known: String(newer.expected) });
  if (!dataSet) throw new DuikouError('data-unusable', { problems: problems.length });
  // The built-in tour is about the built-in data.
  load.setTourSource(null);
  load.setData({
    dataSet,
    surroundings: { ...surroundings, flowTopic, elsewhere: load.elsewhere },
    more: null,
    bendsOf: createBendsOf(layOut),
  });
  const [first] = problems;
  if (first && skipped > 0)
    load.report(new DuikouError('data-skipped', { read, skipped, first: problemSentence(first, store.get().view.language) }));
}

/** The length of a slice, short enough that the reader notices no delay. */
const sliceMs = 50;

/**
 * Validates a data set like `parseDataSet`, but in slices between which the page gets a turn.
 *
 * @throws the reason of `signal` if that is aborted
 */
export function parseInSlices(steps: Generator<undefined, Parsed>, signal: AbortSignal): Promise<Parsed> {
  return runInSlices(steps, sliceMs, signal);
}
