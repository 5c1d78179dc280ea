/** Renders the annotations of a map, moves them with the camera, and places them again when it rests. */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { pointPxOf, type ScreenTransform, type SizePx } from '../../../geo/projection.ts';
import { showsSouth } from '../../../render/lettering/overlays.ts';
import type { MapSurface } from '../../../render/surface.ts';
import type { PlacedMarks } from '../../../render/lettering/layout.ts';
import type { Scene } from '../../../scene/scene.ts';
import { annotationPlaces, annotationsTemplate, arrangeAnnotations, moveAnnotations, type AnnotationPlaces } from './map-annotations.ts';

/** The time without a movement after which the camera counts as resting. */
const restMs = 120;

interface Stage {
  /** The surface below the annotations; null while no map is drawn. */
  readonly surface: Pick<MapSurface, 'screen' | 'marks'> | null;
  readonly size: SizePx;
}

export class AnnotationPlacement implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #stage: Stage;
  #places: AnnotationPlaces | null = null;
  /** Null if the elements have been rendered or moved since. */
  #placedFor: { readonly marks: PlacedMarks; readonly screen: ScreenTransform } | null = null;
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

  hostUpdated(): void {
    this.#placedFor = null;
  }

  /** @param choose - selects the pairing of a point */
  render(scene: Scene, choose: (pairing: string) => void): TemplateResult {
    return annotationsTemplate(scene, choose);
  }

  #show(places: AnnotationPlaces, screen: ScreenTransform): void {
    const { renderRoot } = this.#host;
    moveAnnotations(renderRoot, places, screen);
    renderRoot.querySelector('.inset')?.toggleAttribute(
      'hidden',
      showsSouth((place) => pointPxOf(place, screen), this.#stage.size),
    );
  }

  /** Places each annotation where it has room. */
  place(): void {
    const { surface } = this.#stage;
    if (!surface) return;
    const screen = surface.screen();
    const marks = surface.marks();
    if (this.#placedFor?.marks === marks && this.#placedFor.screen === screen) return;
    this.#placedFor = { marks, screen };
    this.#places = annotationPlaces(marks, screen);
    arrangeAnnotations(this.#host.renderRoot, this.#places);
    this.#show(this.#places, screen);
  }

  /** Moves the annotations with the camera. */
  move(): void {
    const { surface } = this.#stage;
    if (!surface || !this.#places) return;
    this.#placedFor = null;
    this.#show(this.#places, surface.screen());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.place();
    }, restMs);
  }

  /**
   * Places the annotations again after names have become visible, because these have leader lines. While the camera moves, this waits
   * until it rests.
   */
  lettered(): void {
    if (this.#timer === undefined) this.place();
  }
}
