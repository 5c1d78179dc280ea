/** A period says what its words say: nothing is dated that the report does not date. */
import type { DataSet, Period } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

export function periodProblems(dataSet: DataSet): Problem[] {
  const sentences = new Map(dataSet.sentences.map(({ id, text }) => [id, text]));
  const dates = new Map(dataSet.sources.map(({ id, date }) => [id, date]));
  return dataSet.records.flatMap(({ id, period, source }) => {
    const problems: Problem[] = [];
    const date = dates.get(source.source) ?? '';
    // A sentence goes on from the one before: “其中…” speaks of the same time, so the paragraph counts.
    const paragraph = dataSet.sentences.filter(({ p }) => p === source.p).map(({ text }) => text);
    if (
      period.raw !== null &&
      !(sentences.get(source.sentence ?? '') ?? '').includes(period.raw) &&
      !paragraph.some((text) => text.includes(period.raw ?? ''))
    ) {
      problems.push({ id, reason: `the period’s words “${period.raw}” are not in ${source.p}` });
    }
    const expected = expectedDates(period, date);
    const found = [period.start, period.end, period.asOf];
    if (expected === null) problems.push({ id, reason: `a period of kind ${period.kind} can’t be read from “${period.raw}”` });
    else if (expected.some((value, i) => value !== found[i])) {
      problems.push({
        id,
        reason: `the period is ${found.map(String).join(' / ')}, but ${period.kind} “${period.raw}” says ${expected.map(String).join(' / ')}`,
      });
    }
    return problems;
  });
}

type Dates = readonly [start: string | null, end: string | null, asOf: string | null];

/** When paired cooperation began: the document of P02. */
const beginning = '2017-03';

/** @returns start, end and date of count as the words give them; null where the words do not fit the kind */
function expectedDates({ kind, raw }: Period, sourceDate: string): Dates | null {
  const year = /(\d{4})年/.exec(raw ?? '')?.[1];
  const month = /(\d{1,2})月/.exec(raw ?? '')?.[1]?.padStart(2, '0');
  switch (kind) {
    case 'day': {
      const day = /(\d{1,2})日/.exec(raw ?? '')?.[1]?.padStart(2, '0');
      return year && month && day ? [`${year}-${month}-${day}`, null, null] : null;
    }
    case 'month':
      return year && month ? [`${year}-${month}-01`, `${year}-${month}-${daysIn(Number(year), Number(month))}`, null] : null;
    case 'calendar-year':
      return year && !month ? [`${year}-01-01`, `${year}-12-31`, null] : null;
    case 'as-of':
      // 今年 is the year of the report.
      return month && raw?.includes('今年') ? [null, null, `${sourceDate.slice(0, 4)}-${month}`] : null;
    case 'since-start':
      return raw?.includes('兩年多來') ? [beginning, null, sourceDate] : null;
    case 'recent':
      return raw === '日前' ? [null, null, sourceDate] : null;
    case 'cumulative':
      return raw === '累計' ? [null, null, null] : null;
    case 'full-year-unstated':
      return raw === '全年' ? [null, null, null] : null;
    case 'consecutive-years':
      return raw?.startsWith('連續') ? [null, null, null] : null;
    case 'unstated':
      return raw === null ? [null, null, null] : null;
  }
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
