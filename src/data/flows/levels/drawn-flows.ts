/** Which flows of a level are drawn, what share of all they carry, and what is left at each node. */
import { legibleArcs } from './legible-arcs.ts';
import { nodeTotals, type NodeTotals } from './node-totals.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

export interface DrawnFlows {
  /** The largest first; of equal ones in their order. */
  readonly drawn: Uint32Array;
  /** What the drawn ones carry of what runs from one node to another, 0 to 1; null where nothing does. Negative values count by their amount. */
  readonly share: number | null;
  /** What the others come to at each node. */
  readonly remainder: NodeTotals;
}

/**
 * @param isMeant - 1 for each flow of the measure that is drawn: one unit, time and kind
 */
export function drawnFlows(flows: RowColumns, nodes: number, isMeant: Uint8Array, top: number = legibleArcs): DrawnFlows {
  const crossing: number[] = [];
  let all = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (isMeant[flow] !== 1 || flows.origin[flow] === flows.destination[flow] || rowFormOf(flows, flow) !== rowForm.number) continue;
    crossing.push(flow);
    all += amountOf(flows, flow);
  }
  const drawn = Uint32Array.from(crossing)
    .sort((a, b) => amountOf(flows, b) - amountOf(flows, a) || a - b)
    .slice(0, top);
  const left = isMeant.slice();
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
