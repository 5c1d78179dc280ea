/** Simulates fingers on a touch screen. */
import type { CDPSession, Page } from 'playwright';
import { expect } from 'vitest';
import { emphasised, pointOf } from './site.ts';

export type Point = readonly [number, number];

/** Puts fingers down, moves them in steps, and lifts them. */
export async function drawFingers(page: Page, session: CDPSession, from: readonly Point[], to: readonly Point[]): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await touch('touchStart', from);
  const steps = 8;
  for (let step = 1; step <= steps; step++)
    await touch(
      'touchMove',
      from.map(([x, y], i) => [x + (((to[i]?.[0] ?? x) - x) * step) / steps, y + (((to[i]?.[1] ?? y) - y) * step) / steps] as const),
    );
  // Fingers lifted during a movement start a fling, which the next tap would only stop. These rest at their last position for as long as
  // the browser measures a fling.
  const restMs = 150;
  const lifted = await page.evaluate(() => performance.now());
  await expect.poll(async () => (await touch('touchMove', to), page.evaluate(() => performance.now()))).toBeGreaterThan(lifted + restMs);
  await touch('touchEnd', []);
}

async function spanPx(page: Page): Promise<number> {
  const [[, top], [, bottom]] = [await pointOf(page, [116.5, 36.5]), await pointOf(page, [116.5, 35.5])];
  return bottom - top;
}

/** Expects on a phone of 390 × 844 that a tap highlights the partner, two fingers zoom, and one finger moves the map. */
export async function expectFingersMoveMap(page: Page, session: CDPSession): Promise<void> {
  const [x, y] = await pointOf(page, [123.43, 41.8]);
  await page.touchscreen.tap(x, y);
  await expect.poll(async () => (await emphasised(page)).partner).toBe('110000');
  await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
  await page.getByRole('button', { name: '回到全部结对' }).tap();
  const usual = await spanPx(page);
  const [apart, wide] = [
    [
      [165, 400],
      [225, 400],
    ],
    [
      [135, 400],
      [255, 400],
    ],
  ] as const;
  await drawFingers(page, session, apart, wide);
  await expect.poll(() => spanPx(page)).toBeGreaterThan(usual * 1.5);
  const [, before] = await pointOf(page, [116.5, 36]);
  await drawFingers(page, session, [[195, 380]], [[195, 440]]);
  await expect.poll(async () => (await pointOf(page, [116.5, 36]))[1]).toBeGreaterThan(before + 30);
}
