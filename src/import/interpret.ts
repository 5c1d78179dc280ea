/** Interprets a table with its mapping and the reader's corrections as flows, and reports problems by row. */
import type { Period } from '../data/schema.ts';
import { periodKinds } from '../data/vocabulary.ts';
import { hasInvisible, maxReadLength, visible } from './cells/clean.ts';
import { areCodesUncertain } from './places/codes.ts';
import { roles, type Role } from './columns/column-names.ts';
import { passedOver, shiftedSystem, type Mapping } from './columns/columns.ts';
import { correctedCell, type Corrections } from './corrections.ts';
import { EndpointResolver, PlaceFinder, type End, type Fault } from './places/ends.ts';
import { readFigure, type FigureColumns, type ReadFigure } from './cells/figures.ts';
import { FlowBuilder } from './columns/flow-columns.ts';
import { Duplicates } from './duplicates.ts';
import { blankEnds } from './filled-down.ts';
import { withoutMarks } from './cells/footnotes.ts';
import { Chains } from './flow-keys.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { wordsOfSpan } from './cells/named-span.ts';
import { dayOrderOf, haveYearSpans, readPeriod, yearOfName, type DayOrder } from './cells/period.ts';
import { isEuropeanNumber, isOneGroupNumber, isPointNumber, type DecimalStyle } from './cells/printed-value.ts';
import { differingTotals } from './margins.ts';
import { oddNumbers } from './cells/odd-numbers.ts';
import { ProblemList } from './problems.ts';
import { consequenceOf, type ReadingCode, type Report } from './report.ts';
import { absent, type Table } from './table.ts';
import { powerInHeader, readUnit, unitHinted, unitInHeader, type PrintedUnit } from './cells/unit.ts';

export interface Settings {
  readonly mapping: Mapping;
  /** The reader's answer about the unit, if the file names none. */
  readonly unit: string;
  readonly corrections: Corrections;
}

/** The number of rows between two steps. */
const rowsAPiece = 8192;

/**
 * Interprets a table. Yields the number of rows done, so that the caller can pause.
 *
 * @param delimiter - the delimiter of the file; null if it has none. If it is a semicolon, commas may be decimal signs
 */
export function* interpret(
  table: Table,
  settings: Settings,
  gazetteer: Gazetteer,
  ofFile: readonly { readonly code: ReadingCode; readonly value: string; readonly detail: string }[],
  delimiter: string | null,
): Generator<number, Report> {
  const { mapping, corrections } = settings;
  const problems = new ProblemList();
  for (const { code, value, detail } of ofFile) problems.addOfFile(code, value, detail);
  const finder = new PlaceFinder(gazetteer);
  const { columns } = mapping;
  const ends = (['origin', 'destination'] as const).map((end) => ({
    name: columns[end],
    lon: columns[`${end}Lon`],
    lat: columns[`${end}Lat`],
  }));
  const [originColumns, destinationColumns] = ends;
  const hasEnds = ends.every(({ name, lon, lat }) => name !== null || (lon !== null && lat !== null));
  if (!hasEnds || !originColumns || !destinationColumns) {
    if (table.rowCount > 0) problems.addOfFile('no-place-columns');
    return emptyReport(table, problems);
  }
  const asksDirection = mapping.asksDirection && columns.direction === null;
  if (asksDirection)
    problems.addOfFile(
      'direction-not-stated',
      ...(['origin', 'destination'] as const).map((end) => table.columns[columns[end] ?? -1]?.name ?? ''),
    );
  const over = passedOver(table.columns, mapping, gazetteer);
  if (over.figures.length > 0)
    problems.addOfFile('unread-numbers', table.columns[columns.value ?? -1]?.name ?? '', over.figures.join(', '));
  if (over.places.length > 0) problems.addOfFile('unread-places', over.places.join(', '));
  const shifted = shiftedSystem(table.columns, mapping);
  if (shifted) problems.addOfFile('shifted-coordinates', shifted.said, shifted.system);
  const asksCodes = (['origin', 'destination'] as const).filter((end) => {
    const column = table.columns[columns[end] ?? -1];
    return (
      column !== undefined && columns[`${end}Lon`] === null && !mapping.confirmedCodes.includes(end) && areCodesUncertain(column, gazetteer)
    );
  });
  const origins = new EndpointResolver(table, corrections, finder, originColumns, !asksCodes.includes('origin'), mapping.levels.origin);
  const destinations = new EndpointResolver(
    table,
    corrections,
    finder,
    destinationColumns,
    !asksCodes.includes('destination'),
    mapping.levels.destination,
  );
  const row = new RowReader(table, settings, delimiter);
  const differing = differingTotals(table, columns, row.style);
  if (differing.length > 0) problems.addOfFile('totals-differ', differing.join(', '), String(differing.length));
  const flows = new FlowBuilder(asksDirection);
  const duplicates = new Duplicates(table, corrections);
  const needed = roles.filter((role) => columns[role] !== null && neededRoles.has(role)).map((role) => columns[role] ?? 0);
  // A line without its last cells may have lost a delimiter, so that two cells have become one.
  const optional =
    delimiter === null ? [] : [...roles.flatMap((role) => (neededRoles.has(role) ? [] : (columns[role] ?? []))), ...lastWhereUsual(table)];
  // Most files have no short rows and no rows with a fault of their own, so that no row needs a check.
  const isWhole = table.faults.size === 0 && ![...needed, ...optional].some((at) => table.columns[at]?.codes.includes(absent));
  let shown = 0;
  let hasHope = false;
  const flowOfRow = new Int32Array(table.rowCount).fill(-1);
  for (let at = 0; at < table.rowCount; at++) {
    if (at % rowsAPiece === 0) yield at;
    if (corrections.skipped.has(at)) continue;
    const ofRow = isWhole ? noFaults : faultsOfRow(table, at, needed, optional, corrections.byRow.has(at));
    for (const fault of ofRow) problems.add(fault, at);
    if (ofRow.some(isStopping)) continue;
    const origin = origins.of(at);
    const destination = destinations.of(at);
    const figure = row.figure(at);
    const period = row.period(at);
    const invisible = row.invisible(at);
    hasHope ||= mayBeDrawn(origin) && mayBeDrawn(destination);
    const isPlain =
      origin.place !== null &&
      destination.place !== null &&
      origin.place !== destination.place &&
      !origin.warning &&
      !destination.warning &&
      figure.faults.length + period.faults.length + invisible.length === 0;
    // Most rows have no problem.
    const faults = isPlain ? [] : [faultsOf(origin), faultsOf(destination), figure.faults, period.faults, invisible];
    if (origin.place !== null && origin.place === destination.place)
      faults.push([
        selfLoop(table, corrections, at, originColumns.name ?? originColumns.lon, destinationColumns.name ?? destinationColumns.lon),
      ]);
    let isStopped = false;
    for (const some of faults) {
      for (const fault of some) {
        problems.add(fault, at);
        isStopped ||= isStopping(fault);
      }
    }
    if (isStopped || origin.place === null || destination.place === null || figure.figure === null) continue;
    shown++;
    const { state, n, decimals, comparator, unit } = figure.figure;
    const { summed, missing } = row.sumOf(at);
    const before = flows.count;
    const flow = flows.add({
      row: at,
      origin: origin.place,
      destination: destination.place,
      isDirected: row.isDirected(at),
      state,
      n,
      decimals,
      comparator,
      unit: row.unitNumber(unit),
      period: period.number,
      category: row.category(at),
      summed,
      missing,
      quotedText: row.quotedText(at),
    });
    flowOfRow[at] = flow;
    const isKnown = flows.count === before;
    const same = isKnown ? duplicates.sameAs(at, flows.firstRow(flow)) : -1;
    if (same >= 0)
      problems.addAlike('duplicate-row', same, at, () => ({ ...wholeRow(table, at, 'duplicate-row'), fixes: [{ kind: 'skip' }] }));
  }
  // The unit is only asked for if some row could be drawn with one.
  const needsUnit = row.needsUnit && hasHope;
  const units = row.units.list;
  if (units.length > 1) problems.addOfFile('mixed-units', units.join(', '));
  const { flows: built, renumbered } = flows.flows();
  for (let at = 0; at < flowOfRow.length; at++) {
    const flow = flowOfRow[at] ?? -1;
    if (flow >= 0) flowOfRow[at] = renumbered[flow] ?? -1;
  }
  return {
    rowsRead: table.rowCount,
    rowsShown: shown,
    rowsSkipped: table.rowCount - shown,
    rowsLeftOut: 0,
    flowOfRow,
    problems: problems.sorted(),
    flows: built,
    places: finder.places,
    units,
    periods: row.periods.list,
    categories: row.categories.list,
    summed: { flows: built.rows.filter((rows) => rows > 1).length, rows: built.rows.reduce((sum, rows) => sum + (rows > 1 ? rows : 0), 0) },
    needsUnit,
    unitHints: needsUnit ? row.unitHints : [],
    asksDirection,
    asksCodes,
    asksBlanks: blankEnds(table, mapping),
    unclearNumbers: [...row.unclearNumbers].slice(0, maxSamples),
  };
}

const maxSamples = 3;

const neededRoles: ReadonlySet<Role> = new Set<Role>([
  'origin',
  'destination',
  'value',
  'originLon',
  'originLat',
  'destinationLon',
  'destinationLat',
]);

/** The largest share of rows without their last cell at which such a row is an exception. Spreadsheets omit blank cells at the end. */
const maxShort = 0.1;

/** The last column if nearly all rows have a cell in it, which may be blank; empty otherwise. */
function lastWhereUsual({ columns, rowCount }: Table): readonly number[] {
  const last = columns.at(-1);
  if (!last) return [];
  let short = 0;
  for (const code of last.codes) if (code === absent) short++;
  return short <= maxShort * rowCount ? [columns.length - 1] : [];
}

function emptyReport(table: Table, problems: ProblemList): Report {
  return {
    rowsRead: table.rowCount,
    rowsShown: 0,
    rowsSkipped: table.rowCount,
    rowsLeftOut: 0,
    flowOfRow: new Int32Array(table.rowCount).fill(-1),
    problems: problems.sorted(),
    flows: new FlowBuilder().flows().flows,
    places: [],
    units: [],
    periods: [],
    categories: [],
    summed: { flows: 0, rows: 0 },
    needsUnit: false,
    unitHints: [],
    asksDirection: false,
    asksCodes: [],
    asksBlanks: [],
    unclearNumbers: [],
  };
}

function isStopping({ code }: Fault): boolean {
  return consequenceOf(code) !== 'warning';
}

const noFaults: readonly Fault[] = [];

const withoutPlace: ReadonlySet<ReadingCode> = new Set<ReadingCode>(['outside-place', 'total-place', 'rest-place', 'empty-place']);

/** Whether an end is a place, or may be one after an answer or a correction. */
function mayBeDrawn(end: End): boolean {
  return end.place !== null || !withoutPlace.has(end.fault.code);
}

function faultsOf(end: End): readonly Fault[] {
  if (end.place === null) return [end.fault];
  return end.warning ? [end.warning] : noFaults;
}

/** The problems of the row itself, independent of its cells. */
function faultsOfRow(
  table: Table,
  row: number,
  needed: readonly number[],
  optional: readonly number[],
  isMended: boolean,
): readonly Fault[] {
  if (isMended) return noFaults;
  const fault = table.faults.get(row);
  const lacks = (column: number): boolean => table.columns[column]?.codes[row] === absent;
  const isShort = fault !== 'unclosed-quote' && needed.some(lacks);
  const isShorter = fault === undefined && !isShort && optional.some(lacks);
  if (fault === undefined && !isShort && !isShorter) return noFaults;
  return [
    ...(fault === undefined ? [] : [wholeRow(table, row, fault)]),
    ...(isShort ? [wholeRow(table, row, 'too-few-cells')] : []),
    ...(isShorter ? [wholeRow(table, row, 'fewer-cells')] : []),
  ];
}

/** A fault of the whole row. */
function wholeRow(table: Table, row: number, code: ReadingCode): Fault {
  const cells = table.columns.map(({ values, codes }) => values[codes[row] ?? absent] ?? '');
  const bare = cells.map((cell) => cell.replaceAll('"', '').trim());
  const isMendable = code === 'unclosed-quote' && table.columns.every(({ codes }) => codes[row] !== absent);
  return {
    code,
    column: null,
    value: shortened(cells.join(', ')),
    detail: String(table.columns.filter(({ codes }) => codes[row] !== absent).length),
    fixes: isMendable ? [{ kind: 'replace', cells: bare.map((to, column) => ({ column, to })), place: null }] : [],
    isQuestion: false,
  };
}

function selfLoop(table: Table, corrections: Corrections, row: number, origin: number | null, destination: number | null): Fault {
  const cell = (column: number | null): string => (column === null ? '' : correctedCell(table, corrections, row, column));
  return { code: 'self-loop', column: destination, value: cell(destination), detail: cell(origin), fixes: [], isQuestion: false };
}

const maxLength = 120;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}

/** A value that is derived from some cells of a row, computed once for all rows with the same cells. */
class RowCells<T> {
  readonly #corrections: Corrections;
  readonly #columns: readonly Int32Array[];
  readonly #make: (row: number) => T;
  readonly #chains = new Chains();
  readonly #known: T[] = [];

  constructor(table: Table, corrections: Corrections, columns: readonly number[], make: (row: number) => T) {
    this.#corrections = corrections;
    this.#make = make;
    // Columns with the same cell in every row, such as units, are left out of the key.
    this.#columns = columns.flatMap((column) => {
      const codes = table.columns[column]?.codes;
      return codes?.some((code) => code !== codes[0]) ? [codes] : [];
    });
  }

  /** Returns the value for a row. It is called for every row, so it makes no objects for a known value. */
  of(row: number): T {
    // A row with its own corrections is not shared.
    if (this.#corrections.byRow.size > 0 && this.#corrections.byRow.has(row)) return this.#make(row);
    const key = this.#keyOf(row);
    let known = this.#known[key];
    if (known === undefined) {
      known = this.#make(row);
      this.#known[key] = known;
    }
    return known;
  }

  #keyOf(row: number): number {
    if (this.#columns.length === 1) return (this.#columns[0]?.[row] ?? absent) + 1;
    return this.#columns.length === 0 ? 0 : this.#chains.of(...this.#columns.map((codes) => (codes[row] ?? absent) + 1));
  }
}

/** Numbers values in the order in which they occur. */
class Numbered<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(make());
    this.#numbers.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}

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

/** The answered unit with the multiplier of the column's name, as for "trips (thousand)" and the answer visits. */
function answeredUnit(answer: string, headerPower: number): PrintedUnit | null {
  const unit = readUnit(answer);
  return unit && unit.power === 0 ? { ...unit, power: headerPower } : unit;
}

/** Whether a comma may be the decimal sign, because a cell can't be read otherwise, or the file has semicolons and no cell contradicts. */
function mayUseCommas(cells: readonly string[], delimiter: string | null): boolean {
  return cells.some(isEuropeanNumber) || (delimiter === ';' && cells.some(isOneGroupNumber) && !cells.some(isPointNumber));
}

const withoutFigure: ReadFigure = {
  figure: { state: 'reported', n: null, decimals: 0, comparator: 'exact', unit: null },
  faults: [],
};

/** Reads the figures of rows. Cells that many rows share are read once. */
class RowReader {
  readonly units = new Numbered<string>();
  readonly periods = new Numbered<Period>();
  readonly categories = new Numbered<string>();
  needsUnit = false;
  /** Cells that are different numbers with a decimal comma and a decimal point. */
  readonly unclearNumbers = new Set<string>();
  readonly #table: Table;
  readonly #settings: Settings;
  readonly #columnUnit: PrintedUnit | null;
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
    this.#columnUnit = value ? (unitInHeader(value.name) ?? answeredUnit(settings.unit, powerInHeader(value.name))) : null;
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
