/** A data set of our schema: checked, and shown in turns of the page. */
import { DuikouError } from '../error.ts';
import { bringSentences, problemSentence } from '../i18n/messages.ts';
import { loadPart } from '../load-part.ts';
import type { AtlasModel } from './atlas-store.ts';
import type { Load } from './load.ts';
import { surroundingsOnce } from './report-data.ts';

/**
 * Shows a data set of our schema.
 *
 * @throws DuikouError where nothing of it can be shown
 */
export async function loadSet(input: unknown, load: Load, model: AtlasModel): Promise<void> {
  const [{ parseInTurns, showInTurns }, { ownFlows }, surroundings] = await Promise.all([
    loadPart('ownData', () => import('./show-chunked.ts')),
    loadPart('ownData', () => import('../scene/topics/flow-topic.ts')),
    surroundingsOnce(),
    bringSentences(),
  ]);
  load.signal.throwIfAborted();
  const { dataSet, problems, read, setAside } = await parseInTurns(input, load.signal);
  const newer = problems.find(({ code }) => code === 'newer-schema');
  if (newer) throw new DuikouError('data-newer-schema', { found: String(newer.found), known: String(newer.expected) });
  if (!dataSet) throw new DuikouError('data-unusable', { problems: problems.length });
  // The built-in tour speaks of the built-in data.
  load.setTourSource(null);
  await showInTurns(model, load, { dataSet, surroundings: { ...surroundings, ownFlows }, more: null });
  const [first] = problems;
  if (first && setAside > 0)
    load.report(new DuikouError('data-set-aside', { read, setAside, first: problemSentence(first, model.get().view.language) }));
}
