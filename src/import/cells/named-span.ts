/**
 * Reads named spans of time: weeks, ten-day periods, quarters, seasons, half years, school and fiscal years, and ranges of days, months or
 * years.
 */
import { sameText } from '../../data/localized-text.ts';
import type { LocalizedText } from '../../data/schema.ts';
import { calendarDate } from './calendar-date.ts';
import { hanNumber } from './han-number.ts';

/** The length of a span of time. */
export type SpanGrain = 'week' | 'ten-days' | 'quarter' | 'season' | 'half-year' | 'fiscal-year' | 'two-years' | 'span';

export interface NamedSpan {
  /** The start, such as `2024-01-29`, `2024-01` or `2024`, which determines the order. The words name the span. */
  readonly start: string;
  readonly end: string;
  readonly words: LocalizedText;
}

const year = '((?:19|20)\\d{2})';
const between = '\\s?(?:-|–|—|--|——|~|∼|至|到|to|/)\\s?';
const patterns = {
  week: [
    new RegExp(`^${year}[-\\s]?W(\\d{1,2})$`, 'iu'),
    new RegExp(`^${year}\\s?年?[\\s,-]*第?\\s?([\\d一二三四五六七八九十]{1,3})\\s?[周週]$`, 'u'),
    new RegExp(`^${year}[\\s,-]+(?:week|wk|kw|cw)\\s?(\\d{1,2})$`, 'iu'),
  ],
  weekFirst: [new RegExp(`^(?:week|wk|kw|cw|w)\\s?(\\d{1,2})[\\s,/-]+${year}$`, 'iu')],
  tenDays: [new RegExp(`^${year}\\s?[-/.年]\\s?(\\d{1,2})\\s?月?\\s?[-/.]?\\s?(上|中|下)旬?$`, 'u')],
  quarter: [
    new RegExp(`^${year}\\s?年?[-\\s]*第?\\s?([一二三四1-4])\\s?季(?:度)?$`, 'u'),
    new RegExp(`^${year}\\s?年?[-\\s/]*(?:Q([1-4])|([1-4])Q|quarter ([1-4]))$`, 'iu'),
  ],
  quarterFirst: [new RegExp(`^(?:Q([1-4])|([1-4])Q)[\\s,/-]*${year}$`, 'iu')],
  firstQuarters: [new RegExp(`^${year}\\s?年?\\s?前([二两三2-3])个?季度?$`, 'u')],
  half: [new RegExp(`^${year}\\s?年?[-\\s]*(上半年|下半年|H1|H2|1H|2H)$`, 'iu'), new RegExp(`^(H1|H2|1H|2H)[\\s,/-]*${year}$`, 'iu')],
  season: [
    new RegExp(`^${year}\\s?年?[-\\s]*(春|夏|秋|冬)[季天]?$`, 'u'),
    new RegExp(`^${year}[-\\s]*(spring|summer|autumn|fall|winter)$`, 'iu'),
    new RegExp(`^(spring|summer|autumn|fall|winter)[\\s,]*${year}$`, 'iu'),
  ],
  schoolYear: [
    new RegExp(`^${year}\\s?年?${between}((?:(?:19|20)\\d{2}|\\d{2}))\\s?年?\\s?学年度?(?:\\s?(?:第?([一二12])学期|(上|下)学期))?$`, 'u'),
    new RegExp(`^(?:school|academic) year ${year}${between}((?:(?:19|20)\\d{2}|\\d{2}))$`, 'iu'),
  ],
  schoolYearFrom: [new RegExp(`^${year}\\s?学年度?$`, 'u')],
  fiscalYear: [new RegExp(`^(?:FY|fiscal year)[\\s'-]?${year}$`, 'iu'), new RegExp(`^${year}\\s?(?:财年|财政年度|会计年度)$`, 'u')],
  fiscalYears: [
    new RegExp(`^(?:FY|fiscal year)\\s?${year}${between}((?:(?:19|20)\\d{2}|\\d{2}))$`, 'iu'),
    new RegExp(`^${year}${between}((?:(?:19|20)\\d{2}|\\d{2}))\\s?(?:财年|财政年度|会计年度)$`, 'u'),
  ],
  months: [
    new RegExp(`^${year}\\s?[年.]\\s?(\\d{1,2})\\s?月?${between}(?:${year}\\s?[年.]\\s?)?(\\d{1,2})\\s?月?$`, 'iu'),
    new RegExp(`^${year}-(\\d{2})\\s?(?:--|——|—|–|~|至|到| to )\\s?${year}-(\\d{2})$`, 'iu'),
  ],
  days: [
    new RegExp(
      `^${year}\\s?[年.]\\s?(\\d{1,2})\\s?[月.]\\s?(\\d{1,2})\\s?日?${between}(?:(?:${year}\\s?[年.]\\s?)?(\\d{1,2})\\s?[月.]\\s?)?(\\d{1,2})\\s?日?$`,
      'iu',
    ),
    new RegExp(`^${year}[-/](\\d{1,2})[-/](\\d{1,2})\\s?(?:--|——|—|–|~|至|到| - | to )\\s?${year}[-/](\\d{1,2})[-/](\\d{1,2})$`, 'iu'),
    new RegExp(`^${year}-(\\d{2})-(\\d{2})/${year}-(\\d{2})-(\\d{2})$`, 'u'),
  ],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

function found(kind: keyof typeof patterns, text: string): readonly (string | undefined)[] | null {
  for (const pattern of patterns[kind]) {
    const match = pattern.exec(text);
    if (match) return match.slice(1);
  }
  return null;
}

/** The largest length of the name of a time. */
const maxLength = 60;

/**
 * @param text - cleaned, in simplified characters
 * @returns null if the text is not a span
 */
export function namedSpan(text: string): NamedSpan | null {
  if (text.length > maxLength) return null;
  return weekIn(text) ?? partOfYearIn(text) ?? schoolOrFiscalYearIn(text) ?? fromToIn(text);
}

function weekIn(text: string): NamedSpan | null {
  const first = found('weekFirst', text);
  const [ofYear, week] = found('week', text) ?? (first ? [first[1], first[0]] : []);
  return ofYear === undefined || week === undefined ? null : weekOf(ofYear, ordinal(week));
}

const dayMs = 86_400_000;

/** A week by ISO 8601: weeks begin on Monday, and the first week of a year has its first Thursday. */
function weekOf(ofYear: string, week: number | null): NamedSpan | null {
  if (week === null || week < 1 || week > 53) return null;
  const fourth = Date.UTC(Number(ofYear), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (week - 1) * 7 * dayMs;
  if (new Date(monday + 3 * dayMs).getUTCFullYear() !== Number(ofYear)) return null;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return {
    start: iso(monday),
    end: iso(monday + 6 * dayMs),
    words: { 'zh-Hans': `${ofYear}年第${week}周`, 'zh-Hant': `${ofYear}年第${week}週`, en: `week ${week} of ${ofYear}` },
  };
}

const hanDigits = '一二三四';

function partOfYearIn(text: string): NamedSpan | null {
  const [ofMonths, month, third] = found('tenDays', text) ?? [];
  if (ofMonths !== undefined && month !== undefined && third !== undefined)
    return tenDaysOf(ofMonths, Number(month), '上中下'.indexOf(third));
  const quarterFirst = found('quarterFirst', text);
  const [ofQuarter, ...quarters] = found('quarter', text) ?? (quarterFirst ? [quarterFirst[2], quarterFirst[0], quarterFirst[1]] : []);
  const quarter = quarters.find((each) => each !== undefined);
  if (ofQuarter !== undefined && quarter !== undefined) return quarterOf(ofQuarter, ordinal(quarter) ?? 1);
  const [ofFirst, many] = found('firstQuarters', text) ?? [];
  if (ofFirst !== undefined && many !== undefined) {
    const last = /[二两2]/u.test(many) ? 2 : 3;
    return {
      start: `${ofFirst}-01`,
      end: `${ofFirst}-${twoDigits(last * 3)}`,
      words: {
        ...alike(`${ofFirst}年前${hanDigits[last - 1] ?? ''}季度`),
        en: `first ${last === 2 ? 'two' : 'three'} quarters of ${ofFirst}`,
      },
    };
  }
  const half = inEitherOrder('half', text);
  if (half) return halfOf(half.ofYear, /上|1/u.test(half.part));
  const season = inEitherOrder('season', text);
  return season ? seasonOf(season.ofYear, season.part.toLowerCase()) : null;
}

/** The year and the part of a name, in either order. */
function inEitherOrder(kind: 'half' | 'season', text: string): { readonly ofYear: string; readonly part: string } | null {
  const [one = '', other = ''] = found(kind, text) ?? [];
  if (one === '') return null;
  return /^\d{4}$/u.test(one) ? { ofYear: one, part: other } : { ofYear: other, part: one };
}

function tenDaysOf(ofYear: string, month: number, third: number): NamedSpan | null {
  if (month < 1 || month > 12) return null;
  const last = third === 2 ? new Date(Date.UTC(Number(ofYear), month, 0)).getUTCDate() : third * 10 + 10;
  const first = third * 10 + 1;
  const ofMonth = `${ofYear}-${twoDigits(month)}`;
  return {
    start: `${ofMonth}-${twoDigits(first)}`,
    end: `${ofMonth}-${twoDigits(last)}`,
    words: { ...alike(`${ofYear}年${month}月${'上中下'[third] ?? ''}旬`), en: `${first}–${last} ${monthName(month)} ${ofYear}` },
  };
}

function quarterOf(ofYear: string, quarter: number): NamedSpan {
  return {
    start: `${ofYear}-${twoDigits(quarter * 3 - 2)}`,
    end: `${ofYear}-${twoDigits(quarter * 3)}`,
    words: { ...alike(`${ofYear}年第${hanDigits[quarter - 1] ?? ''}季度`), en: `Q${quarter} ${ofYear}` },
  };
}

function halfOf(ofYear: string, isFirst: boolean): NamedSpan {
  return {
    start: `${ofYear}-${isFirst ? '01' : '07'}`,
    end: `${ofYear}-${isFirst ? '06' : '12'}`,
    words: { ...alike(`${ofYear}年${isFirst ? '上' : '下'}半年`), en: `${isFirst ? 'first' : 'second'} half of ${ofYear}` },
  };
}

const seasons = [
  ['春', 'spring'],
  ['夏', 'summer'],
  ['秋', 'autumn'],
  ['冬', 'winter'],
] as const;

/** A season of whole months, from March on. Winter ends in the next year. */
function seasonOf(ofYear: string, part: string): NamedSpan | null {
  const which = seasons.findIndex(([han, english]) => part === han || part === english || (part === 'fall' && english === 'autumn'));
  const [han, english] = seasons[which] ?? [];
  if (han === undefined || english === undefined) return null;
  const isWinter = which === 3;
  return {
    start: `${ofYear}-${twoDigits(which * 3 + 3)}`,
    end: isWinter ? `${Number(ofYear) + 1}-02` : `${ofYear}-${twoDigits(which * 3 + 5)}`,
    words: { ...alike(`${ofYear}年${han}季`), en: `${english} ${ofYear}` },
  };
}

function schoolOrFiscalYearIn(text: string): NamedSpan | null {
  const [from, to, term, half] = found('schoolYear', text) ?? [];
  if (from !== undefined && to !== undefined) return isNextYear(from, to) ? schoolYearOf(from, term ?? half) : null;
  const [schoolFrom] = found('schoolYearFrom', text) ?? [];
  if (schoolFrom !== undefined) {
    const words = { 'zh-Hans': `${schoolFrom}学年`, 'zh-Hant': `${schoolFrom}學年`, en: `school year from ${schoolFrom}` };
    return { start: schoolFrom, end: String(Number(schoolFrom) + 1), words };
  }
  const [fiscal] = found('fiscalYear', text) ?? [];
  if (fiscal !== undefined) return fiscalYearOf(fiscal);
  const [fiscalFrom, fiscalTo] = found('fiscalYears', text) ?? [];
  if (fiscalFrom === undefined || fiscalTo === undefined || !isNextYear(fiscalFrom, fiscalTo)) return null;
  const both = `${fiscalFrom}/${fiscalTo.slice(-2)}`;
  return {
    start: fiscalFrom,
    end: String(Number(fiscalFrom) + 1),
    words: { 'zh-Hans': `${both}财年`, 'zh-Hant': `${both}財年`, en: `fiscal year ${both}` },
  };
}

/** A fiscal year, whose beginning differs by country and company. */
function fiscalYearOf(ofYear: string): NamedSpan {
  return {
    start: ofYear,
    end: ofYear,
    words: { 'zh-Hans': `${ofYear}财年`, 'zh-Hant': `${ofYear}財年`, en: `fiscal year ${ofYear}` },
  };
}

/** A school year or one of its terms. The first is from September to January, the second from February to July. */
function schoolYearOf(from: string, term: string | undefined): NamedSpan {
  const next = String(Number(from) + 1);
  const years = `${from}–${next}`;
  const english = `school year ${from}/${next.slice(-2)}`;
  if (term === undefined) return { start: from, end: next, words: { 'zh-Hans': `${years}学年`, 'zh-Hant': `${years}學年`, en: english } };
  const isFirst = /[一1上]/u.test(term);
  const which = isFirst ? '一' : '二';
  return {
    start: isFirst ? `${from}-09` : `${next}-02`,
    end: isFirst ? `${next}-01` : `${next}-07`,
    words: {
      'zh-Hans': `${years}学年第${which}学期`,
      'zh-Hant': `${years}學年第${which}學期`,
      en: `${english}, ${isFirst ? 'first' : 'second'} term`,
    },
  };
}

function fromToIn(text: string): NamedSpan | null {
  const days = found('days', text);
  if (days) {
    const [fromYear = '', fromMonth = '', fromDay = '', toYear = fromYear, toMonth = fromMonth, toDay = ''] = days;
    const [from, to] = [printedDate(fromYear, fromMonth, fromDay), printedDate(toYear, toMonth, toDay)];
    return from && to && from.iso < to.iso ? fromTo(from, to) : null;
  }
  const [fromYear = '', fromMonth = '', toYear = fromYear, toMonth = ''] = found('months', text) ?? [];
  const [from, to] = [printedDate(fromYear, fromMonth), printedDate(toYear, toMonth)];
  return from && to && from.iso < to.iso ? fromTo(from, to) : null;
}

interface PrintedDate {
  readonly iso: string;
  readonly han: string;
  readonly english: string;
}

/** Null if the calendar has no such day or month. */
function printedDate(ofYear: string, month: string, day?: string): PrintedDate | null {
  const iso = ofYear === '' ? null : calendarDate(ofYear, month, day);
  if (iso === null) return null;
  const isDay = day !== undefined;
  return {
    iso,
    han: `${ofYear}年${Number(month)}月${isDay ? `${Number(day)}日` : ''}`,
    english: `${isDay ? `${Number(day)} ` : ''}${monthName(Number(month))} ${ofYear}`,
  };
}

function fromTo(from: PrintedDate, to: PrintedDate): NamedSpan {
  return { start: from.iso, end: to.iso, words: { ...alike(`${from.han}至${to.han}`), en: `${from.english} to ${to.english}` } };
}

/** Whether two years are successive, such as 2008 and 09 or 2008 and 2009. */
export function isNextYear(from: string, to: string): boolean {
  return to.length === 2 ? (Number(from) + 1) % 100 === Number(to) : Number(from) + 1 === Number(to);
}

/** The same text in both Chinese scripts. */
function alike(han: string): Pick<LocalizedText, 'zh-Hans' | 'zh-Hant'> {
  return { 'zh-Hans': han, 'zh-Hant': han };
}

/** The value of an ordinal such as 5, 五, 十二 or 五十二; null if it is none. */
function ordinal(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const single = '〇一二三四五六七八九十'.indexOf(text);
  if (single > 0) return single;
  const read = hanNumber(text);
  return read !== null && read.rest === '' ? read.n : null;
}

function monthName(month: number): string {
  return (
    ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ??
    ''
  );
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** The length of a span by its ends. */
export function grainOfSpan(start: string, end: string): SpanGrain {
  if (start.length === 4) return start === end ? 'fiscal-year' : isNextYear(start, end) ? 'two-years' : 'span';
  if (start.length === 7) {
    const months = 12 * (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) + Number(end.slice(5)) - Number(start.slice(5)) + 1;
    const first = Number(start.slice(5));
    if (months === 3) return first % 3 === 1 ? 'quarter' : first % 3 === 0 ? 'season' : 'span';
    return months === 6 && first % 6 === 1 ? 'half-year' : 'span';
  }
  const days = (Date.parse(end) - Date.parse(start)) / dayMs + 1;
  if (days === 7 && new Date(start).getUTCDay() === 1) return 'week';
  const [from, to] = [Number(start.slice(8)), Number(end.slice(8))];
  const isThird = start.slice(0, 7) === end.slice(0, 7) && from % 10 === 1 && (to === from + 9 || (from === 21 && days >= 8));
  return isThird ? 'ten-days' : 'span';
}

/** The words for a span of which only the ends are known, as in Duikou's exports. */
export function wordsOfSpan(start: string, end: string): LocalizedText | null {
  const [ofYear, month] = [start.slice(0, 4), Number(start.slice(5, 7))];
  switch (grainOfSpan(start, end)) {
    case 'week': {
      const thursday = Date.parse(start) + 3 * dayMs;
      const weekYear = new Date(thursday).getUTCFullYear();
      return weekOf(String(weekYear), Math.floor((thursday - Date.UTC(weekYear, 0, 1)) / (7 * dayMs)) + 1)?.words ?? null;
    }
    case 'ten-days':
      return tenDaysOf(ofYear, month, (Number(start.slice(8)) - 1) / 10)?.words ?? null;
    case 'quarter':
      return quarterOf(ofYear, (month + 2) / 3).words;
    case 'season':
      return seasonOf(ofYear, seasons[month / 3 - 1]?.[1] ?? '')?.words ?? null;
    case 'half-year':
      return halfOf(ofYear, month === 1).words;
    case 'fiscal-year':
      return fiscalYearOf(start).words;
    case 'two-years':
      return sameText(`${start}/${end.slice(-2)}`);
    case 'span': {
      const [from, to] = [start, end].map((date) => {
        const [years = '', months = '', days] = date.split('-');
        return printedDate(years, months, days);
      });
      return from && to ? fromTo(from, to).words : null;
    }
  }
}
