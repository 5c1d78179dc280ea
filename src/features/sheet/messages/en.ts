import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  /** Names of the handle, by the effect of a press. */
  openHalf: 'Open the panel halfway',
  openFull: 'Open the panel fully',
  close: 'Close the panel',
  /** Note on a nested pairing. */
  within: (pairing: string) => `A pairing within ${pairing}`,
};

export type SheetWords = Translation<typeof en>;
