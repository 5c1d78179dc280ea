/** Path data in few bytes: for what stands between a reader and the first picture. */
import type { GeoPath, GeoPermissibleObjects } from 'd3';

export interface Coarseness {
  /** Of the grid that points are moved to, in the unit of the path. */
  readonly step: number;
  /** What becomes of a ring or line that has shrunk to less than a step: an island that is left out, or a point to be seen. */
  readonly small: 'omitted' | 'point';
}

/**
 * Drops what is nearer than two steps to the last point kept, and writes the rest as whole numbers of steps from point to point.
 *
 * @param path - projects; its context is replaced
 * @returns path data in steps, all with relative lines; an empty string for nothing
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
      // A line goes on without its letter, a negative number without a space.
      pending += `${lines === 0 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
      lines += 1;
      at = next;
    },
    closePath: () => flush('z'),
  })(shape);
  flush('');
  return written;
}
