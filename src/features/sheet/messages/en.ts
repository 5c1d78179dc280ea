import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  /** What a press on the handle does. */
  openHalf: 'Open the panel halfway',
  openFull: 'Open the panel fully',
  close: 'Close the panel',
  /** Of a pairing within another. */
  within: (pairing: string) => `A pairing within ${pairing}`,
};

export type SheetWords = Translation<typeof en>;
