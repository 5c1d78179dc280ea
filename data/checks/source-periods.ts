/** Of other sources: a date stands in the quote, in the source's heading or in the source's own date, and the record says which. */
import type { DataSet, Pairing, ReportRecord, Source } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

/** Lengths of time that bound a count: “in over a year” is no running total. */
const lengths = /[一二两兩三四五\d]+年多?[来來]|“十[三四五]五”以[来來]/;

export function sourcePeriodProblems(
  records: DataSet['records'],
  pairings: DataSet['pairings'],
  sources: ReadonlyMap<string, Source>,
): Problem[] {
  return [
    ...records.flatMap((record) => recordPeriodProblems(record, sources.get(record.source.source))),
    ...pairings.flatMap((pairing) => sinceProblems(pairing)),
  ];
}

function recordPeriodProblems({ id, period, source }: ReportRecord, origin: Source | undefined): Problem[] {
  const says = (reason: string): Problem[] => [{ id, reason }];
  const { raw, basis, kind } = period;
  const length = lengths.exec(source.quote)?.[0];
  if (length !== undefined && !raw?.includes(length))
    return says(`the quote bounds its count by “${length}”, the period does not: let period.raw hold it`);
  if (kind === 'unstated') return basis === undefined ? [] : says('a period that is not stated has no basis: take it out');
  if (basis === undefined) return says('does not say where its dates stand: set period.basis to quote, heading or date');
  if (basis === 'quote' && (raw === null || !source.quote.includes(raw)))
    return says(`the period’s words “${raw}” are not in the quote: quote them, or set period.basis to what has them`);
  if (basis === 'heading' && (raw === null || !heading(origin).includes(raw)))
    return says(`the period’s words “${raw}” are not in the source’s heading: set period.basis to what has them`);
  if (basis === 'date' && raw !== null && !source.quote.includes(raw)) return says(`the period’s words “${raw}” are not in the quote`);
  const known = knownDates(basis === 'date' ? null : raw, origin?.date ?? '');
  const unknown = [period.start, period.end, period.asOf].find((date) => date !== null && !known.has(date));
  return unknown === undefined
    ? []
    : says(
        `${unknown} is neither in ${basis === 'date' ? '' : `“${raw}” nor in `}the source’s date ${origin?.date}: date it by what the source says`,
      );
}

/** A title in brackets is ours: the copy had none. */
export function heading(source: Source | undefined): string {
  const title = source?.title ?? '';
  return /^[(（].*[)）]$/.test(title) ? '' : title;
}

/** Every way to write the dates that the words name, and the source's own date. */
function knownDates(raw: string | null, date: string): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (year: number, month?: number, day?: number): void => {
    const two = (n: number): string => String(n).padStart(2, '0');
    if (month === undefined) {
      for (const each of [`${year}`, `${year}-01-01`, `${year}-12-31`]) known.add(each);
      return;
    }
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    for (const each of ['', '-01', `-${last}`]) known.add(`${year}-${two(month)}${each}`);
    if (day !== undefined) known.add(`${year}-${two(month)}-${two(day)}`);
  };
  const [year = 0, month, day] = date.split('-').map(Number);
  add(year, month, day);
  if (raw === null) return known;
  const said = Number(/(\d{4})年/.exec(raw)?.[1] ?? (raw.includes('去年') ? year - 1 : year));
  const saidMonth = /(\d{1,2})月/.exec(raw)?.[1] ?? (raw.includes('年底') ? '12' : undefined);
  const saidDay = /(\d{1,2})日/.exec(raw)?.[1];
  if (/年|月/.test(raw))
    add(said, saidMonth === undefined ? undefined : Number(saidMonth), saidDay === undefined ? undefined : Number(saidDay));
  if (raw.includes('“十四五”')) add(2021);
  return known;
}

/** “Since” of a pairing is a year that its quote names. */
function sinceProblems({ id, since, source }: Pairing): Problem[] {
  return since === null || source.quote.includes(`${since.slice(0, 4)}年`)
    ? []
    : [{ id, reason: `since is ${since}, but the quote does not name ${since.slice(0, 4)}: set it to null, or quote the words` }];
}
