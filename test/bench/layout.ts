/**
 * Measures the benefit and the time of the arc layout. The arcs are seeded gravity flows between all prefectures, with default bends and
 * with those of the layout.
 */
import { ArcLayout } from '../../src/geo/arc-layout/arc-layout.ts';
import { layOutArcs } from '../../src/geo/arc-layout/lay-out-arcs.ts';
import { gravityArcs } from '../fixtures/gravity-flows.ts';

export interface LayoutRow {
  readonly arcs: number;
  readonly places: number;
  /** The values with the default bends and with those of the layout. */
  readonly passes: readonly [number, number];
  readonly acute: readonly [number, number];
  readonly crossings: readonly [number, number];
  /** The shortest of several runs, on one core, in ms. */
  readonly ms: number;
}

const runs = 5;

export function benchLayout(counts: readonly number[] = [60, 200, 500]): readonly LayoutRow[] {
  return counts.map((count) => {
    const input = gravityArcs(count);
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      layOutArcs(input);
      return performance.now() - start;
    });
    const [before, after] = [new ArcLayout(input).cost(), new ArcLayout(input, layOutArcs(input)).cost()];
    return {
      arcs: count,
      places: input.places.length / 2,
      passes: [before.passes, after.passes],
      acute: [before.acuteCrossings, after.acuteCrossings],
      crossings: [before.crossings, after.crossings],
      ms: Math.min(...times),
    };
  });
}
