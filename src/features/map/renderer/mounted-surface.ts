/** Creates surfaces in their boxes. */
import type { Bounds, PointPx, SizePx } from '../../../geo/projection.ts';
import type { Covered } from '../../../render/lettering/overlays.ts';
import { surfaceCreator } from '../../../render/create-surface.ts';
import type { MapSurface, Picked, SurfaceOptions, SurfaceCallbacks } from '../../../render/surface.ts';
import type { Palette } from '../../../scene/palette.ts';
import type { Scene } from '../../../scene/scene.ts';
import type { RendererChoice } from '../../../state/view-state.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import type { AtlasStore } from '../../../app/atlas-store.ts';

export interface RendererHost {
  /** The element that contains only the surfaces. */
  readonly container: HTMLElement;
  readonly store: AtlasStore;
  readonly renderer: RendererChoice;
  readonly cooperativeGestures: boolean;
  readonly reducedMotion: boolean;
  /** The bounds of the first picture; null if there is none. */
  readonly pictured: Bounds | null;
  palette(): Palette;
  /** Creates the map again, in place of its fallback. */
  recreate(): void;
  pointed(picked: Picked | null, at: PointPx): void;
  /** Called in each frame of a movement of the camera, when places have new positions in CSS px. */
  moving(): void;
  /** Called when names have become visible. */
  lettered(): void;
  /** Called when the camera has come to rest. */
  rested(): void;
}

/** The content of a surface. */
export interface Drawing {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly bounds: Bounds;
  readonly size: SizePx;
  readonly covered: Covered;
}

/** A surface in its box, with its first content. */
export interface MountedSurface extends Drawing {
  readonly surface: MapSurface;
  readonly box: HTMLElement;
}

/** Creates a surface in a new box behind the active one. */
export async function mountBehind(
  { container, store, palette: paletteNow, cooperativeGestures, reducedMotion }: RendererHost,
  kind: MapSurface['kind'],
  scene: Scene,
  view: Pick<SurfaceOptions, 'geography' | 'bounds' | 'size' | 'covered' | 'signal'>,
  callbacks: (box: HTMLElement) => SurfaceCallbacks,
): Promise<MountedSurface> {
  const box = document.createElement('div');
  box.className = 'surface';
  container.prepend(box);
  const palette = paletteNow();
  const { scrollHint, touchHint } = messagesOf(scene.language);
  try {
    const creator = surfaceCreator(kind);
    // Only the SVG map is awaited with a notice, because the WebGL map is created behind another one.
    const create = await (kind === 'svg' ? store.awaited('svgMap', creator) : creator);
    const surface = await create(
      box,
      scene,
      palette,
      { ...view, cooperativeGestures, reducedMotion, words: { scrollHint, touchHint } },
      callbacks(box),
    );
    return { surface, box, scene, palette, bounds: view.bounds, size: view.size, covered: view.covered };
  } catch (fault) {
    box.remove();
    throw fault;
  }
}

export function unmount({ surface, box }: MountedSurface): void {
  surface.destroy();
  box.remove();
}
