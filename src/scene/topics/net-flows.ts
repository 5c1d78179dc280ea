/** What is left of the two directions between each two places: the larger flow less the smaller one, of one unit, time and kind. */
import type { FlowColumns } from './flow-columns.ts';

export interface NetFlows {
  /** The difference at the larger flow of each two; NaN for all others. */
  readonly n: Float64Array;
  /** 1 where both are exact: else the difference is about so much. */
  readonly exact: Uint8Array;
  /** Of each flow that one runs the other way of, that one; −1 for all others, of which there is no difference: nothing in the table is not zero. */
  readonly opposite: Int32Array;
}

/** Of several flows between the same two places, in the same direction, time and kind, there is no difference: which one is meant can't be told. */
export function netFlows({
  n,
  exact,
  measure,
  origin,
  destination,
  directed,
  regionIds,
}: Pick<FlowColumns, 'n' | 'exact' | 'measure' | 'origin' | 'destination' | 'directed' | 'regionIds'>): NetFlows {
  const places = regionIds.length;
  const keyOf = (from: number, to: number, flow: number): number => ((measure[flow] ?? 0) * places + from) * places + to;
  const byKey = new Map<number, number>();
  for (let flow = 0; flow < n.length; flow++) {
    const [from, to] = [origin[flow] ?? -1, destination[flow] ?? -1];
    if (directed[flow] !== 1 || from < 0 || to < 0 || from === to || Number.isNaN(n[flow] ?? Number.NaN)) continue;
    const key = keyOf(from, to, flow);
    byKey.set(key, byKey.has(key) ? several : flow);
  }
  const net: NetFlows = {
    n: new Float64Array(n.length).fill(Number.NaN),
    exact: new Uint8Array(n.length),
    opposite: new Int32Array(n.length).fill(-1),
  };
  for (const flow of byKey.values()) {
    if (flow === several) continue;
    const other = byKey.get(keyOf(destination[flow] ?? 0, origin[flow] ?? 0, flow)) ?? several;
    if (other === several) continue;
    net.opposite[flow] = other;
    const difference = (n[flow] ?? 0) - (n[other] ?? 0);
    if (difference <= 0) continue;
    net.n[flow] = difference;
    net.exact[flow] = exact[flow] === 1 && exact[other] === 1 ? 1 : 0;
  }
  return net;
}

const several = -1;
