/** The names of arcs, made of their ends and their figures, and the entries of the arc list, one for each record. */
import { group } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { isDirected } from '../../data/figure.ts';
import { isInferred } from '../../data/inference.ts';
import type { Language, Pairing, ReportRecord } from '../../data/schema.ts';
import { formatList } from '../../i18n/format.ts';
import { inferenceText } from '../../i18n/inference-text.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { recordStateOf } from '../records.ts';
import { annotationFigures, statusName } from './annotations.ts';
import { placeName } from './place-name.ts';
import type { TopicDescriptor } from '../topics/topic.ts';
import { arcStyle, type ArcColumns, type ArcEntry } from '../scene-types.ts';

/** If there are more arcs than this, none is named. */
const namedUpTo = 1000;

/** The names of the shown arcs, in the order of the columns: "吉林 – 浙江", "北京到沈阳：258万人次". Empty if there are more than {@link namedUpTo}. */
export function arcNames(index: DataIndex, arcs: ArcColumns, topic: TopicDescriptor, language: Language): readonly string[] {
  if (arcs.shown.length > namedUpTo) return [];
  const names = arcs.ids.map(() => '');
  for (const i of arcs.shown) names[i] = arcNameOf(index, arcs, i, topic, language);
  return names;
}

/** The entries in the order of the arcs. An arc of several records has an entry for each, because each has its own source. */
export function arcEntries(index: DataIndex, arcs: ArcColumns, topic: TopicDescriptor, language: Language): readonly ArcEntry[] {
  if (arcs.count > namedUpTo) return [];
  return arcs.ids.flatMap((arc, i): readonly ArcEntry[] => {
    const entry = (record: ReportRecord | undefined): ArcEntry => ({
      arc,
      pairing: arcs.pairings[i] ?? null,
      record: record?.id ?? null,
      ends: endsOf(index, arc, record) ?? [],
      isDirected: record !== undefined && isDirected(record),
      state: record ? recordStateOf(record) : null,
      status: record?.status ?? null,
      relation: nestedOf(index, arc, record)?.relation ?? null,
      isInferred: record !== undefined && isInferred(record),
      isFromElsewhere: isFromElsewhere(index, arc, record),
      name: nameOf(index, arc, arcs.style[i] ?? 0, record ? [record] : [], topic, language),
    });
    const records = recordsOf(index, arcs, i);
    return records.length === 0 ? [entry(undefined)] : records.map(entry);
  });
}

function recordsOf(index: DataIndex, arcs: ArcColumns, i: number): readonly ReportRecord[] {
  return (arcs.records[i] ?? []).flatMap((id) => index.record(id) ?? []);
}

function arcNameOf(index: DataIndex, arcs: ArcColumns, i: number, topic: TopicDescriptor, language: Language): string {
  return nameOf(index, arcs.ids[i] ?? '', arcs.style[i] ?? 0, recordsOf(index, arcs, i), topic, language);
}

/** The names of the two regions that an arc joins. */
function endsOf(index: DataIndex, arc: string, main: ReportRecord | undefined): readonly [string, string] | null {
  const pairing = index.pairing(main ? (main.nested ?? main.pairing ?? '') : arc);
  const [from, to] = [main?.from ?? pairing?.a, main?.to ?? pairing?.b];
  return from === undefined || to == null ? null : [from, to];
}

/** The nested pairing that an arc or a record is about; undefined if it is a pairing that the map draws. */
function nestedOf(index: DataIndex, arc: string, record: ReportRecord | undefined): Pairing | undefined {
  const pairing = index.pairing(record ? (record.nested ?? '') : arc);
  return pairing && !index.isOnMap(pairing) ? pairing : undefined;
}

function isFromElsewhere(index: DataIndex, arc: string, record: ReportRecord | undefined): boolean {
  const said = record ?? index.pairing(arc);
  return said !== undefined && index.isFromElsewhere(said);
}

function nameOf(
  index: DataIndex,
  arc: string,
  style: number,
  records: readonly ReportRecord[],
  topic: TopicDescriptor,
  language: Language,
): string {
  const words = messagesOf(language);
  const [main] = records;
  const ends = endsOf(index, arc, main);
  if (!ends) return arc;
  const short = (id: string): string => placeName(index.region(id), language);
  /** Adds the relation of the two ends for a nested pairing, which is not necessarily paired cooperation. */
  const related = (id: string, record: ReportRecord | undefined): string => {
    const nested = nestedOf(index, arc, record);
    const relation = nested ? index.relationOf(nested, language) : null;
    return `${short(id)}${relation === null ? '' : words.inBrackets(relation)}`;
  };
  const [from, to] = ends;
  if (!main) {
    const name = words.pairName(short(from), related(to, undefined));
    const remarks = [stateOfStyle(style, language), isFromElsewhere(index, arc, undefined) ? words.fromElsewhere : null].filter(
      (remark) => remark !== null,
    );
    return remarks.length === 0 ? name : `${name}${words.colon}${remarks.join(words.between.parts)}`;
  }
  const said = records.map((record) => ({ record, texts: textsOf(index, record, topic, language) }));
  // Names the records that have a figure or a name on the map; if none has, names the main record.
  const named = said.filter(({ texts }) => texts.length > 0);
  const listed = named.length > 0 ? named : [{ record: main, texts: [withRemarks(index, main, main.label[language], language)] }];
  // An arc may have records with and without a direction, and a difference has one each way. They are named separately, as are records of
  // different relations.
  const wayOf = (record: ReportRecord): string => (isDirected(record) ? `${record.from ?? ''} ${record.to ?? ''}` : '');
  return [...group(listed, ({ record }) => `${wayOf(record)} ${record.nested ?? ''}`).values()]
    .sort((a, b) => Number(b.some(({ record }) => isDirected(record))) - Number(a.some(({ record }) => isDirected(record))))
    .flatMap((alike) => {
      const [first] = alike;
      if (!first) return [];
      const { record } = first;
      const [origin, destination] = endsOf(index, arc, record) ?? ends;
      return [
        (isDirected(record) ? words.flowAnnouncement : words.pairAnnouncement)(
          short(origin),
          related(destination, record),
          formatList(
            alike.flatMap(({ texts }) => texts),
            language,
          ),
        ),
      ];
    })
    .join(words.between.clauses);
}

/** The map's texts for a record, each with its remarks; empty for a record without a figure or a name on the map. */
function textsOf(index: DataIndex, record: ReportRecord, topic: TopicDescriptor, language: Language): readonly string[] {
  return annotationFigures(index, record, topic, language).map(({ text, remark }) =>
    withRemarks(index, record, remark === null ? text : `${text} (${remark})`, language),
  );
}

/** Adds remarks: "…(plan drawn up, inferred by the editors: the pairing)". */
function withRemarks(index: DataIndex, record: ReportRecord, text: string, language: Language): string {
  const words = messagesOf(language);
  const status = statusName(index, record, language);
  const remarks = [
    // A label may contain the status.
    status !== null && !text.includes(status) ? status : null,
    inferenceText(record, language),
    index.isFromElsewhere(record) ? words.fromElsewhere : null,
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? text : `${text}${words.inBrackets(remarks.join(words.between.parts))}`;
}

/** The state that a topic gives to a pairing without a record; null if the arc stands for the pairing as such. */
function stateOfStyle(style: number, language: Language): string | null {
  const words = messagesOf(language);
  if (style & arcStyle.notReported) return words.notReportedMark;
  if (style & arcStyle.group) return words.groupMark;
  return style & arcStyle.saidOfAll ? words.saidOfAllMark : null;
}

/** The key of an entry: its record, because an arc may have several entries. */
export function keyOf({ arc, record }: ArcEntry): string {
  return record ?? arc;
}
