/** The words of the site's pages before their script runs, or without it. */
import { defineMessages } from '../message-tables.ts';
import { en, type PageWords } from './page/en.ts';
import { zhHans } from './page/zh-hans.ts';
import { zhHant } from './page/zh-hant.ts';

export type { PageWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly page: PageWords;
  }
}

export const pageWords = defineMessages('page', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
