/** Keeps the active surface of a map in step with the store: scene, colours, highlight, camera, finer boundaries. */
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
  /** What the active surface shows. */
  #drawn: Pick<Drawing, 'scene' | 'palette'> | null = null;
  #highlighted: string | null = null;
  /** Whether the active surface's flows run. */
  #runs = false;
  #isInView = false;
  #size: SizePx;
  #covered = uncovered;
  /** Whether the finer boundaries have been requested. */
  #hasDetail = false;

  /** @param surfaces - all that there are, the active one first */
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

  /** Of the box, as it was measured last: measuring it at each change would lay the page out in the middle of that. */
  get size(): SizePx {
    return this.#size;
  }

  /** What lies over the box. */
  get covered(): Covered {
    return this.#covered;
  }

  /** The boundaries for another surface. */
  geography(): Promise<Geography> {
    return this.#hasDetail ? detailOnce() : this.#host.store.awaited('overview', overviewOnce());
  }

  /** What another surface has to show of the scene: what the camera holds, or is on its way to; the first one what the first picture shows. */
  bounds(scene: Scene): Bounds {
    const { pictured } = this.#host;
    return pictured && !this.#camera.requested ? pictured : this.#camera.bounds(scene);
  }

  /** Another surface is active, which shows `drawing`: what has changed since is applied. */
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

  /** Draws what has changed since the last picture; the rest stays as it is. */
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

  /** After the camera has been sent: an arc draws itself as long as it will be. */
  #move(surface: MapSurface, { motion }: ViewState, { pairing }: Emphasis, before: Emphasis): void {
    if (this.#host.reducedMotion) return;
    const runs = motion === 'flow' && this.#isInView;
    if (runs !== this.#runs) {
      this.#runs = runs;
      surface.flow(runs);
    }
    if (motion !== 'none' && pairing !== null && pairing !== before.pairing) surface.drawIn();
  }

  /** Out of view nothing runs. */
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

  /** A flight ends where the state requests it: only a reader's gesture changes the state. */
  moved(bounds: Bounds): void {
    if (this.#camera.isFlying) return;
    this.#camera.movedTo(bounds);
    this.#host.store.change(frame(bounds));
    this.#refineIfClose(bounds);
    this.#host.rested();
  }

  /** Whether it is what the active surface shows, while nobody moves that. */
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

  /** Draws on a hidden surface what the active one shows. */
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
    // As a new surface begins: what was lit and what ran when it was suspended may have changed.
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
