/** Where the notes of a map stand: they move with the camera, and are placed again when it rests. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pointPxOf, type ScreenTransform, type SizePx } from '../../../geo/projection.ts';
import { showsSouth } from '../../../render/lettering/overlays.ts';
import type { MapSurface } from '../../../render/surface.ts';
import { arrangeNotes, moveNotes, notePlaces, type NotePlaces } from './map-notes.ts';

/** A camera that has not moved for so long rests. */
const restMs = 120;

interface Stage {
  /** What the notes lie over; null while no map is drawn. */
  readonly surface: Pick<MapSurface, 'screen' | 'marks'> | null;
  readonly size: SizePx;
}

export class NotePlacement implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #stage: Stage;
  #places: NotePlaces | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #show(places: NotePlaces, screen: ScreenTransform): void {
    const { renderRoot } = this.#host;
    moveNotes(renderRoot, places, screen);
    renderRoot.querySelector('.inset')?.toggleAttribute(
      'hidden',
      showsSouth((place) => pointPxOf(place, screen), this.#stage.size),
    );
  }

  /** Finds room for each note. */
  place(): void {
    const { surface } = this.#stage;
    if (!surface) return;
    const screen = surface.screen();
    this.#places = notePlaces(surface.marks(), screen);
    arrangeNotes(this.#host.renderRoot, this.#places);
    this.#show(this.#places, screen);
  }

  /** The camera moves. */
  move(): void {
    const { surface } = this.#stage;
    if (!surface || !this.#places) return;
    this.#show(this.#places, surface.screen());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.place();
    }, restMs);
  }

  /** Names have come into sight, and have their leaders now; those of a camera that moves have them when it rests. */
  lettered(): void {
    if (this.#timer === undefined) this.place();
  }
}
