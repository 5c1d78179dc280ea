/** Edges that cross one another: what a coverage must not have, and rounding to a grid can bring back. */
import Flatbush from 'flatbush';
import type { Position } from 'geojson';

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** @returns pairs of edges that cross within both; edges that touch at an end are neighbours */
export function crossingCount(lines: readonly (readonly Position[])[]): number {
  const edges = lines.flatMap((line) => line.slice(1).map(([bx = 0, by = 0], i): Edge => [line[i]?.[0] ?? bx, line[i]?.[1] ?? by, bx, by]));
  const index = new Flatbush(edges.length);
  for (const [ax, ay, bx, by] of edges) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  let count = 0;
  edges.forEach((edge, i) => {
    const [ax, ay, bx, by] = edge;
    for (const k of index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))) {
      const other = edges[k];
      if (k > i && other && cross(edge, other)) count++;
    }
  });
  return count;
}

function cross([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
}
