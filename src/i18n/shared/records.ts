/** Words for records: their states, facets, periods and publishers, and an empty list. They are loaded with the panels. */
import { defineMessages } from '../message-tables.ts';
import { en, type RecordsWords } from './records/en.ts';
import { zhHans } from './records/zh-hans.ts';
import { zhHant } from './records/zh-hant.ts';

export type { RecordsWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly records: RecordsWords;
  }
}

export const recordsWords = defineMessages('records', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
