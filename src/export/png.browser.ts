/** Paints a drawing as PNG. */
import { DuikouError } from '../error.ts';
import type { SizePx } from '../geo/projection.ts';
import type { ExportOptions } from './export-options.ts';
import { pngScales } from './picture-size.ts';

/**
 * Paints a standalone SVG document.
 *
 * @param scale - pixels per CSS pixel, limited to 1 to 4
 * @throws DuikouError `picture-too-large` if the browser has no canvas of that size. Some browsers report nothing and leave the canvas
 * empty, which is detected
 */
export async function pngOf(
  svg: string,
  { width, height }: SizePx,
  scale: number,
  { signal, progress }: ExportOptions = {},
): Promise<Blob> {
  const times = Math.min(pngScales.max, Math.max(pngScales.min, Number.isFinite(scale) ? scale : pngScales.min));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(height * times);
  const tooLarge = (): DuikouError =>
    new DuikouError('picture-too-large', { width: Math.round(width * times), height: Math.round(height * times) });
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    signal?.throwIfAborted();
    progress?.(0.3);
    const context = canvas.getContext('2d');
    if (!context) throw tooLarge();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    // A drawing fills its canvas, so a transparent corner means an empty canvas.
    if (context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] !== 255) throw tooLarge();
    progress?.(0.6);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    signal?.throwIfAborted();
    if (!blob) throw tooLarge();
    progress?.(1);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
    // Frees the memory of a large canvas, which the garbage collector would do only later.
    canvas.width = 0;
  }
}
