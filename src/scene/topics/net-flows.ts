/** What is left of the two directions between each two places: the larger flow less the smaller one, of one unit, time and kind. */
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import type { Comparator } from '../../data/schema.ts';
import type { FlowColumns } from './flow-columns.ts';

/**
 * Why there is no difference of a flow. `alone`: the table has none that runs the other way. `silent`: one of the two, or a row that one of them is
 * the sum of, is not reported. `several`: one of the two stands more than once, and nothing says which one is meant. `others`: one of the two has
 * another unit or no number. `even`: both are known and equal. `unclear`: their comparators do not say which one is larger. `undirected`: it has no
 * direction.
 */
export type WithoutNet = 'alone' | 'silent' | 'several' | 'others' | 'even' | 'unclear' | 'undirected';

export interface NetFlows {
  /** The difference at the larger flow of each two; NaN for all others. */
  readonly n: Float64Array;
  /** 1 where both are exact: else the difference is at least so much. */
  readonly exact: Uint8Array;
  /** Of each flow with a number that one other runs the other way of, that one; −1 for all others. */
  readonly opposite: Int32Array;
  /** Null for the two flows of a difference. */
  readonly without: (flow: number) => WithoutNet | null;
}

type NetColumns = Pick<
  FlowColumns,
  'n' | 'exact' | 'comparator' | 'silent' | 'runs' | 'measure' | 'origin' | 'destination' | 'directed' | 'regionIds'
>;

const withComparators = (...known: readonly Comparator[]): readonly boolean[] => comparatorNumbers.map((each) => known.includes(each));
/** By the numbers of comparators: a value that is no less than its number (400余 is 400 at the least), one that is no more (近500). */
const isAtLeast = withComparators('exact', 'counted', 'over', 'some');
const isAtMost = withComparators('exact', 'counted', 'nearly');

/** A flow of 超过100 against one of 近120 has no difference: either can be the larger one. Nothing in the table, and nothing reported, is not zero. */
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

/** What runs from one place to another, of one time and kind. */
interface OneWay {
  /** The one that has a number. */
  flow: number;
  /** Whether something of it is not reported. */
  isSilent: boolean;
}

const none = -1;
const several = -2;
