/** Guesses the roles of columns, first by their names in three languages and then by their cells. The reader can change them. */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { isDuikouExport, roleOfName, roles, undirected, type Role } from './column-names.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import {
  areAlike,
  coordinateOfName,
  endOfName,
  headerKey,
  isDistanceName,
  isDivisionCodeName,
  isForeignCodeName,
  isRateName,
  isScaleName,
  isSerialName,
  saysBothWays,
  saysOneOfTwoWays,
  saysWayBack,
  shiftedSystemIn,
  type EndRole,
} from './header-words.ts';
import { readPeriod, yearOfName } from '../cells/period.ts';
import { levelOfColumn, type PlaceLevel } from '../places/level.ts';
import { digitsOf, readPlace } from '../places/place.ts';
import { readValue, writesCommas } from '../cells/printed-value.ts';
import type { Column } from '../table.ts';
import { unitInHeader } from '../cells/unit.ts';
import { stateOfWord } from '../vocabulary.ts';

export interface Mapping {
  readonly columns: Readonly<Record<Role, number | null>>;
  /** Whether flows run from the first end to the second. Pairings have no direction. */
  readonly isDirected: boolean;
  /** Whether the order of the ends is unknown. It is asked, and until then no direction is drawn. */
  readonly asksDirection: boolean;
  /** The ends whose numbers the reader has confirmed as codes of GB/T 2260. */
  readonly confirmedCodes: readonly EndRole[];
  /** The ends whose blank cells the reader has confirmed to mean the names above them. */
  readonly fillsDown: readonly EndRole[];
  /** The level at which an ambiguous name of an end is read, by the rest of its column; null if it is asked. */
  readonly levels: Readonly<Record<EndRole, PlaceLevel | null>>;
  /** The decimal sign, by the reader's answer or by the column; null if it is unknown. It is then asked if needed. */
  readonly decimalSign: 'point' | 'comma' | null;
}

export const noLevels: Mapping['levels'] = { origin: null, destination: null };

/** The number of different cells of a column that are examined. */
const maxExamined = 200;
const enough = 0.6;

const endRoles = ['origin', 'destination'] as const satisfies readonly EndRole[];

export function guessedMapping(columns: readonly Column[], gazetteer: Gazetteer): Mapping {
  const taken = new Map<Role, number>();
  const used = new Set<number>();
  const take = (role: Role, column: number): void => {
    if (taken.has(role) || used.has(column)) return;
    taken.set(role, column);
    used.add(column);
  };
  const header = columns.map(({ name }) => name);
  if (isDuikouExport(header)) return exportMapping(header);
  const free = (): readonly number[] => columns.map((_, i) => i).filter((i) => !used.has(i));
  // Columns without a name are only guessed by their cells.
  const named = columns.flatMap(({ name, hasName }, i) => (hasName ? [{ name, i, role: roleOfName(name) ?? coordinateOfName(name) }] : []));
  const holdsPlaces = (i: number): boolean => placesIn(columns[i], gazetteer) >= enough;
  const holdsFigures = (i: number): boolean => shareOf(columns[i], isFigure) >= enough;
  for (const { name, i, role } of named) {
    const end = endOfColumn(name, role, columns[i], gazetteer);
    if (end !== null) take(end, i);
  }
  // Words in a column named "flow" or "number" are kinds if another column has the numbers.
  const roleAt = new Map(named.map(({ i, role }) => [i, role]));
  const figures = free().filter((i) => (roleAt.get(i) ?? 'value') === 'value' && holdsFigures(i));
  const isOfKinds = ({ i, role }: { readonly i: number; readonly role: Role | null }): boolean =>
    role === 'value' && figures.length > 0 && !figures.includes(i) && shareOf(columns[i], isFigure) === 0;
  // A column such as “Goods (t)” has amounts, because a kind has no unit.
  const isAmountOfKind = ({ name, i, role }: (typeof named)[number]): boolean =>
    role === 'category' && holdsFigures(i) && (unitInHeader(name) !== null || figures.length === 0);
  for (const column of named) {
    const { i, role } = column;
    if (isAmountOfKind(column)) continue;
    // STATUS in files of statistics has letters for the origin of a number, which are not states.
    if (role === 'state' && shareOf(columns[i], (cell) => stateOfWord(cell) !== undefined) === 0) continue;
    if (role !== null && role !== 'label' && role !== 'origin' && role !== 'destination' && !isOfKinds(column)) take(role, i);
  }
  for (const column of named) if (isOfKinds(column)) take('category', column.i);
  const isStated = (end: EndRole): boolean => taken.has(end) || (taken.has(`${end}Lon`) && taken.has(`${end}Lat`));
  const said = endRoles.filter(isStated);
  for (const end of endRoles) {
    if (isStated(end)) continue;
    // A number with a comma may be a position too, so columns are chosen first by their cells and names.
    const candidates = free().filter(holdsPlaces);
    // A bracket in the name of a column without any number, such as 省（区、市）, is no unit.
    const holdsNamesOnly = (i: number): boolean => shareOf(columns[i], isFigure) === 0;
    const found =
      candidates.find((i) => !holdsFigures(i) && (namesNoUnit(columns[i]) || holdsNamesOnly(i))) ??
      candidates.find((i) => !holdsFigures(i)) ??
      candidates.find((i) => namesNoUnit(columns[i])) ??
      candidates[0] ??
      free().find((i) => listsIn(columns[i], gazetteer) >= enough);
    if (found !== undefined) take(end, found);
  }
  const times = free().find((i) => !taken.has('period') && namesNoUnit(columns[i]) && shareOf(columns[i], isTime) >= enough);
  if (times !== undefined) take('period', times);
  const value = valueColumn(columns, free().filter(holdsFigures));
  if (value !== undefined) take('value', value);
  for (const { i, role } of named) if (role === 'label') take('label', i);
  // The keys are fixed by the list of roles.
  const mapped = Object.fromEntries(roles.map((role) => [role, taken.get(role) ?? null])) as Record<Role, number | null>;
  return {
    columns: mapped,
    ...directionOf(columns, mapped, said.length > 0),
    confirmedCodes: [],
    fillsDown: [],
    levels: { origin: levelAt(columns, mapped.origin, gazetteer), destination: levelAt(columns, mapped.destination, gazetteer) },
    decimalSign: writesCommas(columns[mapped.value ?? -1]?.values ?? []) ? 'comma' : null,
  };
}

function levelAt(columns: readonly Column[], at: number | null, gazetteer: Gazetteer): PlaceLevel | null {
  const column = columns[at ?? -1];
  return column ? levelOfColumn(column, gazetteer) : null;
}

function directionOf(
  columns: readonly Column[],
  mapped: Readonly<Record<Role, number | null>>,
  isStated: boolean,
): Pick<Mapping, 'isDirected' | 'asksDirection'> {
  const ends = endRoles.map((end) => mapped[end]).map((column) => (column === null ? undefined : columns[column]));
  const endNames = ends.map((column) => (column?.hasName ? column.name : ''));
  const [one = '', other = ''] = endNames;
  if (endNames.some((name) => undirected.has(headerKey(name)))) return { isDirected: false, asksDirection: false };
  // If two columns are called “from”, one of the names is wrong.
  const said = endNames.map(endSaid);
  const areSame = said[0] !== null && said[0] === said[1];
  const value = columns[mapped.value ?? -1];
  const valueName = value?.hasName ? value.name : '';
  if (saysBothWays(valueName)) return { isDirected: false, asksDirection: false };
  if (isStated && !areSame && !saysWayBack(valueName) && !saysOneOfTwoWays(valueName)) return { isDirected: true, asksDirection: false };
  return { isDirected: false, asksDirection: mapped.value !== null && mapped.direction === null && !areAlike(one, other) };
}

/** The end that the name of a column says; null if it says none. */
export function endSaid(name: string): EndRole | null {
  const role = roleOfName(name);
  return role === 'origin' || role === 'destination' ? role : endOfName(name);
}

/** The end that a column is by its name. A name that only contains a word for an end counts if the cells are places. */
function endOfColumn(name: string, role: Role | null, column: Column | undefined, gazetteer: Gazetteer): EndRole | null {
  const isTimes = shareOf(column, isTime) >= enough;
  if (role === 'origin' || role === 'destination') return isTimes ? null : role;
  const end = role === null || role === 'source' ? endOfName(name) : null;
  if (end === null || isTimes) return null;
  if (role === 'source') return placesIn(column, gazetteer) >= enough ? end : null;
  // Numbers are ends if the name states that they are codes.
  return isForeignCodeName(name) || isDivisionCodeName(name) || shareOf(column, isFigure) < enough ? end : null;
}

/** The column of values, preferring one with a unit. Numbers of rows, distances and years are not values. */
function valueColumn(columns: readonly Column[], figures: readonly number[]): number | undefined {
  const nameOf = (i: number): string => (columns[i]?.hasName ? columns[i].name : '');
  const measures = figures.filter((i) => !isNoMeasureName(nameOf(i)) && !(nameOf(i) === '' && isCount(columns[i])) && !isYears(columns[i]));
  // Rates and shares come last.
  const amounts = measures.filter((i) => !isRateName(nameOf(i)));
  return amounts.find((i) => unitInHeader(nameOf(i)) !== null) ?? amounts.find((i) => !isCount(columns[i])) ?? amounts[0] ?? measures[0];
}

/** Whether a name is that of a number of rows, a distance, a code or a multiplier, which are not values. */
function isNoMeasureName(name: string): boolean {
  return isSerialName(name) || isDistanceName(name) || isScaleName(name) || /(?:代码|编码|code)$/iu.test(headerKey(name));
}

/** Whether a column counts the rows: 0, 1, 2 … or 1, 2, 3 …. */
function isCount(column: Column | undefined): boolean {
  const cells = (column?.values ?? []).slice(0, maxExamined).map((cell) => cleaned(cell.slice(0, maxReadLength)));
  const first = Number(cells[0]);
  return cells.length > 1 && (first === 0 || first === 1) && cells.every((cell, i) => cell === String(first + i));
}

/** Whether the name of a column has no unit; 1900 under “freight (t)” is an amount, not a year. */
function namesNoUnit(column: Column | undefined): boolean {
  return !column?.hasName || unitInHeader(column.name) === null;
}

function isYears(column: Column | undefined): boolean {
  return namesNoUnit(column) && shareOf(column, (cell) => /^(?:19|20)\d{2}(?:\.0+)?$/u.test(cleaned(cell.slice(0, maxReadLength)))) === 1;
}

/** The beginning of a time that is recognized without the name of its column. */
const timeBegins =
  /^(?:\d{4}|\d{1,2}[./ -](?:\d{1,2}[./]|[a-z]{3})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z. -]{1,8}\d|(?:中[华華])?民[国國]|二[〇零]|FY|fiscal|school|academic|spring|summer|autumn|fall|winter|[QHW][1-5])/iu;

function isTime(cell: string): boolean {
  return cell.length <= maxReadLength && timeBegins.test(cleaned(cell)) && readPeriod(cell).kind === 'period';
}

/** Columns that are not read although they have numbers or places. They are named in the report. */
export function passedOver(
  columns: readonly Column[],
  mapping: Mapping,
  gazetteer: Gazetteer,
): { readonly figures: readonly string[]; readonly places: readonly string[] } {
  const used = new Set(Object.values(mapping.columns));
  const unread = columns.filter((_, i) => !used.has(i));
  const nameOf = (i: number | null): string => (i !== null && columns[i]?.hasName ? columns[i].name : '');
  const { value, origin, destination } = mapping.columns;
  const isValueNamed = roleOfName(nameOf(value)) === 'value';
  const figures = unread.filter(
    (column) =>
      value !== null &&
      !isNoMeasureName(column.name) &&
      !isRateName(column.name) &&
      !isYears(column) &&
      !(!column.hasName && isCount(column)) &&
      (!isValueNamed || unitInHeader(column.name) !== null || yearOfName(column.name) !== null) &&
      shareOf(column, isFigure) >= enough,
  );
  const areEndsNamed = [origin, destination].every(
    (end) => end === null || endOfName(nameOf(end)) !== null || ['origin', 'destination'].includes(roleOfName(nameOf(end)) ?? ''),
  );
  const places = areEndsNamed ? [] : unread.filter((column) => placesIn(column, gazetteer) >= enough);
  return { figures: figures.map(({ name }) => name), places: places.map(({ name }) => name) };
}

/** The largest number of different cells of a column that describes all rows. */
const fewValues = 3;

/** The shifted coordinate system that the name of a column or a cell common to all rows names; null if there is none. */
export function shiftedSystem(columns: readonly Column[], mapping: Mapping): { readonly said: string; readonly system: string } | null {
  if (mapping.columns.originLon === null && mapping.columns.destinationLon === null) return null;
  for (const { name, values } of columns) {
    for (const text of [name, ...(values.length <= fewValues ? values : [])]) {
      const system = shiftedSystemIn(text);
      if (system !== null) return { said: text.slice(0, maxReadLength), system };
    }
  }
  return null;
}

/** The mapping of an export, with the columns of `export/csv.ts`. */
function exportMapping(header: readonly string[]): Mapping {
  const at = (name: string): number | null => (header.includes(name) ? header.indexOf(name) : null);
  const named: Partial<Record<Role, string>> = {
    origin: 'origin',
    destination: 'destination',
    value: 'value',
    unit: 'unit',
    periodKind: 'period',
    periodStart: 'period_start',
    periodEnd: 'period_end',
    asOf: 'as_of',
    category: 'kinds',
    comparator: 'comparator',
    state: 'state',
    label: 'label',
    quote: 'quote',
    source: 'source',
    url: 'url',
    direction: 'direction',
    printed: 'printed',
    record: 'record',
    sumRows: 'sum_of_rows',
    sumNotReported: 'sum_not_reported',
  };
  const mapped = Object.fromEntries(
    roles.map((role) => {
      const name = named[role];
      return [role, name === undefined ? null : at(name)];
    }),
    // The keys are fixed by the list of roles here too.
  ) as Record<Role, number | null>;
  return {
    columns: mapped,
    isDirected: true,
    asksDirection: false,
    confirmedCodes: [],
    fillsDown: [],
    levels: noLevels,
    decimalSign: null,
  };
}

function shareOf(column: Column | undefined, fits: (cell: string) => boolean): number {
  const cells = (column?.values ?? []).slice(0, maxExamined).filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** Whether a cell suggests that its column has places; null if it suggests nothing. */
function placeLikeness(gazetteer: Gazetteer, cell: string): 'place' | 'list' | 'other' | null {
  // A number of up to five digits need not be a code.
  if ((digitsOf(cleaned(cell.slice(0, maxReadLength))) ?? '000000').length < 6) return 'other';
  const read = readPlace(gazetteer, cell, false);
  if (read.kind !== 'fault') return 'place';
  switch (read.code) {
    case 'empty-place':
    case 'total-place':
    case 'rest-place':
    case 'outside-place':
      return null;
    case 'several-places':
      return 'list';
    case 'unknown-place':
    case 'unknown-code':
    case 'long-cell':
      return 'other';
    case 'ambiguous-place':
    case 'former-code':
      return 'place';
  }
}

export function placesIn(column: Column | undefined, gazetteer: Gazetteer): number {
  return likenessOf(column, gazetteer, ['place']);
}

/** The number of cells that name one or several places. A column with several places per cell is an end only if no other is. */
function listsIn(column: Column | undefined, gazetteer: Gazetteer): number {
  return likenessOf(column, gazetteer, ['place', 'list']);
}

function likenessOf(column: Column | undefined, gazetteer: Gazetteer, wanted: readonly ('place' | 'list')[]): number {
  const found = (column?.values ?? []).slice(0, maxExamined).flatMap((cell) => placeLikeness(gazetteer, cell) ?? []);
  return found.length === 0 ? 0 : found.filter((each) => each !== 'other' && wanted.includes(each)).length / found.length;
}

export function isFigureColumn(column: Column): boolean {
  return shareOf(column, isFigure) >= enough;
}

/** Whether a text is the name of one or several places. */
export function isPlaceName(gazetteer: Gazetteer, text: string): boolean {
  return placeLikeness(gazetteer, text) === 'place';
}

function isFigure(cell: string): boolean {
  const read = readValue(cell);
  return read.kind === 'value' || read.kind === 'silence' || (read.kind === 'fault' && read.code !== 'not-a-number');
}

/** Whether a row looks like a header instead of like the rows below it. */
export function looksLikeHeader(cells: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  if (written.some((cell) => roleOfName(cell) !== null || endOfName(cell) !== null)) return true;
  if (written.some((cell) => readValue(cell).kind !== 'fault' || isPlaceName(gazetteer, cell))) return false;
  if (written.some((cell) => unitInHeader(cell) !== null)) return true;
  return below.length === 0 || below.some((row) => row.some((cell) => isPlaceName(gazetteer, cell) || readValue(cell).kind === 'value'));
}
