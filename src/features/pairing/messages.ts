/** Words of the pairing panel, beside those that the map says too. */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface PairingWords {
  readonly partnerOf: (region: string, partner: string) => string;
  readonly namedOf: (count: number, named: number) => string;
  readonly furtherPartners: (region: string) => string;
  readonly morePairs: (count: number) => string;
  readonly compared: (name: string) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly pairing: PairingWords;
  }
}

export const pairingWords = defineMessages('pairing', {
  'zh-Hans': {
    partnerOf: (region, partner) => `${region}的对口伙伴是${partner}`,
    namedOf: (count, named) => `共 ${count} 对，点名 ${named} 对`,
    furtherPartners: (region) => `${region}的其他结对`,
    morePairs: (count) => `另有 ${count} 对，可在地图上点，或用查找。`,
    compared: (name) => `对照：${name}`,
  },
  'zh-Hant': {
    partnerOf: (region, partner) => `${region}的對口夥伴是${partner}`,
    namedOf: (count, named) => `共 ${count} 對，點名 ${named} 對`,
    furtherPartners: (region) => `${region}的其他結對`,
    morePairs: (count) => `另有 ${count} 對，可在地圖上點，或用查找。`,
    compared: (name) => `對照：${name}`,
  },
  en: {
    partnerOf: (region, partner) => `The partner of ${region} is ${partner}`,
    namedOf: (count, named) => `${count} pairs, ${named} named`,
    furtherPartners: (region) => `Further pairs of ${region}`,
    morePairs: (count) => `${count} more: choose on the map, or search.`,
    compared: (name) => `Beside it: ${name}`,
  },
});
