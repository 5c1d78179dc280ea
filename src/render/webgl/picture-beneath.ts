/** The picture of arcs beneath those that the layer draws one by one: follows what the layer shows, and brings what is painted into its texture. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { screenTransform } from '../../geo/projection.ts';
import { PictureKeeper, type PictureScene } from '../arc-picture/picture-keeper.ts';
import type { ArcPicture } from '../arc-picture/picture.ts';
import { PictureQuad } from './picture-quad.ts';

/** What the layer shows; the map has the rest. */
type ShownArcs = Pick<PictureScene, 'arcs' | 'totals' | 'emphasis' | 'palette' | 'beneath' | 'size'>;

export class PictureBeneath {
  readonly #map: MapLibreMap;
  readonly #gl: WebGL2RenderingContext;
  readonly #keeper = new PictureKeeper(
    (picture, signal) => this.#painted(picture, signal),
    () => this.#drop(),
  );
  /** Painted, and not yet in a texture: the graphics take it in a frame of the map. */
  #incoming: { readonly picture: ArcPicture; readonly taken: () => void } | null = null;
  #quad: PictureQuad | null = null;

  constructor(map: MapLibreMap, gl: WebGL2RenderingContext) {
    this.#map = map;
    this.#gl = gl;
  }

  follow(shown: ShownArcs): void {
    const { lng, lat } = this.#map.getCenter();
    const transform = screenTransform({ center: [lng, lat], zoom: this.#map.getZoom() }, shown.size);
    this.#keeper.follow({ ...shown, transform, pixelRatio: this.#map.getPixelRatio(), isMoving: this.#map.isMoving() });
  }

  /** In a frame of the map. */
  draw(matrix: ArrayLike<number>, fade: number): void {
    const incoming = this.#incoming;
    if (incoming) {
      this.#incoming = null;
      this.#quad?.free();
      this.#quad = new PictureQuad(this.#gl, incoming.picture);
      incoming.taken();
    }
    this.#quad?.draw(matrix, fade);
  }

  /** The picture that is shown, for arcs that give way: whoever takes it frees it. */
  give(): PictureQuad | null {
    const quad = this.#quad;
    this.#quad = null;
    this.#keeper.repaint();
    return quad;
  }

  get isWhole(): boolean {
    return this.#keeper.isWhole;
  }

  whole(): Promise<void> {
    return this.#keeper.whole();
  }

  end(): void {
    this.#keeper.end();
    this.#free();
  }

  #painted(picture: ArcPicture, signal: AbortSignal): Promise<void> {
    this.#map.triggerRepaint();
    return new Promise((resolve) => {
      const incoming = { picture, taken: resolve };
      this.#incoming = incoming;
      signal.addEventListener('abort', () => {
        if (this.#incoming === incoming) this.#incoming = null;
      });
    });
  }

  #drop(): void {
    this.#free();
    this.#map.triggerRepaint();
  }

  #free(): void {
    this.#incoming = null;
    this.#quad?.free();
    this.#quad = null;
  }
}
