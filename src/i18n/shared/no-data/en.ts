import type { Translation } from '../../translation.ts';

export const en = {
  nothing: (topic: string, pairing: string) => `${topic}: the report says nothing of ${pairing}.`,
  onlyTotal: (topic: string, pairing: string) =>
    `${topic}: ${pairing} is only in the totals for all pairings; the report says nothing of it alone.`,
};

export type NoDataWords = Translation<typeof en>;
