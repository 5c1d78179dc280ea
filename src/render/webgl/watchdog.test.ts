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

test('a worker that says nothing is given up', async () => {
  const { outcome } = watched(never);
  await vi.advanceTimersByTimeAsync(9000);
  expect(await outcome).toBe('worker-silent');
});

test('a slow one that gives signs of life is waited for', async () => {
  let done = (): void => {};
  const { outcome, heard } = watched(new Promise((resolve) => (done = resolve)));
  for (let i = 0; i < 6; i++) {
    await vi.advanceTimersByTimeAsync(5000);
    heard();
  }
  done();
  expect(await outcome).toBe('picture');
});

test('where no frame is drawn nothing is missed', async () => {
  drawsFrames = false;
  let done = (): void => {};
  const { outcome } = watched(new Promise((resolve) => (done = resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  done();
  expect(await outcome).toBe('picture');
});

test('it looks no more when the picture is there', async () => {
  const { outcome } = watched(Promise.resolve());
  expect(await outcome).toBe('picture');
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that the page’s policy blocks is given up at once', async () => {
  const { outcome } = watched(never);
  document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), { disposition: 'enforce', effectiveDirective: 'worker-src', blockedURI: 'blob' }),
  );
  expect(await outcome).toBe('worker-silent');
});
