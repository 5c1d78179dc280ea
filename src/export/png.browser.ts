/** A drawing as pixels. */
import type { SizePx } from '../geo/projection.ts';
import { pngScales } from './png-scales.ts';

/**
 * Paints a standalone SVG document.
 *
 * @param scale - pixels a CSS pixel, 1 to 4; what lies outside is brought within
 * @throws Error when the browser can't paint it
 */
export async function pngOf(svg: string, { width, height }: SizePx, scale: number): Promise<Blob> {
  const times = Math.min(pngScales.max, Math.max(pngScales.min, Number.isFinite(scale) ? scale : pngScales.min));
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * times);
    canvas.height = Math.round(height * times);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2D canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be encoded'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
