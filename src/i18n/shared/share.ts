/** Words of the dialog for links, citations and files. */
import { defineMessages } from '../message-tables.ts';
import { en, shareTabs, type ShareTab, type ShareWords } from './share/en.ts';
import { zhHans } from './share/zh-hans.ts';
import { zhHant } from './share/zh-hant.ts';

export { shareTabs, type ShareTab, type ShareWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly share: ShareWords;
  }
}

export const shareWords = defineMessages('share', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
