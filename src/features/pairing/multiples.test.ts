import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import { hasNumber } from '../../data/figure.ts';
import { indexDataSet } from '../../data/data-set.ts';
import { openEndPx } from '../../render/svg/state-marks.ts';
import { computeMultiples, type Multiple, type MultipleFigure } from './multiples.ts';

const index = indexDataSet(report);
const widthPx = 160;
const of = (pairing: string): readonly Multiple[] => computeMultiples(index, index.recordsOf(pairing), 'en', widthPx);
const figuresOf = (multiples: readonly Multiple[], kind: string): readonly MultipleFigure[] =>
  multiples.find(({ id }) => id === kind)?.items.flatMap(({ figures }) => figures) ?? [];

describe('the small plots of a pairing', () => {
  test.each(index.officialPairings.map(({ id }) => id))('show each number of %s once, and no other numbers', (pairing) => {
    const drawn = of(pairing).flatMap(({ items }) =>
      items.flatMap(({ record, figures }) => figures.map(({ value }) => `${record.id} ${value.key}`)),
    );
    const numbers = index
      .recordsOf(pairing)
      .filter(hasNumber)
      .flatMap((record) => record.values.filter(({ n }) => n !== null).map(({ key }) => `${record.id} ${key}`));
    expect(drawn.toSorted()).toEqual(numbers.toSorted());
  });

  test('have bars in proportion to their values for the figures of one unit in a box', () => {
    const money = figuresOf(of('jilin-zhejiang'), 'money');
    expect(money.map(({ value }) => value.n)).toEqual([7e9, 3.6e9, 5e9]);
    for (const { value, mark } of money)
      expect(mark).toEqual({ kind: 'bar', xPx: expect.closeTo(((value.n ?? 0) / 7e9) * (widthPx - openEndPx), 6) });
    const [grain, outlets] = figuresOf(of('jilin-zhejiang'), 'grain');
    // The grain is compared with five million tonnes. Cities are counted, so they are dots.
    expect(grain?.compared?.record.id).toBe('flow-grain-heilongjiang-guangdong');
    expect(grain?.mark.kind === 'bar' ? grain.mark.xPx / (grain.compared?.xPx ?? 1) : null).toBeCloseTo(0.26, 6);
    expect(outlets?.mark.kind).toBe('dots');
  });

  test('have no bar for a figure without another one to compare with', () => {
    expect(figuresOf(of('shenyang-beijing'), 'tourism').map(({ mark }) => mark)).toEqual([{ kind: 'number' }]);
    for (const { id } of index.officialPairings)
      for (const { items } of of(id)) {
        const bars = items.flatMap(({ figures }) => figures).filter(({ mark }) => mark.kind === 'bar');
        expect(bars.length + bars.filter(({ compared }) => compared !== null).length).not.toBe(1);
      }
  });

  test('draw a dot for each counted thing, a share within its whole, and a growth beside its base', () => {
    const [projects] = figuresOf(of('shenyang-beijing'), 'projects-count');
    expect(projects?.mark.kind === 'dots' ? projects.mark.path.match(/M/g) : null).toHaveLength(218);
    const [share] = figuresOf(of('shenyang-beijing'), 'projects');
    expect(share?.mark).toEqual({ kind: 'share', xPx: 0.4 * widthPx, wholePx: widthPx });
    const [growth] = figuresOf(of('jilin-zhejiang'), 'tourism');
    expect(growth?.mark.kind === 'growth' ? growth.mark.xPx / growth.mark.basePx : null).toBe(2);
  });
});
