import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { randomArcs } from '../../../test/bench/arcs/columns.ts';
import { cameraFraming, homeBounds, screenTransform, type ScreenTransform } from '../../geo/projection.ts';
import { darkPalette, lightPalette } from '../../scene/palette.ts';
import { PictureKeeper, type PictureScene } from './picture-keeper.ts';

const size = { width: 100, height: 80 };
const home = screenTransform(cameraFraming(homeBounds, size), size);
const arcs = randomArcs(50);
const scene: PictureScene = {
  arcs,
  totals: null,
  emphasis: { selected: null, partner: null, pairing: null, pairings: null, emphasized: null, subject: null },
  palette: lightPalette,
  beneath: arcs.shown,
  transform: home,
  size,
  pixelRatio: 1,
  isMoving: false,
};
const moved = (px: number): ScreenTransform => ({ ...home, x: home.x + px });

let page: EventTarget & { hidden: boolean };
let painted: ReturnType<typeof vi.fn<() => void>>;
let dropped: ReturnType<typeof vi.fn<() => void>>;
let keeper: PictureKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  [painted, dropped] = [vi.fn<() => void>(), vi.fn<() => void>()];
  keeper = new PictureKeeper(painted, dropped);
});
afterEach(() => {
  keeper.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rested = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(1000));
const isWhole = async (): Promise<boolean> => {
  let whole = false;
  void keeper.whole().then(() => (whole = true));
  await vi.advanceTimersByTimeAsync(0);
  return whole;
};

describe('the picture of arcs', () => {
  test('is painted at once, and then no timer is left', async () => {
    keeper.follow(scene);
    await rested();
    expect(painted).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    expect(await isWhole()).toBe(true);
  });

  test('is painted once if the map reports the same scene several times', async () => {
    for (let i = 0; i < 3; i++) {
      keeper.follow({ ...scene });
      await rested();
    }
    expect(painted).toHaveBeenCalledOnce();
  });

  test('waits until the camera rests, and is not whole until then', async () => {
    keeper.follow(scene);
    await rested();
    for (let px = 1; px < 50; px++) {
      keeper.follow({ ...scene, transform: moved(px), isMoving: true });
      await vi.advanceTimersByTimeAsync(16);
    }
    await rested();
    expect(painted).toHaveBeenCalledOnce();
    expect(await isWhole()).toBe(false);
    keeper.follow({ ...scene, transform: moved(49) });
    await rested();
    expect(painted).toHaveBeenCalledTimes(2);
    expect(await isWhole()).toBe(true);
  });

  test('also waits if the camera moves in steps, for example by keys', async () => {
    keeper.follow(scene);
    await rested();
    for (let px = 1; px < 10; px++) {
      keeper.follow({ ...scene, transform: moved(px) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(painted).toHaveBeenCalledOnce();
    await rested();
    expect(painted).toHaveBeenCalledTimes(2);
  });

  test('is not painted again if the camera has returned', async () => {
    keeper.follow(scene);
    await rested();
    keeper.follow({ ...scene, transform: moved(9), isMoving: true });
    keeper.follow(scene);
    await rested();
    expect(painted).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is painted again in other colours, and the previous picture stays until then', async () => {
    keeper.follow(scene);
    await rested();
    keeper.follow({ ...scene, palette: darkPalette });
    await rested();
    expect(painted).toHaveBeenCalledTimes(2);
    expect(dropped).not.toHaveBeenCalled();
  });

  test('is dropped at once if another table or no arc is shown', async () => {
    keeper.follow(scene);
    await rested();
    const others = randomArcs(60);
    keeper.follow({ ...scene, arcs: others, beneath: others.shown });
    expect(dropped).toHaveBeenCalledOnce();
    await rested();
    keeper.follow({ ...scene, beneath: new Uint32Array() });
    expect(dropped).toHaveBeenCalledTimes(2);
    expect(await isWhole()).toBe(true);
  });

  test('is not painted on a hidden page', async () => {
    page.hidden = true;
    keeper.follow(scene);
    await rested();
    expect(painted).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await rested();
    expect(painted).toHaveBeenCalledOnce();
  });

  test('is painted again if it has been lost', async () => {
    keeper.follow(scene);
    await rested();
    keeper.repaint();
    await rested();
    expect(painted).toHaveBeenCalledTimes(2);
  });

  test('is abandoned when its map ends, and no promise stays pending', async () => {
    page.hidden = true;
    keeper.follow(scene);
    const whole = keeper.whole();
    keeper.end();
    await whole;
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await rested();
    expect(painted).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
