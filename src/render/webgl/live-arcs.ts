/** Determines how many arcs the GPU draws in each frame of a moving map. */
import { markedUpTo } from '../../scene/marks/arcs.ts';

/**
 * Number of arcs that are drawn on any machine, as in the SVG map. Without a graphics card they take about a tenth of the map's own time.
 */
export const leastLive = markedUpTo;
/** Maximum time of the arcs in a frame, in ms. At 60 Hz a frame has 16.7 ms, most of which the map needs. */
const liveMs = 6;
/** Shortest time that counts as a measurement, in ms. Waiting for the GPU takes some time itself. */
const leastMs = 0.5;
const growth = 8;

/**
 * Measures how many arcs can be drawn in a part of a frame.
 *
 * @param all - number of all arcs
 * @param drawn - draws the given number of arcs and waits for the GPU; returns the time in ms
 * @returns at least {@link leastLive}; `all` or more if all arcs can be drawn
 */
export function mostLive(all: number, drawn: (count: number) => number): number {
  for (let count = Math.min(all, leastLive); ; count = Math.min(all, count * growth)) {
    const ms = Math.max(leastMs, drawn(count));
    if (count < all && ms * growth <= liveMs * 2) continue;
    return Math.max(leastLive, Math.floor((count * liveMs) / ms));
  }
}
