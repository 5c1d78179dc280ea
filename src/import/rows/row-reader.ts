/** Reads the figures, times and kinds of rows. Cells that many rows share are read once. */
import type { Period } from '../../data/schema.ts';
import { periodKinds } from '../../data/vocabulary.ts';
import { hasInvisible, maxReadLength, visible } from '../cells/clean.ts';
import { readFigure, type ColumnUnit, type FigureColumns, type ReadFigure } from '../cells/figures.ts';
import { withoutMarks } from '../cells/footnotes.ts';
import { wordsOfSpan } from '../cells/named-span.ts';
import { oddNumbers } from '../cells/odd-numbers.ts';
import { dayOrderOf, haveYearSpans, readPeriod, yearOfName, type DayOrder } from '../cells/period.ts';
import { isEuropeanNumber, isOneGroupNumber, isPointNumber, type DecimalStyle } from '../cells/printed-value.ts';
import { isUnitStated, powerInHeader, readUnit, unitHinted, unitInHeader, unitInName } from '../cells/unit.ts';
import type { Role } from '../columns/column-names.ts';
import { correctedCell } from '../corrections.ts';
import type { Settings } from '../settings.ts';
import type { Fault } from '../places/ends.ts';
import type { ReadingCode } from '../report.ts';
import { Numbered, RowCells } from './row-cells.ts';
import { noFaults } from './row-faults.ts';
import type { Table } from '../table.ts';

const oneRow = { summed: 1, missing: 0 } as const;
const maxSummed = 1e9;

function countIn(cell: string): number {
  return /^\d{1,10}$/u.test(cell.trim()) ? Math.min(maxSummed, Number(cell)) : 0;
}

/** The period that an export of Duikou states. */
function statedPeriod(kind: Period['kind'], start: string, end: string, asOf: string): Period {
  const words = kind === 'cumulative' && start !== '' && end !== '' && asOf === '' ? wordsOfSpan(start, end) : null;
  return { kind, raw: null, start: start || null, end: end || null, asOf: asOf || null, ...(words ? { words } : {}), note: null };
}

/**
 * The unit in the name of a column, or the answered unit with the multiplier of the name, as for "trips (thousand)" and the answer visits.
 * Its id is empty if the name has only a multiplier and nothing is answered.
 */
function unitOfColumn(name: string, answer: string): ColumnUnit | null {
  const named = unitInHeader(name);
  const words = unitInName(name);
  if (named) return { ...named, words, namedPower: named.power, isStated: isUnitStated(name) };
  const namedPower = powerInHeader(name);
  const answered = readUnit(answer);
  if (answered) {
    const isMultiplied = answered.power === 0 && namedPower !== 0;
    const power = isMultiplied ? namedPower : answered.power;
    return { id: answered.id, power, words: isMultiplied ? `${words}${answer}` : answer, namedPower, isStated: false };
  }
  return namedPower === 0 ? null : { id: '', power: namedPower, words, namedPower, isStated: false };
}

/** Whether a comma may be the decimal sign, because a cell can't be read otherwise, or the file has semicolons and no cell contradicts. */
function mayUseCommas(cells: readonly string[], delimiter: string | null): boolean {
  return cells.some(isEuropeanNumber) || (delimiter === ';' && cells.some(isOneGroupNumber) && !cells.some(isPointNumber));
}

const withoutFigure: ReadFigure = {
  figure: { state: 'reported', n: null, decimals: 0, comparator: 'exact', unit: null },
  faults: [],
};

export class RowReader {
  readonly units = new Numbered<string>();
  readonly periods = new Numbered<Period>();
  readonly categories = new Numbered<string>();
  needsUnit = false;
  /** Cells that are different numbers with a decimal comma and a decimal point. */
  readonly unclearNumbers = new Set<string>();
  readonly #table: Table;
  readonly #settings: Settings;
  readonly #columnUnit: ColumnUnit | null;
  readonly style: DecimalStyle;
  readonly #headerYear: string | null;
  readonly #areYearSpans: boolean;
  readonly #dayOrder: DayOrder | null;
  readonly #isQuoted: boolean;
  /** Numbers that are written unlike all others of their column. */
  readonly #odd: ReadonlySet<string>;
  readonly #figureColumns: FigureColumns | null;
  readonly #figures: RowCells<ReadFigure>;
  readonly #periods: RowCells<{ readonly number: number; readonly faults: readonly Fault[] }>;
  readonly #categories: RowCells<number>;
  readonly #invisible: readonly { readonly column: number; readonly values: ReadonlySet<string> }[];

  constructor(table: Table, settings: Settings, delimiter: string | null) {
    this.#table = table;
    this.#settings = settings;
    const { columns } = settings.mapping;
    const value = columns.value === null ? undefined : table.columns[columns.value];
    this.#figureColumns =
      columns.value === null ? null : { value: columns.value, unit: columns.unit, comparator: columns.comparator, state: columns.state };
    this.#columnUnit = value ? unitOfColumn(value.name, settings.unit) : null;
    this.#headerYear = value && columns.period === null && columns.periodKind === null ? yearOfName(value.name) : null;
    const times = columns.period === null ? [] : (table.columns[columns.period]?.values ?? []);
    this.#areYearSpans = columns.period !== null && haveYearSpans(times);
    this.#dayOrder = dayOrderOf(times);
    this.#isQuoted = [columns.label, columns.quote, columns.source, columns.url].some((column) => column !== null);
    this.style = settings.mapping.decimalSign ?? (value !== undefined && mayUseCommas(value.values, delimiter) ? 'unclear' : 'point');
    // Numbers of several units may be written in several ways.
    const hasOneUnit = (table.columns[columns.unit ?? -1]?.values.length ?? 1) <= 1;
    this.#odd = value !== undefined && hasOneUnit && this.style === 'point' ? oddNumbers(value.values) : new Set();
    const cells = (...named: readonly Role[]): readonly number[] => named.flatMap((role) => columns[role] ?? []);
    this.#figures = new RowCells(table, settings.corrections, cells('value', 'unit', 'comparator', 'state'), (row) =>
      this.#readFigure(row),
    );
    this.#periods = new RowCells(table, settings.corrections, cells('period', 'periodKind', 'periodStart', 'periodEnd', 'asOf'), (row) =>
      this.#readPeriod(row),
    );
    this.#categories = new RowCells(table, settings.corrections, cells('category'), (row) => this.#readCategory(row));
    this.#invisible = (['origin', 'destination', 'value', 'category'] as const).flatMap((role) => {
      const column = columns[role];
      const values = column === null ? undefined : table.columns[column]?.values.filter(hasInvisible);
      return column !== null && values && values.length > 0 ? [{ column, values: new Set(values) }] : [];
    });
  }

  get unitHints(): readonly string[] {
    const hint = unitHinted(this.#table.columns[this.#settings.mapping.columns.value ?? -1]?.name ?? '');
    return hint === null ? [] : [hint];
  }

  figure(row: number): ReadFigure {
    return this.#figureColumns === null ? withoutFigure : this.#figures.of(row);
  }

  #readFigure(row: number): ReadFigure {
    const columns = this.#figureColumns;
    if (columns === null) return withoutFigure;
    const cells = {
      value: this.#cell(row, 'value'),
      unit: columns.unit === null ? null : this.#cell(row, 'unit'),
      comparator: columns.comparator === null ? null : this.#cell(row, 'comparator'),
      state: columns.state === null ? null : this.#cell(row, 'state'),
    };
    const read = readFigure(cells, columns, this.#columnUnit, this.style);
    if (this.style === 'unclear' && read.faults.some(({ code }) => code === 'ambiguous-number')) this.unclearNumbers.add(cells.value);
    if (columns.unit === null && read.faults.some(({ code }) => code === 'missing-unit')) this.needsUnit = true;
    if (read.figure === null || !this.#odd.has(cells.value)) return read;
    const odd: Fault = { code: 'odd-number', column: columns.value, value: cells.value, detail: '', fixes: [], isQuestion: false };
    return { ...read, faults: [...read.faults, odd] };
  }

  unitNumber(unit: string | null): number {
    return unit === null ? -1 : this.units.of(unit, () => unit);
  }

  period(row: number): { readonly number: number; readonly faults: readonly Fault[] } {
    return this.#periods.of(row);
  }

  #readPeriod(row: number): { readonly number: number; readonly faults: readonly Fault[] } {
    const { columns } = this.#settings.mapping;
    const column = columns.period ?? columns.periodKind;
    const parts = [columns.period, columns.periodKind, columns.periodStart, columns.periodEnd, columns.asOf].map((each) =>
      each === null ? '' : correctedCell(this.#table, this.#settings.corrections, row, each),
    );
    const [printed = '', kind = '', start = '', end = '', asOf = ''] = parts;
    const stated = periodKinds.find((each) => each === kind);
    const read =
      stated === undefined ? readPeriod(column === null ? (this.#headerYear ?? '') : printed, this.#areYearSpans, this.#dayOrder) : null;
    const faults: Fault[] = [];
    const fault = (code: ReadingCode, to: string | null): void => {
      faults.push({
        code,
        column,
        value: printed,
        detail: '',
        fixes: to === null || column === null ? [] : [{ kind: 'replace', cells: [{ column, to }], place: null }],
        isQuestion: false,
      });
    };
    if (read?.kind === 'serial') fault('excel-date', read.date);
    if (read?.kind === 'words') fault('unknown-period', null);
    const { marks } = withoutMarks(printed.slice(0, maxReadLength));
    if (read?.kind === 'period' && marks !== '')
      faults.push({ code: 'footnote-mark', column, value: printed, detail: marks, fixes: [], isQuestion: false });
    const period: Period =
      stated !== undefined
        ? statedPeriod(stated, start, end, asOf)
        : read && read.kind !== 'serial'
          ? read.period
          : { kind: 'unstated', raw: printed, start: null, end: null, asOf: null, note: null };
    return { number: this.periods.of(JSON.stringify(period), () => period), faults };
  }

  category(row: number): number {
    if (this.#settings.mapping.columns.category === null) return -1;
    return this.#categories.of(row);
  }

  #readCategory(row: number): number {
    const text = visible(this.#cell(row, 'category'));
    return text === '' ? -1 : this.categories.of(text, () => text);
  }

  /** The number of rows that the row is a sum of, which exports of Duikou state; 1 for other files. */
  sumOf(row: number): { readonly summed: number; readonly missing: number } {
    if (this.#settings.mapping.columns.sumRows === null) return oneRow;
    const summed = countIn(this.#cell(row, 'sumRows'));
    return summed > 1 ? { summed, missing: Math.min(summed, countIn(this.#cell(row, 'sumNotReported'))) } : oneRow;
  }

  isDirected(row: number): boolean {
    if (this.#settings.mapping.columns.direction === null) return this.#settings.mapping.isDirected;
    const direction = this.#cell(row, 'direction');
    // The last name is that of exports from before `duikou/2`.
    return (
      direction === 'one-way' ||
      direction === 'a-to-b' ||
      direction === 'northeast-to-east' ||
      (direction === '' && this.#settings.mapping.isDirected)
    );
  }

  quotedText(row: number): string {
    if (!this.#isQuoted) return '';
    return (['label', 'quote', 'source', 'url'] as const)
      .map((role) => {
        const column = this.#settings.mapping.columns[role];
        return column === null ? '' : (this.#table.columns[column]?.codes[row] ?? '');
      })
      .join(' ');
  }

  invisible(row: number): readonly Fault[] {
    if (this.#invisible.length === 0) return noFaults;
    return this.#invisible.flatMap(({ column, values }): Fault[] => {
      const cell = correctedCell(this.#table, this.#settings.corrections, row, column);
      return values.has(cell)
        ? [
            {
              code: 'invisible-characters',
              column,
              value: cell,
              detail: visible(cell),
              fixes: [{ kind: 'replace', cells: [{ column, to: visible(cell) }], place: null }],
              isQuestion: false,
            },
          ]
        : [];
    });
  }

  #cell(row: number, role: Role): string {
    const column = this.#settings.mapping.columns[role];
    return column === null ? '' : correctedCell(this.#table, this.#settings.corrections, row, column);
  }
}
