/** A request to show data. A store has one current load. The next load aborts it, and from then on it changes nothing. */
import type { Tour } from '../../data/tour.ts';
import type { DuikouError } from '../../error.ts';
import type { Transition } from '../../state/transitions.ts';
import { prepareData, type LoadedData, type PreparedData } from './prepared-data.ts';

/** The progress that the page shows while data are loading. */
export type LoadProgress =
  | { readonly stage: 'waiting' }
  /** `name` is that of the file, `host` that of its server. */
  | { readonly stage: 'fetching'; readonly name: string; readonly host: string; readonly bytes: number }
  | { readonly stage: 'reading'; readonly name: string; readonly percent: number };

/** The interface of the store that a load writes to. */
export interface LoadTarget {
  startLoad(): Load;
  show(set: PreparedData, loaded: LoadedData, initialTransition: Transition): void;
  showMeanwhile(set: PreparedData, loaded: LoadedData): void;
  setProgress(progress: LoadProgress | null): void;
  setTourSource(source: (() => Promise<Tour>) | null): void;
  change(transition: Transition): void;
  reportOfLoad(error: DuikouError): void;
  reportNoData(error: DuikouError): void;
}

export class Load {
  /** The host of the other site that the data come from; empty for data within a link; null for data of the page or its reader. */
  elsewhere: string | null = null;
  /** Settles once the request has been carried out, refused or superseded. */
  readonly ended: Promise<void>;
  readonly #target: LoadTarget;
  readonly #cancelled: () => void;
  readonly #controller = new AbortController();
  #resolveEnded!: () => void;
  #isEnded = false;
  #hasShown = false;

  constructor(target: LoadTarget, cancelled: () => void) {
    this.#target = target;
    this.#cancelled = cancelled;
    this.ended = new Promise((resolve) => (this.#resolveEnded = resolve));
  }

  /** Aborted once another load supersedes this one. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isCurrent(): boolean {
    return !this.signal.aborted;
  }

  show(set: PreparedData, loaded: LoadedData, initialTransition: Transition = (view) => view): void {
    if (!this.isCurrent) return;
    this.#target.show(set, loaded, initialTransition);
    this.#hasShown = true;
  }

  setData(loaded: LoadedData, initialTransition?: Transition): void {
    if (this.isCurrent) this.show(prepareData(loaded), loaded, initialTransition);
  }

  /** Shows other data until the requested ones are loaded. */
  setMeanwhile(loaded: LoadedData): void {
    if (this.isCurrent && !this.#hasShown) this.#target.showMeanwhile(prepareData(loaded), loaded);
  }

  setTourSource(source: (() => Promise<Tour>) | null): void {
    if (this.isCurrent) this.#target.setTourSource(source);
  }

  setProgress(progress: LoadProgress): void {
    if (this.isCurrent && !this.#isEnded) this.#target.setProgress(progress);
  }

  change(transition: Transition): void {
    if (this.isCurrent) this.#target.change(transition);
  }

  report(error: DuikouError): void {
    if (this.isCurrent) this.#target.reportOfLoad(error);
  }

  /** Reports that there is nothing to show, not even the report. */
  reportNoData(error: DuikouError): void {
    if (this.isCurrent) this.#target.reportNoData(error);
  }

  /** Ends the load after the request has been carried out or refused. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (this.isCurrent) this.#target.setProgress(null);
    this.#resolveEnded();
  }

  /** Cancels the load for the reader. The data that are shown stay, or `cancelled` shows others. */
  cancel(): void {
    if (this.#isEnded || !this.isCurrent) return;
    this.#target.startLoad().end();
    this.#cancelled();
  }

  /** Aborts the load; called by the store when another load supersedes it. */
  abort(): void {
    this.#controller.abort();
    this.#resolveEnded();
  }
}
