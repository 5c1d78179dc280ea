/** Lays out the arcs of the scene that is shown, and puts their bends into the state. */
import { sceneFraming } from '../../scene/framing.ts';
import type { ArcBends } from '../../scene/marks/arc-bends.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import type { AtlasState } from '../atlas-state.ts';
import type { BendsOf } from '../loading/prepared-data.ts';

export interface LayoutTarget {
  get(): Pick<AtlasState, 'scene' | 'index' | 'bends'>;
  /** Lays out the arcs of the data that are shown; null for data whose arcs have default bends. */
  bendsOf(): BendsOf | null;
  setBends(bends: ArcBends | null): void;
  /** Called with the first failure of the data's layouts. */
  failed(cause: unknown): void;
}

export class ArcLayouts {
  readonly #target: LayoutTarget;
  /** The running layout. `shown` resolves once the arcs have its bends, or default bends after a failure. */
  #running: { readonly bends: Promise<ArcBends | null>; readonly shown: Promise<void> } | null = null;
  /** The arcs of the last state, for which no layout is started again. */
  #lastArcs: ArcColumns | null = null;
  #bendsOf: BendsOf | null = null;

  constructor(target: LayoutTarget) {
    this.#target = target;
  }

  /** Lays out the arcs of a new scene. Until then they keep their bends, and after a failure they have default bends. */
  follow(): void {
    const { scene, index, bends } = this.#target.get();
    if (!scene || !index || scene.arcs === this.#lastArcs) return;
    this.#lastArcs = scene.arcs;
    const home = sceneFraming('home', scene.regions, scene.emphasis, index.dataSet.bounds);
    const bendsOf = this.#target.bendsOf();
    if (bendsOf !== this.#bendsOf) this.#bendsOf?.cancel();
    this.#bendsOf = bendsOf;
    const next = bendsOf?.(scene.arcs, home, (cause) => this.#target.failed(cause)) ?? null;
    if (next instanceof Promise) {
      if (next !== this.#running?.bends) this.#running = { bends: next, shown: this.#show(next) };
      return;
    }
    this.#running = null;
    if (next !== bends) this.#target.setBends(next);
  }

  async #show(layout: Promise<ArcBends | null>): Promise<void> {
    // The layout itself reports its failure.
    const bends = await layout.catch(() => null);
    if (this.#running?.bends !== layout) return;
    this.#running = null;
    this.#target.setBends(bends);
  }

  /** Resolves once no layout is running. Starts a cancelled one again. */
  async settled(): Promise<void> {
    this.follow();
    while (this.#running) await this.#running.shown;
  }

  /** Ends the running layout while the arcs are not visible. {@link follow} and {@link settled} start it again. */
  cancel(): void {
    this.#bendsOf?.cancel();
    if (this.#running) this.#lastArcs = null;
    this.#running = null;
  }
}
