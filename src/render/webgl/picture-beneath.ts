/** Follows the content of the arc layer, and loads the painted picture of the less important arcs into a texture beneath the other arcs. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { screenTransform } from '../../geo/projection.ts';
import { PictureKeeper, type PictureScene } from '../arc-picture/picture-keeper.ts';
import type { ArcPicture } from '../arc-picture/picture.ts';
import { PictureQuad } from './picture-quad.ts';

/** The content of the layer. The map provides the rest. */
type ShownArcs = Pick<PictureScene, 'arcs' | 'totals' | 'emphasis' | 'palette' | 'beneath' | 'size'>;

export class PictureBeneath {
  readonly #map: MapLibreMap;
  readonly #gl: WebGL2RenderingContext;
  readonly #keeper = new PictureKeeper(
    (picture, signal) => this.#painted(picture, signal),
    () => this.#drop(),
  );
  /** A picture that is painted but not yet in a texture; null if there is none. The texture is created in a frame of the map. */
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

  /** Draws the picture. It must be called in a frame of the map. */
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

  /** Returns the shown picture for arcs that fade out; null if there is none. The caller has to free it. */
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
