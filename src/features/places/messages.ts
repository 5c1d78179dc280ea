/** Words of the answers about places and topics that are searched for. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type PlacesWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { PlacesWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly places: PlacesWords;
  }
}

export const placesWords = defineMessages('places', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
