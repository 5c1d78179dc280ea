/**
 * Keeps the picture of a map's arcs up to date. While the camera moves, nothing is painted, and the map only moves the existing picture.
 * The picture is painted again when the camera has come to rest and when other arcs are shown. Painting runs in slices, between which the
 * page can respond. After that no timer is left.
 */
import { runInSlices } from '../../import/worker/run-in-slices.ts';
import { paintingPicture, type ArcPicture, type PictureSubject } from './picture.ts';

/** Maximum duration of a slice in ms, so that no frame is missed. */
const sliceMs = 8;
/** Time in ms after the last movement at which the camera counts as at rest. Keys and wheels move the camera in steps. */
const restMs = 120;

/** The content and the camera of a map. */
export interface PictureScene extends PictureSubject {
  /** Whether a gesture or a flight moves the camera. */
  readonly isMoving: boolean;
}

export class PictureKeeper {
  readonly #painted: (picture: ArcPicture, signal: AbortSignal) => Promise<void> | void;
  readonly #dropped: () => void;
  #scene: PictureScene | null = null;
  /** The content of the existing picture; null if there is none. */
  #shown: PictureSubject | null = null;
  #running: AbortController | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  #wholeListeners: (() => void)[] = [];
  readonly #ending = new AbortController();

  /**
   * @param painted - called with a complete picture, which counts as shown when the call has resolved
   * @param dropped - called if no arc is left to show, or if the picture shows arcs of another table
   */
  constructor(painted: (picture: ArcPicture, signal: AbortSignal) => Promise<void> | void, dropped: () => void) {
    this.#painted = painted;
    this.#dropped = dropped;
    document.addEventListener('visibilitychange', () => this.#turn(), { signal: this.#ending.signal });
  }

  /** Takes the present content and camera of the map. Calls without a change have no effect. */
  follow(scene: PictureScene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (scene.beneath.length === 0 || scene.size.width === 0 || scene.size.height === 0) {
      this.#stop();
      this.#isDue = false;
      this.#drop();
      this.#tellIfWhole();
      return;
    }
    if (this.#shown && !areOfOneTable(scene, this.#shown)) this.#drop();
    if (before && showTheSame(scene, before) && isSameCamera(scene, before) && scene.isMoving === before.isMoving) return;
    const hasMoved = before !== null && (before.isMoving || !isSameCamera(scene, before));
    this.#stop();
    this.#isDue = !this.#shown || !showTheSame(scene, this.#shown) || !isSameCamera(scene, this.#shown);
    if (this.#isDue && hasMoved && !scene.isMoving) {
      this.#rest = setTimeout(() => {
        this.#rest = undefined;
        this.#turn();
      }, restMs);
    } else this.#turn();
    this.#tellIfWhole();
  }

  /** Paints the current content again because the painted picture is lost. */
  repaint(): void {
    this.#shown = null;
    const scene = this.#scene;
    this.#scene = null;
    if (scene) this.follow(scene);
  }

  /** Whether the picture shows the current content, or no picture is needed. */
  get isWhole(): boolean {
    return !this.#isDue && !this.#running;
  }

  /** Resolves when the picture is whole. */
  whole(): Promise<void> {
    return new Promise((resolve) => {
      this.#wholeListeners.push(resolve);
      this.#tellIfWhole();
    });
  }

  end(): void {
    this.#ending.abort();
    this.#stop();
    this.#isDue = false;
    this.#tellIfWhole();
  }

  /** Paints the picture if it is due, unless the camera moves or the page is hidden. */
  #turn(): void {
    if (document.hidden) {
      this.#stop();
      return;
    }
    if (this.#isDue && !this.#running && this.#rest === undefined && this.#scene && !this.#scene.isMoving) void this.#paint(this.#scene);
  }

  async #paint(scene: PictureScene): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running = controller;
    try {
      const picture = await runInSlices(paintingPicture(scene), sliceMs, signal);
      await this.#painted(picture, signal);
      signal.throwIfAborted();
      this.#shown = scene;
      this.#isDue = false;
    } catch (cause) {
      if (signal.aborted) return;
      // The cause can be a lack of memory. The marks are then shown without a picture.
      this.#isDue = false;
      reportError(cause);
    }
    this.#running = null;
    this.#tellIfWhole();
  }

  #stop(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#running?.abort();
    this.#running = null;
  }

  #drop(): void {
    if (!this.#shown) return;
    this.#shown = null;
    this.#dropped();
  }

  #tellIfWhole(): void {
    if (!this.isWhole) return;
    for (const tell of this.#wholeListeners.splice(0)) tell();
  }
}

function isSameCamera(a: PictureSubject, b: PictureSubject): boolean {
  return (
    a.transform.scale === b.transform.scale &&
    a.transform.x === b.transform.x &&
    a.transform.y === b.transform.y &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.pixelRatio === b.pixelRatio
  );
}

function showTheSame(a: PictureSubject, b: PictureSubject): boolean {
  return a.arcs === b.arcs && a.beneath === b.beneath && a.emphasis === b.emphasis && a.totals === b.totals && a.palette === b.palette;
}

/**
 * Whether both pictures show arcs of the same table. If so, the old picture can stay while a picture of another selection, time or scale is
 * painted.
 */
function areOfOneTable(a: PictureSubject, b: PictureSubject): boolean {
  return a.arcs.ids === b.arcs.ids;
}
