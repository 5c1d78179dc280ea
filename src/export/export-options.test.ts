import { expect, test } from 'vitest';
import { mapInSlices, partOf } from './export-options.ts';

/** Takes long enough that the items need several slices. */
function slowly(item: number): number {
  const until = performance.now() + 2;
  while (performance.now() < until);
  return item * 2;
}
const items = Array.from({ length: 40 }, (_, i) => i);

test('items are made in order, and the reported share rises to 1', async () => {
  const shares: number[] = [];
  expect(await mapInSlices(items, slowly, { progress: (share) => shares.push(share) })).toEqual(items.map((i) => i * 2));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
});

test('other tasks run between slices', async () => {
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 0);
  await mapInSlices(items, slowly);
  clearInterval(turn);
  expect(turns).toBeGreaterThan(1);
});

test('no further item is made after the export is stopped, and there is no result', async () => {
  const ending = new AbortController();
  let result = 0;
  const exportOptions = mapInSlices(items, (item) => ((result += 1), slowly(item)), {
    signal: ending.signal,
    progress: () => ending.abort(),
  });
  await expect(exportOptions).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(result).toBeLessThan(items.length);
  await expect(mapInSlices(items, () => (result += 1), { signal: ending.signal })).rejects.toThrow(
    expect.objectContaining({ name: 'AbortError' }),
  );
});

test('a part of an export reports its share of the whole', () => {
  const shares: number[] = [];
  const { progress } = partOf({ progress: (share) => shares.push(share) }, 0.5, 0.75);
  progress?.(0);
  progress?.(1);
  expect(shares).toEqual([0.5, 0.75]);
});
