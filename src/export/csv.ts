/** What is shown as CSV: a row for each value, with its state, its comparator and its source. */
import { conflictsOf } from '../data/conflicts.ts';
import { csvFormatRow } from 'd3';
import type { DataIndex } from '../data/data-set.ts';
import { inferencesOf } from '../data/inference.ts';
import { unitOfInnerTotal } from '../data/inner-total.ts';
import { figureOf, figureValues } from '../data/figure.ts';
import { recordOf } from '../data/parse/objects.ts';
import type { FigureValue, Language, PairingId, ReportRecord } from '../data/schema.ts';
import { conflictSentence } from '../i18n/conflict-sentence.ts';
import { listedRecords, type ListedRecords, type ListView } from '../scene/listed.ts';
import { recordStateOf, type SceneRecords } from '../scene/records.ts';
import type { Scene } from '../scene/scene-types.ts';
import { mapInSlices, type ExportOptions } from './export-options.ts';
import { withOriginalTexts } from './original-texts.ts';

/** The columns, in their order. Tokens (states, comparators, units, kinds) are the schema's own words, the same in every language. */
export const csvColumns = [
  'record',
  'label',
  'type',
  'kinds',
  'pairing',
  'pairing_basis',
  'inferred',
  'nested_pairing',
  'relation',
  'applies_to',
  'origin',
  'destination',
  'direction',
  'state',
  'comparator',
  'value',
  'unit',
  'money_kind',
  'printed',
  'sum_of_rows',
  'sum_not_reported',
  'period',
  'period_start',
  'period_end',
  'as_of',
  'period_basis',
  'statistics',
  'status',
  'conflicts_with',
  'conflict',
  'quote',
  'paragraph',
  'sentence',
  'source',
  'publisher',
  'publisher_name',
  'source_date',
  'url',
  'data_version',
  'unchecked',
] as const;
type FullRow = Record<(typeof csvColumns)[number], string>;
/** `unchecked` is the same in each row: it is true of the whole file. */
type Row = Omit<FullRow, 'unchecked'>;

/** Programs that read no encoding from a file take it from this mark. */
const byteOrderMark = '\uFEFF';

/**
 * The records that are listed, a row a value; one that is reported in words has a row without a value. After them a row for each pairing and kind
 * of which nothing is reported, so that the file has them too and none is taken for zero.
 *
 * @param unchecked - that nobody has checked the data, which come from a link or another site
 * @returns UTF-8 text with a byte order mark, lines as RFC 4180 asks
 */
export async function csvOf(
  shown: DataIndex,
  records: SceneRecords & Partial<Pick<ListedRecords, 'pairings'>>,
  language: Language,
  exportOptions: ExportOptions = {},
  unchecked: string | null = null,
): Promise<string> {
  const lineOf = (row: Row): string => lineOfRow({ ...row, unchecked: unchecked ?? '' });
  const index = withOriginalTexts(shown);
  const lines = await mapInSlices(
    records.shown,
    (id) => {
      const record = index.record(id);
      return record ? recordRows(index, record, language).map(lineOf).join('') : '';
    },
    exportOptions,
  );
  const notReported = records.filteredOut.length === 0 ? notReportedRows(index, records.pairings ?? null, language) : [];
  return [byteOrderMark, line(csvColumns), ...lines, ...notReported.map(lineOf)].join('');
}

/** The same records that the table lists: where something is selected, only its own. */
export async function csvOfView(
  index: DataIndex,
  { records, captions }: { readonly records: SceneRecords; readonly captions: Pick<Scene['captions'], 'unchecked'> },
  view: ListView & { readonly language: Language },
  exportOptions: ExportOptions,
): Promise<string> {
  return csvOf(index, listedRecords(index, records, view), view.language, exportOptions, captions.unchecked);
}

function lineOfRow(row: FullRow): string {
  return line(csvColumns.map((column) => (numeric.has(column) ? row[column] : textCell(row[column]))));
}

function line(cells: readonly string[]): string {
  return `${csvFormatRow([...cells])}\r\n`;
}

/** Written by us from numbers, so that a minus is a minus. */
const numeric: ReadonlySet<string> = new Set(['value']);

/**
 * A spreadsheet takes a cell that begins like this for a formula, and a data set may come from anyone. A tab before it makes it a text.
 * The tab is not visible, and it can be removed safely: a text that begins with a tab gets one more.
 */
const formulaLike = /^[=+\-@＝＋－＠\t\r\n]/;

function textCell(text: string): string {
  return formulaLike.test(text) ? `\t${text}` : text;
}

function recordRows(index: DataIndex, record: ReportRecord, language: Language): readonly Row[] {
  const shared = recordColumns(index, record, language);
  const values = figureValues(record);
  if (values.length === 0) return [{ ...shared, state: recordStateOf(record) }];
  return values.map((value) => ({ ...shared, ...valueColumns(record, value), ...conflictColumns(index, record, value, language) }));
}

function valueColumns(
  record: ReportRecord,
  value: FigureValue,
): Pick<Row, 'state' | 'comparator' | 'value' | 'unit' | 'money_kind' | 'printed' | 'sum_of_rows' | 'sum_not_reported'> {
  return {
    state: figureOf(record, value).state,
    comparator: value.cmp,
    value: value.n === null ? '' : String(value.n),
    unit: value.unit,
    money_kind: value.moneyKind ?? '',
    printed: value.raw,
    sum_of_rows: value.sumOf ? String(value.sumOf.rows) : '',
    sum_not_reported: value.sumOf ? String(value.sumOf.notReported) : '',
  };
}

/** The records that contradict the value, and the sentence that the screen has of them. */
function conflictColumns(
  index: DataIndex,
  record: ReportRecord,
  { key }: FigureValue,
  language: Language,
): Pick<Row, 'conflicts_with' | 'conflict'> {
  const conflicts = conflictsOf(index, record.id).filter((each) => each.key === key);
  return {
    conflicts_with: conflicts.map(({ other }) => other.record.id).join(' '),
    conflict: conflicts.map((conflict) => conflictSentence(index, conflict, language)).join(' '),
  };
}

function recordColumns(index: DataIndex, record: ReportRecord, language: Language): Row {
  const { source, period } = record;
  const origin = index.source(source.source);
  // What runs within a unit begins and ends there.
  const unit = unitOfInnerTotal(index.dataSet, record) ?? '';
  return {
    ...emptyRow,
    record: record.id,
    label: record.label[language],
    type: record.type,
    kinds: record.coverageKinds.join(' '),
    pairing: record.pairing ?? '',
    pairing_basis: record.pairingBasis,
    inferred: inferencesOf(record).join(' '),
    nested_pairing: record.nested ?? '',
    relation: (record.nested === undefined ? undefined : index.pairing(record.nested))?.relation ?? '',
    applies_to: (record.appliesTo ?? []).join(' '),
    origin: record.from ?? unit,
    destination: record.to ?? unit,
    direction: record.direction ?? '',
    period: period.kind,
    period_start: period.start ?? '',
    period_end: period.end ?? '',
    as_of: period.asOf ?? '',
    period_basis: period.basis ?? '',
    statistics: record.statistics ?? '',
    status: record.status ?? '',
    quote: source.quote,
    paragraph: source.p ?? '',
    sentence: source.sentence ?? '',
    source: origin?.title ?? source.source,
    publisher: origin?.publisher ?? '',
    publisher_name: origin?.publisherNames?.[language] ?? origin?.publisher ?? '',
    source_date: origin?.date ?? '',
    url: origin?.url ?? '',
    data_version: index.dataSet.dataVersion,
  };
}

function notReportedRows(index: DataIndex, pairings: ReadonlySet<PairingId> | null, language: Language): readonly Row[] {
  const { coverage, dataVersion } = index.dataSet;
  const kinds = new Map(coverage.kinds.map(({ id, label }) => [id, label[language]]));
  return coverage.cells
    .filter(({ state, pairing }) => state === 'not-reported' && (pairings === null || pairings.has(pairing)))
    .map(({ pairing, kind }) => ({
      ...emptyRow,
      label: kinds.get(kind) ?? kind,
      kinds: kind,
      pairing,
      state: 'not-reported',
      data_version: dataVersion,
    }));
}

const emptyRow = recordOf(csvColumns, () => '');
