/** The sentences of errors that occur while the network works. They are loaded on the first such error, or with the panels. */
import { defineMessages } from '../message-tables.ts';
import { en, type ErrorWords } from './errors/en.ts';
import { zhHans } from './errors/zh-hans.ts';
import { zhHant } from './errors/zh-hant.ts';

export type { ErrorWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly errors: ErrorWords;
  }
}

export const errorWords = defineMessages('errors', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
