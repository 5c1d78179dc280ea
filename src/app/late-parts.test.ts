/** Tests that the state lists parts that the reader has been waiting for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../state/view-state.ts';
import { AtlasStore } from './atlas-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a part is late after some seconds, once for each wait, until it has loaded or failed', async () => {
  const store = new AtlasStore(initialViewState, 'light', () => {});
  const ends: ((how: 'come' | 'fail') => void)[] = [];
  const part = (): Promise<string> =>
    new Promise((resolve, reject) => ends.push((how) => (how === 'come' ? resolve('there') : reject(new TypeError('no')))));
  const end = async (i: number, how: 'come' | 'fail'): Promise<void> => {
    ends[i]?.(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  const works = [store.awaited('panels', part()), store.awaited('tour', part()), store.awaited('panels', part()).catch(() => 'failed')];
  expect(store.get().late).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.get().late).toEqual(['panels', 'tour', 'panels']);
  await end(2, 'fail');
  expect(store.get().late).toEqual(['tour', 'panels']);
  await end(1, 'come');
  expect(store.get().late).toEqual(['panels']);
  await end(0, 'come');
  expect(store.get().late).toEqual([]);
  expect(await Promise.all(works)).toEqual(['there', 'there', 'failed']);
});

test('a part that loads in time changes no state and notifies no subscriber', async () => {
  const store = new AtlasStore(initialViewState, 'light', () => {});
  const subscriber = vi.fn();
  store.subscribe(subscriber);
  expect(await store.awaited('tour', Promise.resolve('there'))).toBe('there');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(subscriber).not.toHaveBeenCalled();
});
