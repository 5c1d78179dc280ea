import { afterEach, describe, expect, test, vi } from 'vitest';
import { lightPalette } from '../../scene/palette.ts';
import { contractScene, mounted } from '../surface.harness.ts';
import { isPainted } from './painted.ts';
import { createWebglMap } from './webgl-map.ts';

afterEach(() => vi.restoreAllMocks());

function drawing(colour: readonly [number, number, number]): WebGL2RenderingContext {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Error('this browser draws nothing');
  gl.clearColor(...colour, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  return gl;
}

describe('a canvas', () => {
  test('with a colour counts as painted', () => {
    expect(isPainted(drawing([0.9, 0.93, 0.95]), lightPalette.sea)).toBe(true);
  });

  test('that is black counts as painted only if the sea is black', () => {
    expect(isPainted(drawing([0, 0, 0]), lightPalette.sea)).toBe(false);
    expect(isPainted(drawing([0, 0, 0]), 'rgb(0, 0, 0)')).toBe(true);
  });
});

test('the creation of a WebGL map that paints nothing fails', { timeout: 30_000 }, async () => {
  // Simulates a driver that accepts every call and paints nothing.
  for (const method of ['clear', 'drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced'] as const)
    vi.spyOn(WebGL2RenderingContext.prototype, method).mockReturnValue();
  await expect(mounted(createWebglMap, contractScene(), { size: { width: 300, height: 225 } })).rejects.toMatchObject({
    code: 'webgl-unavailable',
    details: { reason: 'nothing is painted' },
  });
});
