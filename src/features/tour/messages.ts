/** Words of the tour, for the room and for the presenter. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type TourWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { TourWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly tour: TourWords;
  }
}

export const tourWords = defineMessages('tour', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
