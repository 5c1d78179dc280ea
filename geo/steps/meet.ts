/** Where one ring runs straight and another has a vertex beside it, a thread of sea or overlap would stay between them. */
import Flatbush from 'flatbush';
import type { Ring, Unit } from './unit.ts';

/** About 80 m: less than the source's step of 1/1024 degree, more than what two drawings of one border differ by. */
const besideDegrees = 0.0008;

interface Vertex {
  readonly point: readonly [number, number];
  readonly ring: Ring;
}

/** The same rings, with the vertices of other rings that lie on their edges taken into them. */
export function met(units: readonly Unit[]): Unit[] {
  const vertices: Vertex[] = units.flatMap(({ rings }) => rings.flatMap((ring) => ring.map((point) => ({ point, ring }))));
  const index = new Flatbush(vertices.length);
  for (const { point } of vertices) index.add(...point, ...point);
  index.finish();
  return units.map((unit) => ({ ...unit, rings: unit.rings.map((ring) => metRing(ring, vertices, index)) }));
}

function metRing(ring: Ring, vertices: readonly Vertex[], index: Flatbush): Ring {
  const own = new Set(ring.map(String));
  const out: Ring = [];
  ring.forEach((a, i) => {
    out.push(a);
    const b = ring[i + 1];
    if (!b) return;
    const beside = index
      .search(
        Math.min(a[0], b[0]) - besideDegrees,
        Math.min(a[1], b[1]) - besideDegrees,
        Math.max(a[0], b[0]) + besideDegrees,
        Math.max(a[1], b[1]) + besideDegrees,
      )
      .flatMap((k) => {
        const vertex = vertices[k];
        if (!vertex || vertex.ring === ring || own.has(String(vertex.point))) return [];
        const along = shareAlong(a, b, vertex.point);
        return along === null ? [] : [{ point: vertex.point, along }];
      })
      .toSorted((p, q) => p.along - q.along || p.point[0] - q.point[0] || p.point[1] - q.point[1]);
    for (const { point } of beside) if (String(point) !== String(out.at(-1))) out.push([...point]);
  });
  return out;
}

/** Where along the edge a point beside it lies, 0 to 1, or null when it lies elsewhere or at an end. */
function shareAlong(a: readonly [number, number], b: readonly [number, number], [x, y]: readonly [number, number]): number | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  if (length < 2 * besideDegrees) return null;
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / length;
  const sideways = Math.abs((x - a[0]) * dy - (y - a[1]) * dx) / length;
  return sideways < besideDegrees && along > besideDegrees && along < length - besideDegrees ? along / length : null;
}
