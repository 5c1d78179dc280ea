/** Chooses the flows of a level that are drawn, and computes their share of the total and the remainder at each node. */
import { legibleArcs } from './legible-arcs.ts';
import { nodeTotals, type NodeTotals } from './node-totals.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

export interface DrawnFlows {
  /** Indices of the flows, the largest first; equal ones in the order of the table. */
  readonly drawn: Uint32Array;
  /** The drawn flows' share of all flows between different nodes, 0 to 1; null if there are none. Negative values count by their amount. */
  readonly share: number | null;
  /** The totals of the other flows at each node. */
  readonly remainder: NodeTotals;
}

/** @param isInMeasure - 1 for each flow of the measure that is drawn, which is one unit, time and kind */
export function drawnFlows(flows: RowColumns, nodes: number, isInMeasure: Uint8Array, top: number = legibleArcs): DrawnFlows {
  const crossing: number[] = [];
  let all = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (isInMeasure[flow] !== 1 || flows.origin[flow] === flows.destination[flow] || rowFormOf(flows, flow) !== rowForm.number) continue;
    crossing.push(flow);
    all += amountOf(flows, flow);
  }
  const drawn = Uint32Array.from(crossing)
    .sort((a, b) => amountOf(flows, b) - amountOf(flows, a) || a - b)
    .slice(0, top);
  const left = isInMeasure.slice();
  let carried = 0;
  for (const flow of drawn) {
    carried += amountOf(flows, flow);
    left[flow] = 0;
  }
  return {
    drawn,
    share: all > 0 ? (drawn.length === crossing.length ? 1 : carried / all) : null,
    remainder: nodeTotals(flows, nodes, left),
  };
}

function amountOf({ n }: Pick<RowColumns, 'n'>, flow: number): number {
  return Math.abs(n[flow] ?? 0);
}
