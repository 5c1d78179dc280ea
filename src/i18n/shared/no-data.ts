/** Words for parts of a report without data. */
import { defineMessages } from '../message-tables.ts';
import { en, type NoDataWords } from './no-data/en.ts';
import { zhHans } from './no-data/zh-hans.ts';
import { zhHant } from './no-data/zh-hant.ts';

export type { NoDataWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly silence: NoDataWords;
  }
}

export const noDataWords = defineMessages('silence', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
