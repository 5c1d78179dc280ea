/** What leaves, reaches and stays within each node, in one measure: one unit, time and kind. */
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

export interface NodeTotals {
  readonly out: Float64Array;
  readonly in: Float64Array;
  /** What runs within the node: no part of the other two. */
  readonly inner: Float64Array;
  /** What has no direction, at either of its ends: no part of the others. */
  readonly between: Float64Array;
}

/**
 * @param nodes - how many there are; ends are numbers below it
 * @param isMeant - 1 for each flow of the measure; those without a number are passed over
 */
export function nodeTotals(flows: RowColumns, nodes: number, isMeant: Uint8Array): NodeTotals {
  const totals = {
    out: new Float64Array(nodes),
    in: new Float64Array(nodes),
    inner: new Float64Array(nodes),
    between: new Float64Array(nodes),
  };
  const add = (column: Float64Array, node: number, n: number): void => {
    column[node] = (column[node] ?? 0) + n;
  };
  for (let flow = 0; flow < flows.count; flow++) {
    if (isMeant[flow] !== 1 || rowFormOf(flows, flow) !== rowForm.number) continue;
    const [from, to, n] = [flows.origin[flow] ?? 0, flows.destination[flow] ?? 0, flows.n[flow] ?? 0];
    if (from === to) add(totals.inner, from, n);
    else if (flows.directed[flow] === 1) {
      add(totals.out, from, n);
      add(totals.in, to, n);
    } else {
      add(totals.between, from, n);
      add(totals.between, to, n);
    }
  }
  return totals;
}
