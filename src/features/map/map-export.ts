/** Exports the map as files; loaded with the first export. The exports draw the scene, whatever renderer shows it. */
import { overviewOnce } from '../../app/loading/geography.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import { pictureSizePx } from '../../export/picture-size.ts';
import { pngOf } from '../../export/png.browser.ts';
import { drawingInBrowser } from '../../render/svg/serialise.browser.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';

/** The scene as a standalone SVG document. */
export async function svgOf(scene: Scene, palette: Palette, fontFamily: string, { signal }: ExportOptions): Promise<string> {
  signal?.throwIfAborted();
  const geography = await overviewOnce();
  signal?.throwIfAborted();
  return drawingInBrowser(scene, geography, { size: pictureSizePx, projection: 'albers', palette, fontFamily });
}

/** An SVG document as a PNG picture. */
export async function pngOfSvg(drawing: Promise<string>, scale: number, options: ExportOptions): Promise<Blob> {
  return pngOf(await drawing, pictureSizePx, scale, options);
}
