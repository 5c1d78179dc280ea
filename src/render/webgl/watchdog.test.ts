import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstFrameOrTimeout } from './watchdog.ts';

let drawsFrames = true;
beforeEach(() => {
  drawsFrames = true;
  vi.useFakeTimers();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(() => drawsFrames && callback(), 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watched(firstPicture: Promise<void>): { readonly outcome: Promise<string>; readonly heard: () => void } {
  let heard = (): void => {};
  const outcome = firstFrameOrTimeout(firstPicture, { worker: 'blob:worker', onSign: (sign) => (heard = sign), signal: undefined }).then(
    () => 'picture',
    ({ code }: { code: string }) => code,
  );
  return { outcome, heard: () => heard() };
}

const never = new Promise<void>(() => {});

test('the wait for a worker that does not respond ends with an error', async () => {
  const { outcome } = watched(never);
  await vi.advanceTimersByTimeAsync(9000);
  expect(await outcome).toBe('worker-silent');
});

test('the wait for a slow worker goes on while data events arrive', async () => {
  let done = (): void => {};
  const { outcome, heard } = watched(new Promise((resolve) => (done = resolve)));
  for (let i = 0; i < 6; i++) {
    await vi.advanceTimersByTimeAsync(5000);
    heard();
  }
  done();
  expect(await outcome).toBe('picture');
});

test('time without a frame does not count', async () => {
  drawsFrames = false;
  let done = (): void => {};
  const { outcome } = watched(new Promise((resolve) => (done = resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  done();
  expect(await outcome).toBe('picture');
});

test('the watchdog stops its timer when the picture is drawn', async () => {
  const { outcome } = watched(Promise.resolve());
  expect(await outcome).toBe('picture');
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});

test('the wait for a worker that the page’s policy blocks ends at once', async () => {
  const { outcome } = watched(never);
  document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), { disposition: 'enforce', effectiveDirective: 'worker-src', blockedURI: 'blob' }),
  );
  expect(await outcome).toBe('worker-silent');
});
