/** Words around a quote. */
import { defineMessages } from '../message-tables.ts';
import { en, type EvidenceWords } from './evidence/en.ts';
import { zhHans } from './evidence/zh-hans.ts';
import { zhHant } from './evidence/zh-hant.ts';

export type { EvidenceWords };

declare module '../message-tables.ts' {
  interface Words {
    readonly evidence: EvidenceWords;
  }
}

export const evidenceWords = defineMessages('evidence', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
