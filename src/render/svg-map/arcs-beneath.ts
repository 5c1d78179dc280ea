/**
 * Draws the less important arcs as one picture on a canvas between the ground of the SVG map and its marks, if there are many arcs. A
 * movement of the camera moves the canvas by a transform.
 */
import { runInSlices } from '../../import/worker/run-in-slices.ts';
import type { ScreenTransform } from '../../geo/projection.ts';
import { PictureKeeper, type PictureScene } from '../arc-picture/picture-keeper.ts';
import { placeInView, type ArcPicture, type PicturePlace } from '../arc-picture/picture.ts';
import { writingImage } from '../arc-picture/raster.ts';

const sliceMs = 8;

export class ArcsBeneath {
  /** The element above the picture, with everything that the map draws over it. It is in the page only if there is a picture. */
  readonly over = document.createElement('div');
  readonly #map: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  readonly #keeper = new PictureKeeper(
    (picture, signal) => this.#show(picture, signal),
    () => this.#clear(),
  );
  #place: PicturePlace | null = null;
  #transform: ScreenTransform | null = null;

  /** @param map - the element that contains the drawing of the ground */
  constructor(map: HTMLElement) {
    this.#map = map;
    Object.assign(this.#canvas.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      maxWidth: 'none',
      transformOrigin: '0 0',
      pointerEvents: 'none',
    } satisfies Partial<CSSStyleDeclaration>);
    this.#canvas.setAttribute('aria-hidden', 'true');
    Object.assign(this.over.style, { position: 'absolute', left: '0', top: '0' } satisfies Partial<CSSStyleDeclaration>);
  }

  /** To be called at each drawing of the map. */
  follow(scene: PictureScene): void {
    const isNeeded = scene.beneath.length > 0;
    if (isNeeded !== this.over.isConnected) {
      if (isNeeded) this.#map.append(this.#canvas, this.over);
      else for (const element of [this.#canvas, this.over]) element.remove();
    }
    this.#transform = scene.transform;
    this.#keeper.follow(scene);
    this.#placeCanvas();
  }

  whole(): Promise<void> {
    return this.#keeper.whole();
  }

  end(): void {
    this.#keeper.end();
    this.#clear();
    this.over.remove();
    this.#canvas.remove();
  }

  async #show({ raster, place }: ArcPicture, signal: AbortSignal): Promise<void> {
    const image = new ImageData(raster.width, raster.height);
    await runInSlices(writingImage(raster, image.data), sliceMs, signal);
    signal.throwIfAborted();
    Object.assign(this.#canvas, { width: raster.width, height: raster.height });
    Object.assign(this.#canvas.style, { width: `${place.size.width}px`, height: `${place.size.height}px` });
    this.#canvas.getContext('2d')?.putImageData(image, 0, 0);
    this.#place = place;
    this.#placeCanvas();
  }

  #clear(): void {
    this.#place = null;
    // A canvas without pixels frees its memory.
    Object.assign(this.#canvas, { width: 0, height: 0 });
  }

  /** Moves the canvas to the current position of its places. */
  #placeCanvas(): void {
    if (!this.#place || !this.#transform) return;
    const { corner, scale } = placeInView(this.#place, this.#transform);
    this.#canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${corner[0]}, ${corner[1]})`;
  }
}
