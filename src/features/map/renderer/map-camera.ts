/** The requested and the current bounds of the camera of a map, independent of the surface that shows it. */
import type { AtlasStore } from '../../../app/atlas-store.ts';
import { boundsInSight, type Bounds, type LonLat, type SizePx } from '../../../geo/projection.ts';
import { overlayRects, uncovered, type Covered } from '../../../render/lettering/overlays.ts';
import type { MapSurface } from '../../../render/surface.ts';
import { isPointEmphasized } from '../../../scene/marks/emphasized.ts';
import { clearView, isClearView } from '../../../render/svg/clear-view.ts';
import type { Scene } from '../../../scene/scene.ts';
import type { ViewState } from '../../../state/view-state.ts';

type Motion = 'fly' | 'cut';

interface CameraHost {
  readonly store: AtlasStore;
  readonly reducedMotion: boolean;
  /** The surface that is shown. */
  surface(): MapSurface | null;
  /** The last measured size of the box. */
  size(): SizePx;
  /** Called when a flight has ended at these bounds. */
  arrived(bounds: Bounds): void;
}

export class MapCamera {
  readonly #host: CameraHost;
  #requested: Bounds | null = null;
  /** The visible area to which the camera went for the requested bounds; null before the first. */
  #cleared: Bounds | null = null;
  #covered = uncovered;
  #flights = 0;

  constructor(host: CameraHost) {
    this.#host = host;
  }

  get motion(): Motion {
    return this.#host.reducedMotion ? 'cut' : 'fly';
  }

  /** Whether the camera is flying to bounds that the state requests. Other movements are gestures of the reader. */
  get isFlying(): boolean {
    return this.#flights > 0;
  }

  /** The bounds that were requested last; null before the first. */
  get requested(): Bounds | null {
    return this.#requested;
  }

  /** Follows a new active surface. The first surface begins with the bounds of the first picture, and then goes to the requested ones. */
  start(scene: Scene, shown: Bounds): void {
    if (this.#requested) return;
    this.#requested = scene.framing;
    if (!sameBounds(shown, this.requestedFor(scene))) this.#frame(scene.framing, this.motion);
  }

  /** Goes to the framing of the scene, unless it is there. The home view of a user's flows moves if the legend covers one of their ends. */
  follow(scene: Scene): void {
    const { framing } = scene;
    if (!sameBounds(framing, this.#requested) || this.#isCoveredAtHome(scene)) this.#frame(framing, this.motion);
  }

  /** Takes the bounds to which the reader has moved the camera. */
  movedTo(bounds: Bounds): void {
    this.#requested = bounds;
  }

  /** Frames the requested bounds in the new box. A flight continues to them. */
  resize(): void {
    if (this.#requested) this.#frame(this.#requested, this.isFlying ? this.motion : 'cut');
  }

  /** Keeps the requested bounds clear of overlays. */
  cover(covered: Covered): void {
    this.#covered = covered;
    if (this.#requested) this.#frame(this.#requested, this.motion);
  }

  /** The bounds that a new active surface has to show, which are those requested last. */
  requestedFor({ framing }: Scene): Bounds {
    return this.#clear(this.#requested ?? framing);
  }

  /** The current bounds of the camera, or those that it is flying to. */
  bounds(scene: Scene): Bounds {
    const surface = this.#host.surface();
    const size = this.#host.size();
    if (this.isFlying && this.#cleared) return this.#cleared;
    if (!surface || size.width === 0 || size.height === 0) return this.requestedFor(scene);
    return boundsInSight(surface.screen(), size);
  }

  /** Whether the camera should move in the home view of flows because overlays cover ends. False while times are played. */
  #isCoveredAtHome(scene: Scene): boolean {
    const { view } = this.#host.store.get();
    const size = this.#host.size();
    if (!isHomeOfFlows(scene, view.framing) || view.playing || this.#covered.belowPx > 0 || this.#cleared === null) return false;
    return (
      !isClearView(this.#cleared, endsOfFlows(scene), size, overlayRects(size, scene, true, this.#covered)) &&
      !sameBounds(this.#clear(scene.framing), this.#cleared)
    );
  }

  #frame(bounds: Bounds, motion: Motion): void {
    this.#requested = bounds;
    const surface = this.#host.surface();
    if (!surface) return;
    this.#flights++;
    this.#cleared = this.#clear(bounds);
    void surface.frame(this.#cleared, motion).then(() => {
      this.#flights--;
      this.#host.arrived(bounds);
    });
  }

  /**
   * The visible area that shows the bounds clear of overlays. Bounds that the reader has chosen are not changed, unless a step of the tour
   * names them. The home view without a sheet over it equals the first picture, which a user's table does not have.
   */
  #clear(bounds: Bounds): Bounds {
    const { scene, view } = this.#host.store.get();
    const size = this.#host.size();
    if (!scene || size.width === 0 || size.height === 0) return bounds;
    const { subject } = scene.emphasis;
    if (typeof view.framing !== 'string' && subject === null) return bounds;
    return view.framing === 'pair' || subject !== null || this.#covered.belowPx > 0 || isHomeOfFlows(scene, view.framing)
      ? clearBounds(scene, view.framing === 'pair', bounds, size, this.#covered)
      : bounds;
  }
}

/** The visible area that shows the bounds with no overlay over the emphasized places of the selected pair or the step of the tour. */
export function clearBounds(scene: Scene, isOfPair: boolean, bounds: Bounds, size: SizePx, covered: Covered = uncovered): Bounds {
  const { regions, points, emphasis } = scene;
  const emphasized = isOfPair || emphasis.subject !== null ? emphasis.emphasized : null;
  const ends = emphasized ? [] : endsOfFlows(scene);
  // On a narrow map, free ends are more important than a large view.
  const isNarrow = size.width <= narrowPx;
  const places = emphasized ? regions.flatMap(({ id, place }) => (emphasized.has(id) ? [place] : [])) : isNarrow ? ends : [];
  const within = emphasized ? points.filter((point) => isPointEmphasized(emphasis, point)).map(({ place }) => place) : isNarrow ? [] : ends;
  // A map under a sheet has no other overlays.
  return clearView(bounds, places, within, size, covered.belowPx === 0 ? overlayRects(size, scene, true, covered) : [], covered.belowPx);
}

/** The width below which a map is narrow, as in its styles and the layout of names. */
const narrowPx = 520;

function isHomeOfFlows({ flows }: Scene, framing: ViewState['framing']): boolean {
  return flows !== null && framing === 'home';
}

/** The places where a user's flows begin and end, which overlays should not cover. */
function endsOfFlows({ flows, ends, totals, regions }: Scene): readonly LonLat[] {
  if (flows === null) return [];
  const atTotals = (totals?.places ?? []).map(({ place }) => place);
  return [...atTotals, ...regions.flatMap(({ id, place }) => (ends?.has(id) ? [place] : []))];
}

export function sameBounds(a: Bounds, b: Bounds | null): boolean {
  return b !== null && a.every((degrees, i) => degrees === b[i]);
}
