import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBuiltInDataSet } from './built-in.ts';
import { boundsOf, figureOf, figuresOf, figureValues, hasNumber } from './figure.ts';
import type { FigureValue, ReportRecord } from './schema.ts';
import { comparatorIds } from './vocabulary.ts';

const { records } = await loadBuiltInDataSet();
const recordOf = (id: string): ReportRecord => records.find((record) => record.id === id)!;
const figure = (id: string, change: Partial<ReportRecord> = {}, value: Partial<FigureValue> = {}) => {
  const record = recordOf(id);
  return figureOf({ ...record, ...change }, { ...record.values[0]!, ...value });
};

describe('the four states', () => {
  it('reported has a number, comparator, unit and period', () => {
    expect(figure('flow-tourism-beijing-shenyang')).toMatchObject({
      state: 'reported',
      value: 2580000,
      comparator: 'exact',
      unit: 'person-time',
      period: { kind: 'calendar-year', start: '2018-01-01' },
      record: 'flow-tourism-beijing-shenyang',
    });
  });

  it('group keeps the pairings that the number is about', () => {
    const all = figure('agg-projects');
    expect(all).toMatchObject({ state: 'group', value: 849, statistics: 'preliminary' });
    expect(all.state === 'group' && all.appliesTo).toHaveLength(7);
  });

  it('zero is a state of its own and not a small number', () => {
    expect(figure('agg-shenyang-beijing-projects', {}, { n: 0 })).toMatchObject({ state: 'zero', value: 0 });
    expect(figure('agg-shenyang-beijing-projects', { state: 'zero' }, { n: 0 })).toMatchObject({ state: 'zero' });
  });

  it('“over 0” is reported, because it is more than nothing', () => {
    expect(figure('agg-shenyang-beijing-projects', {}, { n: 0, cmp: 'over' })).toMatchObject({ state: 'reported', value: 0 });
  });

  it('not-reported has no number', () => {
    expect(figure('agg-shenyang-beijing-projects', { state: 'not-reported' })).toEqual({ state: 'not-reported' });
  });

  it('“most” is reported without a number', () => {
    expect(figure('agg-project-sectors')).toMatchObject({ state: 'group', value: null, comparator: 'most' });
  });

  it('a record in words only has no figure', () => {
    expect(figuresOf(recordOf('platform-jinchang'))).toEqual([]);
  });

  it('a number in a name is no figure', () => {
    const fiveOnes = recordOf('event-five-ones');
    expect(fiveOnes.values[0]).toMatchObject({ n: 5, unit: 'component' });
    expect(figureValues(fiveOnes)).toEqual([]);
    expect(figuresOf(fiveOnes)).toEqual([]);
    expect(hasNumber(fiveOnes)).toBe(false);
    expect(hasNumber({ ...fiveOnes, plot: true })).toBe(true);
  });

  it('money keeps its kind, because different kinds are never added', () => {
    expect(figure('fund-changbaishan')).toMatchObject({ unit: 'CNY', moneyKind: 'fund-size' });
  });
});

describe('bounds', () => {
  it('are below for “over” and “some”, above for “nearly”, and absent for “about”', () => {
    expect(boundsOf('over', 40)).toEqual({ lower: { value: 40, open: true }, upper: null });
    expect(boundsOf('some', 400)).toEqual({ lower: { value: 400, open: true }, upper: null });
    expect(boundsOf('nearly', 210)).toEqual({ lower: null, upper: { value: 210, open: true } });
    expect(boundsOf('about', 5)).toEqual({ lower: null, upper: null });
    expect(boundsOf('most', null)).toEqual({ lower: { value: 0.5, open: true }, upper: { value: 1, open: false } });
  });

  it('never have the lower above the upper', () => {
    fc.assert(
      fc.property(fc.constantFrom(...comparatorIds), fc.option(fc.double({ noNaN: true })), (comparator, value) => {
        const { lower, upper } = boundsOf(comparator, value);
        return lower === null || upper === null || lower.value <= upper.value;
      }),
    );
  });
});
