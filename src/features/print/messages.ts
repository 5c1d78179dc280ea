/** Words of a printed page. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type PrintWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { PrintWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly print: PrintWords;
  }
}

export const printWords = defineMessages('print', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
