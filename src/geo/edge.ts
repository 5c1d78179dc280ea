/** The edge of the land data. Towards it the land fades into the colour of the sea, so that a map does not show where the data end. */
import type { MultiPolygon, Position } from 'geojson';
import type { Bounds } from './projection.ts';

/** The box that neighbouring countries are clipped to: any view of China, with a margin for the corners of a conic projection. */
export const dataBounds: Bounds = [52, -6, 160, 66];

/** The width of the fade in degrees. */
const fadeDegrees = 8;
const bands = 6;

export interface EdgeBand {
  readonly geometry: MultiPolygon;
  /** The opacity of the band. Overlapping bands together cover a share that grows evenly, up to 1 at the edge. */
  readonly opacity: number;
}

/**
 * Bands along the four sides, each a little wider than the one before.
 *
 * @param stepDegrees - the largest distance between points of a side; a projection with curved parallels needs more than the corners
 */
export function edgeBands(stepDegrees = 360): readonly EdgeBand[] {
  const [west, south, east, north] = dataBounds;
  return Array.from({ length: bands }, (_, i): EdgeBand => {
    const degrees = (fadeDegrees * (i + 1)) / bands;
    const strips: readonly Bounds[] = [
      [west - 1, south - 1, west + degrees, north + 1],
      [east - degrees, south - 1, east + 1, north + 1],
      [west - 1, south - 1, east + 1, south + degrees],
      [west - 1, north - degrees, east + 1, north + 1],
    ];
    return {
      geometry: { type: 'MultiPolygon', coordinates: strips.map((strip) => [ringAround(strip, stepDegrees)]) },
      opacity: 1 / (i + 1),
    };
  });
}

/** A clockwise ring, as d3-geo expects of an exterior. */
function ringAround([west, south, east, north]: Bounds, stepDegrees: number): Position[] {
  const corners: readonly Position[] = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
  ];
  const points = corners.flatMap(([x = 0, y = 0], i) => {
    const [toX = 0, toY = 0] = corners[(i + 1) % corners.length] ?? [];
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / stepDegrees));
    return Array.from({ length: steps }, (_, step): Position => [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps]);
  });
  return [...points, ...points.slice(0, 1)];
}
