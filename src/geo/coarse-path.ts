/** Writes path data in few bytes, for data that are loaded before the first picture. */
import type { GeoPath, GeoPermissibleObjects } from 'd3';

export interface Coarseness {
  /** The step of the grid that points are rounded to, in the unit of the path. */
  readonly step: number;
  /** The treatment of a ring or line smaller than a step: an island is left out, or becomes a visible point. */
  readonly small: 'omitted' | 'point';
}

/**
 * Drops points nearer than two steps to the last kept one, and writes the others as whole numbers of steps relative to it.
 *
 * @param path - the projecting path; its context is replaced
 * @returns path data in steps with relative lines; an empty string for an empty shape
 */
export function coarsePath(shape: GeoPermissibleObjects, path: GeoPath, { step, small }: Coarseness): string {
  let written = '';
  let pending = '';
  let lines = 0;
  let at: readonly [number, number] = [0, 0];
  const onGrid = (x: number, y: number): readonly [number, number] => [Math.round(x / step), Math.round(y / step)];
  const flush = (end: string): void => {
    if (lines > 1 || (lines === 1 && end === '')) written += pending + end;
    else if (pending !== '' && small === 'point') written += `${pending}${lines === 0 ? 'h1' : ''}`;
    pending = '';
    lines = 0;
  };
  path.context({
    beginPath() {},
    arc() {},
    moveTo(x, y) {
      flush('');
      at = onGrid(x, y);
      pending = `M${at[0]} ${at[1]}`;
    },
    lineTo(x, y) {
      const next = onGrid(x, y);
      const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
      if (Math.abs(dx) + Math.abs(dy) < 2) return;
      // Consecutive lines need no letter, and a negative number needs no space.
      pending += `${lines === 0 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
      lines += 1;
      at = next;
    },
    closePath: () => flush('z'),
  })(shape);
  flush('');
  return written;
}
