import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NamesWait } from './names-wait.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Duration of the wait after a single layout, in ms of the fake clock. */
function usualWait(): number {
  const start = performance.now();
  new NamesWait(() => {}).restart();
  vi.runAllTimers();
  return performance.now() - start;
}

test('a layout shortly before the end of a wait is given as much time as the first', () => {
  const usual = usualWait();
  const over = vi.fn();
  const wait = new NamesWait(over);
  wait.restart();
  vi.advanceTimersByTime(usual - 1);
  wait.restart();
  vi.advanceTimersByTime(usual - 1);
  expect(over).not.toHaveBeenCalled();
  expect(wait.isRunning).toBe(true);
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
  expect(wait.isRunning).toBe(false);
});

test('continuous layouts do not keep the first names for ever, and each later wait has its full length', () => {
  const usual = usualWait();
  const over = vi.fn();
  const wait = new NamesWait(over);
  for (let layout = 0; layout < 10 && over.mock.calls.length === 0; layout++) {
    wait.restart();
    vi.advanceTimersByTime(usual / 2);
  }
  expect(over).toHaveBeenCalledOnce();
  wait.restart();
  vi.advanceTimersByTime(usual - 1);
  expect(over).toHaveBeenCalledOnce();
});

test('a stopped wait calls nothing, and the next one has its full length', () => {
  const usual = usualWait();
  const over = vi.fn();
  const wait = new NamesWait(over);
  wait.restart();
  wait.stop();
  vi.runAllTimers();
  expect(over).not.toHaveBeenCalled();
  wait.restart();
  vi.advanceTimersByTime(usual);
  expect(over).toHaveBeenCalledOnce();
});
