/** Helpers for tests of a map on a page of a host, and tests that both renderers share. */
import { expect } from 'vitest';
import type { DuikouMap } from './duikou-map.ts';

export function put<T extends 'duikou-map' | 'duikou-atlas'>(markup: string, name: T): HTMLElementTagNameMap[T] {
  document.body.innerHTML = markup;
  const element = document.querySelector(name);
  if (!element) throw new Error(`no ${name}`);
  return element;
}

export const harbin = [126.64, 45.76] as const;
export const middleOf = (element: Element): readonly [number, number] => {
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};
export const expected = (map: DuikouMap, place: readonly [number, number]): readonly [number, number] => {
  const box = map.getBoundingClientRect();
  const [x, y] = map.project(place) ?? [Number.NaN, Number.NaN];
  return [box.x + x, box.y + y];
};
export const isOn = (map: DuikouMap, mark: Element, place: readonly [number, number]): void => {
  const [[x, y], [placeX, placeY]] = [middleOf(mark), expected(map, place)];
  expect(Math.hypot(x - placeX, y - placeY)).toBeLessThan(0.6);
};

/** Checks that the camera follows `bounds`, and that `duikou-bounds` is fired when it comes to rest. */
export async function expectCameraFollows(renderer: 'svg' | 'webgl'): Promise<void> {
  const map = put(`<duikou-map renderer="${renderer}" style="width: 600px; height: 450px"></duikou-map>`, 'duikou-map');
  expect(map.bounds).toBeNull();
  await map.ready;
  const seen: (readonly number[])[] = [];
  const listen = (event: DocumentEventMap['duikou-bounds']): void => void seen.push(event.detail.bounds);
  document.addEventListener('duikou-bounds', listen);
  map.bounds = [118, 38, 132, 47];
  await expect.poll(() => seen.length).toBe(1);
  expect(seen).toEqual([map.bounds]);
  const [west, south, east, north] = map.bounds ?? [];
  // The whole area is visible, and it fills the map in one direction.
  expect([west! <= 118.01, south! <= 38.01, east! >= 131.99, north! >= 46.99]).toEqual([true, true, true, true]);
  expect(Math.min(Math.abs(east! - west! - 14), Math.abs(north! - south! - 9))).toBeLessThan(1);
  map.shadowRoot?.querySelector<HTMLElement>('.controls button')?.click();
  const before = seen.length;
  await expect.poll(() => seen.length).toBeGreaterThan(before);
  expect(seen.at(-1)![2]! - seen.at(-1)![0]!).toBeLessThan(east! - west!);
  document.removeEventListener('duikou-bounds', listen);
}

/** Checks that a mark of the page is at its place in every frame while the map moves. */
export async function expectMarksStay(renderer: 'svg' | 'webgl'): Promise<void> {
  const map = put(
    `<duikou-map renderer="${renderer}" style="height: 450px"><a slot="mark" href="#x" lon="${harbin[0]}" lat="${harbin[1]}">Harbin</a></duikou-map>`,
    'duikou-map',
  );
  const mark = map.querySelector('a')!;
  await map.ready;
  await expect.poll(() => getComputedStyle(mark).visibility).toBe('visible');
  isOn(map, mark, harbin);
  expect(mark.getAttributeNames()).toEqual(['slot', 'href', 'lon', 'lat']);
  map.bounds = [120, 40, 133, 48];
  const rest = { isThere: false };
  map.addEventListener('duikou-bounds', () => (rest.isThere = true), { once: true });
  let frames = 0;
  for (; !rest.isThere; frames++) {
    await new Promise(requestAnimationFrame);
    // Other work for this frame is done by then, but the frame is not painted yet.
    await Promise.resolve();
    isOn(map, mark, harbin);
  }
  expect(frames).toBeGreaterThan(0);
  isOn(map, mark, harbin);
}
