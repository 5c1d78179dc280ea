/** Reads units as files write them: a multiplier (万, million) and the unit itself. Units are never converted. */
import { sameText } from '../../data/localized-text.ts';
import { foldForSearch } from '../../data/fold-for-search.ts';
import type { LocalizedText } from '../../data/schema.ts';
import { cleaned, maxReadLength } from './clean.ts';
import { withoutMarks } from './footnotes.ts';

export interface PrintedUnit {
  /** The id of a known unit, or the words themselves. */
  readonly id: string;
  /** The multiplier as a power of ten: 4 for 万. */
  readonly power: number;
}

interface KnownUnit {
  readonly id: string;
  readonly label: LocalizedText;
  readonly words: readonly string[];
}

/** The known units, with the ids and labels of the built-in report if it has them. */
const knownUnits: readonly KnownUnit[] = [
  {
    id: 'person-time',
    label: { 'zh-Hans': '人次', 'zh-Hant': '人次', en: 'visits' },
    words: ['人次', 'person-time', 'person-times', 'person times', 'visit', 'visits', 'trips', 'arrivals'],
  },
  {
    id: 'attendance',
    label: { 'zh-Hans': '人次（培训）', 'zh-Hant': '人次（培訓）', en: 'attendances' },
    words: ['attendance', 'attendances'],
  },
  { id: 'posting', label: { 'zh-Hans': '人次（任职）', 'zh-Hant': '人次（任職）', en: 'postings' }, words: ['posting', 'postings'] },
  { id: 'person', label: { 'zh-Hans': '名', 'zh-Hant': '名', en: 'people' }, words: ['人', '名', 'person', 'people', 'persons'] },
  { id: 't', label: { 'zh-Hans': '吨', 'zh-Hant': '噸', en: 'tonnes' }, words: ['吨', '噸', 't', 'tonne', 'tonnes', 'ton', 'tons'] },
  {
    id: 't/yr',
    label: { 'zh-Hans': '吨/年', 'zh-Hant': '噸/年', en: 'tonnes a year (capacity)' },
    words: ['吨/年', '噸/年', 't/yr', 't/a'],
  },
  {
    id: 'CNY',
    label: { 'zh-Hans': '元', 'zh-Hant': '元', en: 'yuan' },
    words: ['元', '圆', '人民币', '元人民币', 'cny', 'rmb', 'yuan', '¥', '￥'],
  },
  {
    id: 'project',
    label: { 'zh-Hans': '个项目', 'zh-Hant': '個專案', en: 'projects' },
    words: ['个项目', '個項目', '项目', '項目', '專案', 'project', 'projects'],
  },
  {
    id: 'agreement',
    label: { 'zh-Hans': '份协议', 'zh-Hant': '份協議', en: 'agreements' },
    words: ['份协议', '份協議', '协议', 'agreement', 'agreements'],
  },
  { id: 'pair', label: { 'zh-Hans': '对', 'zh-Hant': '對', en: 'pairs' }, words: ['对', '對', 'pair', 'pairs'] },
  { id: 'batch', label: { 'zh-Hans': '批', 'zh-Hant': '批', en: 'batches' }, words: ['批', 'batch', 'batches'] },
  {
    id: 'course',
    label: { 'zh-Hans': '期培训班', 'zh-Hant': '期培訓班', en: 'training courses' },
    words: ['course', 'courses', '期（培训班）', '期（培訓班）'],
  },
  { id: 'city', label: { 'zh-Hans': '个地市', 'zh-Hant': '個地市', en: 'prefecture-level cities' }, words: [] },
  { id: 'component', label: { 'zh-Hans': '项内容', 'zh-Hant': '項內容', en: 'components' }, words: [] },
  {
    id: 'item',
    label: { 'zh-Hans': '项经验', 'zh-Hant': '項經驗', en: 'reform practices' },
    words: ['item', 'items', '项（经验）', '項（經驗）'],
  },
  {
    id: 'company',
    label: { 'zh-Hans': '家企业', 'zh-Hant': '家企業', en: 'companies' },
    words: ['家企业', '家企業', '企业', 'company', 'companies'],
  },
  { id: 'event', label: { 'zh-Hans': '次活动', 'zh-Hant': '次活動', en: 'events' }, words: ['次活动', '次活動', 'event', 'events'] },
  { id: 'kWh', label: { 'zh-Hans': '千瓦时', 'zh-Hant': '千瓦時', en: 'kWh' }, words: ['千瓦时', '千瓦時', 'kwh'] },
  { id: 'share', label: { 'zh-Hans': '占比', 'zh-Hant': '佔比', en: 'share' }, words: ['share', '占比', '佔比'] },
  { id: 'growth', label: { 'zh-Hans': '增幅', 'zh-Hant': '增幅', en: 'growth' }, words: ['growth'] },
];

const byWord = new Map(
  knownUnits.flatMap((unit) => [unit.id, ...Object.values(unit.label), ...unit.words].map((word) => [foldForSearch(word), unit] as const)),
);
const byId = new Map(knownUnits.map((unit) => [unit.id, unit]));

const powers: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  萬億: 12,
  hundred: 2,
  thousand: 3,
  thousands: 3,
  million: 6,
  millions: 6,
  mn: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  trillion: 12,
};
const multiplier = new RegExp(
  `^(${Object.keys(powers)
    .sort((a, b) => b.length - a.length)
    .map((word) => (/[a-z]$/u.test(word) ? `${word}(?![a-z])` : word))
    .join('|')})\\s?(?:of\\s)?`,
  'iu',
);
/** The power of ten of a word such as thousand or 万; null for other words. */
export function powerOfWord(word: string): number | null {
  return Object.hasOwn(powers, word) ? (powers[word] ?? null) : null;
}

/** A multiplier after the unit, as in RMB mn, US$ billion and tonnes in thousands. */
const multiplierBehind = /^(\S.*?),?\s(?:in )?(thousands?|millions?|mn|billions?|bn|trillion)$/iu;
const partOfWord = /^(?:百分|千(?:瓦|克|米|卡|伏|帕))/u;
/** A whole number before a unit: 1000000, 1,000,000, 10 000, ×10^4. */
const leadingNumber = /^[×x*·]?\s?(\d+(?:[,' ]\d{3})*(?:\^\d{1,2})?)(?![\d.,^])\s?/u;

/** The exponent of a power of ten; null for other numbers. */
function powerOfTen(number: string): number | null {
  const raised = /^10\^(\d+)$/u.exec(number)?.[1];
  if (raised !== undefined) return Number(raised);
  const zeros = /^1(0+)$/u.exec(number.replace(/[,' ]/gu, ''))?.[1];
  return zeros === undefined ? null : zeros.length;
}

/**
 * Reads a unit such as "万人次", which is 人次 with a power of 4. Unknown words are kept as a unit.
 *
 * @returns null if the text is empty, or if a number before the unit is not a power of ten
 */
export function readUnit(text: string): PrintedUnit | null {
  let rest = unwrapped(cleaned(text))
    .replace(/^(?:单位|單位|unit|in)\s?[:：]?\s/iu, '')
    .replace(/^(?:单位|單位)[:：]?/u, '')
    .trim();
  let power = 0;
  // '000 t means thousands of tonnes.
  const zeros = /^['’‘](000)s?(?:\s|$)/u.exec(rest);
  if (zeros) [power, rest] = [3, rest.slice(zeros[0].length)];
  const behind = multiplierBehind.exec(rest);
  if (behind) [power, rest] = [power + (powers[(behind[2] ?? '').toLowerCase()] ?? 0), behind[1] ?? ''];
  const number = leadingNumber.exec(rest);
  if (number) {
    const found = powerOfTen(number[1] ?? '');
    if (found === null) return null;
    power += found;
    rest = rest.slice(number[0].length);
  } else if (/^[×x*·]?\s?\d/u.test(rest)) return null;
  for (let found = multiplier.exec(rest); found; found = multiplier.exec(rest)) {
    // 百 in 百分点 and 千 in 千瓦时 and 千克 are parts of the words.
    if (partOfWord.test(rest)) break;
    power += powers[(found[1] ?? '').toLowerCase()] ?? 0;
    rest = rest.slice(found[0].length);
  }
  rest = rest.trim();
  if (rest === '%' || /^(?:percent|per cent|百分比|百分之)$/iu.test(rest)) return { id: 'share', power: power - 2 };
  if (rest === '') return power === 0 ? null : { id: '', power };
  return { id: byWord.get(foldForSearch(rest))?.id ?? rest, power };
}

/** Removes the brackets around "(万人次)". Those of 人次（培训） belong to the unit. */
function unwrapped(text: string): string {
  return /^[([【]([^()[\]【】]*)[)\]】]$/u.exec(text)?.[1] ?? text;
}

export function unitLabel(id: string): LocalizedText {
  return byId.get(id)?.label ?? sameText(id);
}

export function isKnownUnit(id: string): boolean {
  return byId.has(id);
}

/** The unit in brackets or after a slash in a column's name, or the name itself if it is a unit: 旅游人次（万人次）, value (t), 吨. */
export function unitInHeader(header: string): PrintedUnit | null {
  const unit = printedInHeader(header);
  return unit && unit.id !== '' ? unit : null;
}

/** The power of ten of a name with a multiplier but no unit, such as "trips (thousand)" or "人数（万）"; 0 if there is none. */
export function powerInHeader(header: string): number {
  const unit = printedInHeader(header);
  return unit?.id === '' ? unit.power : 0;
}

/** The words of the unit, such as 万人次 in 旅游人次（万人次）; empty if the name has none. */
export function unitInName(header: string): string {
  const unit = printedInHeader(header);
  if (unit === null) return '';
  const name = cleaned(withoutMarks(header.slice(0, maxReadLength)).text);
  return bracketedIn(name) ?? name;
}

/** Whether a name has its unit in brackets or after a sign, as in 数量（吨）. In 增幅 the word for what is counted is the unit. */
export function isUnitStated(header: string): boolean {
  return bracketedIn(cleaned(withoutMarks(header.slice(0, maxReadLength)).text)) !== undefined;
}

/** The words in the last brackets, or after the last sign. They begin at the first bracket that is open: (万(人次) is not a unit of 人次. */
function bracketedIn(name: string): string | undefined {
  if (!/[)\]】]$/u.test(name)) return afterSign(name);
  const inner = name.slice(0, -1);
  const open = inner.slice(Math.max(...[')', ']', '】'].map((each) => inner.lastIndexOf(each))) + 1);
  const words = open.slice(Math.max(0, open.search(/[([【]/u))).replace(/^[([【]+/u, '');
  return words === '' || words === open ? afterSign(name) : words;
}

function printedInHeader(header: string): PrintedUnit | null {
  const name = cleaned(withoutMarks(header.slice(0, maxReadLength)).text);
  const bracketed = bracketedIn(name);
  if (bracketed !== undefined) {
    const read = readUnit(bracketed);
    // In "trips (thousand)" the name before the brackets is the unit.
    const before = read?.id === '' ? readUnit(name.slice(0, name.lastIndexOf(bracketed) - 1)) : null;
    return read && before && isKnownUnit(before.id) ? { id: before.id, power: read.power + before.power } : read;
  }
  const whole = readUnit(name);
  return whole && isKnownUnit(whole.id) ? whole : null;
}

/** The text after the last sign in "value, t" or "客运量/万人次". A sign between digits (1,000) is part of a number. */
function afterSign(name: string): string | undefined {
  const sign = Math.max(...['/', ',', '，', ':', '：'].map((each) => name.lastIndexOf(each)));
  const after = name.slice(sign + 1).trim();
  return sign < 0 || after === '' || /\d$/u.test(name.slice(0, sign)) ? undefined : after;
}

/** A unit that the column's name hints at, which is offered but never assumed. */
export function unitHinted(header: string): string | null {
  const name = cleaned(withoutMarks(header.slice(0, maxReadLength)).text);
  const hinted = ['人次', '人数', '吨', '噸', '元', '项目'].find((word) => name.endsWith(word) || name.endsWith(`${word}数`));
  return hinted === undefined ? null : hinted === '人数' ? '人' : hinted;
}
