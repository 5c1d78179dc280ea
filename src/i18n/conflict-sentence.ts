/** What another source says against a figure, in a sentence. */
import type { Conflict } from '../data/conflicts.ts';
import type { DataIndex } from '../data/data-set.ts';
import { readsChinese } from '../data/languages.ts';
import type { Language } from '../data/schema.ts';
import { formatDate, formatFigure, joinFigure } from './format.ts';
import { publisherName } from './publisher-name.ts';
import { evidenceWords } from './shared/evidence.ts';
import { elsewhereWords } from './shared/other-sources.ts';

/** @param figure - stands for the other figure; default: the figure as it is written */
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
  // Chinese sets no space between sentences.
  return falls ? [sentence, words.falls].join(readsChinese(language) ? '' : ' ') : sentence;
}
