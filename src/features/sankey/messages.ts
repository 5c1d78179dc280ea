/** Words of the bands of one place. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type SankeyMessages } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { SankeyMessages };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly sankey: SankeyMessages;
  }
}

export const sankeyWords = defineMessages('sankey', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
