/** Flows as a matrix: a row for each origin, a column for each destination, in one unit, time, kind and direction. */
import { Adder } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import { comparatorOfSum } from '../../data/flows/comparator-of-sum.ts';
import type { Comparator, Period, RecordId, RegionId, ReportRecord } from '../../data/schema.ts';
import { timeKeyOf } from '../../data/time-id.ts';
import { viewsOf } from '../../data/views.ts';
import { recordStateOf, type RecordState } from '../../scene/records.ts';
import { orderedPlaces, type MatrixOrder } from './order.ts';

/** What the numbers of a matrix have in common: nothing is added up over two of them. */
export interface MatrixMeasure {
  readonly id: string;
  /** Its time, kind and direction: what has no value has these, and no unit. */
  readonly sense: string;
  readonly unit: string;
  readonly kinds: readonly string[];
  readonly period: Period;
  /** Whether a flow runs from the place of the row to that of the column; else between them, and stands in two cells. */
  readonly isDirected: boolean;
  /** How many flows have a number in it. */
  readonly flows: number;
}

/** What is said of one place and another, or of all. */
export interface MatrixSum {
  /** Null where nothing has a number. */
  readonly n: number | null;
  readonly cmp: Comparator;
  readonly state: RecordState;
  /** How many rows of the table it is made of, and how many of these have no value. */
  readonly rows: number;
  readonly notReported: number;
}

export interface MatrixCell extends MatrixSum {
  /** Only between two places by name. */
  readonly records: readonly RecordId[];
}

/** A row, and the column of the same place. The last may be all other places together. */
export interface MatrixPlace {
  readonly id: RegionId | typeof others;
  /** Of the row: what leaves the place and what stays within it. Without a direction what runs between it and all. */
  readonly out: MatrixSum;
  /** Of the column: what reaches the place and what stays within it. */
  readonly in: MatrixSum;
}

/** All places that have no row of their own. */
export const others = 'others';

export interface Matrix {
  readonly measure: MatrixMeasure;
  readonly places: readonly MatrixPlace[];
  /** How many places the last row stands for; 0: there is no such row. */
  readonly otherPlaces: number;
  /** By row and column; null where the table has no row. */
  readonly cells: readonly (readonly (MatrixCell | null)[])[];
  readonly all: MatrixSum;
  /** The smallest amount above zero and the largest of a cell. */
  readonly extent: { readonly smallest: number; readonly largest: number };
  readonly hasNegative: boolean;
}

/** A matrix with more rows than these is not read any more. */
export const mostPlaces = 40;

const oneWay = 'one-way';

interface Flow {
  readonly record: ReportRecord;
  readonly from: RegionId;
  readonly to: RegionId;
  /** Unit, number and comparator; none where it says nothing. */
  readonly value: ReturnType<typeof figureValues>[number] | undefined;
  /** See {@link MatrixMeasure}. */
  readonly sense: string;
  /** How many rows of the table it stands for, and how many of these have no value. */
  readonly rows: number;
  readonly notReported: number;
}

/** The measures of what is shown, the one with the most flows first. */
export function matrixMeasures(index: DataIndex, shown: readonly RecordId[]): readonly MatrixMeasure[] {
  const found = new Map<string, { -readonly [Key in keyof MatrixMeasure]: MatrixMeasure[Key] }>();
  for (const { record, value, sense } of flowsOf(index, shown)) {
    if (value?.n == null || record.state === 'group') continue;
    const id = `${sense}|${value.unit}`;
    const known = found.get(id);
    if (known) known.flows++;
    else
      found.set(id, {
        id,
        sense,
        unit: value.unit,
        kinds: record.coverageKinds,
        period: record.period,
        isDirected: sense.startsWith(oneWay),
        flows: 1,
      });
  }
  return [...found.values()].sort((a, b) => b.flows - a.flows);
}

/**
 * @param selected - places that have a row whatever their size
 * @param most - of rows; the other places are one row more
 * @returns null where nothing shown has a number of the measure
 */
export function computeMatrix(
  index: DataIndex,
  shown: readonly RecordId[],
  measure: MatrixMeasure,
  order: MatrixOrder,
  selected: readonly RegionId[],
  most: number = mostPlaces,
): Matrix | null {
  const flows = flowsOf(index, shown).filter((flow) => isOfMeasure(flow, measure));
  const sizes = sizesOf(flows);
  const largest = [...sizes].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const first = new Set([...selected.filter((id) => sizes.has(id)), ...largest].slice(0, largest.length <= most + 1 ? most + 1 : most));
  const named = largest.filter((id) => first.has(id));
  const otherPlaces = largest.length - named.length;
  const rowOf = new Map<RegionId, number>(named.map((id, row) => [id, row]));
  const size = named.length + (otherPlaces > 0 ? 1 : 0);
  const tallies = Array.from({ length: size }, () => Array.from({ length: size }, (): Tally | null => null));
  const [out, into] = [named, named].map(() => Array.from({ length: size }, () => new Tally(false)));
  const all = new Tally(false);
  const add = (row: number, column: number, flow: Flow): void => {
    const cells = tallies[row];
    if (cells) (cells[column] ??= new Tally(row < named.length && column < named.length)).add(flow);
    out?.[row]?.add(flow);
    into?.[column]?.add(flow);
  };
  for (const flow of flows) {
    const [row, column] = [rowOf.get(flow.from) ?? named.length, rowOf.get(flow.to) ?? named.length];
    add(row, column, flow);
    // Without a direction it stands at both of its ends.
    if (!measure.isDirected && row !== column) add(column, row, flow);
    all.add(flow);
  }
  const amounts = tallies.flatMap((cells) => cells.flatMap((cell) => cell?.amount ?? [])).filter((amount) => amount > 0);
  if (all.amount === null) return null;
  const rows = [...orderedPlaces(named, order, (from, to) => tallies[rowOf.get(from) ?? -1]?.[rowOf.get(to) ?? -1]?.amount ?? 0), others]
    .map((id) => ({ id, row: rowOf.get(id) ?? named.length }))
    .slice(0, size);
  return {
    measure,
    places: rows.flatMap(({ id, row }): readonly MatrixPlace[] => {
      const [leaving, reaching] = [out?.[row], into?.[row]];
      return leaving && reaching ? [{ id, out: leaving.sum(), in: reaching.sum() }] : [];
    }),
    otherPlaces,
    cells: rows.map(({ row }) => rows.map(({ row: column }) => tallies[row]?.[column]?.cell() ?? null)),
    all: all.sum(),
    extent: { smallest: amounts.reduce((a, b) => Math.min(a, b), Infinity), largest: amounts.reduce((a, b) => Math.max(a, b), 0) },
    hasNegative: tallies.some((cells) => cells.some((cell) => (cell?.sum().n ?? 0) < 0)),
  };
}

function flowsOf(index: DataIndex, shown: readonly RecordId[]): readonly Flow[] {
  const rowsOf = rowsOfRecords(index);
  return shown.flatMap((id): readonly Flow[] => {
    const record = index.record(id);
    if (record?.topic !== 'flows') return [];
    const [from, to] = record.place === undefined ? [record.from, record.to] : [record.place, record.place];
    if (from === undefined || to == null) return [];
    const [value] = figureValues(record);
    const { rows, notReported, isDirected } = rowsOf(record);
    const way = isDirected ? oneWay : 'between';
    return [{ record, from, to, value, rows, notReported, sense: `${way}|${timeKeyOf(record.period)}|${record.coverageKinds.join(' ')}` }];
  });
}

/**
 * What the columns of a table say and its records do not: of how many rows each is the sum, and of what stays within a place whether the rows ran
 * one way.
 */
function rowsOfRecords(
  index: DataIndex,
): (record: ReportRecord) => { readonly rows: number; readonly notReported: number; readonly isDirected: boolean } {
  const table = viewsOf(index.dataSet)?.table;
  if (!table)
    return ({ direction, state }) => ({ rows: 1, notReported: state === 'not-reported' ? 1 : 0, isDirected: direction === 'one-way' });
  const rowOf = new Map(index.dataSet.records.map(({ id }, row) => [id, row]));
  return ({ id, state }) => {
    const row = rowOf.get(id) ?? -1;
    const rows = table.summed[row] ?? 1;
    return { rows, notReported: state === 'not-reported' ? rows : (table.missing[row] ?? 0), isDirected: table.directed[row] === 1 };
  };
}

/** What has no value has no unit either. */
function isOfMeasure({ sense, value }: Flow, measure: MatrixMeasure): boolean {
  return sense === measure.sense && (value === undefined || value.unit === measure.unit);
}

/** What runs from and to each place, by amount. A place with nothing but silence is there too. */
function sizesOf(flows: readonly Flow[]): ReadonlyMap<RegionId, number> {
  const sizes = new Map<RegionId, number>();
  for (const { from, to, value } of flows)
    for (const place of new Set([from, to])) sizes.set(place, (sizes.get(place) ?? 0) + Math.abs(value?.n ?? 0));
  return sizes;
}

/** More digits than these no double holds: 0.1 + 0.2 is 0.3. */
const digits = 15;

/** Adds up flows of one measure, and counts what can't be added. */
class Tally {
  readonly #adder = new Adder();
  readonly #records: RecordId[] | null;
  #numbers = 0;
  #zeros = 0;
  #cmp: Comparator | null = null;
  #rows = 0;
  #notReported = 0;
  readonly #states = new Set<RecordState>();

  /** @param keepsRecords - whether it names what it is made of */
  constructor(keepsRecords: boolean) {
    this.#records = keepsRecords ? [] : null;
  }

  add({ record, value, rows, notReported }: Flow): void {
    this.#rows += rows;
    this.#records?.push(record.id);
    this.#states.add(recordStateOf(record));
    this.#notReported += notReported;
    // A figure of several pairs together is no part of a sum.
    if (value?.n == null || record.state === 'group') return;
    this.#adder.add(value.n);
    this.#cmp = this.#cmp === null ? value.cmp : comparatorOfSum(this.#cmp, value.cmp);
    this.#numbers++;
    if (value.n === 0) this.#zeros++;
  }

  get amount(): number | null {
    return this.#numbers === 0 ? null : Math.abs(Number(this.#adder));
  }

  sum(): MatrixSum {
    const hasNumber = this.#numbers > 0;
    const without: readonly RecordState[] = ['group', 'words', 'said-of-all', 'not-reported'];
    return {
      n: hasNumber ? Number(Number(this.#adder).toPrecision(digits)) : null,
      cmp: this.#cmp ?? 'exact',
      state: hasNumber
        ? this.#zeros === this.#numbers
          ? 'zero'
          : 'reported'
        : (without.find((state) => this.#states.has(state)) ?? 'words'),
      rows: this.#rows,
      notReported: this.#notReported,
    };
  }

  cell(): MatrixCell {
    return { ...this.sum(), records: this.#records ?? [] };
  }
}

/** The measure of an id, else the first. */
export function measureOf(measures: readonly MatrixMeasure[], id: string | null): MatrixMeasure | null {
  return measures.find((measure) => measure.id === id) ?? measures[0] ?? null;
}
