/** The map as files. Draws what the scene says, whatever renderer shows it. */
import { overviewOnce } from '../../app/geography.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import { pictureSizePx } from '../../export/picture-size.ts';
import { loadPart } from '../../load-part.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';

/** A standalone SVG document. */
export async function svgOf(scene: Scene, palette: Palette, fontFamily: string, { signal }: ExportOptions): Promise<string> {
  signal?.throwIfAborted();
  const [{ drawingInBrowser }, geography] = await Promise.all([
    loadPart('exports', () => import('../../render/svg/serialise.browser.ts')),
    overviewOnce(),
  ]);
  signal?.throwIfAborted();
  return drawingInBrowser(scene, geography, { size: pictureSizePx, projection: 'albers', palette, fontFamily });
}

/** An SVG document as pixels. */
export async function pngOfSvg(drawing: Promise<string>, scale: number, options: ExportOptions): Promise<Blob> {
  const [svg, { pngOf }] = await Promise.all([drawing, loadPart('exports', () => import('../../export/png.browser.ts'))]);
  return pngOf(svg, pictureSizePx, scale, options);
}
