/** When a row holds: a year, a month, a span, as tables write them. */
import type { Period } from '../schema.ts';
import { cleaned } from './clean.ts';
import { isSilence } from './printed-value.ts';

export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period }
  /** A spreadsheet's number of a day, which only looks like a number. */
  | { readonly kind: 'serial'; readonly date: string }
  /** Kept as it is printed, and told. */
  | { readonly kind: 'words'; readonly period: Period };

const year = '(?:19|20)\\d{2}';
const quarters: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4, 一: 1, 二: 2, 三: 3, 四: 4 };
const earliestSerial = 20_000;
const latestSerial = 60_000;

export function readPeriod(cell: string): PeriodReading {
  const text = cleaned(cell);
  const raw = text === '' ? null : cell.trim();
  if (text === '' || isSilence(text)) return { kind: 'period', period: periodOf('unstated', null) };
  const serial = /^(\d{5})(?:\.0+)?$/u.exec(text)?.[1];
  if (serial !== undefined && Number(serial) >= earliestSerial && Number(serial) <= latestSerial) return { kind: 'serial', date: dateOfSerial(Number(serial)) };
  const period = printedPeriod(text, raw);
  return period ? { kind: 'period', period } : { kind: 'words', period: periodOf('unstated', raw) };
}

function printedPeriod(text: string, raw: string | null): Period | null {
  const whole = new RegExp(`^(${year})(?:\\.0+)?\\s*(?:年|年度|年全年)?$`, 'u').exec(text)?.[1];
  if (whole !== undefined) return { ...periodOf('calendar-year', raw), start: `${whole}-01-01`, end: `${whole}-12-31` };
  const asOf = new RegExp(`^(?:截至|截止|至|as of|until)\\s*(${year})(?:[-/.年]\\s*(\\d{1,2}))?`, 'iu').exec(text);
  if (asOf?.[1] !== undefined) return { ...periodOf('as-of', raw), asOf: asOf[2] === undefined ? asOf[1] : `${asOf[1]}-${twoDigits(asOf[2])}` };
  const month = new RegExp(`^(${year})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*月)?(?:\\s*[-/.]?\\s*(\\d{1,2})\\s*日?)?(?:[T\\s]\\d{1,2}:.*)?$`, 'u').exec(text);
  if (month?.[1] !== undefined && month[2] !== undefined && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    return { ...periodOf('month', raw), start: `${month[1]}-${twoDigits(month[2])}` };
  }
  const quarter = new RegExp(`^(${year})\\s*年?\\s*(?:[-\\s]?Q([1-4])|第?([一二三四1-4])季度?)$`, 'iu').exec(text);
  if (quarter?.[1] !== undefined) {
    const last = (quarters[quarter[2] ?? quarter[3] ?? ''] ?? 1) * 3;
    return span(raw, `${quarter[1]}-${twoDigits(last - 2)}`, `${quarter[1]}-${twoDigits(last)}`);
  }
  const half = new RegExp(`^(${year})\\s*年?\\s*(上半年|下半年|H1|H2)$`, 'iu').exec(text);
  if (half?.[1] !== undefined) return /上|1/u.test(half[2] ?? '') ? span(raw, `${half[1]}-01`, `${half[1]}-06`) : span(raw, `${half[1]}-07`, `${half[1]}-12`);
  const years = new RegExp(`^(${year})\\s*年?\\s*(?:-|–|—|~|至|到|to|/)\\s*(${year})\\s*年?$`, 'iu').exec(text);
  if (years?.[1] !== undefined && years[2] !== undefined && years[1] < years[2]) return span(raw, years[1], years[2]);
  return null;
}

/** Days since 1899-12-30, as spreadsheets count them from March 1900 on. */
function dateOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function span(raw: string | null, start: string, asOf: string): Period {
  return { ...periodOf('cumulative', raw), start, asOf };
}

function periodOf(kind: Period['kind'], raw: string | null): Period {
  return { kind, raw, start: null, end: null, asOf: null, note: null };
}

function twoDigits(text: string | number): string {
  return String(text).padStart(2, '0');
}
