/** The sentence for a conflict between a figure and one of another source. */
import type { Conflict } from '../data/conflicts.ts';
import type { DataIndex } from '../data/data-set.ts';
import { readsChinese } from '../data/languages.ts';
import type { Language } from '../data/schema.ts';
import { formatDate, formatFigure, joinFigure } from './format.ts';
import { publisherName } from './publisher-name.ts';
import { evidenceWords } from './shared/evidence.ts';
import { elsewhereWords } from './shared/other-sources.ts';

/** @param figure - a text for the other figure; default: the figure as it is written */
export function conflictSentence(index: DataIndex, { other, falls }: Conflict, language: Language, figure?: string): string {
  const words = elsewhereWords[language];
  const evidence = evidenceWords[language];
  const source = index.source(other.record.source.source);
  const sentence = words.conflict(
    figure ?? joinFigure(formatFigure(other.value, index.unitLabel(other.value.unit, language), language), language),
    evidence.published(
      publisherName(source, language) ?? evidence.unknownPublisher,
      source?.date ? formatDate(source.date, language) : evidence.unknownDate,
    ),
  );
  // Chinese has no space between sentences.
  return falls ? [sentence, words.falls].join(readsChinese(language) ? '' : ' ') : sentence;
}
