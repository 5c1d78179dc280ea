/** Words around a quote. They come with those of the atlas, language by language, for a figure needs them first. */
import type { Language } from '../../data/schema.ts';
import { wordsOf } from '../messages.ts';
import type { EvidenceWords } from './evidence/en.ts';

export type { EvidenceWords };

export function evidenceWords(language: Language): EvidenceWords {
  return wordsOf('evidence', language);
}
