/** Words for figures of other sources, shared by all panels. */
import { defineMessages } from '../message-tables.ts';
import { en, type ElsewhereWords } from './other-sources/en.ts';
import { zhHans } from './other-sources/zh-hans.ts';
import { zhHant } from './other-sources/zh-hant.ts';

export type { ElsewhereWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly elsewhere: ElsewhereWords;
  }
}

export const elsewhereWords = defineMessages('elsewhere', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
