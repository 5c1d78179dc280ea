/** A table, what its columns say and what the reader has decided → flows, and a report by row. */
import type { Period } from '../schema.ts';
import { periodKinds } from '../vocabulary.ts';
import { hasInvisible, visible } from './clean.ts';
import { roles, type Mapping, type Role } from './columns.ts';
import { correctedCell, type Corrections } from './corrections.ts';
import { EndReader, PlaceFinder, type End, type Fault } from './ends.ts';
import { readFigure, type FigureColumns, type ReadFigure } from './figures.ts';
import { FlowBuilder } from './flow-columns.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readPeriod } from './period.ts';
import { isEuropeanNumber } from './printed-value.ts';
import { ProblemList } from './problems.ts';
import { consequenceOf, type ReadingCode, type Report } from './report.ts';
import { absent, type Table } from './table.ts';
import { readUnit, unitHinted, unitInHeader, type PrintedUnit } from './unit.ts';

export interface Settings {
  readonly mapping: Mapping;
  /** What the reader says where the file names no unit. */
  readonly unit: string;
  readonly corrections: Corrections;
}

/** So many rows between two looks at the clock. */
const rowsAPiece = 8192;

/** Yields the rows done, so that whoever runs it may pause. */
export function* interpret(table: Table, settings: Settings, gazetteer: Gazetteer, ofFile: readonly { readonly code: ReadingCode; readonly value: string; readonly detail: string }[]): Generator<number, Report> {
  const { mapping, corrections } = settings;
  const problems = new ProblemList();
  for (const { code, value, detail } of ofFile) problems.addOfFile(code, value, detail);
  const finder = new PlaceFinder(gazetteer);
  const { columns } = mapping;
  const ends = (['origin', 'destination'] as const).map((end) => ({ name: columns[end], lon: columns[`${end}Lon`], lat: columns[`${end}Lat`] }));
  const [originColumns, destinationColumns] = ends;
  const hasEnds = ends.every(({ name, lon, lat }) => name !== null || (lon !== null && lat !== null));
  if (!hasEnds || !originColumns || !destinationColumns) {
    if (table.rowCount > 0) problems.addOfFile('no-place-columns');
    return emptyReport(table, problems);
  }
  const origins = new EndReader(table, corrections, finder, originColumns);
  const destinations = new EndReader(table, corrections, finder, destinationColumns);
  const row = new RowReader(table, settings);
  const flows = new FlowBuilder();
  const duplicates = new Duplicates(table, corrections);
  const needed = roles.filter((role) => columns[role] !== null && neededRoles.has(role)).map((role) => columns[role] ?? 0);
  let shown = 0;
  const flowOfRow = new Int32Array(table.rowCount).fill(-1);
  for (let at = 0; at < table.rowCount; at++) {
    if (at % rowsAPiece === 0) yield at;
    const faults: Fault[] = [];
    const rowFault = table.faults.get(at);
    const isMended = corrections.byRow.has(at);
    if (corrections.setAside.has(at)) continue;
    if (rowFault !== undefined && !isMended) faults.push(wholeRow(table, at, rowFault));
    if (needed.some((column) => table.columns[column]?.codes[at] === absent) && rowFault !== 'unclosed-quote' && !isMended) faults.push(wholeRow(table, at, 'too-few-cells'));
    if (faults.some(isStopping)) {
      for (const fault of faults) problems.add(fault, at);
      continue;
    }
    const [origin, destination] = [origins.of(at), destinations.of(at)];
    const figure = row.figure(at);
    const period = row.period(at);
    faults.push(...faultsOf(origin), ...faultsOf(destination), ...figure.faults, ...period.faults, ...row.invisible(at));
    if (origin.place !== null && origin.place === destination.place) faults.push(selfLoop(table, corrections, at, originColumns.name ?? originColumns.lon, destinationColumns.name ?? destinationColumns.lon));
    for (const fault of faults) problems.add(fault, at);
    if (faults.some(isStopping) || origin.place === null || destination.place === null || figure.figure === null) continue;
    shown++;
    const { flow, isKnown } = flows.add({
      row: at,
      origin: origin.place,
      destination: destination.place,
      isDirected: row.isDirected(at),
      ...figure.figure,
      unit: row.unitNumber(figure.figure.unit),
      period: period.number,
      category: row.category(at),
      said: row.said(at),
    });
    flowOfRow[at] = flow;
    if (isKnown && duplicates.isOne(at, flows.firstRow(flow))) problems.add({ ...wholeRow(table, at, 'duplicate-row'), fixes: [{ kind: 'set-aside' }] }, at);
  }
  const needsUnit = row.needsUnit;
  const units = row.units.list;
  if (units.length > 1) problems.addOfFile('mixed-units', units.join(', '));
  const built = flows.flows();
  return {
    rowsRead: table.rowCount,
    rowsShown: shown,
    rowsSetAside: table.rowCount - shown,
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
  };
}

const neededRoles: ReadonlySet<Role> = new Set<Role>(['origin', 'destination', 'value', 'originLon', 'originLat', 'destinationLon', 'destinationLat']);

function emptyReport(table: Table, problems: ProblemList): Report {
  return {
    rowsRead: table.rowCount,
    rowsShown: 0,
    rowsSetAside: table.rowCount,
    flowOfRow: new Int32Array(table.rowCount).fill(-1),
    problems: problems.sorted(),
    flows: new FlowBuilder().flows(),
    places: [],
    units: [],
    periods: [],
    categories: [],
    summed: { flows: 0, rows: 0 },
    needsUnit: false,
    unitHints: [],
  };
}

function isStopping({ code }: Fault): boolean {
  return consequenceOf(code) !== 'told';
}

function faultsOf(end: End): readonly Fault[] {
  if (end.place === null) return [end.fault];
  return end.told ? [end.told] : [];
}

/** The row as it stands, for what is the matter with all of it. */
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

const longest = 120;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** Texts with numbers, in the order in which they were met. */
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

/** What a row says between its ends. Cells that many rows share are read once. */
class RowReader {
  readonly units = new Numbered<string>();
  readonly periods = new Numbered<Period>();
  readonly categories = new Numbered<string>();
  needsUnit = false;
  readonly #table: Table;
  readonly #settings: Settings;
  readonly #columnUnit: PrintedUnit | null;
  readonly #isEuropean: boolean;
  readonly #isQuoted: boolean;
  readonly #figureColumns: FigureColumns | null;
  readonly #figures = new Map<string, ReadFigure>();
  readonly #seen = new Map<string, { readonly number: number; readonly faults: readonly Fault[] }>();
  readonly #invisible: readonly { readonly column: number; readonly values: ReadonlySet<string> }[];

  constructor(table: Table, settings: Settings) {
    this.#table = table;
    this.#settings = settings;
    const { columns } = settings.mapping;
    const value = columns.value === null ? undefined : table.columns[columns.value];
    this.#figureColumns = columns.value === null ? null : { value: columns.value, unit: columns.unit, comparator: columns.comparator, state: columns.state };
    this.#columnUnit = value ? (unitInHeader(value.name) ?? readUnit(settings.unit)) : null;
    this.#isQuoted = [columns.label, columns.quote, columns.source, columns.url].some((column) => column !== null);
    this.#isEuropean = value?.values.some(isEuropeanNumber) ?? false;
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
    const columns = this.#figureColumns;
    if (columns === null) return { figure: { state: 'reported', n: null, decimals: 0, comparator: 'exact', unit: null }, faults: [] };
    const cells = {
      value: this.#cell(row, 'value'),
      unit: columns.unit === null ? null : this.#cell(row, 'unit'),
      comparator: columns.comparator === null ? null : this.#cell(row, 'comparator'),
      state: columns.state === null ? null : this.#cell(row, 'state'),
    };
    const key = `${cells.value}\u0000${cells.unit}\u0000${cells.comparator}\u0000${cells.state}`;
    const known = this.#figures.get(key) ?? readFigure(cells, columns, this.#columnUnit, this.#isEuropean);
    this.#figures.set(key, known);
    if (columns.unit === null && known.faults.some(({ code }) => code === 'missing-unit')) this.needsUnit = true;
    return known;
  }

  unitNumber(unit: string | null): number {
    return unit === null ? -1 : this.units.of(unit, () => unit);
  }

  period(row: number): { readonly number: number; readonly faults: readonly Fault[] } {
    const { columns } = this.#settings.mapping;
    const column = columns.period ?? columns.periodKind;
    const parts = [columns.period, columns.periodKind, columns.periodStart, columns.periodEnd, columns.asOf].map((each) => (each === null ? '' : correctedCell(this.#table, this.#settings.corrections, row, each)));
    const key = parts.join('\u0000');
    const known = this.#seen.get(key);
    if (known) return known;
    const [printed = '', kind = '', start = '', end = '', asOf = ''] = parts;
    const stated = periodKinds.find((each) => each === kind);
    const read = stated === undefined ? readPeriod(printed) : null;
    const faults: Fault[] = [];
    const fault = (code: ReadingCode, to: string | null): void => {
      faults.push({ code, column, value: printed, detail: '', fixes: to === null || column === null ? [] : [{ kind: 'replace', cells: [{ column, to }], place: null }], isQuestion: false });
    };
    if (read?.kind === 'serial') fault('excel-date', read.date);
    if (read?.kind === 'words') fault('unknown-period', null);
    const period: Period =
      stated !== undefined
        ? { kind: stated, raw: null, start: start || null, end: end || null, asOf: asOf || null, note: null }
        : read && read.kind !== 'serial'
          ? read.period
          : { kind: 'unstated', raw: printed, start: null, end: null, asOf: null, note: null };
    const made = { number: this.periods.of(JSON.stringify(period), () => period), faults };
    this.#seen.set(key, made);
    return made;
  }

  category(row: number): number {
    if (this.#settings.mapping.columns.category === null) return -1;
    const text = visible(this.#cell(row, 'category'));
    return text === '' ? -1 : this.categories.of(text, () => text);
  }

  isDirected(row: number): boolean {
    if (this.#settings.mapping.columns.direction === null) return this.#settings.mapping.isDirected;
    const direction = this.#cell(row, 'direction');
    return direction === 'one-way' || direction === 'northeast-to-east' || (direction === '' && this.#settings.mapping.isDirected);
  }

  said(row: number): string {
    if (!this.#isQuoted) return '';
    return (['label', 'quote', 'source', 'url'] as const).map((role) => {
      const column = this.#settings.mapping.columns[role];
      return column === null ? '' : (this.#table.columns[column]?.codes[row] ?? '');
    }).join(' ');
  }

  invisible(row: number): readonly Fault[] {
    return this.#invisible.flatMap(({ column, values }): Fault[] => {
      const cell = correctedCell(this.#table, this.#settings.corrections, row, column);
      return values.has(cell) ? [{ code: 'invisible-characters', column, value: cell, detail: visible(cell), fixes: [{ kind: 'replace', cells: [{ column, to: visible(cell) }], place: null }], isQuestion: false }] : [];
    });
  }

  #cell(row: number, role: Role): string {
    const column = this.#settings.mapping.columns[role];
    return column === null ? '' : correctedCell(this.#table, this.#settings.corrections, row, column);
  }
}

/** Rows that are the same cell by cell: perhaps two of the same, perhaps one that was copied. */
class Duplicates {
  readonly #table: Table;
  readonly #corrections: Corrections;
  /** Rows by a number made of their cells; rows of one number may still differ. */
  readonly #rows = new Map<number, number | number[]>();

  constructor(table: Table, corrections: Corrections) {
    this.#table = table;
    this.#corrections = corrections;
  }

  /** @param first - the row that its flow began with */
  isOne(row: number, first: number): boolean {
    this.#isKnown(first);
    return this.#isKnown(row);
  }

  #isKnown(row: number): boolean {
    const key = this.#number(row);
    const known = this.#rows.get(key);
    const others = known === undefined ? [] : typeof known === 'number' ? [known] : known;
    if (others.includes(row)) return false;
    if (others.some((other) => this.#isSame(row, other))) return true;
    this.#rows.set(key, known === undefined ? row : [...others, row]);
    return false;
  }

  #number(row: number): number {
    let [high, low] = [0x811c9dc5, 0x2f6b1d];
    for (const { codes } of this.#table.columns) {
      const code = codes[row] ?? absent;
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ (code + (high >>> 15)), 0x85ebca6b);
    }
    return (high >>> 0) * 0x200000 + (low >>> 11);
  }

  /** As corrected. */
  #isSame(row: number, other: number): boolean {
    return this.#table.columns.every(({ codes }, column) => codes[row] === codes[other] && this.#corrected(row, column) === this.#corrected(other, column));
  }

  #corrected(row: number, column: number): string | undefined {
    return this.#corrections.byRow.get(row)?.get(column);
  }
}
