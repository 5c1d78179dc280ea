import type { Translation } from '../../translation.ts';

export const en = {
  nothing: (topic: string, pairing: string) => `${topic}: the report does not mention ${pairing}.`,
  onlyTotal: (topic: string, pairing: string) =>
    `${topic}: ${pairing} is only in a total for all pairings; the report has nothing on it alone.`,
};

export type NoDataWords = Translation<typeof en>;
