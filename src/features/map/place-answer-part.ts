/** The answer for a place outside the pairings. Its template is loaded with the first answer. */
import { nothing, type TemplateResult } from 'lit';
import { loadOrReport } from '../../app/loading/load-or-report.ts';
import { loadPart } from '../../load-part.ts';
import type { ViewState } from '../../state/view-state.ts';
import type * as Part from '../places/place-answer.ts';
import type { MapContext } from './map-context.ts';

export class PlaceAnswer {
  readonly #context: MapContext;
  #part: typeof Part | null = null;
  #place: string | null = null;

  constructor(context: MapContext) {
    this.#context = context;
  }

  /** Loads the template once for a place: the notice of a failure changes the state again, and has the way to try again. */
  follow({ place }: ViewState): void {
    const isNew = place !== this.#place;
    this.#place = place;
    if (place === null || !isNew || this.#part) return;
    const { host, store } = this.#context;
    void loadOrReport(store, async () => {
      this.#part = await store().awaited(
        'panels',
        loadPart('panels', () => import('../places/place-answer.ts')),
      );
      host.requestUpdate();
    });
  }

  render(): TemplateResult | typeof nothing {
    return this.#place !== null && this.#part ? this.#part.placeAnswerTemplate(this.#context.store()) : nothing;
  }
}
