/** Decides when the WebGL map replaces the SVG map. Its script is half a megabyte, and the first picture must not wait for it. */
import type { Bounds } from '../../../geo/projection.ts';
import { idle } from '../../../ui/idle.ts';

/** The width in degrees of longitude below which a view has the finer boundaries. */
const closeBelowDegrees = 14;

/**
 * Whether a view is so close that an SVG with the finer boundaries is slow.
 *
 * @param bounds - the visible area
 */
export function isClose([west, , east]: Bounds): boolean {
  return east - west <= closeBelowDegrees;
}

/** The values of the Network Information API, which not every browser has. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
}

/** Whether half a megabyte that the reader has not requested costs money or time. */
export function isCostly({ saveData = false, effectiveType = '4g', type = '' }: Connection): boolean {
  return saveData || effectiveType !== '4g' || type === 'cellular';
}

export class UpgradeTiming {
  readonly #due: () => void;
  #isDue = false;
  #isOver = false;

  /** @param due - called once when the WebGL map may be created */
  constructor(due: () => void) {
    this.#due = due;
  }

  get isDue(): boolean {
    return this.#isDue;
  }

  /**
   * Begins to wait, after the SVG map is drawn, until the page is idle. On a costly connection, the WebGL map is only created when it is
   * needed.
   */
  begin(): void {
    // TypeScript's DOM does not have this interface, which is not in every browser.
    const { connection = {} } = navigator as Navigator & { readonly connection?: Connection };
    if (!isCostly(connection)) void idle().then(() => this.need());
  }

  /** Creates the WebGL map now, because the scene is too much for SVG. */
  need(): void {
    if (this.#isDue || this.#isOver) return;
    this.#isDue = true;
    this.#due();
  }

  end(): void {
    this.#isOver = true;
  }
}
