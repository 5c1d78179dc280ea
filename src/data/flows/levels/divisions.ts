/**
 * The regions of the country: 华北, 东北, 华东, 中南, 西南, 西北. They are the first digit of a code of GB/T 2260, which numbers the provinces by
 * them, and the order in which statistical yearbooks list the provinces. Taiwan (7), Hong Kong and Macao (8) are in none of the six.
 *
 * This is a convention of use and no figure of a source: other divisions are in use too, such as seven with 华中 and 华南 in the place of 中南.
 */
import type { LocalizedText } from '../../schema.ts';

/** One of the six regions of the country. */
export interface Division {
  /** Is no adcode: no boundary has it. */
  readonly id: string;
  readonly names: LocalizedText;
  readonly pinyin: string;
}

const byFirstDigit: Readonly<Record<string, Division>> = {
  1: { id: 'division:north', names: { 'zh-Hans': '华北', 'zh-Hant': '華北', en: 'North China' }, pinyin: 'huabei' },
  2: { id: 'division:northeast', names: { 'zh-Hans': '东北', 'zh-Hant': '東北', en: 'Northeast China' }, pinyin: 'dongbei' },
  3: { id: 'division:east', names: { 'zh-Hans': '华东', 'zh-Hant': '華東', en: 'East China' }, pinyin: 'huadong' },
  4: { id: 'division:south-central', names: { 'zh-Hans': '中南', 'zh-Hant': '中南', en: 'South Central China' }, pinyin: 'zhongnan' },
  5: { id: 'division:southwest', names: { 'zh-Hans': '西南', 'zh-Hant': '西南', en: 'Southwest China' }, pinyin: 'xinan' },
  6: { id: 'division:northwest', names: { 'zh-Hans': '西北', 'zh-Hant': '西北', en: 'Northwest China' }, pinyin: 'xibei' },
};

const byId: ReadonlyMap<string, Division> = new Map(Object.values(byFirstDigit).map((division) => [division.id, division]));

/**
 * The region of the country that a place lies in, by its code of GB/T 2260.
 *
 * @returns null for Taiwan, Hong Kong, Macao and for what is no such code
 */
export function divisionOf(adcode: string): Division | null {
  return byFirstDigit[adcode.slice(0, 1)] ?? null;
}

/** @returns null where no region of the country has the id */
export function divisionById(id: string): Division | null {
  return byId.get(id) ?? null;
}

/** The first digit of the codes within a region of the country: its place in the order of the codes. */
export function digitOfDivision({ id }: Division): string {
  return Object.entries(byFirstDigit).find(([, division]) => division.id === id)?.[0] ?? '';
}
