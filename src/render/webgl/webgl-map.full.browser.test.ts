/** Tests of animations on the WebGL map. Each map takes seconds to start if WebGL runs in software. */
import { rgb } from 'd3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arcBetween, pointOnCurve } from '../../geo/curve.ts';
import { lonLatOf, mercatorOf, type PointPx } from '../../geo/projection.ts';
import { arcOf } from '../../scene/marks/arcs.ts';
import { lightPalette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { crossFadeMs, drawInMs } from '../surface.ts';
import { surfaceUnderChanges } from '../surface.contract.ts';
import { apart, contractScene, mounted, nextFrames, type MountedMap } from '../surface.harness.ts';
import { createWebglMap } from './webgl-map.ts';

surfaceUnderChanges('webgl', createWebglMap);

const size = { width: 600, height: 450 };

describe('animations on the WebGL map', () => {
  let map: MountedMap;
  afterEach(() => {
    vi.restoreAllMocks();
    map.remove();
  });

  /** A point of an arc at a share of its length from the origin. */
  function pointOfArc({ arcs }: Scene, id: string, share: number): PointPx {
    const i = arcOf(arcs, id);
    const [lon, lat] = [arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0];
    const curve = arcBetween(
      mercatorOf([lon, lat]),
      mercatorOf([arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0]),
      arcs.bend[i] ?? 0,
    );
    return map.surface.project(lonLatOf(pointOnCurve(curve, share))) ?? [Number.NaN, Number.NaN];
  }

  /** The colours that the map paints at the points, at the given time of the page's clock. */
  function paintedAt(points: readonly PointPx[], ms: number): readonly string[] {
    const now = vi.spyOn(performance, 'now').mockReturnValue(ms);
    map.surface.drawNow?.();
    now.mockRestore();
    // The pixels are read in the same task, because the browser then clears the canvas.
    const canvas = map.container.querySelector('canvas');
    const gl = canvas?.getContext('webgl2');
    if (!canvas || !gl) throw new Error('no canvas');
    const perPx = canvas.width / canvas.clientWidth;
    return points.map(([x, y]) => {
      const pixel = new Uint8Array(4);
      gl.readPixels(Math.round(x * perPx), canvas.height - Math.round(y * perPx), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return `rgb(${pixel[0]}, ${pixel[1]}, ${pixel[2]})`;
    });
  }

  const differences = (some: readonly string[], others: readonly string[]): readonly boolean[] =>
    some.map((colour, i) => apart(rgb(colour), others[i] ?? '') > 20);

  test('a selected pairing draws itself once, from both ends: its middle comes last', async () => {
    const scene = contractScene({ selection: 'jilin-zhejiang' });
    map = await mounted(createWebglMap, scene, { size });
    const points = [0.5, 0.2, 0.95].map((share) => pointOfArc(scene, 'jilin-zhejiang', share));
    const start = performance.now();
    const drawn = paintedAt(points, start);
    const now = vi.spyOn(performance, 'now').mockReturnValue(start);
    map.surface.drawIn();
    now.mockRestore();
    expect(differences(paintedAt(points, start), drawn)).toEqual([true, true, true]);
    expect(differences(paintedAt(points, start + drawInMs * 0.3), drawn)).toEqual([true, false, false]);
    expect(differences(paintedAt(points, start + drawInMs), drawn)).toEqual([false, false, false]);
  });

  test('frames follow while flows run, and none when they are stopped; the surface settles in both', async () => {
    map = await mounted(createWebglMap, contractScene({ topic: 'grain' }), { size });
    let frames = 0;
    const draw = vi.spyOn(WebGL2RenderingContext.prototype, 'drawArraysInstanced').mockImplementation(() => void frames++);
    const drawnIn = async (count: number): Promise<number> => {
      frames = 0;
      await nextFrames(count);
      return frames;
    };
    await map.surface.settled();
    await nextFrames(2);
    expect(await drawnIn(5)).toBe(0);
    map.surface.flow(true);
    expect(await drawnIn(5)).toBeGreaterThan(2);
    await map.surface.settled();
    map.surface.flow(false);
    await map.surface.settled();
    await nextFrames(2);
    expect(await drawnIn(5)).toBe(0);
    draw.mockRestore();
  });

  test.each([false, true])(
    'the arcs of one topic fade into those of another; with less motion (%s) they are cut',
    async (reducedMotion) => {
      map = await mounted(createWebglMap, contractScene(), { size, reducedMotion });
      const points = [pointOfArc(contractScene(), 'shenyang-beijing', 0.5)];
      const start = performance.now();
      const before = paintedAt(points, start);
      const now = vi.spyOn(performance, 'now').mockReturnValue(start);
      map.surface.draw(contractScene({ topic: 'grain' }), lightPalette);
      now.mockRestore();
      expect(differences(paintedAt(points, start), before)).toEqual([reducedMotion]);
      expect(differences(paintedAt(points, start + crossFadeMs), before)).toEqual([true]);
    },
  );
});
