/** The fault of a part of a data set, written after the part's path. */
import { defineMessages } from '../message-tables.ts';
import { en, type DataProblemWords } from './data-problems/en.ts';
import { zhHans } from './data-problems/zh-hans.ts';
import { zhHant } from './data-problems/zh-hant.ts';

export type { DataProblemWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly dataProblems: DataProblemWords;
  }
}

export const dataProblemWords = defineMessages('dataProblems', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
