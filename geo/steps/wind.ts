/** Exteriors clockwise on the page, holes the other way: d3-geo reads a ring's inside from its winding. */
import type { Position } from 'geojson';
import type { Area } from './mapshaper.ts';

export function wound(area: Area): Area {
  const { geometry } = area;
  return geometry.type === 'Polygon'
    ? { ...area, geometry: { type: 'Polygon', coordinates: woundPolygon(geometry.coordinates) } }
    : { ...area, geometry: { type: 'MultiPolygon', coordinates: geometry.coordinates.map(woundPolygon) } };
}

function woundPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) => {
    const clockwise = signedArea(ring) < 0;
    return clockwise === (i === 0) ? ring : ring.toReversed();
  });
}

/** Positive when the ring runs counter-clockwise with north up. */
function signedArea(ring: readonly Position[]): number {
  let doubled = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    doubled += x * y2 - x2 * y;
  });
  return doubled / 2;
}
