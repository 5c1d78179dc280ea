import { describe, expect, test } from 'vitest';
import dataSet from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import type { Topic } from '../../state/view-state.ts';
import { computeGrid } from './compute.ts';
import { computeSideBySide, type SideBySide } from './side-by-side.ts';

const index = indexDataSet(dataSet);
const ids = dataSet.records.map(({ id }) => id);

function sideBySide(first: string, second: string, topic: Topic | null = null, shown: readonly string[] = ids): SideBySide {
  const [a, b] = [index.pairing(first), index.pairing(second)];
  if (!a || !b) throw new Error('no such pairings');
  return computeSideBySide(index, computeGrid(index, shown, topic, 'en'), a, b);
}
const kinds = ({ rows }: SideBySide): readonly string[] => rows.map(({ row }) => row.kind);

describe('two pairings side by side', () => {
  test('cover every kind once, and count the kinds that both, one or neither of them has', () => {
    for (const a of index.officialPairings) {
      for (const b of index.officialPairings.filter(({ id }) => id !== a.id)) {
        const compared = sideBySide(a.id, b.id);
        const all = [...compared.rows, ...compared.neither].map(({ row }) => row.kind);
        expect([...all].sort()).toEqual(dataSet.coverage.kinds.map(({ id }) => id).sort());
        expect(compared.both + compared.onlyFirst + compared.onlySecond).toBe(compared.rows.length);
      }
    }
  });

  test('have one scale for the grain of both, which the larger amount fills', () => {
    const compared = sideBySide('jilin-zhejiang', 'heilongjiang-guangdong');
    const grain = compared.rows.find(({ row }) => row.kind === 'grain')?.scale;
    expect([grain?.first.record, grain?.second.record]).toEqual(['flow-grain-jilin-zhejiang', 'flow-grain-heilongjiang-guangdong']);
    expect([grain?.first.share, grain?.second.share]).toEqual([0.26, 1]);
    expect(kinds(compared)[0]).toBe('grain');
  });

  test('have no scale for figures of different kinds: 7 billion yuan of projects and a contract of 370 million', () => {
    const money = sideBySide('jilin-zhejiang', 'dalian-shanghai').rows.find(({ row }) => row.kind === 'money');
    expect([money?.first.state, money?.second.state, money?.scale]).toEqual(['reported', 'reported', null]);
  });

  test('begin with the kinds of the topic', () => {
    expect(kinds(sideBySide('jilin-zhejiang', 'heilongjiang-guangdong', 'tourism'))[0]).toBe('tourism');
    expect(kinds(sideBySide('jilin-zhejiang', 'heilongjiang-guangdong', 'people')).slice(0, 2)).toEqual(['secondment', 'training']);
  });

  test('mark cells whose records a filter hides as filtered out rather than not reported', () => {
    const { rows, neither } = sideBySide('jilin-zhejiang', 'heilongjiang-guangdong', null, []);
    expect(rows).toEqual([]);
    expect(neither.find(({ row }) => row.kind === 'grain')?.first.state).toBe('filteredOut');
  });
});

test('the grid begins with the kinds of the topic, and keeps every row', () => {
  const grid = computeGrid(index, ids, 'reforms', 'en');
  expect(grid.rows[0]?.kind).toBe('experience');
  expect(grid.rows.filter(({ isInTopic }) => isInTopic).map(({ kind }) => kind)).toEqual(['experience']);
  expect(grid.rows).toHaveLength(dataSet.coverage.kinds.length);
});
