/**
 * The regions of the country: 华北, 东北, 华东, 中南, 西南, 西北. The first digit of a GB/T 2260 code is the number of the region, and statistical
 * yearbooks list the provinces in this order. Taiwan (7), Hong Kong and Macao (8) are in none of the six.
 *
 * The division is a convention, not a figure of a source. Others are in use, such as seven regions with 华中 and 华南 instead of 中南.
 */
import type { LocalizedText } from '../../schema.ts';

/** One of the six regions of the country. */
export interface Division {
  /** An id that is no adcode, because no boundary has it. */
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
 * Returns the region of the country that a place lies in, by its GB/T 2260 code.
 *
 * @returns null for Taiwan, Hong Kong, Macao and for a text that is no such code
 */
export function divisionOf(adcode: string): Division | null {
  return byFirstDigit[adcode.slice(0, 1)] ?? null;
}

/** @returns null if no region of the country has the id */
export function divisionById(id: string): Division | null {
  return byId.get(id) ?? null;
}

/** The first digit of the GB/T 2260 codes in a region of the country, which is also its position among the regions. */
export function digitOfDivision({ id }: Division): string {
  return Object.entries(byFirstDigit).find(([, division]) => division.id === id)?.[0] ?? '';
}
