import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type TableWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { TableWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly table: TableWords;
  }
}

export const tableWords = defineMessages('table', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
