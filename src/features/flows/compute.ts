/** The flows between places by kind. Each figure has the form that its unit allows, and an axis never has two units. */
import { groups, range, scaleLinear } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { hasNumber } from '../../data/figure.ts';
import type { FigureValue, Pairing, RecordId, ReportRecord } from '../../data/schema.ts';
import { topicsOf } from '../../scene/records.ts';
import { statementsOfPairings } from '../../scene/statements.ts';
import { isFlowKind, type FlowKind } from '../../state/topics.ts';
import { topics } from '../../state/view-state.ts';

export const flowKinds: readonly FlowKind[] = topics.filter(isFlowKind);

/** The largest number of drawn rows of a kind. The largest rows of each unit come first, because more rows would be illegible. */
const mostRows = 40;
/** The largest number of single marks, which can still be counted by eye. */
const mostCounted = 100;

export type FlowMark =
  /** A bar from zero to the value, on the axis that all rows of its unit share. */
  | { readonly kind: 'bar'; readonly xPx: number }
  /** A growth, shown as the base and its multiple. */
  | { readonly kind: 'ratio'; readonly growth: number }
  /** One mark for each unit of the value. */
  | {
      readonly kind: 'dots' | 'ticks';
      readonly places: readonly { readonly xPx: number; readonly yPx: number }[];
      readonly heightPx: number;
    }
  /** A number without a drawing, such as the only one of its unit, because a bar would have nothing to be compared with. */
  | { readonly kind: 'number' };

export interface FlowRow {
  readonly record: ReportRecord;
  readonly marks: readonly { readonly value: FigureValue; readonly mark: FlowMark }[];
}

export interface FlowSection {
  readonly kind: FlowKind;
  /** Whether the flows are from other sources, whose gaps have no meaning. */
  readonly isElsewhere: boolean;
  readonly rows: readonly FlowRow[];
  readonly notDrawn: number;
  readonly routes: readonly ReportRecord[];
  readonly inWords: readonly ReportRecord[];
  readonly group: readonly ReportRecord[];
  /** Records about several pairings together, in words. */
  readonly saidOfAll: readonly ReportRecord[];
  /** The pairings without any report of this kind, not even in a total. Filters are ignored. */
  readonly notReported: readonly Pairing[];
  readonly widthPx: number;
}

/** @param widthPx - the width of a plot */
export function computeFlows(
  index: DataIndex,
  shownIds: readonly RecordId[],
  kind: FlowKind,
  widthPx: number,
  isElsewhere = false,
): FlowSection {
  const records = shownIds.flatMap((id) => index.record(id) ?? []).filter((record) => topicsOf(record).includes(kind));
  const own = records.filter(({ state }) => state === 'reported' || state === 'zero');
  const routes = own.filter(({ type, path }) => type === 'route' && path !== undefined);
  const figured = own.filter(hasNumber);
  const isFigured = new Set(figured);
  const isRoute = new Set(routes);
  const rows = rowsOf(figured, widthPx);
  const group = records.filter(({ state }) => state === 'group');
  const inWords = own.filter((record) => !isFigured.has(record) && !isRoute.has(record));
  const said = statementsOfPairings(index, kind);
  return {
    kind,
    isElsewhere,
    rows,
    notDrawn: Math.max(0, figured.length - mostRows),
    routes,
    inWords: byStatus(inWords).slice(0, mostRows),
    group,
    saidOfAll: records.filter(({ state }) => state === 'said-of-all'),
    notReported: isElsewhere ? [] : index.officialPairings.filter(({ id }) => !said.has(id)).slice(0, mostRows),
    widthPx,
  };
}

/** The order of statuses, which the data set does not define: from in use to planned and proposed. */
const statusOrder = [
  'in-use',
  'full-production',
  'partial-production',
  'established',
  'jointly-built',
  'held',
  'ongoing',
  'settled',
  'signed',
  'planned',
  'memorandum',
  'goal',
];

function byStatus(records: readonly ReportRecord[]): readonly ReportRecord[] {
  const rank = ({ status }: ReportRecord): number => {
    const at = status === undefined ? -1 : statusOrder.indexOf(status);
    return at < 0 ? statusOrder.length : at;
  };
  return [...records].sort((a, b) => rank(a) - rank(b));
}

/** The drawn rows, grouped by unit. The rows of a unit share a scale, and the largest comes first. */
function rowsOf(records: readonly ReportRecord[], widthPx: number): readonly FlowRow[] {
  let left = mostRows;
  return groups(records, (record) => record.values[0]?.unit ?? '').flatMap(([, ofUnit]) => {
    if (left === 0) return [];
    const sorted = [...ofUnit].sort((a, b) => (b.values[0]?.n ?? 0) - (a.values[0]?.n ?? 0));
    const largest = sorted[0]?.values[0]?.n ?? 0;
    // The margin has room for an open end beyond the largest value.
    const scale = scaleLinear([0, Math.max(1, largest)], [0, widthPx - 24]);
    const isComparable = sorted.length > 1;
    const drawn = sorted.slice(0, left);
    left -= drawn.length;
    return drawn.map((record): FlowRow => ({
      record,
      marks: record.values
        .filter(({ n }) => n !== null)
        .map((value) => ({ value, mark: markOf(record, value, isComparable, scale, widthPx) })),
    }));
  });
}

function markOf(record: ReportRecord, value: FigureValue, isComparable: boolean, scale: (n: number) => number, widthPx: number): FlowMark {
  const n = value.n ?? 0;
  const isMain = value.key === record.values[0]?.key;
  if (value.unit === 'growth') return { kind: 'ratio', growth: n };
  const isCountable = Number.isInteger(n) && n > 0 && n <= mostCounted && (value.cmp === 'exact' || value.cmp === 'counted');
  if (isCountable && value.unit === 'event') return { kind: 'ticks', ...counted(n, 7, widthPx) };
  if (isCountable && (value.unit === 'person' || value.unit === 'city')) return { kind: 'dots', ...counted(n, 9, widthPx) };
  if (record.type !== 'flow' || !isMain) return { kind: 'number' };
  return isComparable ? { kind: 'bar', xPx: scale(n) } : { kind: 'number' };
}

function counted(
  n: number,
  pitchPx: number,
  widthPx: number,
): { readonly places: readonly { readonly xPx: number; readonly yPx: number }[]; readonly heightPx: number } {
  const columns = Math.max(1, Math.floor(widthPx / pitchPx));
  return {
    places: range(n).map((i) => ({ xPx: (i % columns) * pitchPx, yPx: Math.floor(i / columns) * pitchPx * 1.4 })),
    heightPx: Math.ceil(n / columns) * pitchPx * 1.4,
  };
}
