/** Plays a tour while the page is visible and until the reader acts. */
export interface Played {
  /** Shows the next step. @returns its id, or null if there is none */
  next(): string | null;
  /** Called when playing begins or ends, so that the button changes its label. */
  changed(): void;
  /** The tour and its map or atlas, within which any action of the reader pauses the tour. */
  stages(): readonly EventTarget[];
}

const acts = ['pointerdown', 'keydown', 'wheel'] as const;

export class Autoplay {
  readonly #played: Played;
  #playing: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #step: string | null = null;

  constructor(played: Played) {
    this.#played = played;
  }

  get isPlaying(): boolean {
    return this.#playing !== null;
  }

  /** @param step - id of the current step */
  play(step: string): void {
    if (this.#playing) return;
    this.#playing = new AbortController();
    this.#step = step;
    const { signal } = this.#playing;
    for (const stage of this.#played.stages()) {
      for (const act of acts) stage.addEventListener(act, (event) => this.#acted(event), { signal, capture: true, passive: true });
    }
    document.addEventListener('visibilitychange', () => document.hidden && this.pause(), { signal });
    this.#played.changed();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing.abort();
    this.#playing = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#played.changed();
  }

  /**
   * Called after each rendering of the tour.
   *
   * @param shown - id of the step, and whether the map still shows its view
   * @param stayMs - time that the step stays; null for the last step
   */
  keepTime(shown: { readonly step: string; readonly isAtStep: boolean }, stayMs: number | null): void {
    if (!this.#playing) return;
    // The step was changed elsewhere: by a link, by the notes or by the host.
    if (shown.step !== this.#step || !shown.isAtStep || stayMs === null) {
      this.pause();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#step = this.#played.next();
    }, stayMs);
  }

  /** Pauses at an action, except on the button that plays and pauses. */
  #acted(event: Event): void {
    const isButton = event.composedPath().some((target) => target instanceof Element && target.hasAttribute('data-autoplay'));
    if (!isButton) this.pause();
  }
}
