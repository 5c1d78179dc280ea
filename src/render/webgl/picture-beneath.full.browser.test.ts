import { afterEach, describe, expect, test, vi } from 'vitest';
import { lightPalette } from '../../scene/palette.ts';
import { eventually, heldAndMoved, mounted, nextFrames, type MountedMap } from '../surface.harness.ts';
import * as liveArcs from './live-arcs.ts';
import { difference, sceneOf, shown, size, uploads } from './picture-beneath.harness.ts';
import { createWebglMap } from './webgl-map.ts';

vi.mock('./live-arcs.ts', { spy: true });

let map: MountedMap | null = null;
afterEach(() => {
  map?.remove();
  map = null;
  vi.mocked(liveArcs.mostLive).mockReset();
  vi.restoreAllMocks();
});

/** Simulates a GPU that draws only the minimum of arcs in each frame. */
const slowly = (): void => void vi.mocked(liveArcs.mostLive).mockReturnValue(liveArcs.leastLive);

/** Simulates a GPU that draws all arcs in each frame. */
const fast = (): void => void vi.mocked(liveArcs.mostLive).mockReturnValue(Infinity);

describe('the WebGL map with many arcs', () => {
  test('shows the same whether all arcs are drawn in each frame or most of them are in the picture', async () => {
    fast();
    const uploaded = uploads();
    map = await mounted(createWebglMap, sceneOf(1500), { size });
    const live = shown(map);
    expect(uploaded.count()).toBe(0);
    map.remove();
    slowly();
    map = await mounted(createWebglMap, sceneOf(1500), { size });
    expect(uploaded.count()).toBe(1);
    const pictured = shown(map);
    map.surface.draw(sceneOf(0), lightPalette);
    await map.surface.settled();
    expect(difference(live, shown(map)).mean).toBeGreaterThan(20);
    const { mean, far } = difference(live, pictured);
    expect(mean).toBeLessThan(3);
    expect(far).toBeLessThan(0.005);
  });

  test('paints nothing while the camera moves, and everything again when it rests', async () => {
    slowly();
    map = await mounted(createWebglMap, sceneOf(20_000), { size });
    const uploaded = uploads();
    await heldAndMoved(map, [200, 150], [30, 20]);
    await nextFrames(10);
    expect(map.reports.moving).toHaveBeenCalled();
    expect(uploaded.count()).toBe(0);
    map.dispatch([230, 170], (init) => new MouseEvent('mouseup', init));
    await eventually(() => expect(map?.reports.moved).toHaveBeenCalled());
    await map.surface.settled();
    expect(uploaded.count()).toBe(1);
  });

  test('draws no frame and has no timer at rest', async () => {
    slowly();
    map = await mounted(createWebglMap, sceneOf(2000), { size });
    map.surface.zoomBy(0.1, 'cut');
    await map.surface.settled();
    await nextFrames(5);
    const frame = window.requestAnimationFrame.bind(window);
    const asked = [vi.spyOn(window, 'requestAnimationFrame'), vi.spyOn(window, 'setTimeout')];
    for (let i = 0; i < 20; i++) await new Promise((resolve) => frame(resolve));
    for (const each of asked) expect(each).not.toHaveBeenCalled();
  });

  test('dims the picture beside a selection, and highlights the arc under the pointer', async () => {
    slowly();
    const scene = sceneOf(1500);
    const arcs = { ...scene.arcs, pairings: scene.arcs.ids };
    map = await mounted(createWebglMap, { ...scene, arcs }, { size });
    const before = shown(map);
    map.surface.draw({ ...scene, arcs, emphasis: { ...scene.emphasis, pairing: 'arc-5', pairings: new Set(['arc-5']) } }, lightPalette);
    await map.surface.settled();
    const dimmed = shown(map);
    expect(difference(before, dimmed).mean).toBeGreaterThan(10);
    map.surface.highlight('arc-7');
    await map.surface.settled();
    expect(difference(dimmed, shown(map)).mean).toBeGreaterThan(0.01);
  });

  test('paints its picture again when a lost context comes back', async () => {
    slowly();
    map = await mounted(createWebglMap, sceneOf(2000), { size });
    const before = shown(map);
    const extension = map.container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    await eventually(() => expect(map?.reports.lost).toHaveBeenCalled());
    extension?.restoreContext();
    await eventually(() => expect(map?.reports.restored).toHaveBeenCalled());
    await map.surface.settled();
    expect(difference(before, shown(map)).mean).toBeLessThan(1);
  });

  test('can be destroyed without an error while it is painting', async () => {
    slowly();
    map = await mounted(createWebglMap, sceneOf(20_000), { size });
    map.surface.zoomBy(1, 'cut');
    await nextFrames(1);
    map.surface.destroy();
    await nextFrames(5);
    expect(map.container.childElementCount).toBe(0);
    expect(map.reports.lost).not.toHaveBeenCalled();
  });
});
