/** The events of an atlas and a map. Each is fired only if its detail has changed. */
import { resolveSelection, type DataIndex } from '../../data/data-set.ts';
import type { DuikouError, ErrorCode } from '../../error.ts';
import type { Bounds } from '../../geo/projection.ts';
import { errorSentence } from '../../i18n/messages.ts';
import { initialViewState, type Topic, type ViewName } from '../../state/view-state.ts';
import type { AtlasState } from '../atlas-state.ts';

/** Detail of `duikou-select`: the selection. All are null if the selection was cleared. */
export interface SelectDetail {
  readonly region: string | null;
  readonly partner: string | null;
  readonly pairing: string | null;
}

/** Detail of `duikou-topic`: the topic of the map. */
export interface TopicDetail {
  readonly topic: Topic;
}

/** Detail of `duikou-view`: the view of the panel. */
export interface ViewDetail {
  readonly view: ViewName;
}

/** Detail of `duikou-bounds`: west, south, east and north of the visible part of the map, in degrees. */
export interface BoundsDetail {
  readonly bounds: Bounds;
}

/** Detail of `duikou-step`: the step of the tour. `step` and `number` are null if the tour is left. */
export interface StepDetail {
  readonly step: string | null;
  /** The number of the step, from 1. */
  readonly number: number | null;
  readonly count: number;
}

/** Detail of `duikou-error`: an error code, and a sentence for the reader. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  readonly message: string;
}

export class HostEvents {
  readonly #target: EventTarget;
  /** Events from before the element was on a page, which no listener of the page would have received; null once they are fired. */
  #held: Event[] | null = [];
  #selection: SelectDetail = { region: null, partner: null, pairing: null };
  #topic: Topic = initialViewState.topic;
  #view: ViewName = initialViewState.view;
  #step: string | null = null;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  /**
   * Fires the held events at once, or after parsing while the page is being parsed, so that scripts further down can add their listeners
   * first.
   */
  hostConnected(): void {
    const release = (): void => {
      const held = this.#held ?? [];
      this.#held = null;
      for (const event of held) this.#target.dispatchEvent(event);
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', release, { once: true });
    else release();
  }

  /** Fires an event for each change since the last call. */
  follow({ index, tour, view }: AtlasState): void {
    if (index) this.#selected(selectDetail(index, view.selection));
    if (view.topic !== this.#topic) {
      this.#topic = view.topic;
      this.#fire<TopicDetail>('duikou-topic', { topic: view.topic });
    }
    if (view.view !== this.#view) {
      this.#view = view.view;
      this.#fire<ViewDetail>('duikou-view', { view: view.view });
    }
    // The number of a step is known once its tour is loaded.
    if (view.step !== this.#step && (view.step === null || tour)) {
      this.#step = view.step;
      const steps = tour?.steps ?? [];
      const at = steps.findIndex(({ id }) => id === view.step);
      this.#fire<StepDetail>('duikou-step', { step: view.step, number: at < 0 ? null : at + 1, count: steps.length });
    }
  }

  error(error: DuikouError, { language }: AtlasState['view']): void {
    this.#fire<ErrorDetail>('duikou-error', { code: error.code, message: errorSentence(error, language) });
  }

  #selected(detail: SelectDetail): void {
    const last = this.#selection;
    if (detail.region === last.region && detail.partner === last.partner && detail.pairing === last.pairing) return;
    this.#selection = detail;
    this.#fire<SelectDetail>('duikou-select', detail);
  }

  #fire<T>(type: string, detail: T): void {
    const event = new CustomEvent<T>(type, { detail, bubbles: true, composed: true });
    if (this.#held) this.#held.push(event);
    else this.#target.dispatchEvent(event);
  }
}

function selectDetail(index: DataIndex, selection: string | null): SelectDetail {
  const resolved = selection === null ? null : resolveSelection(index, selection);
  return {
    region: resolved?.kind === 'region' ? resolved.region.id : null,
    partner: resolved?.kind === 'region' ? resolved.partner.id : null,
    pairing: resolved?.pairing.id ?? null,
  };
}
