/** Words of a figure in running text. They come with those of the atlas, language by language; the words of its quote come with the quote. */
import type { Language } from '../../data/schema.ts';
import { wordsOf } from '../messages.ts';
import type { FigureWords } from './figure/en.ts';

export type { FigureWords };

export function figureWords(language: Language): FigureWords {
  return wordsOf('figure', language);
}
