/** Interprets a table with its mapping and the reader's corrections as flows, and reports problems by row. */
import { areCodesUncertain } from './places/codes.ts';
import { roles, type Role } from './columns/column-names.ts';
import { passedOver, shiftedSystem } from './columns/columns.ts';
import type { Settings } from './settings.ts';
import { EndpointResolver, PlaceFinder, type End, type EndColumns, type Fault } from './places/ends.ts';
import { levelQuestions } from './places/level-questions.ts';
import { areasOfColumn } from './places/level.ts';
import type { EndRole } from './columns/header-words.ts';
import { FlowBuilder } from './columns/flow-columns.ts';
import { Duplicates } from './duplicates.ts';
import { blankEnds } from './filled-down.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { differingTotals } from './margins.ts';
import { ProblemList } from './problems.ts';
import { consequenceOf, type ReadingCode, type ReadingReport } from './report.ts';
import { absent, type Table } from './table.ts';
import { RowReader } from './rows/row-reader.ts';
import { faultsOfRow, noFaults, selfLoop, wholeRow } from './rows/row-faults.ts';

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
): Generator<number, ReadingReport> {
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
  const resolverOf = (end: EndRole, of: EndColumns): EndpointResolver => {
    const column = table.columns[of.name ?? -1];
    const level = mapping.levels[end];
    // Without a level, the reader is asked for each name that several places have.
    const areas = column && level !== null ? areasOfColumn(column, gazetteer) : [];
    return new EndpointResolver(table, corrections, finder, of, !asksCodes.includes(end), level, areas);
  };
  const [origins, destinations] = [resolverOf('origin', originColumns), resolverOf('destination', destinationColumns)];
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
  const sorted = problems.sorted();
  return {
    rowsRead: table.rowCount,
    rowsShown: shown,
    rowsSkipped: table.rowCount - shown,
    rowsLeftOut: 0,
    flowOfRow,
    problems: sorted,
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
    asksLevels: levelQuestions(sorted, mapping, gazetteer),
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

function emptyReport(table: Table, problems: ProblemList): ReadingReport {
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
    asksLevels: [],
    unclearNumbers: [],
  };
}

function isStopping({ code }: Fault): boolean {
  return consequenceOf(code) !== 'warning';
}

const withoutPlace: ReadonlySet<ReadingCode> = new Set<ReadingCode>(['outside-place', 'total-place', 'rest-place', 'empty-place']);

/** Whether an end is a place, or may be one after an answer or a correction. */
function mayBeDrawn(end: End): boolean {
  return end.place !== null || !withoutPlace.has(end.fault.code);
}

function faultsOf(end: End): readonly Fault[] {
  if (end.place === null) return [end.fault];
  return end.warning ? [end.warning] : noFaults;
}
