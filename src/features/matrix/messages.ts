/** Words of the matrix of flows. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type MatrixWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { MatrixWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly matrix: MatrixWords;
  }
}

export const matrixWords = defineMessages('matrix', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
