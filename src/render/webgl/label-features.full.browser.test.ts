/** Tests which names are visible while MapLibre's worker is slow. Its responses are held back, and delivered one by one. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SizePx } from '../../geo/projection.ts';
import { lightPalette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import type { RectPx } from '../lettering/boxes.ts';
import { contractScene, mounted, nextFrames, type MountedMap } from '../surface.harness.ts';
import { createWebglMap } from './webgl-map.ts';

const size: SizePx = { width: 520, height: 390 };
const chinese = contractScene();
const english = contractScene({ language: 'en' });
const bare: Scene = { ...chinese, labels: [] };

const answers: (() => void)[] = [];
let areHeld = false;

class HeldWorker extends Worker {
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void {
    if (type !== 'message' || typeof listener !== 'function') {
      super.addEventListener(type, listener, options);
      return;
    }
    super.addEventListener(
      type,
      (event) => {
        if (areHeld) answers.push(() => listener.call(this, event));
        else listener.call(this, event);
      },
      options,
    );
  }
}

// Each response takes a frame, and a frame is slow if WebGL runs in software on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let map: MountedMap;
beforeAll(async () => {
  vi.stubGlobal('Worker', HeldWorker);
  map = await mounted(createWebglMap, chinese, { size });
});
afterEach(async () => {
  areHeld = false;
  for (const answer of answers.splice(0)) answer();
  await drawn(chinese);
});
afterAll(() => {
  map.remove();
  vi.unstubAllGlobals();
});

async function drawn(scene: Scene): Promise<Uint8Array> {
  map.surface.draw(scene, lightPalette);
  await map.surface.settled();
  await nextFrames(2);
  await map.surface.settled();
  return painted();
}

function painted({ x, y, width, height }: RectPx = { x: 0, y: 0, ...size }): Uint8Array {
  map.surface.drawNow?.();
  // The pixels are read in the same task, because the browser then clears the canvas.
  const canvas = map.container.querySelector('canvas');
  const gl = canvas?.getContext('webgl2');
  if (!canvas || !gl) throw new Error('no canvas');
  const perPx = canvas.width / canvas.clientWidth;
  const [left, bottom, across, down] = [x, size.height - y - height, width, height].map((px) => Math.round(px * perPx));
  const pixels = new Uint8Array((across ?? 0) * (down ?? 0) * 4);
  gl.readPixels(left ?? 0, bottom ?? 0, across ?? 0, down ?? 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

/** The number of pixels that are the same in a picture and in one other picture, but different in all `others`. */
function onlyAs(picture: Uint8Array, one: Uint8Array, others: readonly Uint8Array[]): number {
  let count = 0;
  for (let i = 0; i < picture.length; i += 4) if (isAs(picture, one, i) && !others.some((other) => isAs(picture, other, i))) count++;
  return count;
}

/** Whether the pixel at an index has nearly the same colour in both pictures. */
const isAs = (a: Uint8Array, b: Uint8Array, i: number): boolean => isNear(a, b, i) && isNear(a, b, i + 1) && isNear(a, b, i + 2);
const isNear = (a: Uint8Array, b: Uint8Array, i: number): boolean => Math.abs((a[i] ?? 0) - (b[i] ?? 0)) < 40;

interface Ink {
  /** Number of pixels that only the names of the previous layout have. */
  readonly old: number;
  /** Number of pixels that only the names of the last layout have. */
  readonly fresh: number;
}

/** Shows the Chinese names and requests the English ones from a worker that does not respond. */
async function namesWanted(): Promise<{ readonly all: Ink; ink(): Ink }> {
  const without = await drawn(bare);
  const after = await drawn(english);
  const before = await drawn(chinese);
  const inkOf = (picture: Uint8Array): Ink => ({
    old: onlyAs(picture, before, [after, without]),
    fresh: onlyAs(picture, after, [before, without]),
  });
  const all = { old: inkOf(before).old, fresh: inkOf(after).fresh };
  expect(Math.min(all.old, all.fresh)).toBeGreaterThan(300);
  areHeld = true;
  map.surface.draw(english, lightPalette);
  // The names are laid out when the task ends.
  await Promise.resolve();
  return { all, ink: () => inkOf(painted()) };
}

/**
 * @param look - called after each frame with the number of responses so far
 * @returns the number of responses until everything is drawn, with one response in each frame
 */
async function oneAnswerAFrame(look: (given: number) => void): Promise<number> {
  const settled = map.surface.settled().then(() => true);
  let given = 0;
  for (let isSettled = false; !isSettled;) {
    const answer = answers.shift();
    answer?.();
    if (answer) given++;
    isSettled = await Promise.race([settled, nextFrames(1).then(() => false)]);
    look(given);
  }
  return given;
}

test('with a slow worker, no picture has names of two layouts, and the names of the previous layout soon disappear', async () => {
  const { all, ink } = await namesWanted();
  const few = all.old / 50;
  await expect.poll(() => ink().old, { message: 'before any answer' }).toBeLessThan(few);
  const given = await oneAnswerAFrame((answered) => {
    const { old, fresh } = ink();
    expect(old, `${fresh} of the new names’ pixels after ${answered} answers`).toBeLessThan(few);
  });
  expect(given).toBeGreaterThan(3);
  expect(ink().fresh).toBeGreaterThan(all.fresh * 0.98);
});

test('tiles that arrive one after another before the wait is over never show a mix of two layouts', async () => {
  const { all, ink } = await namesWanted();
  expect(ink().old, 'before any answer').toBeGreaterThan(all.old * 0.98);
  const given = await oneAnswerAFrame((answered) => {
    const { old, fresh } = ink();
    expect(Math.min(old, fresh), `after ${answered} answers`).toBeLessThan(10);
  });
  expect(given).toBeGreaterThan(3);
  expect(ink().fresh).toBeGreaterThan(all.fresh * 0.98);
});

test('a leader line is drawn only once its name is visible, which the map reports', async () => {
  const scene = contractScene({ selection: '210000' });
  areHeld = true;
  map.reports.lettered.mockClear();
  map.surface.draw(scene, lightPalette);
  await Promise.resolve();
  const toShenyang = (): boolean => {
    const { labels, leaders } = map.surface.marks();
    const name = labels.find(({ label }) => label.id === '210100');
    if (!name?.leader) throw new Error('Shenyang’s name stands at its dot');
    return leaders.some(({ leader }) => leader === name.leader);
  };
  expect(toShenyang()).toBe(false);
  expect(map.reports.lettered).not.toHaveBeenCalled();
  await oneAnswerAFrame(() => {});
  expect(map.reports.lettered).toHaveBeenCalled();
  expect(toShenyang()).toBe(true);
});

test('a name whose position does not change stays visible with a slow worker', async () => {
  const selected = contractScene({ selection: 'jilin-zhejiang' });
  const { labels } = map.surface.marks();
  await drawn(selected);
  const boxes = new Map(map.surface.marks().labels.map(({ label, box }) => [label.id, box]));
  const isAlike = (a: RectPx, b: RectPx | undefined): boolean =>
    a.x === b?.x && a.y === b.y && a.width === b.width && a.height === b.height;
  const stays = labels.find(({ label, box }) => label.role === 'country' && isAlike(box, boxes.get(label.id)))?.box;
  if (!stays) throw new Error('no neighbour’s name stays where it is');
  await drawn(chinese);
  const before = painted(stays);
  await drawn(bare);
  const nothing = painted(stays);
  await drawn(chinese);
  const ink = onlyAs(before, before, [nothing]);
  expect(ink).toBeGreaterThan(20);
  areHeld = true;
  map.surface.draw(selected, lightPalette);
  expect(map.surface.marks().labels.map(({ box }) => box)).not.toEqual(labels.map(({ box }) => box));
  const look = (given: number): void => expect(onlyAs(painted(stays), before, [nothing]), `after ${given} answers`).toBe(ink);
  for (let frame = 0; frame < 20 || answers.length === 0; frame++) {
    await nextFrames(1);
    look(0);
  }
  expect(await oneAnswerAFrame(look)).toBeGreaterThan(1);
});
