/** The slot for marks of the page. The script that places them is loaded with the first mark. */
import { html, type TemplateResult } from 'lit';
import { loadOrReport } from '../../app/loading/load-or-report.ts';
import type { SizePx } from '../../geo/projection.ts';
import { loadPart } from '../../load-part.ts';
import type { HostMarks } from './host-marks.ts';
import type { MapContext } from './map-context.ts';

export class MarksSlot {
  readonly #context: MapContext;
  readonly #size: () => SizePx;
  #marks: HostMarks | null = null;

  /** @param size - returns the size of the box of the map */
  constructor(context: MapContext, size: () => SizePx) {
    this.#context = context;
    this.#size = size;
  }

  render(): TemplateResult {
    return html`<div class="marks"><slot name="mark" @slotchange=${this.#changed}></slot></div>`;
  }

  /** Moves the marks after a movement of the camera or a change of the size. */
  move(): void {
    this.#marks?.move();
  }

  readonly #changed = ({ target }: Event): void => {
    if (this.#marks || !(target instanceof HTMLSlotElement) || target.assignedElements().length === 0) return;
    const root = target.getRootNode();
    if (root instanceof ShadowRoot) void loadOrReport(this.#context.store, () => this.#load(root));
  };

  async #load(root: ShadowRoot): Promise<void> {
    const { surface, store } = this.#context;
    const { HostMarks } = await loadPart('marks', () => import('./host-marks.ts'));
    this.#marks ??= new HostMarks({
      root,
      view: () => {
        const shown = surface();
        return shown && { screen: shown.screen(), size: this.#size() };
      },
      report: (error) => store().report(error),
    });
  }
}
