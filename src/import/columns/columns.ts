/** Which column says what: guessed by its name in three languages, then by what stands in it; a reader can say otherwise. */
import { cleaned, longestRead } from '../cells/clean.ts';
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
  /** Whether something runs from the first end to the second; a pairing has no direction. */
  readonly isDirected: boolean;
  /** Whether nothing says which end comes first: it is asked, and until then no direction is drawn. */
  readonly asksDirection: boolean;
  /** The ends of which somebody has said that their numbers are codes of GB/T 2260. */
  readonly confirmedCodes: readonly EndRole[];
  /** The ends of which somebody has said that a blank cell means the name above it. */
  readonly fillsDown: readonly EndRole[];
  /** At which level a name of several places is read, by the rest of its column; null: it is asked. */
  readonly levels: Readonly<Record<EndRole, PlaceLevel | null>>;
  /** Which sign stands before the decimals, as somebody has said or the column shows beyond doubt; null: it is not known, and asked where it matters. */
  readonly decimalSign: 'point' | 'comma' | null;
}

export const noLevels: Mapping['levels'] = { origin: null, destination: null };

/** So many different cells of a column are looked at. */
const looked = 200;
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
  // What has no name of its own is known by its cells alone.
  const named = columns.flatMap(({ name, hasName }, i) => (hasName ? [{ name, i, role: roleOfName(name) ?? coordinateOfName(name) }] : []));
  const holdsPlaces = (i: number): boolean => placesIn(columns[i], gazetteer) >= enough;
  const holdsFigures = (i: number): boolean => shareOf(columns[i], isFigure) >= enough;
  for (const { name, i, role } of named) {
    const end = endOfColumn(name, role, columns[i], gazetteer);
    if (end !== null) take(end, i);
  }
  // Words under "flow" or "number" are kinds, not numbers, where another column that is called nothing else has the numbers.
  const roleAt = new Map(named.map(({ i, role }) => [i, role]));
  const figures = free().filter((i) => (roleAt.get(i) ?? 'value') === 'value' && holdsFigures(i));
  const isOfKinds = ({ i, role }: { readonly i: number; readonly role: Role | null }): boolean =>
    role === 'value' && figures.length > 0 && !figures.includes(i) && shareOf(columns[i], isFigure) === 0;
  // “Goods (t)” are amounts of goods: a kind has no unit, and is no number where nothing else is.
  const isAmountOfKind = ({ name, i, role }: (typeof named)[number]): boolean =>
    role === 'category' && holdsFigures(i) && (unitInHeader(name) !== null || figures.length === 0);
  for (const column of named) {
    const { i, role } = column;
    if (isAmountOfKind(column)) continue;
    // STATUS in a file of statistics says how a number was made, in letters of its own.
    if (role === 'state' && shareOf(columns[i], (cell) => stateOfWord(cell) !== undefined) === 0) continue;
    if (role !== null && role !== 'label' && role !== 'origin' && role !== 'destination' && !isOfKinds(column)) take(role, i);
  }
  for (const column of named) if (isOfKinds(column)) take('category', column.i);
  const isStated = (end: EndRole): boolean => taken.has(end) || (taken.has(`${end}Lon`) && taken.has(`${end}Lat`));
  const said = endRoles.filter(isStated);
  for (const end of endRoles) {
    if (isStated(end)) continue;
    // A number with a comma may be a position as well: names come first, then what is called by no unit.
    const found =
      free().find((i) => holdsPlaces(i) && !holdsFigures(i)) ??
      free().find((i) => holdsPlaces(i) && unitInHeader(columns[i]?.name ?? '') === null) ??
      free().find((i) => holdsPlaces(i)) ??
      free().find((i) => listsIn(columns[i], gazetteer) >= enough);
    if (found !== undefined) take(end, found);
  }
  const times = free().find((i) => !taken.has('period') && namesNoUnit(columns[i]) && shareOf(columns[i], isTime) >= enough);
  if (times !== undefined) take('period', times);
  const value = valueColumn(columns, free().filter(holdsFigures));
  if (value !== undefined) take('value', value);
  for (const { i, role } of named) if (role === 'label') take('label', i);
  // Fixed by the list of roles.
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
  // Two columns “from”: one of the names is wrong.
  const said = endNames.map(endSaid);
  const areSame = said[0] !== null && said[0] === said[1];
  const value = columns[mapped.value ?? -1];
  const valueName = value?.hasName ? value.name : '';
  if (saysBothWays(valueName)) return { isDirected: false, asksDirection: false };
  if (isStated && !areSame && !saysWayBack(valueName) && !saysOneOfTwoWays(valueName)) return { isDirected: true, asksDirection: false };
  return { isDirected: false, asksDirection: mapped.value !== null && mapped.direction === null && !areAlike(one, other) };
}

function endSaid(name: string): EndRole | null {
  const role = roleOfName(name);
  return role === 'origin' || role === 'destination' ? role : endOfName(name);
}

/** The end that a column is by its name: always where the name is usual; where only a word in it says so, if places stand in it. */
function endOfColumn(name: string, role: Role | null, column: Column | undefined, gazetteer: Gazetteer): EndRole | null {
  const isTimes = shareOf(column, isTime) >= enough;
  if (role === 'origin' || role === 'destination') return isTimes ? null : role;
  const end = role === null || role === 'source' ? endOfName(name) : null;
  if (end === null || isTimes) return null;
  if (role === 'source') return placesIn(column, gazetteer) >= enough ? end : null;
  // Numbers are ends where the name says that they are codes.
  return isForeignCodeName(name) || isDivisionCodeName(name) || shareOf(column, isFigure) < enough ? end : null;
}

/** Numbers of rows, distances and years are not what flows; a column that names a unit comes before one that names none. */
function valueColumn(columns: readonly Column[], figures: readonly number[]): number | undefined {
  const nameOf = (i: number): string => (columns[i]?.hasName ? columns[i].name : '');
  const measures = figures.filter((i) => !isNoMeasureName(nameOf(i)) && !(nameOf(i) === '' && isCount(columns[i])) && !isYears(columns[i]));
  // How much more or what part it is comes last.
  const amounts = measures.filter((i) => !isRateName(nameOf(i)));
  return amounts.find((i) => unitInHeader(nameOf(i)) !== null) ?? amounts.find((i) => !isCount(columns[i])) ?? amounts[0] ?? measures[0];
}

/** A number of rows, a distance, a code or a multiplier is nothing that flows, whatever its numbers look like. */
function isNoMeasureName(name: string): boolean {
  return isSerialName(name) || isDistanceName(name) || isScaleName(name) || /(?:代码|编码|code)$/iu.test(headerKey(name));
}

/** 0, 1, 2 … or 1, 2, 3 …: the numbers of the rows. */
function isCount(column: Column | undefined): boolean {
  const cells = (column?.values ?? []).slice(0, looked).map((cell) => cleaned(cell.slice(0, longestRead)));
  const first = Number(cells[0]);
  return cells.length > 1 && (first === 0 || first === 1) && cells.every((cell, i) => cell === String(first + i));
}

/** 1900 under “freight (t)” is an amount, not a year. */
function namesNoUnit(column: Column | undefined): boolean {
  return !column?.hasName || unitInHeader(column.name) === null;
}

function isYears(column: Column | undefined): boolean {
  return namesNoUnit(column) && shareOf(column, (cell) => /^(?:19|20)\d{2}(?:\.0+)?$/u.test(cleaned(cell.slice(0, longestRead)))) === 1;
}

/** How a time begins that is recognised without the name of its column. */
const timeBegins =
  /^(?:\d{4}|\d{1,2}[./ -](?:\d{1,2}[./]|[a-z]{3})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z. -]{1,8}\d|(?:中[华華])?民[国國]|二[〇零]|FY|fiscal|school|academic|spring|summer|autumn|fall|winter|[QHW][1-5])/iu;

function isTime(cell: string): boolean {
  return cell.length <= longestRead && timeBegins.test(cleaned(cell)) && readPeriod(cell).kind === 'period';
}

/** Columns that nothing is read from although they hold numbers or places like those that are: they are named in the report. */
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

/** So few different cells has a column that says the same of all rows. */
const fewValues = 3;

/** The shifted system that coordinates are in, where the name of a column or a cell that all rows share says so. */
export function shiftedSystem(columns: readonly Column[], mapping: Mapping): { readonly said: string; readonly system: string } | null {
  if (mapping.columns.originLon === null && mapping.columns.destinationLon === null) return null;
  for (const { name, values } of columns) {
    for (const text of [name, ...(values.length <= fewValues ? values : [])]) {
      const system = shiftedSystemIn(text);
      if (system !== null) return { said: text.slice(0, longestRead), system };
    }
  }
  return null;
}

/** Column by column as `export/csv.ts` writes them. */
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
    // As above.
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
  const cells = (column?.values ?? []).slice(0, looked).filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** What a cell says of a column being one of places; null: nothing, for it is empty or no place's. */
function placeLikeness(gazetteer: Gazetteer, cell: string): 'place' | 'list' | 'other' | null {
  // A number of up to five digits may be anything.
  if ((digitsOf(cleaned(cell.slice(0, longestRead))) ?? '000000').length < 6) return 'other';
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

/** With cells that name several places: such a column is an end only where no other is. */
function listsIn(column: Column | undefined, gazetteer: Gazetteer): number {
  return likenessOf(column, gazetteer, ['place', 'list']);
}

function likenessOf(column: Column | undefined, gazetteer: Gazetteer, wanted: readonly ('place' | 'list')[]): number {
  const found = (column?.values ?? []).slice(0, looked).flatMap((cell) => placeLikeness(gazetteer, cell) ?? []);
  return found.length === 0 ? 0 : found.filter((each) => each !== 'other' && wanted.includes(each)).length / found.length;
}

export function isFigureColumn(column: Column): boolean {
  return shareOf(column, isFigure) >= enough;
}

/** Whether a text is the name of a place, or of several. */
export function isPlaceName(gazetteer: Gazetteer, text: string): boolean {
  return placeLikeness(gazetteer, text) === 'place';
}

function isFigure(cell: string): boolean {
  const read = readValue(cell);
  return read.kind === 'value' || read.kind === 'silence' || (read.kind === 'fault' && read.code !== 'not-a-number');
}

/** Whether a row looks like names of columns rather than like what stands below. */
export function looksLikeHeader(cells: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  if (written.some((cell) => roleOfName(cell) !== null || endOfName(cell) !== null)) return true;
  if (written.some((cell) => readValue(cell).kind !== 'fault' || isPlaceName(gazetteer, cell))) return false;
  if (written.some((cell) => unitInHeader(cell) !== null)) return true;
  return below.length === 0 || below.some((row) => row.some((cell) => isPlaceName(gazetteer, cell) || readValue(cell).kind === 'value'));
}
