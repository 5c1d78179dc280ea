import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowsAtTime, FlowsByTime } from '../../../scene/scene-types.ts';
import { noFilters, type TimeRange } from '../../../state/filters.ts';
import { chosenTimes, nextPosition, positionAt, positionPx, stepMs, timeBars } from './compute.ts';

const timeOf = (year: number, n: number | null, flows = 1): FlowsAtTime => ({
  id: String(year),
  period: { kind: 'calendar-year', start: `${year}-01-01`, end: `${year}-12-31`, asOf: null, raw: String(year), note: null },
  flows,
  n,
  cmp: 'exact',
  rows: flows,
  notReported: 0,
});
const years = [2015, 2016, 2017, 2018].map((year) => timeOf(year, 1));
const chosen = (time: readonly string[], times: TimeRange | null = null): ReturnType<typeof chosenTimes> =>
  chosenTimes(years, { facets: { ...noFilters.facets, time }, times });

describe('the chosen times', () => {
  test('have a position in the table, also if a link has the range of another table', () => {
    expect(chosen(['2016'])).toEqual({ at: 2, isSeveral: false, first: 1, last: 4 });
    expect(chosen(['2016', '2017'])).toMatchObject({ at: 0, isSeveral: true });
    expect(chosen(['1999'], ['2010', '2016'])).toEqual({ at: 0, isSeveral: false, first: 1, last: 2 });
    expect(chosen([], ['2016-05', '2019'])).toMatchObject({ first: 3, last: 4 });
    const none = chosen([], ['2020', '2022']);
    expect(none.last).toBeLessThan(none.first);
  });

  test('are played from the first to the last time of the range', () => {
    const played = (from: readonly string[], range: TimeRange | null): readonly (number | null)[] => {
      const places: (number | null)[] = [];
      let now = chosen(from, range);
      for (let i = 0; i < 6 && places.at(-1) !== null; i++) {
        const next = nextPosition(now);
        places.push(next);
        now = { ...now, at: next ?? now.at };
      }
      return places;
    };
    expect(played([], null)).toEqual([1, 2, 3, 4, null]);
    expect(played(['2016'], ['2015', '2017'])).toEqual([3, null]);
    expect(played(['2018'], ['2016', '2017'])).toEqual([null]);
    expect(played([], ['2020', '2021'])).toEqual([null]);
  });

  test('are each shown long enough, for any number of times', () => {
    for (const last of [2, 25, 10_000]) {
      const ms = stepMs({ at: 0, isSeveral: false, first: 1, last });
      expect(ms >= 500 && ms <= 1200).toBe(true);
    }
  });
});

describe('bars', () => {
  const byTime = (measure: FlowsByTime['measure'], times: readonly FlowsAtTime[]): FlowsByTime => ({ measure, times });

  test('have heights in proportion to their numbers, the largest the whole height', () => {
    const bars = timeBars(
      byTime('sum', [timeOf(2015, 50), timeOf(2016, 100), timeOf(2017, 0), timeOf(2018, null), timeOf(2019, null, 0)]),
      300,
      40,
    );
    expect(bars.map(({ form, heightPx }) => [form, heightPx])).toEqual([
      ['bar', 20],
      ['bar', 40],
      ['zero', 0],
      ['silent', 0],
      ['none', 0],
    ]);
  });

  test('include every time, and show the largest one if several times share a bar', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 3000 }), fc.integer({ min: 200, max: 560 }), (all, widthPx) => {
        const times = all.map((flows, i) => timeOf(1000 + i, null, flows));
        const bars = timeBars(byTime('flows', times), widthPx, 40);
        expect(bars.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(
          all.map((_, i) => i + 1),
        );
        for (const { first, last, of } of bars) expect(of.flows).toBe(Math.max(...all.slice(first - 1, last)));
        expect(bars.length).toBeLessThanOrEqual(widthPx / 2);
        for (const { xPx, widthPx: barPx } of bars) expect(xPx >= -12 && xPx + barPx <= widthPx + 12).toBe(true);
      }),
    );
  });

  test('are at the position of the slider’s thumb for their time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), fc.integer({ min: 240, max: 560 }), (count, widthPx) => {
        for (let place = 1; place <= count; place++) expect(positionAt(positionPx(place, count, widthPx), count, widthPx)).toBe(place);
      }),
    );
  });
});
