/** The ten strokes of the dashed line: ends and middles in degrees, drawn as short curves through the three points. */
import type { Feature, LineString } from 'geojson';
import strokes from '../sources/dashes.json';

type Point = readonly [number, number];

/** Points a stroke; enough that it looks like a pen's at any size we draw. */
const steps = 8;

export function dashes(): Feature<LineString>[] {
  return strokes.map((stroke, i) => {
    const [from, middle, to] = stroke as unknown as [Point, Point, Point];
    // The control point that takes a quadratic curve through the middle at its half.
    const control = [0, 1].map((k) => 2 * middle[k as 0 | 1] - (from[k as 0 | 1] + to[k as 0 | 1]) / 2) as unknown as Point;
    return {
      type: 'Feature',
      id: `dash-${i + 1}`,
      properties: {},
      geometry: { type: 'LineString', coordinates: Array.from({ length: steps + 1 }, (_, step) => bezier(from, control, to, step / steps)) },
    };
  });
}

function bezier(from: Point, control: Point, to: Point, t: number): [number, number] {
  const at = (k: 0 | 1): number => (1 - t) ** 2 * from[k] + 2 * (1 - t) * t * control[k] + t ** 2 * to[k];
  return [at(0), at(1)];
}
