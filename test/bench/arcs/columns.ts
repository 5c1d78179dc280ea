/** The arcs of the bench, which are random pairs among 340 places. They are the same in each run. */
import { emptyArcs } from '../../../src/scene/marks/arcs.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';

/** The random number generator mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const none: readonly string[] = [];

export function randomArcs(count: number): ArcColumns {
  const random = seeded(7);
  const places = Array.from({ length: 340 }, () => [80 + random() * 50, 20 + random() * 32] as const);
  const columns = emptyArcs(count);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const from = places[Math.floor(random() * places.length)] ?? [100, 30];
    const to = places[Math.floor(random() * places.length)] ?? [110, 30];
    [columns.originLon[i], columns.originLat[i]] = from;
    [columns.destinationLon[i], columns.destinationLat[i]] = to;
    columns.bend[i] = 0.18;
    columns.widthPx[i] = 1 + random() * 2;
    ids.push(`arc-${i}`);
  }
  return {
    ...columns,
    ids,
    pairings: ids.map(() => null),
    records: ids.map(() => none),
    shown: Uint32Array.from({ length: count }, (_, i) => i),
  };
}
