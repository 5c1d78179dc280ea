/** The differences of opposite flows, as a table of flows. */
import type { SceneFlows } from '../scene-types.ts';
import { extentOf, largestFirst, type FlowTable } from './flow-table.ts';
import { netFlows, type NetFlows } from './net-flows.ts';

interface NetTable extends Pick<NetFlows, 'opposite' | 'without'> {
  readonly table: FlowTable;
}

/** Returns the table with differences as values. Each difference is at the arc of the larger of two opposite flows. */
export function netTable(table: FlowTable): NetTable {
  const { n, exact, opposite, without } = netFlows(table.columns);
  return { table: { ...table, n, exact, bySize: largestFirst(n), extent: extentOf(n) }, opposite, without };
}

/** The differences of two shown flows, and the number of flows without a difference by reason. */
export function shownDifferences(
  { table: { n }, opposite, without }: NetTable,
  isOnAny: Uint8Array,
): { readonly isShown: Uint8Array; readonly net: NonNullable<SceneFlows['net']> } {
  const isShown = new Uint8Array(isOnAny.length);
  const net = { alone: 0, silent: 0, hidden: 0, several: 0, others: 0, undirected: 0, even: 0, unclear: 0 };
  for (let flow = 0; flow < isShown.length; flow++) {
    if (isOnAny[flow] !== 1) continue;
    const why = without(flow);
    const isOfPair = why === null || why === 'even' || why === 'unclear';
    const other = opposite[flow] ?? -1;
    if (isOfPair && isOnAny[other] !== 1) net.hidden++;
    else if (why === 'even' || why === 'unclear') net[why] += flow < other ? 1 : 0;
    else if (why !== null) net[why]++;
    else if (!Number.isNaN(n[flow] ?? Number.NaN)) isShown[flow] = 1;
  }
  return { isShown, net };
}

/** The records of both flows of each difference, the larger one first. */
export function recordsOfBoth(
  { arcs, arcOf, records }: FlowTable,
  drawn: Uint32Array,
  opposite: Int32Array,
): readonly (readonly string[])[] {
  const recordsOfArcs = arcs.records.map((): string[] => []);
  for (const flow of drawn)
    recordsOfArcs[arcOf[flow] ?? -1]?.push(...[flow, opposite[flow] ?? -1].flatMap((each) => records[each]?.id ?? []));
  return recordsOfArcs;
}
