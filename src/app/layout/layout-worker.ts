/** The worker that lays out arcs. It fetches nothing, because its call contains the places and the arcs. */
import { expose, transfer } from 'comlink';
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { layOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';

const layoutWorker = {
  /** Answers once the worker runs. */
  begin(): void {},
  layOut(input: ArcLayoutInput): Float64Array {
    const bends = layOutArcs(input);
    return transfer(bends, [bends.buffer]);
  },
};

export type LayoutWorker = typeof layoutWorker;

expose(layoutWorker);
