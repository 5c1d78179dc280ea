import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type ReportWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { ReportWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly report: ReportWords;
  }
}

export const reportWords = defineMessages('report', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
