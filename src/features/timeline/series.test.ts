import { describe, expect, test } from 'vitest';
import extra from '../../../data/extra.json' with { type: 'json' };
import report from '../../../data/report.json' with { type: 'json' };
import { appendSources } from '../../data/append-sources.ts';
import { indexDataSet } from '../../data/data-set.ts';
import { computeSeries } from './series.ts';

const index = indexDataSet(appendSources(report, extra));
const everything = index.dataSet.records.map(({ id }) => id);
const plotOf = (id: string, width = 358, shown = everything): ReturnType<typeof computeSeries>['plots'][number] | undefined =>
  computeSeries(index, shown, 'en', width, 1).plots.find((plot) => plot.id === id);

describe('the points of a series', () => {
  test('are in the order of time, the larger value higher', () => {
    const [first, second] = plotOf('s-sz-hrb-projects')!.points;
    expect([first!.number, second!.number]).toEqual(['143', '119']);
    expect(first!.xPx).toBeLessThan(second!.xPx);
    expect(first!.yPx).toBeLessThan(second!.yPx);
  });

  test('have the open ends of their comparators', () => {
    expect(plotOf('s-sy-bj-projects')!.points.map(({ end }) => end)).toEqual(['closed', 'fading']);
    expect(plotOf('s-dl-sh-visit')!.points.map(({ end }) => end)).toEqual(['dotted', 'closed']);
  });

  test.each([320, 358, 560, 900])('stay within a panel of %i px', (width) => {
    const { plots, widthPx, heightPx } = computeSeries(index, everything, 'en', width, 1);
    expect(plots).toHaveLength(7);
    for (const { points } of plots) {
      for (const { xPx, yPx, numberYPx } of points) {
        expect(xPx).toBeGreaterThan(0);
        expect(xPx).toBeLessThan(Math.min(width, widthPx));
        expect(yPx).toBeLessThan(heightPx);
        expect(numberYPx).toBeGreaterThan(8);
      }
    }
  });

  test('have no plot if filters leave only one of them', () => {
    expect(plotOf('s-sz-hrb-projects', 358, ['x-sz-hrb-2024'])).toBeUndefined();
  });

  test('are absent if no record is shown', () => {
    expect(computeSeries(index, [], 'en', 358, 1).plots).toEqual([]);
    expect(computeSeries(index, [], 'en', 358, 1).years).toEqual([]);
  });

  test('share one axis of time', () => {
    const { years } = computeSeries(index, everything, 'zh-Hans', 358, 1);
    expect(years[0]?.label).toBe('2017');
    expect(years.map(({ xPx }) => xPx)).toEqual(years.map(({ xPx }) => xPx).toSorted((a, b) => a - b));
  });
});
