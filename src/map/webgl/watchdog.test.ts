import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstPictureOrSilence } from './watchdog.ts';

const page = { hidden: false };
beforeEach(() => {
  vi.useFakeTimers();
  page.hidden = false;
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = new Promise<void>(() => {});

test('a picture that never comes is given up after eight seconds, as a silent worker', async () => {
  const outcome = firstPictureOrSilence(never).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(7_900);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await outcome).toMatchObject({ code: 'worker-silent' });
  expect(vi.getTimerCount()).toBe(0);
});

test('time in a hidden tab does not count', async () => {
  page.hidden = true;
  let isGivenUp = false;
  firstPictureOrSilence(never).catch(() => (isGivenUp = true));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isGivenUp).toBe(false);
});

test('a picture that comes, or fails by itself, leaves no timer', async () => {
  await firstPictureOrSilence(Promise.resolve());
  await expect(firstPictureOrSilence(Promise.reject(new Error('other')))).rejects.toThrow('other');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});
