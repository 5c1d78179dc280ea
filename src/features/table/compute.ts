/** The content of a table row. A row is computed when it scrolls into view, because there may be thousands. */
import { conflictsOf } from '../../data/conflicts.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { Ambiguity, Language, Pairing, ReportRecord } from '../../data/schema.ts';
import { recordStateOf, type RecordState } from '../../scene/records.ts';
import { inferredSign } from '../../data/inference.ts';
import { inferenceNote } from '../../i18n/inference-text.ts';
import { conflictSentence } from '../../i18n/conflict-sentence.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { tableWords } from './messages.ts';

export interface TableRow {
  readonly id: string;
  /** Keys of the record's figures; empty for a record in words. */
  readonly values: readonly string[];
  readonly label: string;
  readonly pairing: string;
  /** Name and relation of the nested pairing that the record is about; null if there is none. */
  readonly nested: string | null;
  readonly isInferred: boolean;
  readonly basis: string;
  /** Note on what else the editors inferred; null if nothing. */
  readonly reading: string | null;
  readonly direction: string;
  readonly kind: string;
  readonly period: string;
  /** The report's own reservation, such as "preliminary"; null if there is none. */
  readonly reserve: string | null;
  readonly state: RecordState;
  readonly stateLabel: string;
  readonly chapter: string;
  /** Paragraph and publisher, if known. */
  readonly source: string;
  readonly open: readonly Ambiguity[];
  /** Sentences about figures of other sources that contradict this record. */
  readonly conflicts: readonly string[];
}

/** The layout of the table by its width: two lines for each record, the main columns, or all columns. */
export type TableForm = 'narrow' | 'medium' | 'wide';

export function tableForm(widthPx: number): TableForm {
  if (widthPx <= 560) return 'narrow';
  return widthPx < 860 ? 'medium' : 'wide';
}

export function tableRow(index: DataIndex, record: ReportRecord, language: Language): TableRow {
  const words = messagesOf(language);
  const strings = tableWords[language];
  const { sides } = index.dataSet;
  const state = recordStateOf(record);
  const nested = record.nested === undefined ? undefined : index.pairing(record.nested);
  return {
    id: record.id,
    values: figureValues(record).map(({ key }) => key),
    label: record.label[language],
    pairing: pairingName(index, record, language),
    nested: nested ? nestedName(index, nested, language) : null,
    isInferred: record.pairingBasis === 'inferred',
    basis: strings.bases[record.pairingBasis],
    reading: inferenceNote({ pairingBasis: 'none', inferred: record.inferred }, language),
    direction:
      record.direction === undefined
        ? strings.noDirection
        : record.direction === 'a-to-b' && sides
          ? `${sides.a[language]} → ${sides.b[language]}`
          : `${strings.directions[record.direction]}${record.direction === 'inferred' ? ` ${inferredSign}` : ''}`,
    kind: kindNames(index, record, language),
    period: formatPeriod(record.period, language),
    reserve: record.statistics === undefined ? null : record.statistics === 'preliminary' ? words.preliminary : words.incomplete,
    state,
    stateLabel: strings.states[state],
    chapter: index.dataSet.chapters.find(({ id }) => id === record.chapter)?.label[language] ?? record.chapter,
    source: sourceName(index, record, language),
    open: record.ambiguities.flatMap((id) => index.ambiguity(id) ?? []),
    conflicts: conflictsOf(index, record.id).map((conflict) => conflictSentence(index, conflict, language)),
  };
}

/** The name of a nested pairing with its relation, which need not be paired cooperation. */
function nestedName(index: DataIndex, pairing: Pairing, language: Language): string {
  const relation = index.relationOf(pairing, language);
  return `${pairing.names[language]}${relation === null ? '' : messagesOf(language).inBrackets(relation)}`;
}

function pairingName(index: DataIndex, { pairing: id, appliesTo }: ReportRecord, language: Language): string {
  const pairing = id === null ? undefined : index.pairing(id);
  const words = messagesOf(language);
  if (pairing) return words.pairName(index.region(pairing.a).short[language], index.region(pairing.b).short[language]);
  return appliesTo && appliesTo.length > 0 ? tableWords[language].forAll(appliesTo.length) : recordsWords[language].noPairing;
}

function kindNames(index: DataIndex, { coverageKinds }: ReportRecord, language: Language): string {
  if (coverageKinds.length === 0) return recordsWords[language].noKind;
  const { kinds } = index.dataSet.coverage;
  return coverageKinds.map((id) => kinds.find((kind) => kind.id === id)?.label[language] ?? id).join(messagesOf(language).between.items);
}

function sourceName(index: DataIndex, { source: { source: id, p } }: ReportRecord, language: Language): string {
  const words = messagesOf(language);
  const source = index.source(id);
  const paragraph = Number(p?.replace(/\D/g, '') ?? '');
  const publisher = publisherName(source, language) ?? source?.title;
  // The first publisher of the report is unknown, which is not repeated in each row.
  if (paragraph > 0 && !publisher) return words.paragraph(paragraph);
  return [...(paragraph > 0 ? [words.paragraph(paragraph)] : []), publisher ?? recordsWords[language].publisherUnknown].join(' · ');
}
