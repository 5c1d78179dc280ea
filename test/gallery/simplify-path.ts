/**
 * Removes the points of path data that are nearer than a step to the last kept point. A line keeps its first and last point, a small ring
 * all of them.
 *
 * @param path - path data with `M`, `L`, `Z` and absolute numbers, as written by d3-geo
 * @param step - in the unit of the path
 */
export function simplifyPath(path: string, step: number): string {
  return path.replace(/M[^M]*/g, (run) => {
    const closed = run.endsWith('Z');
    const points = run.slice(1, closed ? -1 : undefined).split('L');
    let [keptX, keptY] = numbersOf(points[0] ?? '');
    const kept = points.filter((point, i) => {
      const [x, y] = numbersOf(point);
      if (i > 0 && i < points.length - 1 && Math.hypot(x - keptX, y - keptY) < step) return false;
      [keptX, keptY] = [x, y];
      return true;
    });
    return `M${(closed && kept.length < 4 ? points : kept).join('L')}${closed ? 'Z' : ''}`;
  });
}

function numbersOf(point: string): readonly [number, number] {
  const [x = 0, y = 0] = point.split(',').map(Number);
  return [x, y];
}
