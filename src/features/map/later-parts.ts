/** The parts that a map needs only after it is drawn. If one fails to load, the others are loaded all the same. */
import { nothing, html, type TemplateResult } from 'lit';
import { overviewOnce } from '../../app/loading/geography.ts';
import { loadOrReport } from '../../app/loading/load-or-report.ts';
import type { Geography } from '../../geo/features.ts';
import { loadMessages } from '../../i18n/messages.ts';
import { loadPart } from '../../load-part.ts';
import type { insetDrawing } from '../../render/svg/inset.ts';
import { cssPalette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';
import { idle } from '../../ui/idle.ts';
import type { ArcList } from './lists/arc-list.ts';
import type { MapContext } from './map-context.ts';
import type { PrintedMap } from './printed-map.ts';

export class LaterParts {
  readonly #context: MapContext;
  readonly #focusRegions: () => void;
  #geography: Geography | null = null;
  #drawInset: typeof insetDrawing | null = null;
  #arcs: ArcList | null = null;

  constructor(context: MapContext, focusRegions: () => void) {
    this.#context = context;
    this.#focusRegions = focusRegions;
  }

  /** The boundaries of the inset; null until they are loaded. */
  get geography(): Geography | null {
    return this.#geography;
  }

  /** The list of arcs; null until it is loaded. */
  get arcs(): ArcList | null {
    return this.#arcs;
  }

  renderInset(scene: Scene): TemplateResult | typeof nothing {
    const [draw, geography] = [this.#drawInset, this.#geography];
    return draw && geography ? html`<div class="inset" part="inset">${draw(scene, geography, cssPalette)}</div>` : nothing;
  }

  /** Loads the inset, which is part of the first complete picture. */
  async loadInset(): Promise<void> {
    await loadOrReport(this.#context.store, async () => {
      const [geography, inset] = await Promise.all([overviewOnce(), loadPart('inset', () => import('../../render/svg/inset.ts'))]);
      this.#geography = geography;
      this.#drawInset = inset.insetDrawing;
      this.#context.host.requestUpdate();
    });
  }

  /** Loads the drawing for print and the list of arcs. The list is the last, because readers with a keyboard reach it after the regions. */
  async loadRest(printed: PrintedMap): Promise<void> {
    const { store, host } = this.#context;
    // The page may be printed at any moment.
    await loadOrReport(store, () => printed.load());
    await idle(1000);
    void loadMessages();
    await loadOrReport(store, async () => {
      const { ArcList } = await loadPart('arcList', () => import('./lists/arc-list.ts'));
      this.#arcs ??= new ArcList(this.#context, this.#focusRegions);
      host.requestUpdate();
    });
  }
}
