import { afterEach, expect, test, vi } from 'vitest';
import { isClose, isCostly, UpgradeTiming } from './upgrade-timing.ts';

let whenIdle: (() => void) | null = null;
afterEach(() => {
  whenIdle = null;
  vi.unstubAllGlobals();
});

function inBrowser(connection: unknown): { readonly timing: UpgradeTiming; readonly due: ReturnType<typeof vi.fn> } {
  const requestIdleCallback = (callback: () => void): void => void (whenIdle = callback);
  vi.stubGlobal('window', { requestIdleCallback });
  vi.stubGlobal('requestIdleCallback', requestIdleCallback);
  vi.stubGlobal('navigator', connection === undefined ? {} : { connection });
  const due = vi.fn();
  return { timing: new UpgradeTiming(due), due };
}

const idlePassed = async (): Promise<void> => {
  whenIdle?.();
  await Promise.resolve();
  await Promise.resolve();
};

test.each([
  [{}, false],
  [{ effectiveType: '4g' }, false],
  [{ saveData: true, effectiveType: '4g' }, true],
  [{ effectiveType: '3g' }, true],
  [{ effectiveType: 'slow-2g' }, true],
  [{ effectiveType: '4g', type: 'cellular' }, true],
  [{ effectiveType: '4g', type: 'wifi' }, false],
])('whether the connection %j is costly is %s', (connection, expected) => {
  expect(isCostly(connection)).toBe(expected);
});

test.each([undefined, { effectiveType: '4g' }])(
  'WebGL follows once when the page is idle on a connection such as %j',
  async (connection) => {
    const { timing, due } = inBrowser(connection);
    timing.begin();
    expect(due).not.toHaveBeenCalled();
    await idlePassed();
    expect(due).toHaveBeenCalledTimes(1);
    timing.need();
    expect(due).toHaveBeenCalledTimes(1);
  },
);

test('WebGL follows only when it is needed on a costly connection', async () => {
  const { timing, due } = inBrowser({ saveData: true });
  timing.begin();
  await idlePassed();
  expect(timing.isDue).toBe(false);
  timing.need();
  expect(due).toHaveBeenCalledTimes(1);
});

test('WebGL does not follow after the map has ended', async () => {
  const { timing, due } = inBrowser({});
  timing.begin();
  timing.end();
  await idlePassed();
  expect(due).not.toHaveBeenCalled();
});

test('a close view has the finer boundaries', () => {
  expect(isClose([104, 19, 136, 53])).toBe(false);
  expect(isClose([120, 30, 126, 34])).toBe(true);
});
