/** The flows that were read from a file in columns that can go to the page: places, sources and kinds are numbers in lists. */
import { stateNumbers, type FlowTable, type TextColumn } from '../data/flow-table.ts';
import { flowDataSet, pairingId, usualLabel } from '../data/flow-views.ts';
import type { DataSet, LocalizedText, Region, Source } from '../data/schema.ts';
import { visible } from './clean.ts';
import { isDuikouExport, type Role } from './column-names.ts';
import type { Mapping } from './columns.ts';
import { correctedCell, type Corrections } from './corrections.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keptFlows, omittedOf } from './kept-flows.ts';
import type { Flows, FoundPlace, Report } from './report.ts';
import type { ImportedTable, Interpreted, InterpretedColumns } from './session.ts';
import type { Table } from './table.ts';
import { unitLabel } from './unit.ts';

/** With a data set whose records are views of the columns. */
export function interpretedOf({ imported, ...rest }: InterpretedColumns): Interpreted {
  return { ...rest, result: imported && { dataSet: flowDataSet(imported.table), leftOut: imported.leftOut } };
}

/** @param title - the file's name */
export function importedTable(
  report: Report,
  table: Table,
  mapping: Mapping,
  corrections: Corrections,
  gazetteer: Gazetteer,
  title: string,
): ImportedTable | null {
  const { flows } = report;
  if (flows.count === 0) return null;
  const cell = (role: Role, row: number): string => {
    const column = mapping.columns[role];
    return column === null ? '' : visible(correctedCell(table, corrections, row, column));
  };
  const isUserData = isDuikouExport(table.columns.map(({ name }) => name));
  const kept = keptFlows(flows);
  const omitted = omittedOf(report, kept);
  const column = columnsOf(flows, kept);
  const [firstRow, sumOf, category] = [column('firstRow'), column('summed'), column('category')];
  const regions = new Regions(report, kept, gazetteer);
  const [origin, destination] = [regions.column(column('origin')), regions.column(column('destination'))];
  const directed = column('directed');
  const sources = new SourceList(title);
  const units = new Interner((unit: number) => ({ id: report.units[unit] ?? '', label: unitLabel(report.units[unit] ?? '') }));
  const kinds = new Interner((number: number) => {
    const name = report.categories[number] ?? '';
    const id = isUserData ? name : kindId(name);
    return { id, label: same(kindText(id)) };
  });
  const pairings = new PairingList(regions.list);
  const rowsOf = rowsOfSums(report, kept);
  const ids = new Set<string>();
  const [quotes, printedNumbers, labels, ownIds] = [new Texts(), new Texts(), new Texts(), new Texts()];
  const [state, unitOf] = [column('state'), column('unit')];
  const [unit, kind] = [new Int32Array(kept.length), new Int32Array(kept.length)];
  const [source, pairing, line] = [new Uint32Array(kept.length), new Uint32Array(kept.length), new Uint32Array(kept.length)];
  kept.forEach((flow, i) => {
    const row = firstRow[i] ?? 0;
    quotes.add(
      cell('quote', row) ||
        sumText(
          (rowsOf.get(flow) ?? [row]).map((each) => rowText(table, corrections, each)),
          flows.rows[flow] ?? 1,
        ),
    );
    source[i] = sources.of(cell('source', row), cell('url', row));
    printedNumbers.add(
      mapping.columns.value === null ? '' : cell('printed', row) || visible(correctedCell(table, corrections, row, mapping.columns.value)),
    );
    pairing[i] = pairings.of(origin[i] ?? 0, destination[i] ?? 0, i);
    kind[i] = (category[i] ?? -1) < 0 ? -1 : kinds.of(category[i] ?? 0);
    unit[i] = (unitOf[i] ?? -1) < 0 || state[i] === notReported ? -1 : units.of(unitOf[i] ?? 0);
    line[i] = table.lines[row] ?? row;
    const [from, to] = [regions.list[origin[i] ?? 0], regions.list[destination[i] ?? 0]];
    const label = cell('label', row);
    const isUsual =
      label === '' ||
      (from && to && Object.values(usualLabel(from, to, directed[i] === 1, kinds.list[kind[i] ?? -1] ?? null)).includes(label));
    // An export has the usual label in one language.
    labels.add(isUsual ? '' : label);
    const requested = cell('record', row);
    const isTaken = requested === '' || ids.has(requested);
    ownIds.add(isTaken ? '' : requested);
    ids.add(isTaken ? `row-${line[i]}` : requested);
  });
  const columns = {
    count: kept.length,
    origin,
    destination,
    directed,
    pairing,
    n: column('n'),
    unit,
    comparator: column('comparator'),
    state,
    period: column('period'),
    kind,
    summed: sumOf,
    missing: column('missing'),
    line,
    source,
    id: ownIds.column(),
    label: labels.column(),
    quote: quotes.column(),
    printed: printedNumbers.column(),
    pairings: pairings.columns(),
    regions: regions.list,
    sources: sources.list,
    units: units.list,
    periods: report.periods,
    kinds: kinds.list,
    title: same(title),
    sides: sidesOf(table, mapping),
    omitted,
  };
  return { leftOut: omitted?.leftOut ?? { flows: 0, rows: 0 }, table: { ...columns, dataVersion: versionOf(columns) } };
}

const notReported = stateNumbers.indexOf('not-reported');

/** Reads the columns of the flows that are kept: the very same column where all are. */
function columnsOf(
  { count, ...columns }: Flows,
  kept: readonly number[],
): <Name extends keyof typeof columns>(name: Name) => (typeof columns)[Name] {
  return (name) => {
    const column = columns[name];
    if (kept.length === count) return column;
    const picked = column.slice(0, kept.length);
    for (const [i, flow] of kept.entries()) picked[i] = column[flow] ?? 0;
    // `slice` gives an array of the column's own type.
    return picked as typeof column;
  };
}

/** Numbers for what occurs, in the order in which it is first met, with what each number means. */
class Interner<Key, Meaning> {
  readonly list: Meaning[] = [];
  readonly #numbers = new Map<Key, number>();
  readonly #meaningOf: (key: Key) => Meaning;

  constructor(meaningOf: (key: Key) => Meaning) {
    this.#meaningOf = meaningOf;
  }

  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(this.#meaningOf(key)) - 1;
  }
}

/** A column of texts that is filled row by row. */
class Texts {
  readonly #pieces: string[] = [];
  readonly #ends: number[] = [];
  #length = 0;

  add(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    this.#ends.push(this.#length);
  }

  column(): TextColumn {
    return { text: this.#pieces.join(''), ends: Uint32Array.from(this.#ends) };
  }
}

/** The places of the flows that are kept, in the order in which they are met. What a place is depends on all of its flows, not on the first. */
class Regions {
  readonly list: readonly Region[];
  readonly #numbers = new Map<number, number>();

  constructor({ flows, places }: Report, kept: readonly number[], gazetteer: Gazetteer) {
    const roles = new Map<number, Region['role']>();
    const take = (number: number, role: 'a' | 'b'): void => {
      const known = roles.get(number);
      if (known !== role) roles.set(number, known === undefined ? role : 'both');
    };
    for (const i of kept) {
      take(flows.origin[i] ?? 0, 'a');
      take(flows.destination[i] ?? 0, 'b');
    }
    this.list = Array.from(roles, ([number, role], i) => {
      const place = places[number];
      if (!place) throw new RangeError(`no place ${number}`);
      this.#numbers.set(number, i);
      return regionOf(place, role, gazetteer);
    });
  }

  /** A column of places as one of regions. */
  column(places: Uint32Array): Uint32Array {
    return places.map((place) => this.#numbers.get(place) ?? 0);
  }
}

function regionOf({ id, adcode, name, lon, lat }: FoundPlace, role: Region['role'], gazetteer: Gazetteer): Region {
  const known = adcode === null ? undefined : gazetteer.byCode(adcode);
  const own = same(name);
  return {
    id,
    level: known?.level ?? 'county',
    role,
    // A point that the file gives is drawn as a point, whatever area it lies in.
    gb2260: known !== undefined && id === adcode,
    names: known?.names ?? own,
    short: known?.short ?? own,
    pinyin: known?.pinyin ?? '',
    parent: null,
    lon,
    lat,
  };
}

/** Two places are one pairing, whichever of them is named first. */
class PairingList {
  readonly #regions: readonly Region[];
  readonly #numbers = new Map<string, number>();
  readonly #columns: { readonly a: number[]; readonly b: number[]; readonly flow: number[] } = { a: [], b: [], flow: [] };

  constructor(regions: readonly Region[]) {
    this.#regions = regions;
  }

  of(origin: number, destination: number, flow: number): number {
    const [from, to] = [this.#regions[origin]?.id ?? '', this.#regions[destination]?.id ?? ''];
    const known = this.#numbers.get(pairingId(from, to)) ?? this.#numbers.get(pairingId(to, from));
    if (known !== undefined) return known;
    const { a, b, flow: first } = this.#columns;
    this.#numbers.set(pairingId(from, to), a.length);
    first.push(flow);
    b.push(destination);
    return a.push(origin) - 1;
  }

  columns(): FlowTable['pairings'] {
    const { a, b, flow } = this.#columns;
    return { a: Uint32Array.from(a), b: Uint32Array.from(b), flow: Uint32Array.from(flow) };
  }
}

/** What the columns of the ends are called, for the legend; a file without such names has no words for its sides. */
function sidesOf(table: Table, mapping: Mapping): NonNullable<DataSet['sides']> {
  if (mapping.isDirected) {
    return {
      a: { 'zh-Hans': '起点', 'zh-Hant': '起點', en: 'origin' },
      b: { 'zh-Hans': '终点', 'zh-Hant': '終點', en: 'destination' },
    };
  }
  const name = (column: number | null, otherwise: LocalizedText): LocalizedText => {
    const header = column === null ? '' : visible(table.columns[column]?.name ?? '');
    return header === '' ? otherwise : same(header);
  };
  return {
    a: name(mapping.columns.origin, { 'zh-Hans': '一端', 'zh-Hant': '一端', en: 'one end' }),
    b: name(mapping.columns.destination, { 'zh-Hans': '另一端', 'zh-Hant': '另一端', en: 'other end' }),
  };
}

/** The file itself, and whoever its rows name. */
class SourceList {
  readonly list: Source[] = [];
  readonly #title: string;
  readonly #numbers = new Map<string, number>();

  constructor(title: string) {
    this.#title = title;
  }

  of(name: string, url: string): number {
    const key = `${name}\u0000${url}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return (
      this.list.push({
        id: `source-${this.list.length + 1}`,
        kind: 'data file',
        title: name === '' ? this.#title : name,
        publisher: null,
        date: null,
        language: 'zh',
        script: 'zh-Hans',
        ...(url === '' ? {} : { url }),
      }) - 1
    );
  }
}

/** The row as it stands: what a reader can find again in the file. */
function rowText(table: Table, corrections: Corrections, row: number): string {
  const cells = table.columns.map((_, column) => visible(correctedCell(table, corrections, row, column)));
  return cells.filter((cell) => cell !== '').join(', ');
}

/** An id of a kind stands among others in a list that is parted by spaces. */
function kindId(category: string): string {
  return category.replaceAll('%', '%25').replaceAll(/\s/gu, '%20');
}

function kindText(id: string): string {
  return id.replaceAll('%20', ' ').replaceAll('%25', '%');
}

/** So many rows of a sum are quoted. */
const quotedRows = 5;

/** The first rows of each flow that is a sum: its figure stands in none of them alone. */
function rowsOfSums({ flows, flowOfRow }: Report, kept: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>(kept.flatMap((i) => ((flows.rows[i] ?? 1) > 1 ? [[i, []]] : [])));
  flowOfRow.forEach((flow, row) => {
    const own = rows.get(flow);
    if (own && own.length < quotedRows) own.push(row);
  });
  return rows;
}

function sumText(texts: readonly string[], rows: number): string {
  return `${texts.join(' + ')}${rows > texts.length ? ` + … (${rows})` : ''}`;
}

function same(text: string): LocalizedText {
  return { 'zh-Hans': text, 'zh-Hant': text, en: text };
}

/** Tells versions of a file apart, nothing more. */
function versionOf(table: Omit<FlowTable, 'dataVersion'>): string {
  const { pairings, records } = flowDataSet({ ...table, dataVersion: '' });
  return fingerprint([
    ...pairings.map(({ id }) => id),
    ...records.map(({ from, to, values, period, state }) =>
      JSON.stringify([from, to, values.map(({ n, unit, cmp }) => [n, unit, cmp]), period, state]),
    ),
  ]);
}

/** FNV-1a in two halves. */
function fingerprint(texts: readonly string[]): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ (text.charCodeAt(i) + i), 0x01000193);
    }
  }
  return `own-${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`;
}
