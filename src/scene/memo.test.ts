import { expect, test, vi } from 'vitest';
import { memoizeByKeys } from './memo.ts';

test('the result for the same values is the same object, whichever object holds them', () => {
  const compute = vi.fn(({ a, b }: { readonly a: number; readonly b: string | null }) => [a, b]);
  const computed = memoizeByKeys(compute);
  const first = computed({ a: 1, b: null });
  expect(computed({ b: null, a: 1 })).toBe(first);
  expect(computed({ a: 2, b: null })).toEqual([2, null]);
  expect(computed({ a: 2, b: '' })).toEqual([2, '']);
  expect(compute).toHaveBeenCalledTimes(3);
});
