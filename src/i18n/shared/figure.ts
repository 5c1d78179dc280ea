/**
 * Words of a figure in running text. They are loaded with those of the atlas, one language at a time; the words of a quote are loaded with
 * the quote.
 */
import type { Language } from '../../data/schema.ts';
import { wordsOf } from '../messages.ts';
import type { FigureWords } from './figure/en.ts';

export type { FigureWords };

export function figureWords(language: Language): FigureWords {
  return wordsOf('figure', language);
}
