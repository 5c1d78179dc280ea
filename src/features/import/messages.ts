/** Messages of the dialog for the reader's own data. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type ImportWords, type StarterName } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { ImportWords, StarterName };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly userData: ImportWords;
  }
}

export const importWords = defineMessages('userData', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
