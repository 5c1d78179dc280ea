/** What runs at each time of a table. Nothing is added up over two times. */
import { Adder } from 'd3';
import { comparatorOfSum } from '../../data/flows/comparator-of-sum.ts';
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import type { Comparator, Period } from '../../data/schema.ts';
import type { FlowsAtTime, FlowsByTime } from '../scene-types.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowTime } from './flow-times.ts';

/** What the flows of a time are made of. */
type TimedColumns = Pick<FlowColumns, 'n' | 'comparator' | 'rows' | 'silent' | 'measure' | 'directed' | 'time' | 'unit' | 'hasOtherUnits'>;

/** How long a time is, as far as lengths of bars are concerned: a year beside a month is no shorter one. */
function grainOf({ kind, start, end, asOf }: Period): string {
  if (kind !== 'cumulative') return kind;
  const days = (Date.parse(asOf ?? end ?? '') - Date.parse(start ?? '')) / 86_400_000;
  // Months and quarters differ by some days.
  return `${kind} ${Math.round(Math.log2(days + 1) * 2)}`;
}

/**
 * What the filters leave at each time, whichever time is chosen. It is the sum in the unit of the widths where all of it can be added up within its
 * time; else the number of flows: of several units, kinds, directions or lengths of time, and of negative numbers, the sums would say nothing beside
 * one another.
 *
 * @param isShown - 1 for each flow that the filters leave but for those by time
 * @returns null where there are not two times
 */
export function flowsByTime(
  times: readonly FlowTime[],
  { n, comparator, rows, silent, measure, directed, time, unit, hasOtherUnits }: TimedColumns,
  isShown: Uint8Array,
): FlowsByTime | null {
  if (times.length < 2) return null;
  const sums = times.map(() => ({ adder: new Adder(), cmp: null as Comparator | null, flows: 0, rows: 0, silent: 0, measure: -1 }));
  let canAdd = unit !== null && !hasOtherUnits && new Set(times.map(({ period }) => grainOf(period))).size === 1;
  let direction = -1;
  for (let flow = 0; flow < n.length; flow++) {
    const at = isShown[flow] === 1 ? sums[time[flow] ?? -1] : undefined;
    if (!at) continue;
    at.flows++;
    at.rows += rows[flow] ?? 1;
    at.silent += silent[flow] ?? 0;
    const own = n[flow] ?? Number.NaN;
    if (Number.isNaN(own)) continue;
    if (direction < 0) direction = directed[flow] ?? 0;
    if (at.measure < 0) at.measure = measure[flow] ?? 0;
    canAdd &&= own >= 0 && directed[flow] === direction && measure[flow] === at.measure;
    const cmp = comparatorNumbers[comparator[flow] ?? 0] ?? 'exact';
    at.cmp = at.cmp === null ? cmp : comparatorOfSum(at.cmp, cmp);
    at.adder.add(own);
  }
  // No number at all is no sum.
  canAdd &&= direction >= 0;
  return {
    measure: canAdd ? 'sum' : 'flows',
    times: times.map(({ id, period }, i): FlowsAtTime => {
      const { adder, cmp, flows, rows: all, silent: missing } = sums[i] ?? { adder: null, cmp: null, flows: 0, rows: 0, silent: 0 };
      return {
        id,
        period,
        flows,
        n: canAdd && cmp !== null ? Number(Number(adder).toPrecision(digits)) : null,
        cmp: cmp ?? 'exact',
        rows: all,
        notReported: missing,
      };
    }),
  };
}

/** More digits than these no double holds: 0.1 + 0.2 is 0.3. */
const digits = 15;
