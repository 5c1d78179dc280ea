/** The host's tour, by address. */
import { parseTour, unknownParts } from '../../data/parse/parse-tour.ts';
import type { Tour } from '../../data/tour.ts';
import { DuikouError } from '../../error.ts';
import { loadMessages, problemSentence } from '../../i18n/messages.ts';
import { fetchJson } from './fetch-json.ts';
import type { AtlasStore } from '../atlas-store.ts';

/**
 * The host's tour, checked by the schema. Valid steps are shown; what is wrong with the others, and what the data do not have, is
 * reported by step.
 */
export async function loadUserTour(src: URL, store: AtlasStore): Promise<Tour> {
  const [input] = await Promise.all([fetchJson(src), loadMessages()]);
  const { tour, problems, read } = parseTour(input);
  const sentences = problems.map(
    (problem) => `${problem.id === undefined ? '' : `“${problem.id}”: `}${problemSentence(problem, store.get().view.language)}`,
  );
  if (!tour) throw new DuikouError('tour-unusable', { reason: firstOf(sentences) });
  if (problems.length > 0) store.report(new DuikouError('tour-problems', { shown: tour.steps.length, read, problems: firstOf(sentences) }));
  let reported = '';
  const unsubscribe = store.subscribe(() => {
    const { index, tour: shown } = store.get();
    if (shown !== null && shown !== tour) unsubscribe();
    if (shown !== tour || !index) return;
    const parts = firstOf(unknownParts(tour, index).map(({ step, unknown }) => `“${step}”: ${unknown}`));
    if (parts === reported) return;
    reported = parts;
    if (parts !== '') store.report(new DuikouError('tour-unknown-parts', { parts }));
  });
  return tour;
}

/** A notice has room for so many. */
const longestList = 5;

function firstOf(sentences: readonly string[]): string {
  const more = sentences.length - longestList;
  return `${sentences.slice(0, longestList).join('; ')}${more > 0 ? `; + ${more}` : ''}`;
}
