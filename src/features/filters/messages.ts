import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type FiltersWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { FiltersWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly filters: FiltersWords;
  }
}

export const filtersWords = defineMessages('filters', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
