/**
 * Where a neighbour's name may stand: boxes within its land. Its label point may be far from the part that a reader looks at, as Russia's is.
 * A box in degrees is a box on a Mercator map too, so a renderer finds the part in view without any geometry.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** What wide and tall maps show around the home view. */
const frame: Box = [86, 2, 146, 57];
const stepDegrees = 0.25;
const columns = (frame[2] - frame[0]) / stepDegrees;
const rows = (frame[3] - frame[1]) / stepDegrees;
/** So many boxes of each, and none that adds less: a name does not fit into it before the closest zooms. */
const boxesEach = 24;
const leastCells = 6;

/** Boxes of each country: what each adds to those before it is the largest that any could, and it reaches as far as the land does. */
export function labelAreas(topology: Topology): ReadonlyMap<string, readonly Box[]> {
  const countries = topology.objects['countries'];
  if (countries?.type !== 'GeometryCollection') throw new Error('no countries');
  return new Map(
    feature(topology, countries).features.map(({ id, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(`${String(id)} is no area`);
      return [String(id), boxesOf(geometry)];
    }),
  );
}

function boxesOf(area: Polygon | MultiPolygon): readonly Box[] {
  const land = cellsWithin(area.type === 'Polygon' ? area.coordinates : area.coordinates.flat());
  const free = land.slice();
  const boxes: Box[] = [];
  while (boxes.length < boxesEach) {
    const largest = largestRectangle(free);
    if (largest.cells < leastCells) break;
    // Land on both sides of an edge between two boxes has room for a name as well.
    const { left, bottom, right, top } = grownWithin(land, largest);
    for (let row = bottom; row < top; row++) free.fill(0, row * columns + left, row * columns + right);
    boxes.push([lonAt(left), latAt(bottom), lonAt(right), latAt(top)]);
  }
  return boxes;
}

const lonAt = (column: number): number => frame[0] + column * stepDegrees;
const latAt = (row: number): number => frame[1] + row * stepDegrees;

/** 1 for each cell whose lower and upper edge lie within the rings from end to end. */
function cellsWithin(rings: readonly (readonly Position[])[]): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  let below = columnsWithin(rings, latAt(0));
  for (let row = 0; row < rows; row++) {
    const middle = columnsWithin(rings, latAt(row + 0.5));
    const above = columnsWithin(rings, latAt(row + 1));
    for (let column = 0; column < columns; column++)
      cells[row * columns + column] = (below[column] ?? 0) & (middle[column] ?? 0) & (above[column] ?? 0);
    below = above;
  }
  return cells;
}

/** 1 for each column that a parallel crosses without leaving the rings. */
function columnsWithin(rings: readonly (readonly Position[])[], lat: number): Uint8Array {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([lon = 0, y = 0], i) => {
        const [nextLon = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
        return y <= lat === nextY <= lat ? [] : [lon + ((lat - y) / (nextY - y)) * (nextLon - lon)];
      }),
    )
    .sort((a, b) => a - b);
  const within = new Uint8Array(columns);
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = Math.max(0, Math.ceil(((crossings[i] ?? 0) - frame[0]) / stepDegrees));
    const to = Math.min(columns, Math.floor(((crossings[i + 1] ?? 0) - frame[0]) / stepDegrees));
    if (from < to) within.fill(1, from, to);
  }
  return within;
}

/** The rectangle with every column and row beside it that is all ones. */
function grownWithin(cells: Uint8Array, rectangle: Rectangle): Omit<Rectangle, 'cells'> {
  let { left, bottom, right, top } = rectangle;
  const isColumn = (column: number): boolean => {
    for (let row = bottom; row < top; row++) if (cells[row * columns + column] !== 1) return false;
    return column >= 0 && column < columns;
  };
  const isRow = (row: number): boolean => {
    for (let column = left; column < right; column++) if (cells[row * columns + column] !== 1) return false;
    return row >= 0 && row < rows;
  };
  while (isColumn(left - 1)) left--;
  while (isColumn(right)) right++;
  while (isRow(bottom - 1)) bottom--;
  while (isRow(top)) top++;
  return { left, bottom, right, top };
}

interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly cells: number;
}

/** The largest rectangle of ones, row by row over the heights of the columns that end there. */
function largestRectangle(cells: Uint8Array): Rectangle {
  let best: Rectangle = { left: 0, bottom: 0, right: 0, top: 0, cells: 0 };
  const heights = new Uint16Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) heights[column] = cells[row * columns + column] === 1 ? (heights[column] ?? 0) + 1 : 0;
    const open: number[] = [];
    for (let column = 0; column <= columns; column++) {
      let last = open.at(-1);
      while (last !== undefined && (heights[last] ?? 0) >= (heights[column] ?? 0)) {
        open.pop();
        const height = heights[last] ?? 0;
        const left = (open.at(-1) ?? -1) + 1;
        const area = height * (column - left);
        if (area > best.cells) best = { left, bottom: row + 1 - height, right: column, top: row + 1, cells: area };
        last = open.at(-1);
      }
      open.push(column);
    }
  }
  return best;
}
