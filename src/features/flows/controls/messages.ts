/** Words of the controls for user flows, and of the sentences about flows that are not drawn. */
import { defineMessages } from '../../../i18n/message-tables.ts';
import { en, type FlowControlsWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { FlowControlsWords };

declare module '../../../i18n/message-tables.ts' {
  interface Words {
    readonly flowControls: FlowControlsWords;
  }
}

export const flowControlsWords = defineMessages('flowControls', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
