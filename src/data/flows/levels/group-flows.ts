/** Adds up flows between places to flows between areas. */
import { decimalsOf } from '../../decimals.ts';
import { comparatorOfSum } from '../comparator-of-sum.ts';
import { comparatorNumbers } from '../flow-table.ts';
import type { LevelNodes } from './level-nodes.ts';
import { Measures, notReported, reported, rowForm, rowFormOf, zero, type RowColumns } from './row-columns.ts';

/** Flows between the nodes of a level. A flow with the same node at both ends is the inner total of that node. */
export interface GroupedFlows extends RowColumns {
  /** For each flow, the first row of the table that is part of it. */
  readonly firstRow: Uint32Array;
  /** For each row of the table, the flow that it is part of; −1 if it is counted within another row, see `overlappingRows`. */
  readonly flowOfRow: Int32Array;
  /** The number of the table's own rows that are counted within others, in the units of `summed`. */
  readonly overlapping: number;
}

const comparatorCount = comparatorNumbers.length;
/** `comparatorOfSum` for the comparators' numbers: the result for `a` and `b` is at `a * comparatorCount + b`. */
const sumOfComparators = Uint8Array.from({ length: comparatorCount * comparatorCount }, (_, i) => {
  const [a, b] = [comparatorNumbers[Math.floor(i / comparatorCount)] ?? 'exact', comparatorNumbers[i % comparatorCount] ?? 'exact'];
  return comparatorNumbers.indexOf(comparatorOfSum(a, b));
});

/**
 * Adds up the flows between the same two nodes in one direction that have the same unit, time and kind, whatever their sources. A row
 * without a value is counted as a missing part of the number that it belongs to. It becomes a flow of its own if there is no such number,
 * or if there are numbers in several units. The comparator of a sum is computed by `comparatorOfSum`. Rows in words, and figures of a group
 * of pairs, each become a flow of their own. A sum has at most as many decimals as its parts.
 *
 * @param measureOf - the measure of each row
 * @param isLeftOut - 1 for each row that is counted within another
 */
export function groupFlows(
  columns: RowColumns,
  nodes: LevelNodes,
  measures: Measures,
  measureOf: Uint32Array,
  isLeftOut: Uint8Array | null,
): GroupedFlows {
  const { count, directed, n, comparator, state, summed, missing } = columns;
  const { nodeOf } = nodes;
  const flows = new Flows(count, nodes.count);
  const flowOfRow = new Int32Array(count);
  let overlapping = 0;
  for (let row = 0; row < count; row++) {
    if (isLeftOut?.[row] === 1) {
      flowOfRow[row] = -1;
      overlapping += summed[row] ?? 1;
      continue;
    }
    let [from, to] = [nodeOf[columns.origin[row] ?? 0] ?? 0, nodeOf[columns.destination[row] ?? 0] ?? 0];
    if (directed[row] !== 1 && from > to) [from, to] = [to, from];
    const form = rowFormOf(columns, row);
    const measure = measureOf[row] ?? 0;
    const flow = form === rowForm.group ? flows.add(from, to, measure, row) : flows.of(from, to, measure, row);
    flowOfRow[row] = flow;
    flows.summed[flow] = (flows.summed[flow] ?? 0) + (summed[row] ?? 1);
    flows.missing[flow] = (flows.missing[flow] ?? 0) + (missing[row] ?? 0);
    const own = n[row] ?? Number.NaN;
    if (flows.firstRow[flow] === row) {
      flows.n[flow] = own;
      flows.comparator[flow] = comparator[row] ?? 0;
      flows.state[flow] = state[row] ?? 0;
    } else if (form === rowForm.number) {
      flows.addNumber(flow, own);
      flows.comparator[flow] = sumOfComparators[(flows.comparator[flow] ?? 0) * comparatorCount + (comparator[row] ?? 0)] ?? 0;
      if (state[row] !== zero) flows.state[flow] = reported;
    }
  }
  roundSums(flows, n, flowOfRow);
  return withSilence(columns, flows, measures, flowOfRow, overlapping);
}

const maxInitialLength = 0x20000;

/** Growing columns of flows with a hash index by ends and measure. */
class Flows {
  count = 0;
  origin: Uint32Array<ArrayBuffer>;
  destination: Uint32Array<ArrayBuffer>;
  measure: Uint32Array<ArrayBuffer>;
  firstRow: Uint32Array<ArrayBuffer>;
  n: Float64Array<ArrayBuffer>;
  /** The rounding error of each sum. It is added at the end, so that the order of the rows does not matter. */
  lost: Float64Array<ArrayBuffer>;
  comparator: Uint8Array<ArrayBuffer>;
  state: Uint8Array<ArrayBuffer>;
  summed: Uint32Array<ArrayBuffer>;
  missing: Uint32Array<ArrayBuffer>;
  /** A hash table with linear probing: each slot holds a flow's index + 1, or 0 if it is empty. */
  #slots: Uint32Array<ArrayBuffer>;
  readonly #nodes: number;
  readonly #max: number;

  constructor(max: number, nodes: number) {
    this.#max = Math.max(1, max);
    this.#nodes = nodes;
    // Allocates a flow for each pair of nodes, because growing the arrays costs more than the memory.
    const length = Math.max(1, Math.min(this.#max, nodes * nodes, maxInitialLength));
    this.origin = new Uint32Array(length);
    this.destination = new Uint32Array(length);
    this.measure = new Uint32Array(length);
    this.firstRow = new Uint32Array(length);
    this.n = new Float64Array(length);
    this.lost = new Float64Array(length);
    this.comparator = new Uint8Array(length);
    this.state = new Uint8Array(length);
    this.summed = new Uint32Array(length);
    this.missing = new Uint32Array(length);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(length * 2 + 2)));
  }

  /** The flow between two nodes in a measure; it is added if there is none. */
  of(from: number, to: number, measure: number, row: number): number {
    const slot = this.#slotOf(from, to, measure);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const flow = this.add(from, to, measure, row);
    if (this.count * 2 > this.#slots.length) this.#grow();
    else this.#slots[slot] = flow + 1;
    return flow;
  }

  /** @returns the index of the flow, or −1 if there is none */
  find(from: number, to: number, measure: number): number {
    return (this.#slots[this.#slotOf(from, to, measure)] ?? 0) - 1;
  }

  /** Adds a flow. No other row joins it unless {@link of} finds it. */
  add(from: number, to: number, measure: number, row: number): number {
    if (this.count === this.origin.length) this.#lengthen();
    const flow = this.count++;
    this.origin[flow] = from;
    this.destination[flow] = to;
    this.measure[flow] = measure;
    this.firstRow[flow] = row;
    return flow;
  }

  /** Neumaier's summation. */
  addNumber(flow: number, own: number): void {
    const before = this.n[flow] ?? 0;
    const sum = before + own;
    this.n[flow] = sum;
    const isLarger = Math.abs(before) >= Math.abs(own);
    const lost = isLarger ? before - sum + own : own - sum + before;
    if (lost !== 0) this.lost[flow] = (this.lost[flow] ?? 0) + lost;
  }

  #slotOf(from: number, to: number, measure: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(from * this.#nodes + to, 0x9e3779b1) ^ Math.imul(measure + 1, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const flow = (this.#slots[slot] ?? 0) - 1;
      if (flow < 0) return slot;
      if (this.origin[flow] === from && this.destination[flow] === to && this.measure[flow] === measure) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 4);
    // The newest flow is not in a slot yet.
    for (const known of before) this.#place(known);
    this.#place(this.count);
  }

  #place(known: number): void {
    if (known === 0) return;
    const flow = known - 1;
    this.#slots[this.#slotOf(this.origin[flow] ?? 0, this.destination[flow] ?? 0, this.measure[flow] ?? 0)] = known;
  }

  #lengthen(): void {
    const length = Math.min(this.#max, this.origin.length * 4);
    this.origin = longer(this.origin, length);
    this.destination = longer(this.destination, length);
    this.measure = longer(this.measure, length);
    this.firstRow = longer(this.firstRow, length);
    this.n = longer(this.n, length);
    this.lost = longer(this.lost, length);
    this.comparator = longer(this.comparator, length);
    this.state = longer(this.state, length);
    this.summed = longer(this.summed, length);
    this.missing = longer(this.missing, length);
  }
}

type Column = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

function longer<T extends Column>(column: T, length: number): T {
  // The constructor of a typed array creates an array of its own type.
  const next = new (column.constructor as new (length: number) => T)(length);
  next.set(column);
  return next;
}

/** Rounds each sum to as many decimals as its parts have, so that 0.1 + 0.2 is 0.3. */
function roundSums(flows: Flows, n: Float64Array, flowOfRow: Int32Array): void {
  if (n.every((own) => Number.isNaN(own) || Number.isInteger(own))) return;
  const decimals = new Uint8Array(flows.count);
  n.forEach((own, row) => {
    const flow = flowOfRow[row] ?? -1;
    if (flow < 0 || Number.isInteger(own)) return;
    const ownDecimals = decimalsOf(own);
    if (ownDecimals > (decimals[flow] ?? 0)) decimals[flow] = ownDecimals;
  });
  for (let flow = 0; flow < flows.count; flow++) {
    const sum = (flows.n[flow] ?? 0) + (flows.lost[flow] ?? 0);
    const isSum = (flows.summed[flow] ?? 1) > 1;
    flows.n[flow] = isSum && (decimals[flow] ?? 0) > 0 ? Number(sum.toFixed(decimals[flow])) : sum;
  }
}

/**
 * Counts each flow without a value as a missing part of the number with the same ends, time and kind, if such numbers have one unit;
 * otherwise keeps it as a flow of its own.
 */
function withSilence(columns: RowColumns, flows: Flows, measures: Measures, flowOfRow: Int32Array, overlapping: number): GroupedFlows {
  const { count } = flows;
  // Unit, time, kind and direction come from the row that created the flow, not from an earlier row without a value.
  const madeBy = flows.firstRow.slice(0, count);
  const units = 1 + columns.unit.reduce((most, unit) => Math.max(most, unit), -1);
  const into = new Int32Array(count).fill(-1);
  let isAnyMerged = false;
  for (let flow = 0; flow < count; flow++) {
    if (flows.state[flow] !== notReported) continue;
    const row = flows.firstRow[flow] ?? 0;
    const found = measures
      .ofNumbersLike(row, units)
      .map((measure) => flows.find(flows.origin[flow] ?? 0, flows.destination[flow] ?? 0, measure))
      .filter((each) => each >= 0);
    const [whole] = found;
    if (whole === undefined || found.length > 1) continue;
    into[flow] = whole;
    isAnyMerged = true;
    flows.summed[whole] = (flows.summed[whole] ?? 0) + (flows.summed[flow] ?? 0);
    flows.missing[whole] = (flows.missing[whole] ?? 0) + (flows.summed[flow] ?? 0);
    flows.firstRow[whole] = Math.min(flows.firstRow[whole] ?? 0, row);
  }
  const kept: number[] = [];
  const numbers = new Int32Array(count);
  for (let flow = 0; flow < count; flow++) if (into[flow] === -1) numbers[flow] = kept.push(flow) - 1;
  if (isAnyMerged) {
    for (let flow = 0; flow < count; flow++) if ((into[flow] ?? -1) >= 0) numbers[flow] = numbers[into[flow] ?? 0] ?? 0;
    for (let row = 0; row < flowOfRow.length; row++) {
      const flow = flowOfRow[row] ?? -1;
      if (flow >= 0) flowOfRow[row] = numbers[flow] ?? 0;
    }
  }
  const pick = <T extends Column>(column: T): T => {
    const cut = column.slice(0, kept.length) as T;
    if (isAnyMerged) for (let i = 0; i < kept.length; i++) cut[i] = column[kept[i] ?? 0] ?? 0;
    return cut;
  };
  const ofMeasure = pick(madeBy);
  const from = <T extends Uint8Array | Uint32Array | Int32Array>(column: T): T => {
    const picked = column.slice(0, kept.length) as T;
    for (let i = 0; i < kept.length; i++) picked[i] = column[ofMeasure[i] ?? 0] ?? 0;
    return picked;
  };
  return {
    count: kept.length,
    origin: pick(flows.origin),
    destination: pick(flows.destination),
    directed: from(columns.directed),
    n: pick(flows.n),
    unit: from(columns.unit),
    comparator: pick(flows.comparator),
    state: pick(flows.state),
    period: from(columns.period),
    kind: from(columns.kind),
    summed: pick(flows.summed),
    missing: pick(flows.missing),
    firstRow: pick(flows.firstRow),
    flowOfRow,
    overlapping,
  };
}
