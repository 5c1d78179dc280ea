/** Messages about problems in the reader's own files and their fixes. Loaded only for own data. */
import { defineMessages } from '../i18n/message-tables.ts';
import { en, type ReadingProblemWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { ReadingProblemWords };

declare module '../i18n/message-tables.ts' {
  interface Words {
    readonly readingProblems: ReadingProblemWords;
  }
}

export const readingProblems = defineMessages('readingProblems', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
