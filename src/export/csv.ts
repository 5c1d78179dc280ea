/** Writes the shown records as CSV: a row for each value, with its state, comparator and source. */
import { conflictsOf } from '../data/conflicts.ts';
import { csvFormatRow } from 'd3';
import type { DataIndex } from '../data/data-set.ts';
import { inferencesOf } from '../data/inference.ts';
import { areaOfInnerTotal } from '../data/inner-total.ts';
import { figureOf, figureValues } from '../data/figure.ts';
import { recordOf } from '../data/parse/objects.ts';
import type { FigureValue, Language, PairingId, ReportRecord } from '../data/schema.ts';
import { conflictSentence } from '../i18n/conflict-sentence.ts';
import { listedRecords, type ListedRecords, type ListView } from '../scene/listed.ts';
import { recordStateOf, type SceneRecords } from '../scene/records.ts';
import type { Scene } from '../scene/scene-types.ts';
import { mapInSlices, type ExportOptions } from './export-options.ts';
import { withOriginalTexts } from './original-texts.ts';

/** The columns in their order. Tokens (states, comparators, units, kinds) are the terms of the schema, the same in every language. */
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
/** A row without `unchecked`, which is the same for the whole file. */
type Row = Omit<FullRow, 'unchecked'>;

/** Marks the text as UTF-8. Spreadsheet programs open a CSV file without asking for its encoding. */
const byteOrderMark = '\uFEFF';

/**
 * Writes the listed records, a row for each value; a record in words only has a row without a value. After them there is a row for each
 * pairing and kind that is not reported, so that these are not mistaken for zero.
 *
 * @param unchecked - the note that the data come from a link or another site and have not been checked; null for other data
 * @returns UTF-8 text with a byte order mark and lines as RFC 4180 requires
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

/** Writes the records that the table lists: those of the selection if there is one. */
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

/** Columns of numbers that are written by this module, so that a leading minus is never a formula. */
const numeric: ReadonlySet<string> = new Set(['value']);

/**
 * A cell that a spreadsheet takes for a formula; a data set may contain any text. A tab before it makes it a text. The tab is invisible and
 * can be removed safely, because a text that begins with a tab gets one more.
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

/** The ids of the records that contradict the value, and the sentences about them on screen. */
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
  // Flows within an area begin and end in it.
  const area = areaOfInnerTotal(index.dataSet, record) ?? '';
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
    origin: record.from ?? area,
    destination: record.to ?? area,
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
