/** The flows at each time of a table. Values of different times are never added up. */
import { Adder } from 'd3';
import { comparatorOfSum } from '../../data/flows/comparator-of-sum.ts';
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import type { Comparator, Period } from '../../data/schema.ts';
import type { FlowsAtTime, FlowsByTime } from '../scene-types.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowTime } from './flow-times.ts';

/** The columns from which the flows at each time are computed. */
type TimedColumns = Pick<FlowColumns, 'n' | 'comparator' | 'rows' | 'silent' | 'measure' | 'directed' | 'time' | 'unit' | 'hasOtherUnits'>;

/** The length class of a time. The bars of times of different lengths can't be compared, such as those of a year and a month. */
function grainOf({ kind, start, end, asOf }: Period): string {
  if (kind !== 'cumulative') return kind;
  const days = (Date.parse(asOf ?? end ?? '') - Date.parse(start ?? '')) / 86_400_000;
  // Months differ from each other by some days, and so do quarters.
  return `${kind} ${Math.round(Math.log2(days + 1) * 2)}`;
}

/**
 * The flows at each time that pass the filters, whichever time is chosen.
 *
 * The measure is the sum in the unit of the widths if all flows of a time can be added up. Otherwise it is the number of flows. It is the
 * number if there are several units, kinds, directions or lengths of time, or negative numbers, because such sums could not be compared.
 *
 * @param isShown - 1 for each flow that passes the filters other than those by time
 * @returns null if the table has fewer than two times
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
  // Without any number there is no sum.
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

/** The significant digits that any double holds. Rounding to them makes 0.1 + 0.2 equal to 0.3. */
const digits = 15;
