/** Records and pairings as views of a row of a table: objects of two fields, which read the columns when they are asked. */
import { comparatorNumbers, stateNumbers, type FlowTable, type TextColumn } from './flow-table.ts';
import type { DataSet, FigureValue, LocalizedText, Pairing, Period, Region, ReportRecord, Term } from './schema.ts';
import { setViews, type ChangeText } from './views.ts';
import { schemaVersion } from './vocabulary.ts';

/** The data set of a table: its records and pairings take little more than their number. */
export function flowDataSet(table: FlowTable): DataSet {
  return withViews(
    table,
    {
      schema: schemaVersion,
      kind: 'flows',
      dataVersion: table.dataVersion,
      title: table.title,
      sources: [...table.sources],
      chapters: [{ id: userChapter, label: table.title }],
      units: [...table.units],
      comparators: [],
      states: [],
      sectors: [],
      statuses: [],
      paragraphs: [],
      sentences: [],
      regions: [...table.regions],
      actors: [],
      pairings: [],
      pairingGroups: [],
      records: [],
      coverage: { kinds: [...table.kinds], cells: [], unattached: [] },
      timeline: [],
      undated: [],
      ambiguities: [],
      sides: table.sides,
      ...(table.omitted ? { omitted: table.omitted } : {}),
    },
    (text) => text,
  );
}

function withViews(table: FlowTable, dataSet: DataSet, changeText: ChangeText): DataSet {
  const rows = new FlowRows(table, changeText);
  const pairings = Array.from(table.pairings.a, (_, i) => new FlowPairing(rows, i));
  const records = Array.from({ length: table.count }, (_, i) => new FlowRecord(rows, i));
  const result: DataSet = { ...dataSet, pairings, records };
  let plain: DataSet | null = null;
  setViews(result, {
    table,
    within: (other, change) => withViews(table, other, change),
    plain: () => (plain ??= { ...dataSet, pairings: pairings.map((each) => each.toJSON()), records: records.map((each) => each.toJSON()) }),
  });
  return result;
}

/** A record that can be spread: of a view its plain object. */
export function plainRecord(record: ReportRecord): ReportRecord {
  return record instanceof FlowRecord ? record.toJSON() : record;
}

const userChapter = 'own';
/** One list for all. */
const none: string[] = [];

/** What all views of a table share. */
class FlowRows {
  readonly table: FlowTable;
  readonly changeText: ChangeText;
  readonly kindLists: readonly string[][];
  readonly pairingIds: readonly string[];
  #ids: readonly string[] | null = null;

  constructor(table: FlowTable, changeText: ChangeText) {
    this.table = table;
    this.changeText = changeText;
    this.kindLists = table.kinds.map(({ id }) => [id]);
    this.pairingIds = Array.from(table.pairings.a, (a, i) => pairingId(regionAt(table, a).id, regionAt(table, table.pairings.b[i]).id));
  }

  /** Each is asked for by every list of records, so they are kept. */
  ids(): readonly string[] {
    const { id, line } = this.table;
    return (this.#ids ??= Array.from(line, (number, row) => textAt(id, row) || `row-${number}`));
  }
}

/** A pairing id must be no region's: it has two of them in it. */
export function pairingId(a: string, b: string): string {
  return `${a}~${b}`;
}

function textAt({ text, ends }: TextColumn, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}

function regionAt({ regions }: FlowTable, i: number | undefined): Region {
  const region = regions[i ?? -1];
  if (!region) throw new RangeError(`no region ${i}`);
  return region;
}

function evidenceAt({ sources, source, quote, printed, summed }: FlowTable, row: number): ReportRecord['source'] {
  const [words, number] = [textAt(quote, row), textAt(printed, row)];
  return {
    source: sources[source[row] ?? 0]?.id ?? '',
    quote: words,
    marks: summed[row] === 1 && number !== '' && words.includes(number) ? [number] : [],
  };
}

class FlowRecord implements ReportRecord {
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
    return this.#isPairing ? 'document' : 'flow';
  }

  get topic(): ReportRecord['topic'] {
    return this.#isPairing ? 'overview' : 'flows';
  }

  get chapter(): string {
    return userChapter;
  }

  get label(): LocalizedText {
    const own = textAt(this.#table.label, this.#row);
    return this.#rows.changeText(own === '' ? this.#usualLabel() : { 'zh-Hans': own, 'zh-Hant': own, en: own });
  }

  get pairing(): string {
    return this.#rows.pairingIds[this.#table.pairing[this.#row] ?? -1] ?? '';
  }

  get pairingBasis(): ReportRecord['pairingBasis'] {
    return 'by-endpoints';
  }

  get regions(): string[] {
    return [this.from, this.to];
  }

  get from(): string {
    return regionAt(this.#table, this.#table.origin[this.#row]).id;
  }

  get to(): string {
    return regionAt(this.#table, this.#table.destination[this.#row]).id;
  }

  get direction(): NonNullable<ReportRecord['direction']> {
    return this.#isDirected ? 'one-way' : 'not-stated';
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
        // What is printed is one of the numbers that were added.
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
    return this.state === 'group' ? [this.pairing] : undefined;
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
    return evidenceAt(this.#table, this.#row);
  }

  toJSON(): ReportRecord {
    const { appliesTo } = this;
    return {
      id: this.id,
      type: this.type,
      topic: this.topic,
      chapter: this.chapter,
      label: this.label,
      pairing: this.pairing,
      pairingBasis: this.pairingBasis,
      regions: this.regions,
      from: this.from,
      to: this.to,
      direction: this.direction,
      values: this.values,
      hasFigure: this.hasFigure,
      state: this.state,
      ...(appliesTo ? { appliesTo } : {}),
      period: this.period,
      ambiguities: this.ambiguities,
      coverageKinds: this.coverageKinds,
      source: this.source,
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

  /** What has no value and lacks none says that the two are paired, and no more. */
  get #isPairing(): boolean {
    return this.state === 'reported' && (this.#table.unit[this.#row] ?? -1) < 0;
  }

  #usualLabel(): LocalizedText {
    const { origin, destination, kinds, kind } = this.#table;
    return usualLabel(
      regionAt(this.#table, origin[this.#row]),
      regionAt(this.#table, destination[this.#row]),
      this.#isDirected,
      kinds[kind[this.#row] ?? -1] ?? null,
    );
  }
}

const unstated: Period = { kind: 'unstated', raw: null, start: null, end: null, asOf: null, note: null };

export function usualLabel(from: Region, to: Region, isDirected: boolean, kind: Term | null): LocalizedText {
  const labelIn = (language: keyof LocalizedText): string => {
    const ends = `${from.short[language]}${isDirected ? ' → ' : ' – '}${to.short[language]}`;
    return kind === null ? ends : `${kind.label[language]}${language === 'en' ? ': ' : '：'}${ends}`;
  };
  return { 'zh-Hans': labelIn('zh-Hans'), 'zh-Hant': labelIn('zh-Hant'), en: labelIn('en') };
}

class FlowPairing implements Pairing {
  readonly #rows: FlowRows;
  readonly #i: number;

  constructor(rows: FlowRows, i: number) {
    this.#rows = rows;
    this.#i = i;
  }

  get id(): string {
    return this.#rows.pairingIds[this.#i] ?? '';
  }

  get rank(): number {
    return 0;
  }

  get official(): boolean {
    return true;
  }

  get a(): string {
    return this.#end('a').id;
  }

  get b(): string {
    return this.#end('b').id;
  }

  get names(): LocalizedText {
    const [a, b] = [this.#end('a').short, this.#end('b').short];
    return this.#rows.changeText({
      'zh-Hans': `${a['zh-Hans']}—${b['zh-Hans']}`,
      'zh-Hant': `${a['zh-Hant']}—${b['zh-Hant']}`,
      en: `${a.en} – ${b.en}`,
    });
  }

  get relation(): string {
    return 'user-data';
  }

  get since(): null {
    return null;
  }

  get parentPairing(): null {
    return null;
  }

  get chapter(): null {
    return null;
  }

  get source(): Pairing['source'] {
    return evidenceAt(this.#rows.table, this.#rows.table.pairings.flow[this.#i] ?? 0);
  }

  get sourceMore(): Pairing['sourceMore'] {
    return [];
  }

  toJSON(): Pairing {
    const { id, rank, official, a, b, names, relation, since, parentPairing, chapter, source, sourceMore } = this;
    return { id, rank, official, a, b, names, relation, since, parentPairing, chapter, source, sourceMore };
  }

  #end(end: 'a' | 'b'): Region {
    const { table } = this.#rows;
    return regionAt(table, table.pairings[end][this.#i]);
  }
}
