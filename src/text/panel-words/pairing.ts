/** Words of the pairing panel, beside those that the map says too. */
import type { Language } from '../../data/schema.ts';

export interface PairingWords {
  readonly partnerOf: (region: string, partner: string) => string;
  readonly namedOf: (count: number, named: number) => string;
  readonly others: string;
  readonly othersLead: string;
  readonly besides: string;
  readonly compared: (name: string) => string;
}

export const pairingWords: Readonly<Record<Language, PairingWords>> = {
  'zh-Hans': {
    partnerOf: (region, partner) => `${region}的对口伙伴是${partner}`,
    namedOf: (count, named) => `共 ${count} 对，点名 ${named} 对`,
    others: '其他来源',
    othersLead: '另有年份、口径和出处，不与报道的数字合并，也不相加。',
    besides: '同一件事，报道的说法：',
    compared: (name) => `对照：${name}`,
  },
  'zh-Hant': {
    partnerOf: (region, partner) => `${region}的對口夥伴是${partner}`,
    namedOf: (count, named) => `共 ${count} 對，點名 ${named} 對`,
    others: '其他來源',
    othersLead: '另有年份、口徑和出處，不與報導的數字合併，也不相加。',
    besides: '同一件事，報導的說法：',
    compared: (name) => `對照：${name}`,
  },
  en: {
    partnerOf: (region, partner) => `The partner of ${region} is ${partner}`,
    namedOf: (count, named) => `${count} pairs, ${named} named`,
    others: 'From other sources',
    othersLead: 'With years, definitions and publishers of their own: never merged with the report’s figures, never added up.',
    besides: 'The report on the same thing:',
    compared: (name) => `Beside it: ${name}`,
  },
};
