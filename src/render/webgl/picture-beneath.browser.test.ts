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
});
