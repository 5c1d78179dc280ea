/** Words of the pairing panel, beside those that the map says too. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type PairingWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { PairingWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly pairing: PairingWords;
  }
}

export const pairingWords = defineMessages('pairing', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
