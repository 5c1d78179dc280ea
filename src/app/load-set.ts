/** A data set of our schema: checked, and shown in turns of the page. */
import { DuikouError } from '../error.ts';
import { loadMessages, problemSentence } from '../i18n/messages.ts';
import { loadPart } from '../load-part.ts';
import type { AtlasStore } from './atlas-store.ts';
import type { Load } from './load.ts';
import { surroundingsOnce } from './report-data.ts';

/**
 * Shows a data set of our schema.
 *
 * @throws DuikouError where nothing of it can be shown
 */
export async function loadSet(input: unknown, load: Load, store: AtlasStore): Promise<void> {
  const [{ parseChunked, showChunked }, { flowTopic }, surroundings] = await Promise.all([
    loadPart('userData', () => import('./show-chunked.ts')),
    loadPart('userData', () => import('../scene/topics/flow-topic.ts')),
    surroundingsOnce(),
    loadMessages(),
  ]);
  load.signal.throwIfAborted();
  const { dataSet, problems, read, skipped } = await parseChunked(input, load.signal);
  const newer = problems.find(({ code }) => code === 'newer-schema');
  if (newer) throw new DuikouError('data-newer-schema', { found: String(newer.found), known: String(newer.expected) });
  if (!dataSet) throw new DuikouError('data-unusable', { problems: problems.length });
  // The built-in tour speaks of the built-in data.
  load.setTourSource(null);
  await showChunked(store, load, { dataSet, surroundings: { ...surroundings, flowTopic }, more: null });
  const [first] = problems;
  if (first && skipped > 0)
    load.report(new DuikouError('data-skipped', { read, skipped, first: problemSentence(first, store.get().view.language) }));
}
