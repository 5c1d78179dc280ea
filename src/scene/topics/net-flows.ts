/** The differences of opposite flows of the same unit, time and kind. A difference is the larger flow minus the smaller one. */
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import type { Comparator } from '../../data/schema.ts';
import type { FlowColumns } from './flow-columns.ts';

/**
 * The reason why a flow has no difference. `alone`: the table has no opposite flow. `silent`: one of the two, or a row in one of the sums,
 * is not reported. `several`: one of the two directions has several flows. `others`: one of the two has another unit or no number. `even`:
 * both are known and equal. `unclear`: the comparators leave open which one is larger. `undirected`: the flow has no direction.
 */
export type WithoutNet = 'alone' | 'silent' | 'several' | 'others' | 'even' | 'unclear' | 'undirected';

export interface NetFlows {
  /** The difference at the larger flow of each pair; NaN for other flows. */
  readonly n: Float64Array;
  /** 1 if both flows are exact; otherwise the difference is a lower bound. */
  readonly exact: Uint8Array;
  /** For each flow, the index of its one opposite flow (same time and kind, both with a number); −1 if there is none or more than one. */
  readonly opposite: Int32Array;
  /** The reason why a flow has no difference; null for the two flows of a difference. */
  readonly without: (flow: number) => WithoutNet | null;
}

type NetColumns = Pick<
  FlowColumns,
  'n' | 'exact' | 'comparator' | 'silent' | 'runs' | 'measure' | 'origin' | 'destination' | 'directed' | 'regionIds'
>;

const withComparators = (...known: readonly Comparator[]): readonly boolean[] => comparatorNumbers.map((each) => known.includes(each));
/** Whether a value with the comparator of an index is at least its number (400余 is 400 or more), or at most (近500). */
const isAtLeast = withComparators('exact', 'counted', 'over', 'some');
const isAtMost = withComparators('exact', 'counted', 'nearly');

/**
 * “Over 100” and “nearly 120” have no difference, because either may be the larger one. A flow that is missing or not reported is unknown,
 * not zero.
 */
export function netFlows({ n, exact, comparator, silent, runs, measure, origin, destination, directed, regionIds }: NetColumns): NetFlows {
  const places = regionIds.length;
  const keyOf = (from: number, to: number, flow: number): number => ((measure[flow] ?? 0) * places + from) * places + to;
  const isBetween = (flow: number): boolean =>
    (origin[flow] ?? -1) >= 0 && (destination[flow] ?? -1) >= 0 && origin[flow] !== destination[flow];
  const byKey = new Map<number, OneWay>();
  for (let flow = 0; flow < n.length; flow++) {
    if (directed[flow] !== 1 || !isBetween(flow)) continue;
    const key = keyOf(origin[flow] ?? 0, destination[flow] ?? 0, flow);
    let group = byKey.get(key);
    if (!group) byKey.set(key, (group = { flow: none, isSilent: false }));
    group.isSilent ||= (silent[flow] ?? 0) > 0;
    if (!Number.isNaN(n[flow] ?? Number.NaN)) group.flow = group.flow === none ? flow : several;
  }
  const oppositeOf = (flow: number): OneWay | undefined => byKey.get(keyOf(destination[flow] ?? 0, origin[flow] ?? 0, flow));
  const net: Pick<NetFlows, 'n' | 'exact' | 'opposite'> = {
    n: new Float64Array(n.length).fill(Number.NaN),
    exact: new Uint8Array(n.length),
    opposite: new Int32Array(n.length).fill(-1),
  };
  for (const { flow, isSilent } of byKey.values()) {
    if (flow < 0) continue;
    const other = oppositeOf(flow);
    if (!other || other.flow < 0) continue;
    net.opposite[flow] = other.flow;
    const difference = (n[flow] ?? 0) - (n[other.flow] ?? 0);
    if (isSilent || other.isSilent || !(difference > 0)) continue;
    if (!isAtLeast[comparator[flow] ?? -1] || !isAtMost[comparator[other.flow] ?? -1]) continue;
    net.n[flow] = difference;
    net.exact[flow] = exact[flow] === 1 && exact[other.flow] === 1 ? 1 : 0;
  }
  const without = (flow: number): WithoutNet | null => {
    if (directed[flow] !== 1) return 'undirected';
    if (!isBetween(flow)) return runs[flow] === 1 || (silent[flow] ?? 0) === 0 ? 'others' : 'silent';
    const own = byKey.get(keyOf(origin[flow] ?? 0, destination[flow] ?? 0, flow));
    const other = oppositeOf(flow);
    const hasNumber = !Number.isNaN(n[flow] ?? Number.NaN);
    if ((silent[flow] ?? 0) > 0) return 'silent';
    if (!hasNumber) return 'others';
    if (!other) return 'alone';
    if (own?.isSilent || other.isSilent) return 'silent';
    if (own?.flow === several || other.flow === several) return 'several';
    if (other.flow === none) return 'others';
    if (!Number.isNaN(net.n[flow] ?? Number.NaN) || !Number.isNaN(net.n[other.flow] ?? Number.NaN)) return null;
    return n[flow] === n[other.flow] && exact[flow] === 1 && exact[other.flow] === 1 ? 'even' : 'unclear';
  };
  return { ...net, without };
}

/** The flows from one place to another, of one time and kind. */
interface OneWay {
  /** The flow that has a number. */
  flow: number;
  /** Whether a part of the flow is not reported. */
  isSilent: boolean;
}

const none = -1;
const several = -2;
