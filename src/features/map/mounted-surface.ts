/** A surface in its box, with what it has been given to draw. */
import type { Bounds, PointPx, SizePx } from '../../geo/projection.ts';
import { mountSurface } from '../../render/create-surface.ts';
import type { MapSurface, Picked, SurfaceOptions, SurfaceCallbacks } from '../../render/surface.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';
import type { RendererChoice } from '../../state/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { AtlasStore } from '../../app/atlas-store.ts';

export interface KeeperHost {
  /** Where surfaces are put; nothing else is in it. */
  readonly container: HTMLElement;
  readonly store: AtlasStore;
  readonly renderer: RendererChoice;
  readonly cooperativeGestures: boolean;
  readonly reducedMotion: boolean;
  palette(): Palette;
  /** Raises a map anew, in place of what stands in. */
  again(): void;
  pointed(picked: Picked | null, at: PointPx): void;
  /** Places in CSS px are new. */
  moving(): void;
}

export interface MountedSurface {
  readonly surface: MapSurface;
  readonly box: HTMLElement;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly bounds: Bounds;
  readonly size: SizePx;
}

/** Raises a surface in a new box, beneath whatever is up. */
export async function mountBehind(
  { container, palette: paletteNow, cooperativeGestures, reducedMotion }: KeeperHost,
  kind: MapSurface['kind'],
  scene: Scene,
  view: Pick<SurfaceOptions, 'geography' | 'bounds' | 'size' | 'signal'>,
  reports: (box: HTMLElement) => SurfaceCallbacks,
): Promise<MountedSurface> {
  const box = document.createElement('div');
  box.className = 'surface';
  container.prepend(box);
  const palette = paletteNow();
  const { scrollHint, touchHint } = messagesOf(scene.language);
  try {
    const surface = await mountSurface(
      kind,
      box,
      scene,
      palette,
      { ...view, cooperativeGestures, reducedMotion, words: { scrollHint, touchHint } },
      reports(box),
    );
    return { surface, box, scene, palette, bounds: view.bounds, size: view.size };
  } catch (fault) {
    box.remove();
    throw fault;
  }
}

export function drop(raised: MountedSurface | null): void {
  raised?.surface.destroy();
  raised?.box.remove();
}
