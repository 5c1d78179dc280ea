/** Where the notes of a map stand: they move with the camera, and are placed again when it rests. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScreenTransform, SizePx } from '../../../geo/projection.ts';
import type { Scene } from '../../../scene/scene.ts';
import { moveNotes, notePlaces, type NotePlaces } from './map-notes.ts';

/** A camera that has not moved for so long rests. */
const restMs = 120;

/** What the notes are placed on; null while no map is drawn. */
export interface NoteView {
  readonly scene: Scene;
  readonly screen: ScreenTransform;
  readonly size: SizePx;
}

export class NotePlacement implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #view: () => NoteView | null;
  #places: NotePlaces | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }, view: () => NoteView | null) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Finds room for each note. */
  place(): void {
    const view = this.#view();
    if (!view) return;
    this.#places = notePlaces(view.scene, view.screen, view.size);
    moveNotes(this.#host.renderRoot, this.#places, view.screen);
  }

  /** The camera moves. */
  move(): void {
    const view = this.#view();
    if (!view || !this.#places) return;
    moveNotes(this.#host.renderRoot, this.#places, view.screen);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.place(), restMs);
  }
}
