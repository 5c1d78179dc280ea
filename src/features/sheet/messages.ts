/** Words of the sheet at the foot of a narrow screen. */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface SheetWords {
  /** What a press on the handle does. */
  readonly openHalf: string;
  readonly openFull: string;
  readonly close: string;
  /** Of a pairing within another. */
  readonly within: (pairing: string) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly sheet: SheetWords;
  }
}

export const sheetWords = defineMessages('sheet', {
  'zh-Hans': {
    openHalf: '展开面板',
    openFull: '全部展开面板',
    close: '收起面板',
    within: (pairing) => `在${pairing}之下的结对`,
  },
  'zh-Hant': {
    openHalf: '展開面板',
    openFull: '全部展開面板',
    close: '收起面板',
    within: (pairing) => `在${pairing}之下的結對`,
  },
  en: {
    openHalf: 'Open the panel halfway',
    openFull: 'Open the panel fully',
    close: 'Close the panel',
    within: (pairing) => `A pairing within ${pairing}`,
  },
});
