/** The map for print, as SVG in the Albers projection with its legend and sources. The map on the screen is not changed. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { printSizePx } from '../../export/picture-size.ts';
import type { Geography } from '../../geo/features.ts';
import type { SizePx } from '../../geo/projection.ts';
import { loadPart } from '../../load-part.ts';
import type { exportDrawing } from '../../render/svg/export-drawing.ts';
import { lightPalette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';
import { Printing } from '../../ui/printing.ts';

export class PrintedMap {
  readonly #host: ReactiveControllerHost;
  readonly printing: Printing;
  /** The drawing; null until it is loaded. It is loaded in advance, because printing does not wait for it. */
  #draw: typeof exportDrawing | null = null;
  #isPrinting = false;

  /** @param updateNow - carries out the update that has been requested */
  constructor(host: ReactiveControllerHost, updateNow: () => void) {
    this.#host = host;
    this.printing = new Printing(host, (isPrinting) => {
      if (isPrinting === this.#isPrinting) return;
      this.#isPrinting = isPrinting;
      host.requestUpdate();
      updateNow();
    });
  }

  /** Whether the page is printed with the map of the screen, because the drawing is not loaded. */
  get isWithoutDrawing(): boolean {
    return this.#isPrinting && !this.#draw;
  }

  /** @throws DuikouError if the drawing could not be loaded */
  async load(): Promise<void> {
    this.#draw = (await loadPart('printDrawing', () => import('../../render/svg/export-drawing.ts'))).exportDrawing;
    this.#host.requestUpdate();
  }

  /** The title above the map of the screen in print. The drawing has its own title. */
  renderTitle(scene: Scene | null): TemplateResult | typeof nothing {
    return this.isWithoutDrawing && scene ? html`<h2 class="print title">${scene.captions.title}</h2>` : nothing;
  }

  /** The size of the map of the screen in print: its size in px, and a zoom that makes it fit on a landscape page of A4. */
  boxStyle({ width, height }: SizePx): string {
    if (!this.isWithoutDrawing || width === 0) return '';
    return `--_w:${width}px;--_h:${height}px;--_z:${Math.min(1, 1040 / width, 600 / height)}`;
  }

  /** @returns null while nothing is printed, or if the drawing is not loaded */
  render(scene: Scene | null, geography: Geography | null, fontFamily: (scene: Scene) => string): TemplateResult | null {
    if (!this.#isPrinting || !this.#draw || !scene || !geography) return null;
    return this.#draw(scene, geography, {
      size: printSizePx,
      projection: 'albers',
      palette: lightPalette,
      fontFamily: fontFamily(scene),
    });
  }
}
