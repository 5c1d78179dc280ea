/** Creates the renderer of a map, and changes between WebGL and SVG. */
import type { AtlasStore } from '../../../app/atlas-store.ts';
import { DuikouError, duikouErrorOf } from '../../../error.ts';
import type { SizePx } from '../../../geo/projection.ts';
import type { Covered } from '../../../render/lettering/overlays.ts';
import type { MapSurface, SurfaceCallbacks } from '../../../render/surface.ts';
import type { Scene } from '../../../scene/scene.ts';
import { highlight } from '../../../state/transitions.ts';
import type { RendererChoice } from '../../../state/view-state.ts';
import { handlePick } from '../handle-pick.ts';
import { mountBehind, unmount, type Drawing, type MountedSurface, type RendererHost } from './mounted-surface.ts';
import { activeOf, initialRendererState, nextRendererState, surfacesOf, type RendererEvent, type RendererState } from './renderer-state.ts';
import { SurfaceSync } from './surface-sync.ts';
import { isClose, UpgradeTiming } from './upgrade-timing.ts';
import { WebglLease } from './webgl-lease.ts';

export class RendererController {
  readonly #host: RendererHost;
  readonly #unsubscribe: () => void;
  readonly #sync: SurfaceSync;
  readonly #lease = new WebglLease(() => {
    // A WebGL map that is being created ends at once.
    if (this.#lease.state === 'due') this.#creating.abort();
    this.#queue(() => this.#followLease());
  });
  readonly #upgrades: UpgradeTiming;
  #isInView = false;
  #state: RendererState<MountedSurface> = initialRendererState;
  #creating = new AbortController();
  /** The queue of changes of the surface, which run one after the other. */
  #changes: Promise<void> = Promise.resolve();

  constructor(host: RendererHost) {
    this.#host = host;
    this.#sync = new SurfaceSync(host, () => surfacesOf(this.#state).map(({ surface }) => surface));
    this.#upgrades = new UpgradeTiming(() => this.#lease.view(this.#isInView, false));
    this.#unsubscribe = host.store.subscribe(() => {
      this.#sync.follow();
      this.#noticeNeed();
    });
  }

  get store(): AtlasStore {
    return this.#host.store;
  }

  get renderer(): RendererChoice {
    return this.#host.renderer;
  }

  /** The active surface; null if there is none. */
  get surface(): MapSurface | null {
    return activeOf(this.#state)?.surface ?? null;
  }

  /**
   * Creates the first surface. Resolves with its kind when its first complete picture is drawn. The first surface is the SVG map, because
   * it is drawn sooner, unless WebGL is chosen.
   *
   * @throws DuikouError if neither renderer can draw; the first picture then stays
   */
  async create(scene: Scene, isInView: boolean): Promise<MapSurface['kind']> {
    const { renderer } = this.#host;
    this.view(isInView);
    if (renderer === 'svg') this.#lease.end();
    else if (renderer === 'webgl') this.#mayUseWebgl();
    const first = this.#createFirst(scene);
    this.#changes = first.then(
      () => {
        if (renderer === 'svg') return;
        // Other data may have been shown while the map was being created.
        this.#noticeNeed();
        this.#upgrades.begin();
      },
      () => this.#lease.end(),
    );
    this.#queue(() => this.#followLease());
    return first;
  }

  /** Takes whether the map is in view. */
  view(isInView: boolean): void {
    this.#isInView = isInView;
    this.#sync.view(isInView);
    if (this.#upgrades.isDue) this.#lease.view(isInView, false);
  }

  /** Requests WebGL if the view is slow in an SVG. */
  #noticeNeed(): void {
    const { scene } = this.store.get();
    if (!scene || !this.surface) return;
    if (!this.#upgrades.isDue && isClose(this.#sync.bounds(scene))) this.#upgrades.need();
  }

  /** Keeps the requested bounds in a box of another size. */
  resize(size: SizePx): void {
    this.#sync.resize(size);
  }

  /** Keeps the requested bounds and the texts clear of other overlays. */
  cover(covered: Covered): void {
    this.#sync.cover(covered);
  }

  zoomBy(steps: number): void {
    this.#sync.zoomBy(steps);
  }

  destroy(): void {
    this.#creating.abort();
    this.#upgrades.end();
    this.#unsubscribe();
    this.#dispatch({ type: 'ended' });
    this.#lease.end();
    this.#host.container.replaceChildren();
  }

  async #createFirst(scene: Scene): Promise<MapSurface['kind']> {
    const requested = this.#lease.state === 'lent' ? 'webgl' : 'svg';
    try {
      await this.#createAs(requested, scene);
      return requested;
    } catch (fault) {
      if (requested === 'webgl') {
        const isFault = !this.#creating.signal.aborted;
        if (isFault) this.#lease.end();
        await this.#createLast('svg', scene);
        if (isFault) this.#reportFault(fault);
        return 'svg';
      }
      if (!this.#mayUseWebgl()) {
        this.#dispatch({ type: 'creation-failed' });
        throw fault;
      }
      // The failure is not reported, because the WebGL map shows everything that the SVG map would.
      await this.#createLast('webgl', scene);
      return 'webgl';
    }
  }

  /** Requests a WebGL context. Returns whether one is lent at once. */
  #mayUseWebgl(): boolean {
    if (this.#host.renderer === 'svg') return false;
    this.#upgrades.need();
    this.#lease.view(this.#isInView, true);
    return this.#lease.state === 'lent';
  }

  async #createLast(kind: MapSurface['kind'], scene: Scene): Promise<void> {
    try {
      await this.#createAs(kind, scene);
    } catch (fault) {
      this.#dispatch({ type: 'creation-failed' });
      throw fault;
    }
  }

  async #createAs(kind: MapSurface['kind'], scene: Scene): Promise<void> {
    const mounted = await this.#mount(kind, scene);
    if (mounted) this.#activate({ type: 'created', surface: mounted }, mounted);
  }

  /**
   * Reports a fault. A worker may start at the next attempt, so a retry is offered. A browser without WebGL has no retry, and the fault is
   * reported only if WebGL was chosen.
   */
  #reportFault(fault: unknown): void {
    const error = duikouErrorOf(fault);
    if (error.code !== 'webgl-unavailable') this.store.report(error.withRetry(() => this.#host.recreate()));
    else if (this.renderer === 'webgl') this.store.report(error);
  }

  #dispatch(event: RendererEvent<MountedSurface>): void {
    const { state, dropped } = nextRendererState(this.#state, event);
    this.#state = state;
    for (const mounted of dropped) unmount(mounted);
  }

  /** Dispatches an event that makes another surface active, which shows `drawing`. */
  #activate(event: RendererEvent<MountedSurface>, drawing: Drawing): void {
    this.#dispatch(event);
    this.#sync.start(drawing);
  }

  /** Uses a lent WebGL context, and returns a recalled one. */
  async #followLease(): Promise<void> {
    if (this.#lease.state === 'lent' && this.#state.phase === 'active' && this.surface?.kind === 'svg') await this.#upgrade();
    // The context may have been recalled meanwhile.
    if (this.#lease.state !== 'due') return;
    await this.#fallBack();
    this.#dispatch({ type: 'context-recalled' });
    this.#lease.giveBack();
  }

  /** Creates the WebGL map behind the SVG map, and removes that once both show the same, so that nothing moves or is blank. */
  async #upgrade(): Promise<void> {
    const { scene } = this.store.get();
    if (!scene) return;
    let drawing: Drawing;
    try {
      const mounted = await this.#mount('webgl', scene);
      if (!mounted) return;
      this.#dispatch({ type: 'upgrade-started', surface: mounted });
      drawing = mounted;
    } catch (fault) {
      if (this.#creating.signal.aborted) return;
      this.#lease.end();
      this.#reportFault(fault);
      return;
    }
    while (!(await this.#sync.isShown(drawing))) {
      if (this.#state.phase !== 'upgrading') return;
      drawing = await this.#sync.catchUp(this.#state.incoming.surface, drawing);
    }
    if (this.#lease.state === 'lent') this.#activate({ type: 'upgrade-finished' }, drawing);
    else this.#dispatch({ type: 'upgrade-cancelled' });
  }

  /** Replaces a WebGL map that has failed, or whose context is needed elsewhere, by the SVG map. The store keeps the selection. */
  async #fallBack(reason?: 'context-lost' | 'worker-silent' | 'unexpected'): Promise<void> {
    const last = activeOf(this.#state);
    const { scene } = this.store.get();
    if (!last || !scene || last.surface.kind === 'svg') return;
    const mounted = await this.#mount('svg', scene);
    if (!mounted) return;
    // The box is hidden but keeps its size, because MapLibre would shrink with it.
    if (reason === 'context-lost') last.box.style.visibility = 'hidden';
    this.#activate({ type: reason === 'context-lost' ? 'context-lost' : 'replaced', surface: mounted }, mounted);
    if (!reason) return;
    if (reason !== 'context-lost') this.#lease.end();
    this.store.report(new DuikouError(reason === 'context-lost' ? 'webgl-lost' : reason, { reason }));
  }

  /** Makes the suspended WebGL map active again once its context is restored. */
  #restore(box: HTMLElement): void {
    const { scene } = this.store.get();
    if (this.#state.phase !== 'suspended' || this.#state.suspended.box !== box || !scene) return;
    const { suspended } = this.#state;
    suspended.box.style.visibility = '';
    this.#activate({ type: 'context-restored' }, { ...suspended, ...this.#sync.resume(suspended.surface, scene) });
    this.store.dismiss('webgl-lost');
  }

  #queue(change: () => Promise<void> | void): void {
    this.#changes = this.#changes.then(change).catch((cause: unknown) => this.store.report(duikouErrorOf(cause)));
  }

  /** @returns null if the map has ended meanwhile */
  async #mount(kind: MapSurface['kind'], scene: Scene): Promise<MountedSurface | null> {
    this.#creating = new AbortController();
    const { signal } = this.#creating;
    const geography = await this.#sync.geography();
    if (this.#hasEnded()) return null;
    const { size, covered } = this.#sync;
    const view = { geography, size, covered, bounds: this.#sync.bounds(scene), signal };
    const mounted = await mountBehind(this.#host, kind, scene, view, (box) => this.#callbacks(box));
    if (!this.#hasEnded()) return mounted;
    unmount(mounted);
    return null;
  }

  #hasEnded(): boolean {
    return this.#state.phase === 'ended';
  }

  /** Callbacks of the active surface. Those of others are ignored, except that a suspended surface may report its restored context. */
  #callbacks(box: HTMLElement): SurfaceCallbacks {
    const whileActive =
      <A extends readonly unknown[]>(call: (...event: A) => void) =>
      (...event: A): void => {
        if (activeOf(this.#state)?.box === box) call(...event);
      };
    return {
      pointed: whileActive((picked, at) => {
        // Land outside the pairings has no highlight and no name here.
        const named = picked?.kind === 'place' ? null : picked;
        this.store.change(highlight(named?.id ?? null));
        this.#host.pointed(named, at);
      }),
      chosen: whileActive((picked) => handlePick(this.store, picked)),
      moved: whileActive((bounds) => {
        this.#sync.moved(bounds);
        this.#noticeNeed();
      }),
      moving: whileActive(() => this.#host.moving()),
      lettered: whileActive(() => this.#host.lettered()),
      lost: whileActive((reason) => this.#queue(() => this.#fallBack(reason))),
      restored: () => this.#queue(() => this.#restore(box)),
    };
  }
}
