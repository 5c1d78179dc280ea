/** Flows that were read from a file as a data set of our schema, so that map, panels, table, link and exports show them like any other. */
import type { DataSet, FigureValue, LocalizedText, Pairing, Period, Region, ReportRecord, Source, Omitted } from '../data/schema.ts';
import { schemaVersion } from '../data/vocabulary.ts';
import { visible } from './clean.ts';
import { isDuikouExport, type Role } from './column-names.ts';
import type { Mapping } from './columns.ts';
import { correctedCell, type Corrections } from './corrections.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keptFlows, omittedOf } from './kept-flows.ts';
import { comparatorNumbers, stateNumbers, type FoundPlace, type Report } from './report.ts';
import type { Table } from './table.ts';
import { unitLabel } from './unit.ts';

export interface ImportResult {
  readonly dataSet: DataSet;
  /** Beyond `mostFlows`: they are counted, not drawn. */
  readonly leftOut: Omitted['leftOut'];
}

/** @param title - the file's name */
export function flowDataSet(
  report: Report,
  table: Table,
  mapping: Mapping,
  corrections: Corrections,
  gazetteer: Gazetteer,
  title: string,
): ImportResult | null {
  if (report.flows.count === 0) return null;
  const cell = (role: Role, row: number): string => {
    const column = mapping.columns[role];
    return column === null ? '' : visible(correctedCell(table, corrections, row, column));
  };
  const isUserData = isDuikouExport(table.columns.map(({ name }) => name));
  const kept = keptFlows(report.flows);
  const omitted = omittedOf(report, kept);
  const names = same(title);
  const sources = new SourceList(names);
  const regions = regionsOf(report, kept, gazetteer);
  const pairings = new Map<string, Pairing>();
  const records: ReportRecord[] = [];
  const ids = new Set<string>();
  const rowsOf = rowsOfSums(report, kept);
  const kindsOf = report.categories.map((category) => [isUserData ? category : kindId(category)]);
  const labels = new Map<string, LocalizedText>();
  for (const i of kept) {
    const flow = flowOf(report, i);
    const row = flow.firstRow;
    const [from, to] = [regions.get(flow.origin), regions.get(flow.destination)];
    if (!from || !to) continue;
    const quote =
      cell('quote', row) ||
      sumText(
        (rowsOf.get(i) ?? [row]).map((each) => rowText(table, corrections, each)),
        flow.rows,
      );
    const source = sources.of(cell('source', row), cell('url', row));
    const printed =
      mapping.columns.value === null ? '' : cell('printed', row) || visible(correctedCell(table, corrections, row, mapping.columns.value));
    const evidence = { source, quote, marks: flow.summed === 1 && printed !== '' && quote.includes(printed) ? [printed] : [] };
    const pairing = pairings.get(pairKey(from.id, to.id)) ?? pairings.get(pairKey(to.id, from.id)) ?? pairingOf(from, to, evidence);
    pairings.set(pairKey(pairing.a, pairing.b), pairing);
    const category = flow.category < 0 ? null : (report.categories[flow.category] ?? null);
    const value = valueOf(flow, report, printed);
    const key = `${flow.origin} ${flow.destination} ${flow.isDirected} ${flow.category}`;
    const usual =
      labels.get(key) ?? labelOf(from, to, flow.isDirected, category === null ? null : isUserData ? kindText(category) : category);
    labels.set(key, usual);
    const label = cell('label', row);
    // What has no value and lacks none says that the two are paired, and no more.
    const isPairing = flow.state === 'reported' && value === null;
    const requested = cell('record', row);
    const id = requested === '' || ids.has(requested) ? `row-${table.lines[row] ?? row}` : requested;
    ids.add(id);
    records.push({
      id,
      type: isPairing ? 'document' : 'flow',
      topic: isPairing ? 'overview' : 'flows',
      chapter: userChapter,
      // An export says the usual label in one language.
      label: label === '' || Object.values(usual).includes(label) ? usual : same(label),
      pairing: pairing.id,
      pairingBasis: 'by-endpoints',
      regions: [from.id, to.id],
      from: from.id,
      to: to.id,
      direction: flow.isDirected ? 'one-way' : 'not-stated',
      values: value ? [value] : [],
      hasFigure: value !== null && value.n !== null,
      state: flow.state,
      ...(flow.state === 'group' ? { appliesTo: [pairing.id] } : {}),
      period: report.periods[flow.period] ?? unstated,
      ambiguities: none,
      coverageKinds: flow.category < 0 ? none : (kindsOf[flow.category] ?? none),
      source: evidence,
    });
  }
  const kinds = [...new Set(records.flatMap(({ coverageKinds }) => coverageKinds))].map((id) => ({ id, label: same(kindText(id)) }));
  return {
    leftOut: omitted?.leftOut ?? { flows: 0, rows: 0 },
    dataSet: {
      schema: schemaVersion,
      kind: 'flows',
      dataVersion: fingerprint([
        ...pairings.keys(),
        ...records.map(({ from, to, values, period, state }) =>
          JSON.stringify([from, to, values.map(({ n, unit, cmp }) => [n, unit, cmp]), period, state]),
        ),
      ]),
      title: names,
      sources: sources.list,
      chapters: [{ id: userChapter, label: names }],
      units: [...new Set(records.flatMap(({ values }) => values.map(({ unit }) => unit)))].map((id) => ({ id, label: unitLabel(id) })),
      comparators: [],
      states: [],
      sectors: [],
      statuses: [],
      paragraphs: [],
      sentences: [],
      regions: [...regions.values()],
      actors: [],
      pairings: [...pairings.values()],
      pairingGroups: [],
      records,
      coverage: { kinds, cells: [], unattached: [] },
      timeline: [],
      undated: [],
      ambiguities: [],
      sides: sidesOf(table, mapping),
      ...(omitted ? { omitted } : {}),
    },
  };
}

const userChapter = 'own';
const unstated: Period = { kind: 'unstated', raw: null, start: null, end: null, asOf: null, note: null };
/** One list for all: a hundred thousand records go from worker to page. */
const none: string[] = [];

interface Flow {
  readonly origin: number;
  readonly destination: number;
  readonly n: number | null;
  readonly comparator: FigureValue['cmp'];
  readonly state: ReportRecord['state'];
  readonly unit: number;
  readonly period: number;
  readonly category: number;
  readonly rows: number;
  readonly summed: number;
  readonly missing: number;
  readonly firstRow: number;
  readonly isDirected: boolean;
}

function flowOf({ flows }: Report, i: number): Flow {
  const n = flows.n[i] ?? Number.NaN;
  return {
    origin: flows.origin[i] ?? 0,
    destination: flows.destination[i] ?? 0,
    n: Number.isNaN(n) ? null : n,
    comparator: comparatorNumbers[flows.comparator[i] ?? 0] ?? 'exact',
    state: stateNumbers[flows.state[i] ?? 0] ?? 'reported',
    unit: flows.unit[i] ?? -1,
    period: flows.period[i] ?? 0,
    category: flows.category[i] ?? -1,
    rows: flows.rows[i] ?? 1,
    summed: flows.summed[i] ?? 1,
    missing: flows.missing[i] ?? 0,
    firstRow: flows.firstRow[i] ?? 0,
    isDirected: flows.directed[i] === 1,
  };
}

/** The places of the flows that are kept, in the order in which they are met. What a place is depends on all of its flows, not on the first. */
function regionsOf(report: Report, kept: readonly number[], gazetteer: Gazetteer): ReadonlyMap<number, Region> {
  const roles = new Map<number, Region['role']>();
  const take = (number: number, role: 'a' | 'b'): void => {
    const known = roles.get(number);
    if (known !== role) roles.set(number, known === undefined ? role : 'both');
  };
  for (const i of kept) {
    take(report.flows.origin[i] ?? 0, 'a');
    take(report.flows.destination[i] ?? 0, 'b');
  }
  const regions = new Map<number, Region>();
  for (const [number, role] of roles) {
    const place = report.places[number];
    if (place) regions.set(number, regionOf(place, role, gazetteer));
  }
  return regions;
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

/** A pairing id must be no region's: it has two of them in it. */
function pairingOf(from: Region, to: Region, source: Pairing['source']): Pairing {
  const name = (language: keyof LocalizedText): string => `${from.short[language]}${language === 'en' ? ' – ' : '—'}${to.short[language]}`;
  return {
    id: pairKey(from.id, to.id),
    rank: 0,
    official: true,
    a: from.id,
    b: to.id,
    names: { 'zh-Hans': name('zh-Hans'), 'zh-Hant': name('zh-Hant'), en: name('en') },
    relation: 'user-data',
    since: null,
    parentPairing: null,
    chapter: null,
    source,
    sourceMore: [],
  };
}

function pairKey(a: string, b: string): string {
  return `${a}~${b}`;
}

function valueOf(flow: Flow, report: Report, printed: string): FigureValue | null {
  const unit = report.units[flow.unit];
  if (unit === undefined || flow.state === 'not-reported') return null;
  return {
    key: 'value',
    n: flow.n,
    unit,
    cmp: flow.comparator,
    // What is printed is one of the numbers that were added.
    raw: printed === '' || flow.summed > 1 ? String(flow.n ?? '') : printed,
    ...(flow.summed > 1
      ? {
          derivedFrom: `sum of ${flow.summed} rows${flow.missing > 0 ? `, ${flow.missing} not reported` : ''}`,
          sumOf: { rows: flow.summed, notReported: flow.missing },
        }
      : {}),
  };
}

function labelOf(from: Region, to: Region, isDirected: boolean, category: string | null): LocalizedText {
  const ends = (language: keyof LocalizedText): string => `${from.short[language]}${isDirected ? ' → ' : ' – '}${to.short[language]}`;
  const labelIn = (language: keyof LocalizedText): string =>
    category === null ? ends(language) : `${category}${language === 'en' ? ': ' : '：'}${ends(language)}`;
  return { 'zh-Hans': labelIn('zh-Hans'), 'zh-Hant': labelIn('zh-Hant'), en: labelIn('en') };
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
  readonly #title: LocalizedText;
  readonly #numbers = new Map<string, string>();

  constructor(title: LocalizedText) {
    this.#title = title;
  }

  of(name: string, url: string): string {
    const key = `${name}\u0000${url}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const id = `source-${this.list.length + 1}`;
    this.#numbers.set(key, id);
    this.list.push({
      id,
      kind: 'data file',
      title: name === '' ? this.#title['zh-Hans'] : name,
      publisher: null,
      date: null,
      language: 'zh',
      script: 'zh-Hans',
      ...(url === '' ? {} : { url }),
    });
    return id;
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

/** FNV-1a in two halves: tells versions of a file apart, nothing more. */
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
