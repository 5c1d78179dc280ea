import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import extra from '../../../data/extra.json';
import dataSet from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { figureRanks, rankedFigures, selectedPairing, type RankedFigure } from './ranked-figures.ts';
import { runs, seedOf } from '../../../test/fast-check.ts';

const index = indexDataSet(dataSet);

const ranked = (pairing: string): readonly RankedFigure[] => {
  const found = index.pairing(pairing);
  if (!found) throw new Error(`no ${pairing}`);
  return rankedFigures(index, found);
};
const first = (pairing: string, atMost: number): readonly (readonly [string, string | undefined])[] =>
  ranked(pairing)
    .slice(0, atMost)
    .map(({ record, value }) => [record.id, value?.key] as const);

describe('the figures of a pairing', () => {
  test.each([
    [
      'jilin-zhejiang',
      [
        ['flow-grain-jilin-zhejiang', 't'],
        ['agg-yanbian-ningbo-projects', 'CNY'],
      ],
    ],
    [
      'shenyang-beijing',
      [
        ['flow-tourism-beijing-shenyang', 'person-time'],
        ['agg-shenyang-beijing-share', 'share'],
        ['agg-shenyang-beijing-projects', 'project'],
      ],
    ],
    [
      'heilongjiang-guangdong',
      [
        ['flow-grain-heilongjiang-guangdong', 't'],
        ['event-tourism-heilongjiang-guangdong', 'event'],
      ],
    ],
    ['liaoning-jiangsu', [['flow-secondment-liaoning-jiangsu', 'person']]],
    ['dalian-shanghai', [['agreement-dhhi-supply', 'contract']]],
    [
      'changchun-tianjin',
      [
        ['platform-jinchang', undefined],
        ['agg-agreements', 'agreement'],
      ],
    ],
    ['harbin-shenzhen', [['project-graphite-valley', 'investment']]],
  ] as const)('of %s begin with the most informative ones', (pairing, expected) => {
    expect(first(pairing, expected.length)).toEqual(expected);
  });

  test('are in the order values, shares, counts, words, totals', () => {
    for (const { id } of index.officialPairings) {
      const ranks = ranked(id).map(({ rank }) => figureRanks.indexOf(rank));
      expect(ranks, id).toEqual(ranks.toSorted((a, b) => a - b));
      expect(
        ranked(id)
          .map(({ record }) => record.id)
          .toSorted(),
        id,
      ).toEqual([...index.recordsOf(id), ...index.groupRecordsOf(id)].map((record) => record.id).toSorted());
    }
  });

  test('alternate between units within a rank: the first of each unit comes before the second of any', () => {
    const units = ranked('jilin-zhejiang')
      .filter(({ rank }) => rank === 'measure')
      .map(({ value }) => value?.unit);
    expect(units.slice(0, new Set(units).size).toSorted()).toEqual([...new Set(units)].toSorted());
  });

  test('have the same ranks for any order of the records', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...dataSet.records], { minLength: dataSet.records.length }), (records) => {
        const shuffled = indexDataSet({ ...dataSet, records });
        for (const pairing of index.officialPairings) {
          const ranks = (figures: readonly RankedFigure[]): readonly unknown[] => figures.map(({ rank }) => rank);
          expect(ranks(rankedFigures(shuffled, pairing))).toEqual(ranks(rankedFigures(index, pairing)));
        }
      }),
      { seed: seedOf(9), numRuns: runs(20) },
    );
  });

  test('leave out records of other sources', () => {
    const both = indexDataSet({
      ...dataSet,
      sources: [...dataSet.sources, ...extra.sources],
      records: [...dataSet.records, ...extra.records],
    });
    for (const pairing of index.officialPairings) {
      expect(rankedFigures(both, pairing).map(({ record }) => record.id)).toEqual(
        rankedFigures(index, pairing).map(({ record }) => record.id),
      );
    }
  });

  test('are, for a nested pairing, those of the nested pairing itself', () => {
    expect(first('yanbian-ningbo', 2)).toEqual([
      ['agg-yanbian-ningbo-projects', 'CNY'],
      ['stmt-ningbo-yanbian', undefined],
    ]);
  });
});

test('the selected pairing is that of the selected region, or the selected pairing itself, or null', () => {
  expect(selectedPairing(index, '330000')?.id).toBe('jilin-zhejiang');
  expect(selectedPairing(index, 'jilin-zhejiang')?.id).toBe('jilin-zhejiang');
  expect(selectedPairing(index, 'yanbian-ningbo')?.id).toBe('yanbian-ningbo');
  expect(selectedPairing(index, 'nowhere')).toBeNull();
  expect(selectedPairing(index, null)).toBeNull();
});
