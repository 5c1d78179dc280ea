/** Finds the nearest place in a direction, for the arrow keys. */
import { mercatorOf, type LonLat } from './projection.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const along: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** The cost of a step sideways in steps ahead. With 2 the direction is kept and every region can still be reached. */
const sidewaysWeight = 2;

/**
 * @returns the index of the nearest place that lies more ahead than aside; if there is none, of the nearest place that lies ahead;
 * otherwise −1
 */
export function nearestInDirection(places: readonly LonLat[], from: number, direction: Direction): number {
  const start = places[from];
  if (!start) return -1;
  const [ux, uy] = along[direction];
  const [x0, y0] = mercatorOf(start);
  let best = -1;
  let bestCost = Infinity;
  places.forEach((place, i) => {
    if (i === from) return;
    const [x, y] = mercatorOf(place);
    const ahead = (x - x0) * ux + (y - y0) * uy;
    const sideways = Math.abs((x - x0) * uy - (y - y0) * ux);
    if (ahead <= 0) return;
    const cost = ahead + sideways * sidewaysWeight + (sideways > ahead ? outsideConeCost : 0);
    if (cost < bestCost) {
      best = i;
      bestCost = cost;
    }
  });
  return best;
}

/** A cost larger than the whole plane, so that a place outside the cone is chosen only if none is inside. */
const outsideConeCost = 4;
