import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDataSet } from './parse.ts';
import minimal from '../../../test/fixtures/data-sets/valid-minimal.json';
import { idsInCircles } from './resolve-references.ts';
import { runs, seedOf } from '../../../test/fast-check.ts';

test('an id is in a cycle if and only if its parents lead back to it', () => {
  const id = fc.integer({ min: 0, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 8 }), (pairs) => {
      const parents = new Map(pairs);
      const leadsBack = (start: string): boolean => {
        let at = parents.get(start);
        for (let step = 0; step < pairs.length && at !== undefined && at !== start; step++) at = parents.get(at);
        return at === start;
      };
      expect([...idsInCircles(parents)].toSorted()).toEqual([...parents.keys()].filter(leadsBack).toSorted());
    }),
    { seed: seedOf(13), numRuns: runs(400) },
  );
});

test('the parents of a long chain are visited once each', () => {
  const lookups = (length: number): number => {
    let count = 0;
    class Counted extends Map<string, string> {
      override get(key: string): string | undefined {
        count++;
        return super.get(key);
      }
    }
    idsInCircles(new Counted(Array.from({ length }, (_, i) => [String(i), String(i + 1)])));
    return count;
  };
  expect(lookups(20_000)).toBeLessThanOrEqual(2.5 * lookups(10_000));
  expect(lookups(20_000)).toBeLessThanOrEqual(60_000);
});

test('a set whose regions each lie in the next one is read', { timeout: 20_000 }, () => {
  const [region] = minimal.regions;
  const chain = Array.from({ length: 20_000 }, (_, i) => ({ ...region, id: `chain-${i}`, parent: `chain-${i + 1}` }));
  const parsed = parseDataSet({ ...minimal, regions: [...minimal.regions, ...chain] });
  expect(parsed.dataSet?.regions.length).toBe(minimal.regions.length + chain.length);
});
