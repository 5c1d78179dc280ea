/**
 * Keeps the picture of a map's arcs up to date. While the camera moves nothing is painted: the map moves the picture that it has. When the camera
 * has come to rest, and when other arcs are shown, the picture is painted anew, in slices between which the page answers; then nothing runs.
 */
import { runInSlices } from '../../import/worker/run-in-slices.ts';
import { paintingPicture, type ArcPicture, type PictureSubject } from './picture.ts';

/** So long at a time: a frame is not missed. */
const sliceMs = 8;
/** So long after its last step a camera rests: keys and wheels move it in steps. */
const restMs = 120;

/** What a map shows now. */
export interface PictureScene extends PictureSubject {
  /** Whether a gesture or a flight moves the camera. */
  readonly isMoving: boolean;
}

export class PictureKeeper {
  readonly #painted: (picture: ArcPicture, signal: AbortSignal) => Promise<void> | void;
  readonly #dropped: () => void;
  #scene: PictureScene | null = null;
  /** What the picture shows that is there. */
  #shown: PictureSubject | null = null;
  #running: AbortController | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  #wholeListeners: (() => void)[] = [];
  readonly #ending = new AbortController();

  /**
   * @param painted - takes a picture that is whole; the next one waits for it
   * @param dropped - there is nothing to show, or other arcs than the picture has
   */
  constructor(painted: (picture: ArcPicture, signal: AbortSignal) => Promise<void> | void, dropped: () => void) {
    this.#painted = painted;
    this.#dropped = dropped;
    document.addEventListener('visibilitychange', () => this.#turn(), { signal: this.#ending.signal });
  }

  /** The map shows this now; to be called as often as it likes. */
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

  /** Paints again what is shown: what had been painted is no longer there. */
  repaint(): void {
    this.#shown = null;
    const scene = this.#scene;
    this.#scene = null;
    if (scene) this.follow(scene);
  }

  /** Whether the picture shows what the map does, or there is none to paint. */
  get isWhole(): boolean {
    return !this.#isDue && !this.#running;
  }

  /** Resolves when it is whole. */
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

  /** Paints what is due, unless the camera moves or nobody sees it. */
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
      // Without memory for a picture the marks over it are all that is drawn.
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

/** Whether a picture may stand a moment longer while that of another selection, time or scale is painted: it shows arcs of the same table. */
function areOfOneTable(a: PictureSubject, b: PictureSubject): boolean {
  return a.arcs.ids === b.arcs.ids;
}
