/** Words of the sheet at the foot of a narrow screen. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type SheetWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { SheetWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly sheet: SheetWords;
  }
}

export const sheetWords = defineMessages('sheet', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
