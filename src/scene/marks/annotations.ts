/** The annotations of arcs: figures, or names of records without a figure. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues, hasNumber } from '../../data/figure.ts';
import { isInferred } from '../../data/inference.ts';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { countedText } from '../../i18n/counted-figure.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { isAtSite } from '../topics/flow-content.ts';
import type { TopicDescriptor } from '../topics/topic.ts';
import type { AnnotationFigure, ArcAnnotation, ArcColumns } from '../scene-types.ts';

/** With more arcs than this, annotations are too many to read, so there are none. */
const annotatedArcsUpTo = 24;
const figuresAnArc = 3;

/** @param subject - the ids of a step's subject, which alone have figures on the map; null for all */
export function sceneAnnotations(
  index: DataIndex,
  arcs: ArcColumns,
  topic: TopicDescriptor,
  language: Language,
  subject: ReadonlySet<string> | null = null,
): readonly ArcAnnotation[] {
  if (!topic.showsRecords || arcs.count > annotatedArcsUpTo) return [];
  const annotations: ArcAnnotation[] = [];
  arcs.ids.forEach((id, i) => {
    const records = (arcs.records[i] ?? []).filter((record) => subject?.has(record) ?? true);
    const figures = records
      .flatMap((record) => index.record(record) ?? [])
      // Records at a place have their figures there.
      .filter((record) => !isAtSite(index, record))
      .flatMap((record) => annotationFigures(index, record, topic, language))
      .slice(0, figuresAnArc);
    const written = figures.length > 0 ? figures : signAlone(index, records);
    if (written.length > 0) annotations.push({ id, pairing: arcs.pairings[i] ?? null, figures: written });
  });
  return annotations;
}

/** The sign of an inference for an arc that exists only by inference and has no figure beside it. */
function signAlone(index: DataIndex, ids: readonly string[]): readonly AnnotationFigure[] {
  const records = ids.flatMap((id) => index.record(id) ?? []);
  const [first] = records;
  return first && records.every(isInferred) ? [{ record: first.id, value: null, text: '', remark: null, isInferred: true }] : [];
}

/** A record's figures as written on the map. For a record without a figure, its name if the topic shows names. */
export function annotationFigures(
  index: DataIndex,
  record: ReportRecord,
  topic: TopicDescriptor,
  language: Language,
): readonly AnnotationFigure[] {
  if (!hasNumber(record)) {
    return topic.namesFlows && record.type === 'flow'
      ? [{ record: record.id, value: null, text: shortName(record, language), remark: null, isInferred: isInferred(record) }]
      : [];
  }
  const values = figureValues(record);
  // Further values of the same unit are as important as the first, as in "7 and 46". The value of projects is shown with their number.
  return values
    .filter(({ n, unit }) => n !== null && (unit === values[0]?.unit || unit === 'CNY'))
    .map((value) => ({
      record: record.id,
      value: value.key,
      text: countedText(index, record, value, language),
      remark: groupRemark(index, record, language),
      isInferred: isInferred(record),
    }));
}

/** The word for a record's status; null if it has none. */
export function statusName({ dataSet }: DataIndex, { status }: ReportRecord, language: Language): string | null {
  return dataSet.statuses.find(({ id }) => id === status)?.label[language] ?? null;
}

/** The remark on a group: "1 named", because a number of pairs is not a number of arcs. */
function groupRemark(index: DataIndex, record: ReportRecord, language: Language): string | null {
  const { nested } = record;
  const group = nested === undefined ? undefined : index.dataSet.pairingGroups.find(({ named }) => named.includes(nested));
  return group && record.values[0]?.unit === 'pair' ? messagesOf(language).pairsNamed(group.named.length) : null;
}

/** The words in quotes within a label; otherwise the text after its colon; otherwise the whole label. */
export function shortName(record: ReportRecord, language: Language): string {
  const label = record.label[language];
  const quoted = /[“"「](.+?)[”"」]/u.exec(label)?.[1];
  return quoted ?? label.split(/[：:]\s*/u).at(-1) ?? label;
}
