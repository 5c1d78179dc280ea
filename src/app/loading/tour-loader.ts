/** Fetches the tour of an atlas when a step is first requested, and shows its steps. */
import { withAddedTexts } from '../../data/added-texts.ts';
import { resolveSelection, type DataIndex } from '../../data/data-set.ts';
import { plainText } from '../../data/parse/plain-text.ts';
import type { Tour, TourStep } from '../../data/tour.ts';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import type { PartName } from '../../load-part.ts';
import { isAtStep, leaveTour, showStep, type Transition } from '../../state/transitions.ts';
import type { AtlasState } from '../atlas-state.ts';

export type TourSource = () => Promise<Tour>;

/** The interface of the store that the loader uses. */
export interface TourTarget {
  get(): AtlasState;
  update(part: Partial<Pick<AtlasState, 'tour' | 'hasTour' | 'resumeStep'>>): void;
  change(transition: Transition): void;
  report(error: DuikouError): void;
  awaited(part: PartName, work: Promise<Tour>): Promise<Tour>;
}

export class TourLoader {
  readonly #target: TourTarget;
  #source: TourSource | null = null;
  #isUserTour = false;
  #pendingStep: string | null = null;
  /** The step of the view, which is checked once the tour is loaded. */
  #shownStep: string | null = null;
  /** The source whose tour is loading; null if none is. */
  #fetching: TourSource | null = null;

  constructor(target: TourTarget) {
    this.#target = target;
  }

  /** The requested step that waits for the tour or the data; null if there is none. */
  get pendingStep(): string | null {
    return this.#pendingStep;
  }

  /**
   * Sets the source of the tour, which is called when a step is first requested; null if there is no tour.
   *
   * @param isUserTour - whether this is the tour of the host, which the built-in one does not replace
   */
  setSource(source: TourSource | null, isUserTour: boolean): void {
    if (!isUserTour && this.#isUserTour) return;
    this.#isUserTour = isUserTour && source !== null;
    this.#source = source;
    this.#shownStep = null;
    this.#target.update({ tour: null, hasTour: source !== null, resumeStep: null });
    const { step } = this.#target.get().view;
    if (step !== null || this.#pendingStep !== null) this.#fetch(step);
  }

  /** Shows a step by its id or by its number from 1. An unknown step is reported, and the tour is left. */
  goToStep(id: string): void {
    const { tour, index } = this.#target.get();
    if (!tour || !index) {
      this.#pendingStep = id;
      this.#fetch(null);
      return;
    }
    const step = stepOf(tour, id);
    if (!step) {
      this.#target.report(new DuikouError('unknown-step', { value: id, known: tour.steps.map((each) => each.id).join(', ') }));
      this.#target.change(leaveTour);
      return;
    }
    this.#pendingStep = null;
    this.#target.change(showStep(step, selectionOfStep(step, index)));
  }

  /** Shows the step that waited for the data, if the tour is loaded. */
  dataArrived(): void {
    if (this.#pendingStep !== null && this.#target.get().tour) this.goToStep(this.#pendingStep);
  }

  #fetch(shownStep: string | null): void {
    const source = this.#source;
    this.#shownStep = shownStep ?? this.#shownStep;
    if (!source || source === this.#fetching || this.#target.get().tour) return;
    this.#fetching = source;
    this.#target.awaited('tour', source()).then(
      (tour) => {
        if (this.#fetching === source) this.#fetching = null;
        // Another tour may have been requested meanwhile.
        if (this.#source !== source) return;
        this.#target.update({ tour: withAddedTexts(tour) });
        const requested = this.#pendingStep;
        const step = this.#shownStep;
        this.#pendingStep = null;
        this.#shownStep = null;
        if (requested !== null) this.goToStep(requested);
        else if (step !== null && !tour.steps.some(({ id }) => id === step)) this.goToStep(step);
      },
      (cause: unknown) => {
        if (this.#fetching === source) this.#fetching = null;
        if (this.#source !== source) return;
        this.#target.change(leaveTour);
        this.#target.report(duikouErrorOf(cause).withRetry(() => this.goToStep(this.#pendingStep ?? this.#shownStep ?? '1')));
      },
    );
  }
}

function stepOf({ steps }: Tour, id: string): TourStep | undefined {
  const name = plainText(id).toLowerCase();
  return steps.find((step) => step.id === id) ?? steps.find((step) => step.id.toLowerCase() === name) ?? steps[Number(name) - 1];
}

/** The selection of a step; null if it has none or the data do not contain it. */
export function selectionOfStep({ select: requested }: TourStep, index: DataIndex): string | null {
  return requested !== null && resolveSelection(index, requested) ? requested : null;
}

/** The ids that the step of the view is about; null outside the tour, and if the reader has left the view of the step. */
export function subjectOf({ tour, index, view }: AtlasState): readonly string[] | null {
  const step = tour?.steps.find(({ id }) => id === view.step);
  return step?.subject && index && isAtStep(view, step, selectionOfStep(step, index)) ? step.subject : null;
}

/** Remembers the step at which the tour was left, so that the reader can come back to it. */
export function withResumeStep(state: AtlasState, { view: { step: last } }: AtlasState): AtlasState {
  const { step } = state.view;
  if (step === last) return state;
  const resumeStep = step === null && state.tour ? last : null;
  return resumeStep === state.resumeStep ? state : { ...state, resumeStep };
}
