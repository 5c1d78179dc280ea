/** Keeps a map surface in step with the model: raises it, draws what changed, frames what is wished, changes it for the other and back. */
import { DuikouError } from '../../error.ts';
import { boundsInSight, type Bounds, type SizePx } from '../../geo/projection.ts';
import type { MapSurface, SurfaceCallbacks } from '../../render/surface.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';
import { frame, highlight, surfaceIs } from '../../state/transitions.ts';
import type { RendererChoice } from '../../state/view-state.ts';
import { clearView } from '../../render/svg/clear-view.ts';
import { overlayRects } from '../../render/lettering/layout.ts';
import { handlePick } from './handle-pick.ts';
import { detailOnce, overviewOnce } from '../../app/geography.ts';
import type { AtlasStore, AtlasState } from '../../app/atlas-store.ts';
import { drop, mountBehind, type KeeperHost, type MountedSurface } from './mounted-surface.ts';
import { WebglLease } from './webgl-lease.ts';

/** Views narrower than this get the finer boundaries, in degrees of longitude. */
const detailBelowDegrees = 14;

export class RendererController {
  readonly #host: KeeperHost;
  readonly #unsubscribe: () => void;
  readonly #lease = new WebglLease(() => {
    // A WebGL map in the making goes at once.
    if (this.#lease.state === 'due') this.#creating.abort();
    this.#queue(() => this.#followLease());
  });
  #creating = new AbortController();
  /** Changes of surface, one after the other. */
  #turns: Promise<void> = Promise.resolve();
  #active: MountedSurface | null = null;
  /** What will take its place, until it shows the same. */
  #incoming: MountedSurface | null = null;
  /** The WebGL map that lost its context: it waits, hidden, for the context to come back. */
  #suspended: MountedSurface | null = null;
  #drawn: { scene: Scene; palette: Palette } | null = null;
  #highlighted: string | null = null;
  /** What the camera was asked to hold last. */
  #framed: Bounds | null = null;
  #box: SizePx | null = null;
  #coveredPx = 0;
  #flights = 0;
  #detailed = false;
  #ended = false;

  constructor(host: KeeperHost) {
    this.#host = host;
    this.#unsubscribe = host.store.subscribe(() => this.follow());
  }

  get store(): AtlasStore {
    return this.#host.store;
  }

  get renderer(): RendererChoice {
    return this.#host.renderer;
  }

  get surface(): MapSurface | null {
    return this.#active?.surface ?? null;
  }

  /**
   * Raises the first surface; resolves with its kind when its first complete picture is drawn.
   *
   * @throws DuikouError when no map can draw; the first picture then stays
   */
  async raise(scene: Scene, isInView: boolean): Promise<MapSurface['kind']> {
    if (this.#host.renderer === 'svg') this.#lease.end();
    else this.#lease.view(isInView, true);
    const first = this.#createFirst(scene);
    this.#turns = first.then(
      () => {},
      () => this.#lease.end(),
    );
    this.#queue(() => this.#followLease());
    return first;
  }

  /** The map has come into view or gone out of it. */
  view(isInView: boolean): void {
    this.#lease.view(isInView, false);
  }

  /** Draws what changed since the last picture; the rest stays as it is. */
  follow(): void {
    const shown = this.#host.store.get();
    const { scene } = shown;
    if (!this.#active || !scene || !this.#drawn) return;
    const palette = scene.theme === this.#drawn.scene.theme ? this.#drawn.palette : this.#host.palette();
    if (scene !== this.#drawn.scene) {
      this.#drawn = { scene, palette };
      this.#active.surface.draw(scene, palette);
    }
    this.#followHighlight(shown);
    if (!sameBounds(scene.framing, this.#framed)) this.#frame(scene.framing, this.#motion);
  }

  /** A new box: what was requested stays in it. A flight goes on to where that is now. */
  resize(size: SizePx): void {
    this.#box = size;
    this.#active?.surface.resize(size);
    this.#suspended?.surface.resize(size);
    if (this.#framed) this.#frame(this.#framed, this.#flights > 0 ? this.#motion : 'cut');
  }

  /** So much of the box is covered from below: what was requested moves out from under it. */
  cover(px: number): void {
    if (px === this.#coveredPx) return;
    this.#coveredPx = px;
    if (this.#framed) this.#frame(this.#framed, this.#motion);
  }

  get #motion(): 'fly' | 'cut' {
    return this.#host.reducedMotion ? 'cut' : 'fly';
  }

  /** The box in sight that shows it where nothing lies over the map. A box that a reader went to is that box, and home without a sheet over it is the first picture. */
  #clear(bounds: Bounds): Bounds {
    const { scene, view } = this.#host.store.get();
    const size = this.#box ?? this.#size;
    if (!scene || typeof view.framing !== 'string' || size.width === 0 || size.height === 0) return bounds;
    const emphasized = view.framing === 'pair' ? scene.emphasis.emphasized : null;
    if (!emphasized && this.#coveredPx === 0) return bounds;
    const places = scene.regions.flatMap(({ id, place }) => (emphasized?.has(id) ? [place] : []));
    // Under a sheet that covers the map nothing else is shown over it.
    const within = scene.points.flatMap(({ pairing, place }) =>
      emphasized && pairing !== null && scene.emphasis.pairings?.has(pairing) ? [place] : [],
    );
    return clearView(bounds, places, within, size, this.#coveredPx === 0 ? overlayRects(size, scene) : [], this.#coveredPx);
  }

  zoomBy(steps: number): void {
    this.#active?.surface.zoomBy(steps, this.#host.reducedMotion ? 'cut' : 'fly');
  }

  destroy(): void {
    this.#ended = true;
    this.#creating.abort();
    this.#unsubscribe();
    for (const raised of [this.#active, this.#incoming, this.#suspended]) raised?.surface.destroy();
    this.#active = null;
    this.#incoming = null;
    this.#suspended = null;
    this.#lease.end();
    this.#host.container.replaceChildren();
  }

  async #createFirst(scene: Scene): Promise<MapSurface['kind']> {
    const requested = this.#lease.state === 'lent' ? 'webgl' : 'svg';
    try {
      this.#hold(await this.#make(requested, scene));
      return requested;
    } catch (fault) {
      if (requested === 'svg') throw fault;
      const isFault = !this.#creating.signal.aborted;
      if (isFault) this.#lease.end();
      this.#hold(await this.#make('svg', scene));
      // What making a surface throws is told as it is.
      if (isFault) this.#host.store.report(this.#withRecovery(fault as DuikouError));
      return 'svg';
    }
  }

  /** A worker may come the next time; a browser without WebGL stays without. */
  #withRecovery(fallback: DuikouError): DuikouError {
    const again = (): void => this.#host.again();
    if (fallback.code === 'webgl-unavailable') return fallback;
    return fallback.withRetry(again);
  }

  #hold(raised: MountedSurface | null): void {
    if (!raised) return;
    const { surface, scene, palette } = raised;
    this.#active = raised;
    this.#drawn = { scene, palette };
    this.#framed ??= scene.framing;
    this.#highlighted = null;
    this.#host.store.change(surfaceIs(surface.kind));
    // The model may have gone on while the map was being made, and the box may have changed: a frame gets its height by then.
    this.follow();
    const size = this.#size;
    if (size.width > 0 && size.height > 0 && (size.width !== raised.size.width || size.height !== raised.size.height)) this.resize(size);
    this.#refineIfClose(this.#framed);
  }

  #followHighlight({ view }: AtlasState): void {
    if (view.highlight === this.#highlighted) return;
    this.#highlighted = view.highlight;
    this.#active?.surface.highlight(view.highlight);
  }

  #frame(bounds: Bounds, motion: 'fly' | 'cut'): void {
    this.#framed = bounds;
    this.#flights++;
    void this.#active?.surface.frame(this.#clear(bounds), motion).then(() => {
      this.#flights--;
      this.#refineIfClose(bounds);
    });
  }

  #moved(bounds: Bounds): void {
    // A flight of ours ends where the state wished it to; only a reader's gesture is news.
    if (this.#flights > 0) return;
    this.#framed = bounds;
    this.#host.store.change(frame(bounds));
    this.#refineIfClose(bounds);
  }

  #refineIfClose(bounds: Bounds): void {
    if (this.#detailed || bounds[2] - bounds[0] > detailBelowDegrees) return;
    this.#detailed = true;
    detailOnce().then(
      (geography) => {
        this.#active?.surface.refine(geography);
        this.#suspended?.surface.refine(geography);
      },
      (error: DuikouError) => {
        this.#detailed = false;
        this.#host.store.report(error.withRetry(() => this.#refineIfClose(bounds)));
      },
    );
  }

  /** Takes what has been lent, gives back what is recalled. */
  async #followLease(): Promise<void> {
    if (this.#lease.state === 'lent' && this.#active?.surface.kind === 'svg' && !this.#suspended) await this.#upgradeToWebgl();
    // By now it may be.
    if (this.#lease.state !== 'due') return;
    await this.#fallBack();
    drop(this.#suspended);
    this.#suspended = null;
    this.#lease.giveBack();
  }

  /** Makes the WebGL map beneath the SVG map and takes that away when both show the same: nothing moves, nothing is blank. */
  async #upgradeToWebgl(): Promise<void> {
    const { store } = this.#host;
    const { scene } = store.get();
    if (!scene) return;
    try {
      this.#incoming = await this.#make('webgl', scene);
    } catch (fault) {
      if (this.#creating.signal.aborted) return;
      this.#lease.end();
      store.report(this.#withRecovery(fault as DuikouError));
      return;
    }
    while (this.#incoming && !(await this.#isInStep(this.#incoming))) this.#incoming = await this.#brought(this.#incoming);
    const [last, coming] = [this.#active, this.#incoming];
    this.#incoming = null;
    if (this.#lease.state !== 'lent') drop(coming);
    else if (coming) {
      this.#hold(coming);
      drop(last);
    }
  }

  /** Whether it shows what the map that is up shows, while nobody moves that. */
  async #isInStep({ scene, palette, bounds, size }: MountedSurface): Promise<boolean> {
    await this.#active?.surface.settled();
    const now = this.#size;
    return (
      scene === this.#drawn?.scene &&
      palette === this.#drawn.palette &&
      size.width === now.width &&
      size.height === now.height &&
      sameBounds(this.#bounds(scene), bounds)
    );
  }

  /** Draws what has changed meanwhile. */
  async #brought(coming: MountedSurface): Promise<MountedSurface | null> {
    const { surface } = coming;
    const { scene, palette } = this.#drawn ?? coming;
    const [size, bounds] = [this.#size, this.#bounds(scene)];
    surface.resize(size);
    surface.draw(scene, palette);
    void surface.frame(bounds, 'cut');
    await surface.settled();
    return this.#ended ? null : { ...coming, scene, palette, size, bounds };
  }

  /**
   * A map that can't go on, or whose context is wanted elsewhere, gives way to the SVG map; nothing selected is lost, for the model
   * holds it.
   */
  async #fallBack(reason?: 'context-lost' | 'worker-silent' | 'unexpected'): Promise<void> {
    const { store } = this.#host;
    const last = this.#active;
    const { scene } = store.get();
    if (!last || !scene || last.surface.kind === 'svg') return;
    const fallBack = await this.#make('svg', scene);
    if (!fallBack) return;
    if (reason === 'context-lost') {
      this.#suspended = last;
      // Out of sight but with its size, or MapLibre would shrink to nothing.
      last.box.style.visibility = 'hidden';
    } else drop(last);
    this.#hold(fallBack);
    if (!reason) return;
    if (reason !== 'context-lost') this.#lease.end();
    store.report(new DuikouError(reason === 'context-lost' ? 'webgl-lost' : reason, { reason }));
  }

  #restore(box: HTMLElement): void {
    const waiting = this.#suspended;
    const { scene } = this.#host.store.get();
    if (waiting?.box !== box || !scene) return;
    this.#suspended = null;
    drop(this.#active);
    waiting.box.style.visibility = '';
    const palette = this.#host.palette();
    waiting.surface.draw(scene, palette);
    void waiting.surface.frame(this.#clear(this.#framed ?? scene.framing), 'cut');
    this.#hold({ ...waiting, scene, palette });
    this.#host.store.dismiss('webgl-lost');
  }

  #queue(turn: () => Promise<void> | void): void {
    this.#turns = this.#turns
      .then(turn)
      .catch((cause: unknown) =>
        this.#host.store.report(cause instanceof DuikouError ? cause : new DuikouError('unexpected', { reason: String(cause) }, { cause })),
      );
  }

  /** @returns null when nobody wants it any more */
  async #make(kind: MapSurface['kind'], scene: Scene): Promise<MountedSurface | null> {
    this.#creating = new AbortController();
    const { signal } = this.#creating;
    const geography = await (this.#detailed ? detailOnce() : overviewOnce());
    if (this.#ended) return null;
    const raised = await mountBehind(this.#host, kind, scene, { geography, size: this.#size, bounds: this.#bounds(scene), signal }, (box) =>
      this.#reports(box),
    );
    if (!this.#ended) return raised;
    drop(raised);
    return null;
  }

  get #size(): SizePx {
    const { clientWidth, clientHeight } = this.#host.container;
    return { width: clientWidth, height: clientHeight };
  }

  /** What the camera holds, or is on its way to. */
  #bounds({ framing }: Scene): Bounds {
    const size = this.#size;
    if (!this.#active || this.#flights > 0 || size.width === 0 || size.height === 0) return this.#clear(this.#framed ?? framing);
    return boundsInSight(this.#active.surface.screen(), size);
  }

  /** What a surface reports is heard while it is the one shown; a lost one may still say that it is back. */
  #reports(box: HTMLElement): SurfaceCallbacks {
    const host = this.#host;
    const { store } = host;
    const heard = (): boolean => this.#active?.box === box;
    return {
      pointed: (picked, at) => {
        if (!heard()) return;
        store.change(highlight(picked?.id ?? null));
        host.pointed(picked, at);
      },
      chosen: (picked) => {
        if (heard()) handlePick(store, picked);
      },
      moved: (bounds) => {
        if (heard()) this.#moved(bounds);
      },
      moving: () => {
        if (heard()) host.moving();
      },
      lost: (reason) => {
        if (heard()) this.#queue(() => this.#fallBack(reason));
      },
      restored: () => this.#queue(() => this.#restore(box)),
    };
  }
}

function sameBounds(a: Bounds, b: Bounds | null): boolean {
  return b !== null && a.every((degrees, i) => degrees === b[i]);
}
