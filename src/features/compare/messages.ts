/** Words of the view `compare`. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type CompareWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { CompareWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly compare: CompareWords;
  }
}

export const compareWords = defineMessages('compare', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
