import { expect, test } from 'vitest';
import { timeIdOf } from '../../data/time-id.ts';
import { haveYearSpans, readPeriod } from './period.ts';

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
])('%s is %s', (cell, time) => {
  expect(timeOf(cell)).toBe(time);
});

test.each(['2020-02-31', '2020-13-01', '20201301', '2020-01-22 08:00', '2020-01-22T10:30'])(
  '%s is none of these and kept in its words',
  (cell) => {
    expect(timeOf(cell)).toBe('words');
  },
);

test('2008/09 is two years where the whole column says so, and a month where it does not', () => {
  expect(haveYearSpans(['2008/09', '2009/10', ''])).toBe(true);
  expect(haveYearSpans(['2008/09', '2008/10'])).toBe(false);
  expect(haveYearSpans(['2008/09'])).toBe(false);
  expect(timeOf('2008/09', true)).toBe('cumulative 2008/2009');
  expect(timeOf('2008/09')).toBe('month 2008-09');
});
