/** Words of the panel "what was reported". */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type CompareWords, type ReportedCounts } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { CompareWords, ReportedCounts };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly compare: CompareWords;
  }
}

export const compareWords = defineMessages('compare', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
