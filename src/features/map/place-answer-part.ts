/** The answer for a place outside of the pairings; its template is loaded when the first such place is asked for. */
import { nothing, type TemplateResult } from 'lit';
import { loadOrReport } from '../../app/loading/load-or-report.ts';
import { loadPart } from '../../load-part.ts';
import type * as Part from '../places/place-answer.ts';
import type { MapContext } from './map-context.ts';

export class PlaceAnswer {
  readonly #context: MapContext;
  #part: typeof Part | null = null;
  #place: string | null = null;

  constructor(context: MapContext) {
    this.#context = context;
  }

  render(): TemplateResult | typeof nothing {
    const { host, store } = this.#context;
    const { place } = store().get().view;
    const isNew = place !== this.#place;
    this.#place = place;
    if (place === null) return nothing;
    if (this.#part) return this.#part.placeAnswerTemplate(store());
    // Once for a place: the notice of a failure renders again, and has the way to try again.
    if (isNew)
      void loadOrReport(store, async () => {
        this.#part = await store().awaited(
          'panels',
          loadPart('panels', () => import('../places/place-answer.ts')),
        );
        host.requestUpdate();
      });
    return nothing;
  }
}
