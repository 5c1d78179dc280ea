/** Words of the timeline. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type TimelineWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { TimelineWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly timeline: TimelineWords;
  }
}

export const timelineWords = defineMessages('timeline', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
