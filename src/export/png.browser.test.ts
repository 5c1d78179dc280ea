import { afterEach, describe, expect, test, vi } from 'vitest';
import { pngOf } from './png.browser.ts';

const size = { width: 200, height: 120 };
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120"><rect width="200" height="120" fill="#fff"/><rect width="100" height="60" fill="#1d5c9e"/><text x="110" y="40" font-size="20">对口</text></svg>';

async function pixels(blob: Blob): Promise<ImageData> {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a picture as PNG', () => {
  test.each([1, 2, 3, 4])('at scale %i has that many pixels per CSS pixel, and the drawing up to its corners', async (scale) => {
    const { width, height, data } = await pixels(await pngOf(drawing, size, scale));
    expect([width, height]).toEqual([200 * scale, 120 * scale]);
    const at = (x: number, y: number): number[] => Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));
    expect(at(50 * scale, 30 * scale)).toEqual([0x1d, 0x5c, 0x9e]);
    expect(at(width - 1, height - 1)).toEqual([255, 255, 255]);
    // A text has at least one dark pixel.
    const words = Array.from({ length: 60 * scale }, (_, i) => at(110 * scale + i, 33 * scale)[0] ?? 255);
    expect(Math.min(...words)).toBeLessThan(100);
  });

  test.each([
    [0, 200],
    [99, 800],
    [Number.NaN, 200],
  ])('limits a scale of %d to the allowed range', async (scale, width) => {
    expect((await createImageBitmap(await pngOf(drawing, size, scale))).width).toBe(width);
  });

  test('is refused with an error if the browser leaves the canvas empty', async () => {
    vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage').mockImplementation(() => {});
    await expect(pngOf(drawing, size, 4)).rejects.toMatchObject({ code: 'picture-too-large', details: { width: 800, height: 480 } });
    vi.restoreAllMocks();
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    await expect(pngOf(drawing, size, 4)).rejects.toMatchObject({ code: 'picture-too-large' });
  });

  test('rejects if it is stopped', async () => {
    const ending = new AbortController();
    await expect(pngOf(drawing, size, 4, { signal: ending.signal, progress: () => ending.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
