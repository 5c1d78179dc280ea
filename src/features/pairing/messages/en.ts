import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  partnerOf: (region: string, partner: string) => `The partner of ${region} is ${partner}`,
  namedOf: (count: number, named: number) => `${count} pairs, ${named} named`,
  furtherPartners: (region: string) => `Further pairs of ${region}`,
  morePairs: (count: number) => `${count} more: choose on the map, or search.`,
  compared: (name: string) => `Beside it: ${name}`,
};

export type PairingWords = Translation<typeof en>;
