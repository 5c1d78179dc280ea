/** The ten strokes of the dashed line: ends and middles in degrees, drawn as short curves through the three points. */
import type { Feature, LineString } from 'geojson';
import strokes from '../sources/dashes.json';

type Point = readonly [number, number];

/** Points a stroke; enough that it looks like a pen's at any size we draw. */
const steps = 8;

export function dashes(): Feature<LineString>[] {
  return strokes.map((stroke, i) => {
    // Three points a stroke, two numbers a point; a JSON import types them as number[][].
    const [from, middle, to] = stroke as unknown as [Point, Point, Point];
    const control = controlPoint(from, middle, to);
    return {
      type: 'Feature',
      id: `dash-${i + 1}`,
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: Array.from({ length: steps + 1 }, (_, step) => bezier(from, control, to, step / steps)),
      },
    };
  });
}

/** Of the quadratic curve that meets the middle where it lies along the stroke: at its half, an uneven middle would bend a hook. */
function controlPoint(from: Point, middle: Point, to: Point): Point {
  const [before, after] = [Math.hypot(middle[0] - from[0], middle[1] - from[1]), Math.hypot(to[0] - middle[0], to[1] - middle[1])];
  const t = before / (before + after);
  const at = (k: 0 | 1): number => (middle[k] - (1 - t) ** 2 * from[k] - t ** 2 * to[k]) / (2 * t * (1 - t));
  return [at(0), at(1)];
}

function bezier(from: Point, control: Point, to: Point, t: number): [number, number] {
  const at = (k: 0 | 1): number => (1 - t) ** 2 * from[k] + 2 * (1 - t) * t * control[k] + t ** 2 * to[k];
  return [at(0), at(1)];
}
