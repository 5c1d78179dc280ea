/** Loads the custom tour of a host by its address. */
import { parseTour, unknownParts } from '../../data/parse/parse-tour.ts';
import type { Tour } from '../../data/tour.ts';
import { DuikouError } from '../../error.ts';
import { loadMessages, problemSentence } from '../../i18n/messages.ts';
import { fetchJson } from './fetch-json.ts';
import type { AtlasStore } from '../atlas-store.ts';

/**
 * Loads a custom tour and validates it by the schema. Valid steps are shown. Errors in other steps, and parts that the data do not have,
 * are reported by step.
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

/** The number of sentences that a notice has room for. */
const longestList = 5;

function firstOf(sentences: readonly string[]): string {
  const more = sentences.length - longestList;
  return `${sentences.slice(0, longestList).join('; ')}${more > 0 ? `; + ${more}` : ''}`;
}
