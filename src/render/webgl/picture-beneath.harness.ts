/** Helpers for tests of the WebGL map with a picture of arcs. */
import { vi } from 'vitest';
import { randomArcs } from '../../../test/bench/arcs/columns.ts';
import type { SizePx } from '../../geo/projection.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { contractScene, type MountedMap } from '../surface.harness.ts';

export const size: SizePx = { width: 400, height: 300 };

export function sceneOf(count: number): Scene {
  return { ...contractScene(), arcs: randomArcs(count), annotations: [], labels: [] };
}

/** The pixels that the map shows. */
export function shown({ surface, container }: MountedMap): Uint8Array {
  surface.drawNow?.();
  // The pixels are read in the same task, because the browser then clears the canvas.
  const gl = container.querySelector('canvas')?.getContext('webgl2');
  if (!gl) throw new Error('no canvas');
  const pixels = new Uint8Array(4 * gl.drawingBufferWidth * gl.drawingBufferHeight);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

/** Mean difference of the channels of two pictures, from 0 to 255, and the share of channels that differ greatly. */
export function difference(one: Uint8Array, other: Uint8Array): { readonly mean: number; readonly far: number } {
  let [sum, far] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    const apart = Math.abs((one[i] ?? 0) - (other[i] ?? 0));
    sum += apart;
    if (apart > 48) far++;
  }
  return { mean: sum / one.length, far: far / one.length };
}

/** Counts the uploads of a picture of arcs, which are textures with more pixels than the map. */
export function uploads(): { readonly count: () => number } {
  const upload = vi.spyOn(WebGL2RenderingContext.prototype, 'texImage2D');
  return { count: () => upload.mock.calls.filter((call) => Number(call[3]) > size.width && Number(call[4]) > size.height).length };
}
