/** What an arc is called: its ends and what runs between them; and its entries in the arc list, record by record. */
import type { DataIndex } from '../../data/data-set.ts';
import { isDirected } from '../../data/figure.ts';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { formatList } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { chipFigures } from './chips.ts';
import type { TopicDescriptor } from '../topics/topic.ts';
import { arcStyle, type ArcColumns, type ArcEntry } from '../scene-types.ts';

/** Beyond this many arcs none is named one by one. */
const namedUpTo = 1000;

/** A name for each shown arc, in the columns' order: "吉林 – 浙江", "北京到沈阳：258万人次"; none where there are too many. */
export function arcNames(index: DataIndex, arcs: ArcColumns, topic: TopicDescriptor, language: Language): readonly string[] {
  if (arcs.shown.length > namedUpTo) return [];
  const names = arcs.ids.map(() => '');
  for (const i of arcs.shown) names[i] = arcNameOf(index, arcs, i, topic, language);
  return names;
}

/** In the arcs' order; an arc of several records has an entry for each, for each has its own source. */
export function arcEntries(index: DataIndex, arcs: ArcColumns, topic: TopicDescriptor, language: Language): readonly ArcEntry[] {
  if (arcs.count > namedUpTo) return [];
  return arcs.ids.flatMap((arc, i): readonly ArcEntry[] => {
    const entry = (record: ReportRecord | undefined): ArcEntry => ({
      arc,
      pairing: arcs.pairings[i] ?? null,
      record: record?.id ?? null,
      ends: endsOf(index, arc, record) ?? [],
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

/** The two regions that an arc joins. */
function endsOf(index: DataIndex, arc: string, main: ReportRecord | undefined): readonly [string, string] | null {
  const pairing = index.pairing(main ? (main.nested ?? main.pairing ?? '') : arc);
  const [from, to] = [main?.from ?? pairing?.a, main?.to ?? pairing?.b];
  return from === undefined || to == null ? null : [from, to];
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
  const short = (id: string): string => index.region(id).short[language];
  const [main] = records;
  const ends = endsOf(index, arc, main);
  if (!ends) return arc;
  const [from, to] = ends;
  if (!main) {
    const name = words.pairName(short(from), short(to));
    if (style & arcStyle.notReported) return `${name}${words.colon}${words.notReportedMark}`;
    return style & arcStyle.group ? `${name}${words.colon}${words.groupMark}` : name;
  }
  const named = records
    .map((record) => ({
      record,
      figures: chipFigures(index, record, topic, language).map(({ text, note }) => (note === null ? text : `${text} (${note})`)),
    }))
    .filter(({ figures }) => figures.length > 0);
  if (named.length === 0)
    return (isDirected(main) ? words.flowAnnouncement : words.pairAnnouncement)(short(from), short(to), main.label[language]);
  // An arc may hold records with a direction and records without one: neither is worded as the other.
  return [true, false]
    .flatMap((directed) => {
      const alike = named.filter(({ record }) => isDirected(record) === directed);
      const [first] = alike;
      if (!first) return [];
      const [origin, destination] = endsOf(index, arc, first.record) ?? ends;
      return [
        (directed ? words.flowAnnouncement : words.pairAnnouncement)(
          short(origin),
          short(destination),
          formatList(
            alike.flatMap(({ figures }) => figures),
            language,
          ),
        ),
      ];
    })
    .join(words.between.clauses);
}

/** An arc may have several entries, each with a record of its own. */
export function keyOf({ arc, record }: ArcEntry): string {
  return record ?? arc;
}
