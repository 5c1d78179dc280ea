/** The annotations of arcs: figures, or names of records without one. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues, hasNumber } from '../../data/figure.ts';
import { isInferred } from '../../data/inference.ts';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { countedText } from '../../i18n/counted-figure.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { isAtSite } from '../topics/flow-content.ts';
import type { TopicDescriptor } from '../topics/topic.ts';
import type { ArcChip, ArcColumns, ChipFigure } from '../scene-types.ts';

/** Beyond this many arcs a label on each is no longer read. */
const chipsUpTo = 24;
const figuresAnArc = 3;

/** @param subject - the ids that a step of the tour is about: nothing else has its figures written; null: all have */
export function sceneChips(
  index: DataIndex,
  arcs: ArcColumns,
  topic: TopicDescriptor,
  language: Language,
  subject: ReadonlySet<string> | null = null,
): readonly ArcChip[] {
  if (!topic.showsRecords || arcs.count > chipsUpTo) return [];
  const chips: ArcChip[] = [];
  arcs.ids.forEach((id, i) => {
    const records = (arcs.records[i] ?? []).filter((record) => subject?.has(record) ?? true);
    const figures = records
      .flatMap((record) => index.record(record) ?? [])
      // Records at a place have their figures there.
      .filter((record) => !isAtSite(index, record))
      .flatMap((record) => chipFigures(index, record, topic, language))
      .slice(0, figuresAnArc);
    const written = figures.length > 0 ? figures : signAlone(index, records);
    if (written.length > 0) chips.push({ id, pairing: arcs.pairings[i] ?? null, figures: written });
  });
  return chips;
}

/** An arc that is there by inference alone bears the sign, even where no figure is written at it. */
function signAlone(index: DataIndex, ids: readonly string[]): readonly ChipFigure[] {
  const records = ids.flatMap((id) => index.record(id) ?? []);
  const [first] = records;
  return first && records.every(isInferred) ? [{ record: first.id, value: null, text: '', note: null, isInferred: true }] : [];
}

/** A record's figures as they are written on the map; of one without a figure its name, where the topic is about names. */
export function chipFigures(index: DataIndex, record: ReportRecord, topic: TopicDescriptor, language: Language): readonly ChipFigure[] {
  if (!hasNumber(record)) {
    return topic.namesFlows && record.type === 'flow'
      ? [{ record: record.id, value: null, text: shortName(record, language), note: null, isInferred: isInferred(record) }]
      : [];
  }
  const values = figureValues(record);
  // Further values of the same unit are as important as the first: "7 and 46". What projects are worth belongs to their number.
  return values
    .filter(({ n, unit }) => n !== null && (unit === values[0]?.unit || unit === 'CNY'))
    .map((value) => ({
      record: record.id,
      value: value.key,
      text: countedText(index, record, value, language),
      note: groupNote(index, record, language),
      isInferred: isInferred(record),
    }));
}

/** The word of a record's status; null if it has none. */
export function statusName({ dataSet }: DataIndex, { status }: ReportRecord, language: Language): string | null {
  return dataSet.statuses.find(({ id }) => id === status)?.label[language] ?? null;
}

/** "1 named": a number of pairs is not a number of arcs. */
function groupNote(index: DataIndex, record: ReportRecord, language: Language): string | null {
  const { nested } = record;
  const group = nested === undefined ? undefined : index.dataSet.pairingGroups.find(({ named }) => named.includes(nested));
  return group && record.values[0]?.unit === 'pair' ? messagesOf(language).pairsNamed(group.named.length) : null;
}

/** The words in quotes within a label, else what follows its colon, else all of it. */
export function shortName(record: ReportRecord, language: Language): string {
  const label = record.label[language];
  const quoted = /[“"「](.+?)[”"」]/u.exec(label)?.[1];
  return quoted ?? label.split(/[：:]\s*/u).at(-1) ?? label;
}
