/** A record as a view of a row: each property reads the columns on access. */
import { innerLabel, usualLabel } from './flow-label.ts';
import { regionAt, textAt, type FlowRows } from './flow-rows.ts';
import { comparatorNumbers, stateNumbers, type FlowTable } from './flow-table.ts';
import { sameText } from '../localized-text.ts';
import type { FigureValue, LocalizedText, Period, Region, ReportRecord } from '../schema.ts';

/** The only chapter of a user's table. */
export const userChapter = 'own';
/** An empty list that all records share. */
const none: string[] = [];

const unstated: Period = { kind: 'unstated', raw: null, start: null, end: null, asOf: null, note: null };

export class FlowRecord implements ReportRecord {
  readonly #rows: FlowRows;
  readonly #row: number;

  constructor(rows: FlowRows, row: number) {
    this.#rows = rows;
    this.#row = row;
  }

  get id(): string {
    return this.#rows.ids()[this.#row] ?? '';
  }

  get type(): ReportRecord['type'] {
    return this.#isInner ? 'aggregate' : this.#isPairing ? 'document' : 'flow';
  }

  get topic(): ReportRecord['topic'] {
    return this.#isPairing ? 'overview' : 'flows';
  }

  get chapter(): string {
    return userChapter;
  }

  get label(): LocalizedText {
    const label = textAt(this.#table.label, this.#row);
    return this.#rows.changeText(label === '' ? this.#usualLabel() : sameText(label));
  }

  get pairing(): string | null {
    return this.#isInner ? null : (this.#rows.pairingIds[this.#table.pairing[this.#row] ?? -1] ?? '');
  }

  get pairingBasis(): ReportRecord['pairingBasis'] {
    return this.#isInner ? 'none' : 'by-endpoints';
  }

  get regions(): string[] {
    return this.#isInner ? [this.#origin.id] : [this.#origin.id, this.#destination.id];
  }

  get from(): string | undefined {
    return this.#isInner ? undefined : this.#origin.id;
  }

  get to(): string | undefined {
    return this.#isInner ? undefined : this.#destination.id;
  }

  /** The area that an inner total belongs to; undefined for any other record. */
  get place(): string | undefined {
    return this.#isInner ? this.#origin.id : undefined;
  }

  get direction(): ReportRecord['direction'] {
    return this.#isInner ? undefined : this.#isDirected ? 'one-way' : 'not-stated';
  }

  get values(): FigureValue[] {
    const { units, unit, comparator, summed, missing, printed } = this.#table;
    const row = this.#row;
    const term = units[unit[row] ?? -1];
    if (!term) return [];
    const number = this.#n;
    const rows = summed[row] ?? 1;
    const notReported = missing[row] ?? 0;
    const words = textAt(printed, row);
    return [
      {
        key: 'value',
        n: number,
        unit: term.id,
        cmp: comparatorNumbers[comparator[row] ?? 0] ?? 'exact',
        // A sum is printed nowhere: `printed` holds one of the numbers that were added.
        raw: words === '' || rows > 1 ? String(number ?? '') : words,
        ...(rows > 1
          ? {
              derivedFrom: `sum of ${rows} rows${notReported > 0 ? `, ${notReported} not reported` : ''}`,
              sumOf: { rows, notReported },
            }
          : {}),
      },
    ];
  }

  get hasFigure(): boolean {
    return (this.#table.unit[this.#row] ?? -1) >= 0 && this.#n !== null;
  }

  get state(): ReportRecord['state'] {
    return stateNumbers[this.#table.state[this.#row] ?? 0] ?? 'reported';
  }

  get appliesTo(): string[] | undefined {
    const { pairing } = this;
    return this.state === 'group' && pairing !== null ? [pairing] : undefined;
  }

  get period(): Period {
    return this.#table.periods[this.#table.period[this.#row] ?? -1] ?? unstated;
  }

  get ambiguities(): string[] {
    return none;
  }

  get coverageKinds(): string[] {
    return this.#rows.kindLists[this.#table.kind[this.#row] ?? -1] ?? none;
  }

  get source(): ReportRecord['source'] {
    return this.#rows.evidenceAt(this.#row);
  }

  toJSON(): ReportRecord {
    const { appliesTo, from, to, place, direction } = this;
    return {
      id: this.id,
      type: this.type,
      topic: this.topic,
      chapter: this.chapter,
      label: this.label,
      pairing: this.pairing,
      pairingBasis: this.pairingBasis,
      regions: this.regions,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(place === undefined ? {} : { place }),
      ...(direction === undefined ? {} : { direction }),
      values: this.values,
      hasFigure: this.hasFigure,
      state: this.state,
      ...(appliesTo ? { appliesTo } : {}),
      period: this.period,
      ambiguities: this.ambiguities,
      coverageKinds: this.coverageKinds,
      source: { ...this.source },
    };
  }

  get #table(): FlowTable {
    return this.#rows.table;
  }

  get #n(): number | null {
    const n = this.#table.n[this.#row] ?? Number.NaN;
    return Number.isNaN(n) ? null : n;
  }

  get #isDirected(): boolean {
    return this.#table.directed[this.#row] === 1;
  }

  get #origin(): Region {
    return regionAt(this.#table, this.#table.origin[this.#row]);
  }

  get #destination(): Region {
    return regionAt(this.#table, this.#table.destination[this.#row]);
  }

  /** Whether the row is the sum of flows within one area. */
  get #isInner(): boolean {
    return this.#table.origin[this.#row] === this.#table.destination[this.#row];
  }

  /** Whether the row is reported without a value. It then states only that its two places are paired. */
  get #isPairing(): boolean {
    return this.state === 'reported' && (this.#table.unit[this.#row] ?? -1) < 0;
  }

  #usualLabel(): LocalizedText {
    const { kinds, kind } = this.#table;
    const term = kinds[kind[this.#row] ?? -1] ?? null;
    return this.#isInner ? innerLabel(this.#origin, term) : usualLabel(this.#origin, this.#destination, this.#isDirected, term);
  }
}

/** Returns a record that can be spread: the plain object of a view, any other record itself. */
export function plainRecord(record: ReportRecord): ReportRecord {
  return record instanceof FlowRecord ? record.toJSON() : record;
}
