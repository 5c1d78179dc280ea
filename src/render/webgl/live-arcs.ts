/** How many arcs the graphics draw in each frame of a moving map. */
import { markedUpTo } from '../../scene/marks/arcs.ts';

/** So many are drawn anywhere, as in the SVG map: without a graphics card they take about a tenth of what the map takes. */
export const leastLive = markedUpTo;
/** So much of a frame arcs may take: at 60 Hz it has 16.7 ms, and the map needs the most of them. */
const liveMs = 6;
/** Less is no measurement: what is waited for takes some time itself. */
const leastMs = 0.5;
const growth = 8;

/**
 * Measures how many arcs can be drawn in a part of a frame.
 *
 * @param all - how many there are
 * @param drawn - draws so many and waits until the graphics have; returns the ms that it took
 * @returns at least {@link leastLive}; `all` or more where all can
 */
export function mostLive(all: number, drawn: (count: number) => number): number {
  for (let count = Math.min(all, leastLive); ; count = Math.min(all, count * growth)) {
    const ms = Math.max(leastMs, drawn(count));
    if (count < all && ms * growth <= liveMs * 2) continue;
    return Math.max(leastLive, Math.floor((count * liveMs) / ms));
  }
}
