import { expect, test } from 'vitest';
import { compareTimes, timeIdOf } from '../../data/time-id.ts';
import { wordsOfSpan } from './named-span.ts';
import { dayOrderOf, grainOf, haveYearSpans, readPeriod } from './period.ts';

const timeOf = (cell: string, areSpans = false): unknown => {
  const read = readPeriod(cell, areSpans);
  return read.kind === 'period' ? `${read.period.kind} ${timeIdOf(read.period)}` : read.kind;
};

test.each([
  ['2020-01-22', 'day 2020-01-22'],
  ['2020/1/22', 'day 2020-01-22'],
  ['2020年1月22日', 'day 2020-01-22'],
  ['20200122', 'day 2020-01-22'],
  ['2020-01-22 00:00:00', 'day 2020-01-22'],
  ['2020-01', 'month 2020-01'],
  ['202001', 'month 2020-01'],
  ['2020年1月', 'month 2020-01'],
  ['2020', 'calendar-year 2020'],
  ['截至2020-03-08', 'as-of /2020-03-08'],
  ['2018①', 'calendar-year 2018'],
  ['2018*', 'calendar-year 2018'],
  ['2012/13', 'cumulative 2012/2013'],
])('%s is read as %s', (cell, time) => {
  expect(timeOf(cell)).toBe(time);
});

test.each(['2020-02-31', '2020-13-01', '20201301', '2020-01-22 08:00', '2020-01-22T10:30'])(
  '%s is none of these and kept in its words',
  (cell) => {
    expect(timeOf(cell)).toBe('words');
  },
);

test('2008/09 is two years if the whole column shows it, and otherwise a month', () => {
  expect(haveYearSpans(['2008/09', '2009/10', ''])).toBe(true);
  expect(haveYearSpans(['2008/09', '2008/10'])).toBe(false);
  expect(haveYearSpans(['2008/09'])).toBe(false);
  expect(timeOf('2008/09', true)).toBe('cumulative 2008/2009');
  expect(timeOf('2008/09')).toBe('month 2008-09');
});

const wordsOf = (cell: string): unknown => {
  const read = readPeriod(cell);
  return read.kind === 'period'
    ? [timeIdOf(read.period), grainOf(read.period), read.period.words?.['zh-Hans'], read.period.words?.en]
    : read.kind;
};

test.each([
  ['2024-W05', '2024-01-29/2024-02-04', 'week', '2024年第5周', 'week 5 of 2024'],
  ['2024W05', '2024-01-29/2024-02-04', 'week', '2024年第5周', 'week 5 of 2024'],
  ['2024年第5周', '2024-01-29/2024-02-04', 'week', '2024年第5周', 'week 5 of 2024'],
  ['2024年第五十二周', '2024-12-23/2024-12-29', 'week', '2024年第52周', 'week 52 of 2024'],
  ['2021-W01', '2021-01-04/2021-01-10', 'week', '2021年第1周', 'week 1 of 2021'],
  ['2020-W53', '2020-12-28/2021-01-03', 'week', '2020年第53周', 'week 53 of 2020'],
  ['week 5, 2024', '2024-01-29/2024-02-04', 'week', '2024年第5周', 'week 5 of 2024'],
  ['2024年1月上旬', '2024-01-01/2024-01-10', 'ten-days', '2024年1月上旬', '1–10 January 2024'],
  ['2024年2月下旬', '2024-02-21/2024-02-29', 'ten-days', '2024年2月下旬', '21–29 February 2024'],
  ['2018Q1', '2018-01/2018-03', 'quarter', '2018年第一季度', 'Q1 2018'],
  ['Q4 2018', '2018-10/2018-12', 'quarter', '2018年第四季度', 'Q4 2018'],
  ['2018年第三季度', '2018-07/2018-09', 'quarter', '2018年第三季度', 'Q3 2018'],
  ['2018年2季', '2018-04/2018-06', 'quarter', '2018年第二季度', 'Q2 2018'],
  ['2018年前三季度', '2018-01/2018-09', 'span', '2018年前三季度', 'first three quarters of 2018'],
  ['2018年上半年', '2018-01/2018-06', 'half-year', '2018年上半年', 'first half of 2018'],
  ['H2 2018', '2018-07/2018-12', 'half-year', '2018年下半年', 'second half of 2018'],
  ['2018年春季', '2018-03/2018-05', 'season', '2018年春季', 'spring 2018'],
  ['winter 2018', '2018-12/2019-02', 'season', '2018年冬季', 'winter 2018'],
  ['2023—2024学年', '2023/2024', 'two-years', '2023–2024学年', 'school year 2023/24'],
  ['2023-2024學年第二學期', '2024-02/2024-07', 'span', '2023–2024学年第二学期', 'school year 2023/24, second term'],
  ['FY2023', '2023/2023', 'fiscal-year', '2023财年', 'fiscal year 2023'],
  ['2023財年', '2023/2023', 'fiscal-year', '2023财年', 'fiscal year 2023'],
  ['2023/24财年', '2023/2024', 'two-years', '2023/24财年', 'fiscal year 2023/24'],
  ['2023/24', '2023/2024', 'two-years', '2023/24', '2023/24'],
  ['2024年1—6月', '2024-01/2024-06', 'half-year', '2024年1月至2024年6月', 'January 2024 to June 2024'],
  ['2024年1月1日至7日', '2024-01-01/2024-01-07', 'week', '2024年1月1日至2024年1月7日', '1 January 2024 to 7 January 2024'],
  ['2024-01-03/2024-02-07', '2024-01-03/2024-02-07', 'span', '2024年1月3日至2024年2月7日', '3 January 2024 to 7 February 2024'],
  ['2024-01-03 to 2024-02-07', '2024-01-03/2024-02-07', 'span', '2024年1月3日至2024年2月7日', '3 January 2024 to 7 February 2024'],
])('%s is read as a named span', (cell, id, grain, han, english) => {
  expect(wordsOf(cell)).toEqual([id, grain, han, english]);
});

test.each([
  ['民国112年', 'calendar-year 2023'],
  ['民國112年3月', 'month 2023-03'],
  ['二〇二三年', 'calendar-year 2023'],
  ['20240131', 'day 2024-01-31'],
])('%s is converted to a year of the common era', (cell, time) => {
  expect(timeOf(cell)).toBe(time);
});

test.each(['2024-W60', '2021-W53', '2024年13月上旬', '2018Q5', '2023-2025学年', '第5周', '2024年2月30日至3月1日'])(
  '%s is no time of the calendar and kept in its words',
  (cell) => {
    expect(timeOf(cell)).toBe('words');
  },
);

test('named spans are ordered by the calendar', () => {
  const cells = ['2023Q4', '2024-W01', '2024年1月上旬', '2024年1月中旬', '2024Q2', '2024年下半年', '2024-2025学年第一学期', '2024年冬季'];
  const ids = cells.map((cell) => {
    const read = readPeriod(cell);
    return read.kind === 'period' ? (timeIdOf(read.period) ?? '') : '';
  });
  expect([...ids].sort(compareTimes)).toEqual(ids);
});

test.each([
  '2024-W05',
  '2020-W53',
  '2024年1月上旬',
  '2024年2月下旬',
  '2018Q3',
  '2018年冬季',
  '2018年下半年',
  'FY2023',
  '2023/24',
  '2024-01-03 to 2024-02-07',
])('%s has the same words if only its ends are known', (cell) => {
  const read = readPeriod(cell);
  const { start, end, words } = read.kind === 'period' ? read.period : {};
  expect(wordsOfSpan(start ?? '', end ?? '')).toEqual(words);
});

test.each([
  ['Jan-23', 'month 2023-01'],
  ['Feb 2023', 'month 2023-02'],
  ['September 2023', 'month 2023-09'],
  ['2023 Apr', 'month 2023-04'],
  ['2023-May', 'month 2023-05'],
  ['5 June 2023', 'day 2023-06-05'],
  ['June 5th, 2023', 'day 2023-06-05'],
  ['15-Jan-2023', 'day 2023-01-15'],
  ['15.06.2023', 'day 2023-06-15'],
  // Spreadsheets mean a day in this form, and other programs mean a year.
  ['23-Jan', 'words'],
  ['31 June 2023', 'words'],
  ['06/05/2023', 'words'],
])('%s is read as %s', (cell, expected) => {
  expect(timeOf(cell)).toBe(expected);
});

test('the month of days with slashes is found from their column, otherwise they are not read', () => {
  expect(dayOrderOf(['06/05/2023', '06/15/2023'])).toBe('month-first');
  expect(dayOrderOf(['06/05/2023', '15/06/2023'])).toBe('day-first');
  expect(dayOrderOf(['06/15/2023', '15/06/2023'])).toBeNull();
  expect(dayOrderOf(['06/05/2023'])).toBeNull();
  const read = readPeriod('06/05/2023', false, 'month-first');
  expect(read.kind === 'period' ? read.period.start : null).toBe('2023-06-05');
});
