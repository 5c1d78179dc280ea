/** Keeps the active surface of a map in step with the store. It updates scene, colours, highlight, camera and finer boundaries. */
import { detailOnce, overviewOnce } from '../../../app/loading/geography.ts';
import type { DuikouError } from '../../../error.ts';
import type { Geography } from '../../../geo/features.ts';
import type { Bounds, SizePx } from '../../../geo/projection.ts';
import { uncovered, type Covered } from '../../../render/lettering/overlays.ts';
import type { MapSurface } from '../../../render/surface.ts';
import type { Emphasis, Scene } from '../../../scene/scene.ts';
import { frame, surfaceIs } from '../../../state/transitions.ts';
import type { ViewState } from '../../../state/view-state.ts';
import { MapCamera, sameBounds } from './map-camera.ts';
import type { Drawing, RendererHost } from './mounted-surface.ts';
import { isClose } from './upgrade-timing.ts';

export class SurfaceSync {
  readonly #host: RendererHost;
  readonly #surfaces: () => readonly MapSurface[];
  readonly #camera: MapCamera;
  /** The scene and the colours of the active surface; null before the first. */
  #drawn: Pick<Drawing, 'scene' | 'palette'> | null = null;
  #highlighted: string | null = null;
  /** Whether the flows of the active surface are animated. */
  #runs = false;
  #isInView = false;
  #size: SizePx;
  #covered = uncovered;
  /** Whether the finer boundaries have been requested. */
  #hasDetail = false;

  /** @param surfaces - returns all surfaces, the active one first */
  constructor(host: RendererHost, surfaces: () => readonly MapSurface[]) {
    this.#host = host;
    this.#surfaces = surfaces;
    const { clientWidth: width, clientHeight: height } = host.container;
    this.#size = { width, height };
    this.#camera = new MapCamera({
      store: host.store,
      reducedMotion: host.reducedMotion,
      surface: () => this.#active,
      size: () => this.#size,
      arrived: (bounds) => {
        this.#refineIfClose(bounds);
        if (!this.#camera.isFlying) this.#host.rested();
      },
    });
  }

  get #active(): MapSurface | null {
    return this.#surfaces()[0] ?? null;
  }

  /** The last measured size of the box. Measuring it at each change would force a layout of the page. */
  get size(): SizePx {
    return this.#size;
  }

  /** The overlays that cover the box. */
  get covered(): Covered {
    return this.#covered;
  }

  /** The boundaries for a new surface. */
  geography(): Promise<Geography> {
    return this.#hasDetail ? detailOnce() : this.#host.store.awaited('overview', overviewOnce());
  }

  /**
   * The bounds for a new surface. The first surface has the bounds of the first picture, and others have those of the camera or of its
   * flight.
   */
  bounds(scene: Scene): Bounds {
    const { pictured } = this.#host;
    return pictured && !this.#camera.requested ? pictured : this.#camera.bounds(scene);
  }

  /** Follows a new active surface, which shows `drawing`, and applies the changes since. */
  start({ scene, palette, size, bounds, covered }: Drawing): void {
    const surface = this.#active;
    if (!surface) return;
    this.#drawn = { scene, palette };
    this.#highlighted = null;
    this.#runs = false;
    this.#camera.start(scene, bounds);
    this.#host.store.change(surfaceIs(surface.kind));
    this.follow();
    if (!sameSize(this.#size, size)) this.resize(this.#size);
    if (!sameCover(this.#covered, covered)) surface.cover(this.#covered);
    this.#refineIfClose(this.#camera.requested ?? scene.framing);
  }

  /** Applies the changes of the store since the last call. */
  follow(): void {
    const { scene, view } = this.#host.store.get();
    const surface = this.#active;
    if (!surface || !scene || !this.#drawn) return;
    const { emphasis } = this.#drawn.scene;
    if (scene !== this.#drawn.scene) {
      const palette = scene.theme === this.#drawn.scene.theme ? this.#drawn.palette : this.#host.palette();
      this.#drawn = { scene, palette };
      surface.draw(scene, palette);
    }
    if (view.highlight !== this.#highlighted) {
      this.#highlighted = view.highlight;
      surface.highlight(view.highlight);
    }
    this.#camera.follow(scene);
    this.#move(surface, view, scene.emphasis, emphasis);
  }

  /** Starts the animations. This is called after the camera has started, so that an arc is drawn at its final length. */
  #move(surface: MapSurface, { motion }: ViewState, { pairing }: Emphasis, before: Emphasis): void {
    if (this.#host.reducedMotion) return;
    const runs = motion === 'flow' && this.#isInView;
    if (runs !== this.#runs) {
      this.#runs = runs;
      surface.flow(runs);
    }
    if (motion !== 'none' && pairing !== null && pairing !== before.pairing) surface.drawIn();
  }

  /** Stops animations out of view. */
  view(isInView: boolean): void {
    this.#isInView = isInView;
    this.follow();
  }

  resize(size: SizePx): void {
    this.#size = size;
    for (const surface of this.#surfaces()) surface.resize(size);
    this.#camera.resize();
  }

  cover(covered: Covered): void {
    if (sameCover(covered, this.#covered)) return;
    this.#covered = covered;
    for (const surface of this.#surfaces()) surface.cover(covered);
    this.#camera.cover(covered);
  }

  zoomBy(steps: number): void {
    this.#active?.zoomBy(steps, this.#camera.motion);
  }

  /** Writes a gesture of the reader into the state. Flights are ignored, because they end at bounds of the state. */
  moved(bounds: Bounds): void {
    if (this.#camera.isFlying) return;
    this.#camera.movedTo(bounds);
    this.#host.store.change(frame(bounds));
    this.#refineIfClose(bounds);
    this.#host.rested();
  }

  /** Whether the active surface shows a drawing and is settled. */
  async isShown({ scene, palette, bounds, size, covered }: Drawing): Promise<boolean> {
    await this.#active?.settled();
    return (
      scene === this.#drawn?.scene &&
      palette === this.#drawn.palette &&
      sameSize(size, this.#size) &&
      sameCover(covered, this.#covered) &&
      sameBounds(this.#camera.bounds(scene), bounds)
    );
  }

  /** Draws the content of the active surface on a hidden one. */
  async catchUp(surface: MapSurface, last: Drawing): Promise<Drawing> {
    const { scene, palette } = this.#drawn ?? last;
    const [size, covered, bounds] = [this.#size, this.#covered, this.#camera.bounds(scene)];
    surface.resize(size);
    surface.cover(covered);
    surface.draw(scene, palette);
    void surface.frame(bounds, 'cut');
    await surface.settled();
    return { scene, palette, size, covered, bounds };
  }

  /** Draws the scene on a surface that was suspended. */
  resume(surface: MapSurface, scene: Scene): Pick<Drawing, 'scene' | 'palette'> {
    const palette = this.#host.palette();
    surface.draw(scene, palette);
    // The surface is reset like a new one, because the highlight and the animation may have changed while it was suspended.
    surface.highlight(null);
    surface.flow(false);
    void surface.frame(this.#camera.requestedFor(scene), 'cut');
    return { scene, palette };
  }

  #refineIfClose(bounds: Bounds): void {
    if (this.#hasDetail || !isClose(bounds)) return;
    this.#hasDetail = true;
    detailOnce().then(
      (geography) => {
        for (const surface of this.#surfaces()) surface.refine(geography);
      },
      (error: DuikouError) => {
        this.#hasDetail = false;
        this.#host.store.report(error.withRetry(() => this.#refineIfClose(bounds)));
      },
    );
  }
}

function sameCover(a: Covered, b: Covered): boolean {
  return a.belowPx === b.belowPx && a.textScale === b.textScale;
}

function sameSize(a: SizePx, b: SizePx): boolean {
  return a.width === b.width && a.height === b.height;
}
