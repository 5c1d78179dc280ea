/** The flows out of, into and within each node, in one measure: one unit, time and kind. */
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

export interface NodeTotals {
  readonly out: Float64Array;
  readonly in: Float64Array;
  /** Flows within the node. They are not part of `out` and `in`. */
  readonly inner: Float64Array;
  /** Flows without a direction, at both of their ends. They are not part of the other totals. */
  readonly between: Float64Array;
}

/**
 * @param nodes - the number of nodes; ends are indices below it
 * @param isInMeasure - 1 for each flow of the measure; flows without a number are ignored
 */
export function nodeTotals(flows: RowColumns, nodes: number, isInMeasure: Uint8Array): NodeTotals {
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
    if (isInMeasure[flow] !== 1 || rowFormOf(flows, flow) !== rowForm.number) continue;
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
