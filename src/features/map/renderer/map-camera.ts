/** What the camera of a map is requested to hold, whatever surface shows it, and where it is. */
import type { AtlasStore } from '../../../app/atlas-store.ts';
import { boundsInSight, type Bounds, type SizePx } from '../../../geo/projection.ts';
import { overlayRects, uncovered, type Covered } from '../../../render/lettering/overlays.ts';
import type { MapSurface } from '../../../render/surface.ts';
import { isPointEmphasized } from '../../../scene/marks/emphasized.ts';
import { clearView } from '../../../render/svg/clear-view.ts';
import type { Scene } from '../../../scene/scene.ts';

type Motion = 'fly' | 'cut';

interface CameraHost {
  readonly store: AtlasStore;
  readonly reducedMotion: boolean;
  /** The surface that is shown. */
  surface(): MapSurface | null;
  /** The size of the box, as it was measured last. */
  size(): SizePx;
  /** A flight has ended at these bounds. */
  arrived(bounds: Bounds): void;
}

export class MapCamera {
  readonly #host: CameraHost;
  #requested: Bounds | null = null;
  #covered = uncovered;
  #flights = 0;

  constructor(host: CameraHost) {
    this.#host = host;
  }

  get motion(): Motion {
    return this.#host.reducedMotion ? 'cut' : 'fly';
  }

  /** A flight ends where the state requests it; a movement without one is a reader's gesture. */
  get isFlying(): boolean {
    return this.#flights > 0;
  }

  /** What it was requested to hold last. */
  get requested(): Bounds | null {
    return this.#requested;
  }

  /** A surface shows the scene now. The first one shows what the first picture did, and goes on from there. */
  start(scene: Scene, shown: Bounds): void {
    if (this.#requested) return;
    this.#requested = scene.framing;
    if (!sameBounds(shown, this.requestedFor(scene))) this.#frame(scene.framing, this.motion);
  }

  /** Goes where the scene requests, unless it is there. */
  follow({ framing }: Scene): void {
    if (!sameBounds(framing, this.#requested)) this.#frame(framing, this.motion);
  }

  /** A reader has moved it. */
  movedTo(bounds: Bounds): void {
    this.#requested = bounds;
  }

  /** What was requested stays in the new box. A flight goes on to where that is now. */
  resize(): void {
    if (this.#requested) this.#frame(this.#requested, this.isFlying ? this.motion : 'cut');
  }

  /** Keeps what was requested clear of what lies over the box. */
  cover(covered: Covered): void {
    this.#covered = covered;
    if (this.#requested) this.#frame(this.#requested, this.motion);
  }

  /** What a surface that takes over has to show: what was requested last. */
  requestedFor({ framing }: Scene): Bounds {
    return this.#clear(this.#requested ?? framing);
  }

  /** What the camera holds, or is on its way to. */
  bounds(scene: Scene): Bounds {
    const surface = this.#host.surface();
    const size = this.#host.size();
    if (!surface || this.isFlying || size.width === 0 || size.height === 0) return this.requestedFor(scene);
    return boundsInSight(surface.screen(), size);
  }

  #frame(bounds: Bounds, motion: Motion): void {
    this.#requested = bounds;
    const surface = this.#host.surface();
    if (!surface) return;
    this.#flights++;
    void surface.frame(this.#clear(bounds), motion).then(() => {
      this.#flights--;
      this.#host.arrived(bounds);
    });
  }

  /**
   * The box in sight that shows the bounds where nothing lies over the map. A box that the reader went to stays as it is; one that a step of
   * the tour names is moved like the others. Home without a sheet over it is the first picture.
   */
  #clear(bounds: Bounds): Bounds {
    const { scene, view } = this.#host.store.get();
    const size = this.#host.size();
    if (!scene || size.width === 0 || size.height === 0) return bounds;
    const { subject } = scene.emphasis;
    if (typeof view.framing !== 'string' && subject === null) return bounds;
    return view.framing === 'pair' || subject !== null || this.#covered.belowPx > 0
      ? clearBounds(scene, view.framing === 'pair', bounds, size, this.#covered)
      : bounds;
  }
}

/** The box in sight that shows the bounds with nothing over the emphasized places: those of the selected pair, and those of a step of the tour. */
export function clearBounds(scene: Scene, isOfPair: boolean, bounds: Bounds, size: SizePx, covered: Covered = uncovered): Bounds {
  const { regions, points, emphasis } = scene;
  const emphasized = isOfPair || emphasis.subject !== null ? emphasis.emphasized : null;
  const places = regions.flatMap(({ id, place }) => (emphasized?.has(id) ? [place] : []));
  const within = emphasized ? points.filter((point) => isPointEmphasized(emphasis, point)).map(({ place }) => place) : [];
  // Under a sheet that covers the map nothing else is shown over it.
  return clearView(bounds, places, within, size, covered.belowPx === 0 ? overlayRects(size, scene, true, covered) : [], covered.belowPx);
}

export function sameBounds(a: Bounds, b: Bounds | null): boolean {
  return b !== null && a.every((degrees, i) => degrees === b[i]);
}
