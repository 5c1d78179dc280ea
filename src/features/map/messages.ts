/** Messages of the lists of arcs and keys. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, keyPlaces, type KeyPlace, type KeysWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export { keyPlaces, type KeyPlace, type KeysWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly keys: KeysWords;
  }
}

export const keysWords = defineMessages('keys', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
