/** Words of the flows panel. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type FlowsWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { FlowsWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly flows: FlowsWords;
  }
}

export const flowsWords = defineMessages('flows', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
