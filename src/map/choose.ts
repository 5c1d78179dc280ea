/** Which map, and when to fall back. The two maps load only when they are asked for. */
import { DuikouError } from '../error.ts';
import type { Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene-types.ts';
import type { RendererChoice } from '../state/view-state.ts';
import type { MapSurface, SurfaceOptions, SurfaceReports } from './surface.ts';

export interface RaisedSurface {
  readonly surface: MapSurface;
  /** Why it is the SVG map although WebGL was wished for. */
  readonly fallback: DuikouError | null;
}

/**
 * Raises the map that was wished for, else the SVG map, with the reason.
 *
 * @throws DuikouError when not even the SVG map can draw
 */
export async function raiseSurface(
  choice: RendererChoice,
  container: HTMLElement,
  scene: Scene,
  palette: Palette,
  options: SurfaceOptions,
  reports: SurfaceReports,
): Promise<RaisedSurface> {
  if (choice === 'svg') return { surface: await raiseSvg(container, scene, palette, options, reports), fallback: null };
  try {
    const { createWebglMap } = await import('./webgl/webgl-map.ts');
    return { surface: await createWebglMap(container, scene, palette, options, reports), fallback: null };
  } catch (cause) {
    const fallback = cause instanceof DuikouError ? cause : new DuikouError('webgl-unreachable', { reason: String(cause) }, { cause });
    return { surface: await raiseSvg(container, scene, palette, options, reports), fallback };
  }
}

/** The complete alternative: also what stands in while a WebGL context is lost. */
export async function raiseSvg(
  container: HTMLElement,
  scene: Scene,
  palette: Palette,
  options: SurfaceOptions,
  reports: SurfaceReports,
): Promise<MapSurface> {
  const { createSvgMap } = await import('./svg-map.ts').catch((cause: unknown) => {
    throw new DuikouError('svg-unreachable', {}, { cause });
  });
  return createSvgMap(container, scene, palette, options, reports);
}
