/** Keeps a map surface in step with the model: raises it, draws what changed, frames what is wished, falls back and comes back. */
import { DuikouError } from '../error.ts';
import type { Bounds, PointPx, SizePx } from '../geo/projection.ts';
import { raiseSurface, raiseSvg } from '../map/choose.ts';
import type { MapSurface, Picked, SurfaceOptions, SurfaceReports } from '../map/surface.ts';
import { arcOf } from '../scene/arcs.ts';
import type { Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import { clear, frame, highlight, openRecord, surfaceIs, toggle } from '../state/transitions.ts';
import type { RendererChoice } from '../state/view-state.ts';
import { messagesOf } from '../text/messages.ts';
import { detailOnce, overviewOnce } from './geography.ts';
import type { AtlasModel, Shown } from './model.ts';

/** Views narrower than this get the finer boundaries, in degrees of longitude. */
const detailBelowDegrees = 14;

export interface KeeperHost {
  /** Where surfaces are put; nothing else is in it. */
  readonly container: HTMLElement;
  readonly model: AtlasModel;
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

export class SurfaceKeeper {
  readonly #host: KeeperHost;
  readonly #unsubscribe: () => void;
  #surface: MapSurface | null = null;
  #raised: HTMLElement | null = null;
  /** The WebGL map that lost its context: it waits, hidden, for the context to come back. */
  #waiting: { readonly surface: MapSurface; readonly box: HTMLElement } | null = null;
  #drawn: { scene: Scene; palette: Palette } | null = null;
  #highlighted: string | null = null;
  #framed: Bounds | null = null;
  #flights = 0;
  #detailed = false;
  #ended = false;

  constructor(host: KeeperHost) {
    this.#host = host;
    this.#unsubscribe = host.model.subscribe(() => this.follow());
  }

  get model(): AtlasModel {
    return this.#host.model;
  }

  get renderer(): RendererChoice {
    return this.#host.renderer;
  }

  get surface(): MapSurface | null {
    return this.#surface;
  }

  /**
   * Raises the first surface; resolves with its kind when its first complete picture is drawn.
   *
   * @throws DuikouError when no map can draw; the first picture then stays
   */
  async raise(scene: Scene): Promise<MapSurface['kind']> {
    const geography = await overviewOnce();
    const box = this.#newBox();
    const palette = this.#host.palette();
    const { surface, fallback } = await raiseSurface(
      this.#host.renderer,
      box,
      scene,
      palette,
      this.#options(scene, geography),
      this.#reports(box),
    );
    if (this.#ended) {
      surface.destroy();
      box.remove();
      return surface.kind;
    }
    this.#hold(surface, box, { scene, palette });
    if (fallback) this.#host.model.report(this.#withWayOn(fallback));
    return surface.kind;
  }

  /** Draws what changed since the last picture; the rest stays as it is. */
  follow(): void {
    const shown = this.#host.model.get();
    const { scene } = shown;
    if (!this.#surface || !scene || !this.#drawn) return;
    const palette = scene.theme === this.#drawn.scene.theme ? this.#drawn.palette : this.#host.palette();
    if (scene !== this.#drawn.scene) {
      this.#drawn = { scene, palette };
      this.#surface.draw(scene, palette);
    }
    this.#followHighlight(shown);
    if (!sameBounds(scene.framing, this.#framed)) this.#frame(scene.framing, this.#host.reducedMotion ? 'cut' : 'fly');
  }

  /** The host's colours have changed without a change of theme. */
  repaint(): void {
    if (!this.#surface || !this.#drawn) return;
    this.#drawn = { scene: this.#drawn.scene, palette: this.#host.palette() };
    this.#surface.draw(this.#drawn.scene, this.#drawn.palette);
  }

  /** A new box: what was wished for stays in it. */
  resize(size: SizePx): void {
    this.#surface?.resize(size);
    this.#waiting?.surface.resize(size);
    if (this.#framed) this.#frame(this.#framed, 'cut');
  }

  zoomBy(steps: number): void {
    this.#surface?.zoomBy(steps, this.#host.reducedMotion ? 'cut' : 'fly');
  }

  destroy(): void {
    this.#ended = true;
    this.#unsubscribe();
    this.#surface?.destroy();
    this.#waiting?.surface.destroy();
    this.#surface = null;
    this.#waiting = null;
    this.#host.container.replaceChildren();
  }

  /** A worker may come the next time; a browser without WebGL stays without. */
  #withWayOn(fallback: DuikouError): DuikouError {
    const again = (): void => this.#host.again();
    if (fallback.code === 'webgl-unavailable') return fallback;
    return fallback.code === 'worker-silent' ? fallback.withRetry(again) : fallback.withImportRetry(again);
  }

  #hold(surface: MapSurface, box: HTMLElement, drawn: { scene: Scene; palette: Palette }): void {
    this.#surface = surface;
    this.#raised = box;
    this.#drawn = drawn;
    this.#framed ??= drawn.scene.framing;
    this.#highlighted = null;
    this.#host.model.change(surfaceIs(surface.kind));
    // The model may have gone on while the map was being made.
    this.follow();
    this.#refineIfClose(this.#framed);
  }

  #followHighlight({ view }: Shown): void {
    if (view.highlight === this.#highlighted) return;
    this.#highlighted = view.highlight;
    this.#surface?.highlight(view.highlight);
  }

  /** An arc is its pairing; a flow across the pairings selects none, yet its evidence can be read. */
  #choose(picked: Picked | null): void {
    const { model } = this.#host;
    const { scene } = model.get();
    if (!picked) {
      model.change(clear);
      return;
    }
    if (picked.kind === 'region' || !scene) {
      model.change(toggle(picked.id));
      return;
    }
    const arc = arcOf(scene.arcs, picked.id);
    const record = scene.arcs.records[arc]?.[0];
    const pairing = scene.arcs.pairings[arc] ?? null;
    if (pairing !== null) model.change(toggle(pairing));
    if (record !== undefined) model.change(openRecord(record));
  }

  #frame(bounds: Bounds, motion: 'fly' | 'cut'): void {
    this.#framed = bounds;
    this.#flights++;
    void this.#surface?.frame(bounds, motion).then(() => {
      this.#flights--;
      this.#refineIfClose(bounds);
    });
  }

  #moved(bounds: Bounds): void {
    // A flight of ours ends where the state wished it to; only a reader's gesture is news.
    if (this.#flights > 0) return;
    this.#framed = bounds;
    this.#host.model.change(frame(bounds));
    this.#refineIfClose(bounds);
  }

  #refineIfClose(bounds: Bounds): void {
    if (this.#detailed || bounds[2] - bounds[0] > detailBelowDegrees) return;
    this.#detailed = true;
    detailOnce().then(
      (geography) => {
        this.#surface?.refine(geography);
        this.#waiting?.surface.refine(geography);
      },
      (error: DuikouError) => {
        this.#detailed = false;
        this.#host.model.report(error.withImportRetry(() => this.#refineIfClose(bounds)));
      },
    );
  }

  /** A map that can't go on gives way to the SVG map; nothing selected is lost, for the model holds it. */
  async #standIn(reason: 'context-lost' | 'worker-silent' | 'unexpected'): Promise<void> {
    const { model } = this.#host;
    const lost = this.#surface;
    const lostBox = this.#raised;
    const { scene } = model.get();
    if (!lost || !lostBox || !scene || lost.kind === 'svg') return;
    const box = this.#newBox();
    const geography = await (this.#detailed ? detailOnce() : overviewOnce());
    const palette = this.#host.palette();
    const surface = await raiseSvg(box, scene, palette, this.#options(scene, geography), this.#reports(box));
    if (reason === 'context-lost') this.#waiting = { surface: lost, box: lostBox };
    else {
      lost.destroy();
      lostBox.remove();
    }
    // Out of sight but with its size, or MapLibre would shrink to nothing.
    lostBox.style.visibility = 'hidden';
    this.#hold(surface, box, { scene, palette });
    model.report(new DuikouError(reason === 'context-lost' ? 'webgl-lost' : reason, { reason }));
  }

  #comeBack(): void {
    const waiting = this.#waiting;
    const { scene } = this.#host.model.get();
    if (!waiting || !scene) return;
    this.#waiting = null;
    this.#surface?.destroy();
    this.#raised?.remove();
    waiting.box.style.visibility = '';
    const palette = this.#host.palette();
    waiting.surface.draw(scene, palette);
    void waiting.surface.frame(this.#framed ?? scene.framing, 'cut');
    this.#hold(waiting.surface, waiting.box, { scene, palette });
    this.#host.model.dismiss('webgl-lost');
  }

  #newBox(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'surface';
    this.#host.container.append(box);
    return box;
  }

  #options(scene: Scene, geography: SurfaceOptions['geography']): SurfaceOptions {
    const { container, cooperativeGestures, reducedMotion } = this.#host;
    const words = messagesOf(scene.language);
    return {
      size: { width: container.clientWidth, height: container.clientHeight },
      geography,
      bounds: this.#framed ?? scene.framing,
      cooperativeGestures,
      reducedMotion,
      words: { scrollHint: words.scrollHint, touchHint: words.touchHint },
    };
  }

  /** What a surface reports is heard while it is the one shown; a lost one may still say that it is back. */
  #reports(box: HTMLElement): SurfaceReports {
    const host = this.#host;
    const { model } = host;
    const heard = (): boolean => this.#raised === box;
    return {
      pointed: (picked, at) => {
        if (!heard()) return;
        model.change(highlight(picked?.id ?? null));
        host.pointed(picked, at);
      },
      chosen: (picked) => {
        if (heard()) this.#choose(picked);
      },
      moved: (bounds) => {
        if (heard()) this.#moved(bounds);
      },
      moving: () => {
        if (heard()) host.moving();
      },
      lost: (reason) => {
        if (!heard()) return;
        this.#standIn(reason).catch((cause: unknown) => model.report(new DuikouError('unexpected', { reason: String(cause) }, { cause })));
      },
      restored: () => this.#comeBack(),
    };
  }
}

function sameBounds(a: Bounds, b: Bounds | null): boolean {
  return b !== null && a.every((degrees, i) => degrees === b[i]);
}
