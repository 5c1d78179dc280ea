/** The summary of a plot in a sentence, and the words of its table. */
import { defineMessages } from '../message-tables.ts';
import { en, type PlotsWords } from './plots/en.ts';
import { zhHans } from './plots/zh-hans.ts';
import { zhHant } from './plots/zh-hant.ts';

export type { PlotsWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly plots: PlotsWords;
  }
}

export const plotsWords = defineMessages('plots', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
