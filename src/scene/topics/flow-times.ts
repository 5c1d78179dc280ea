/** The times of a table of flows. */
import type { DataIndex } from '../../data/data-set.ts';
import { legibleArcs } from '../../data/flows/levels/legible-arcs.ts';
import type { DataSet, Period } from '../../data/schema.ts';
import { compareTimes, timeIdOf } from '../../data/time-id.ts';
import { viewsOf } from '../../data/views.ts';
import { topicsOf } from '../records.ts';

export interface FlowTime {
  readonly id: string;
  readonly period: Period;
}

const known = new WeakMap<DataIndex, readonly FlowTime[]>();

/** The times of the flows, the earliest first. A period without a time that can be ordered is left out. */
export function flowTimes(index: DataIndex): readonly FlowTime[] {
  const result = known.get(index);
  if (result) return result;
  const byId = new Map<string, Period>();
  for (const period of periodsOf(index)) {
    const id = timeIdOf(period);
    if (id !== null && !byId.has(id)) byId.set(id, period);
  }
  const times = Array.from(byId, ([id, period]) => ({ id, period })).sort((a, b) => compareTimes(a.id, b.id));
  known.set(index, times);
  return times;
}

/**
 * The time that a table opens with: its latest time, if it has several times and more flows than a reader can follow at once. Null if it opens
 * with all of its flows. A flow without a time that can be ordered would be hidden, so such a table opens with all flows too.
 */
export function openingTime(dataSet: DataSet): string | null {
  const table = viewsOf(dataSet)?.table;
  if (!table || dataSet.records.length <= legibleArcs) return null;
  const ids = [...new Set(table.period)].map((period) => {
    const at = table.periods[period];
    return at ? timeIdOf(at) : null;
  });
  const ordered = [...new Set(ids.filter((id) => id !== null))].sort(compareTimes);
  return ordered.length < 2 || ids.includes(null) ? null : (ordered.at(-1) ?? null);
}

/** The different periods of the flows. Flows of one time share one object. */
function periodsOf(index: DataIndex): ReadonlySet<Period> {
  const table = viewsOf(index.dataSet)?.table;
  return table
    ? new Set([...new Set(table.period)].flatMap((period) => table.periods[period] ?? []))
    : new Set(index.dataSet.records.flatMap((record) => (topicsOf(record).includes('flows') ? [record.period] : [])));
}
