/** The places of a topic with their texts. */
import type { DataIndex } from '../../data/data-set.ts';
import { isDirected } from '../../data/figure.ts';
import { isInferred } from '../../data/inference.ts';
import type { Language, PairingId, Region, ReportRecord } from '../../data/schema.ts';
import { formatList } from '../../i18n/format.ts';
import { inferenceText } from '../../i18n/inference-text.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { annotationFigures, shortName, statusName } from './annotations.ts';
import { placeName } from './place-name.ts';
import type { TopicDescriptor, TopicPlace } from '../topics/topic.ts';
import type { AnnotationFigure, PointEntry, SceneArea, ScenePoint, SceneRoute } from '../scene-types.ts';

/** Statuses of plans and agreements. Such a site must not look as if it existed. */
const unbuilt: ReadonlySet<string> = new Set(['planned', 'memorandum', 'goal', 'signed', 'settled']);

/**
 * @param selectedPairing - sites of this pairing show their names, other sites only their figures; null if no pairing is selected
 * @param subject - the ids of a step's subject, which alone have texts; null for all
 */
export function scenePoints(
  index: DataIndex,
  places: readonly TopicPlace[],
  selectedPairing: PairingId | null,
  topic: TopicDescriptor,
  language: Language,
  subject: ReadonlySet<string> | null = null,
): readonly ScenePoint[] {
  const seen = new Set<string>();
  return places.flatMap(({ region, at, pairing, kind, records, area }): ScenePoint[] => {
    // A place may be the end of several nested pairings, or an end and a port.
    if (seen.has(region.id)) return [];
    seen.add(region.id);
    const isNamed = index.isMapRegion(region.id);
    const written = records.filter(({ id }) => subject?.has(id) ?? true);
    const isSilent = subject !== null && written.length === 0 && !(records.length === 0 && subject.has(region.id));
    const entries = records.map((record) => pointEntry(index, record, language));
    const name = kind === 'part' && area ? messagesOf(language).partOf(area.short[language]) : null;
    const short = placeName(region, language);
    const described = name === null ? entries.map(({ text }) => text) : [name];
    return [
      {
        id: region.id,
        place: at,
        side: index.sideOf(region.id),
        pairing,
        // The area has a name, its parts have none.
        name: isNamed || kind === 'part' || isSilent ? null : short,
        kind,
        isBuilt: !records.some(({ status }) => status !== undefined && unbuilt.has(status)),
        isInferred: entries.length > 0 && entries.every((entry) => entry.isInferred),
        entries,
        records: written
          .flatMap((record) =>
            placeFigures(index, record, subject !== null || (selectedPairing !== null && pairing === selectedPairing), topic, language),
          )
          .slice(0, figuresAPlace),
        description: described.length === 0 ? short : `${short}${messagesOf(language).colon}${formatList(described, language)}`,
      },
    ];
  });
}

/** The text of a record at a place: "松北产业园：方案编制完成，编者推断：结对". It has the name, the status, and whether the source states the pairing. */
function pointEntry(index: DataIndex, record: ReportRecord, language: Language): PointEntry {
  const words = messagesOf(language);
  const status = record.status ?? null;
  const name = record.label[language];
  const said = statusName(index, record, language);
  // A name may contain the status.
  const remarks = [said !== null && !name.includes(said) ? said : null, inferenceText(record, language)];
  const spelled = remarks.filter((remark) => remark !== null);
  return {
    record: record.id,
    text: spelled.length === 0 ? name : `${name}${words.inBrackets(spelled.join(words.between.parts))}`,
    status,
    isInferred: isInferred(record),
  };
}

/** The areas of several places among a topic's places. */
export function sceneAreas(places: readonly TopicPlace[]): readonly SceneArea[] {
  const areas = new Map(places.filter(({ kind }) => kind === 'area').map((place) => [place.region.id, place]));
  return Array.from(areas.values(), ({ region, at, pairing }) => ({
    id: region.id,
    pairing,
    place: at,
    parts: places.filter(({ area }) => area === region).map((part) => ({ id: part.region.id, place: part.at })),
  })).map((area) => ({ ...area, parts: [...new Map(area.parts.map((part) => [part.id, part])).values()] }));
}

const figuresAPlace = 4;

function placeFigures(
  index: DataIndex,
  record: ReportRecord,
  isLookedAt: boolean,
  topic: TopicDescriptor,
  language: Language,
): readonly AnnotationFigure[] {
  const figures = annotationFigures(index, record, topic, language);
  return figures.length > 0 || !isLookedAt
    ? figures
    : [{ record: record.id, value: null, text: shortName(record, language), remark: null, isInferred: isInferred(record) }];
}

export function sceneRoutes(
  index: DataIndex,
  records: readonly ReportRecord[],
  pairingOf: (record: ReportRecord) => string | null,
  language: Language,
): readonly SceneRoute[] {
  return records.flatMap((record): SceneRoute[] => {
    const { path, via = [] } = record;
    if (!path) return [];
    const { points, modes } = path;
    // The land leg ends at the first port. If no port is named, the whole route has the first mode.
    const port = via[0] !== undefined && index.hasRegion(via[0]) ? index.region(via[0]) : null;
    const at = port ? points.findIndex(([lon, lat]) => lon === port.lon && lat === port.lat) : -1;
    const cut = at > 0 ? at : points.length - 1;
    const legs = [points.slice(0, cut + 1), points.slice(cut)]
      .map((leg, i) => ({
        mode: modes[i]?.mode === 'sea' ? ('sea' as const) : ('land' as const),
        path: leg.map(([lon, lat]) => [lon, lat] as const),
      }))
      .filter((leg) => leg.path.length > 1);
    return [
      {
        id: record.id,
        pairing: pairingOf(record),
        text: routeName(index, record, language),
        stops: stopsOf(index, record).map(({ id }) => id),
        isDirected: isDirected(record),
        isInferred: isInferred(record),
        legs,
      },
    ];
  });
}

/** The name of a route: "珲春 → 扎鲁比诺港（俄罗斯） → 宁波". Without a direction in the source it has no arrows. */
function routeName(index: DataIndex, record: ReportRecord, language: Language): string {
  const stops = stopsOf(index, record).map((region) => placeName(region, language));
  return stops.length > 1 ? stops.join(isDirected(record) ? ' → ' : ' – ') : record.label[language];
}

function stopsOf(index: DataIndex, { from, via = [], to }: ReportRecord): readonly Region[] {
  return [from, ...via, to].flatMap((id) => (id != null && index.hasRegion(id) ? [index.region(id)] : []));
}
