/** The places of a topic with their words. */
import type { DataIndex } from '../../data/data-set.ts';
import { isDirected } from '../../data/figure.ts';
import type { Language, PairingId, ReportRecord } from '../../data/schema.ts';
import { formatList } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { chipFigures, shortName } from './chips.ts';
import type { TopicDescriptor, TopicPlace } from '../topics/topic.ts';
import type { ChipFigure, ScenePoint, SceneRoute } from '../scene-types.ts';

/** What is agreed, planned or intended is not there yet, and must not look as if it were. */
const unbuilt: ReadonlySet<string> = new Set(['planned', 'memorandum', 'goal', 'signed']);

/** @param looked - the selected pairing: its sites show what they are, the others only their figures */
export function scenePoints(
  index: DataIndex,
  places: readonly TopicPlace[],
  looked: PairingId | null,
  topic: TopicDescriptor,
  language: Language,
): readonly ScenePoint[] {
  const seen = new Set<string>();
  return places.flatMap(({ region, at, pairing, kind, records }): ScenePoint[] => {
    // A place may be the end of several nested pairings, or of one and a port besides.
    if (seen.has(region.id)) return [];
    seen.add(region.id);
    const isNamed = index.isMapRegion(region.id);
    const names = records.map((record) => shortName(record, language));
    const short = region.short[language];
    return [
      {
        id: region.id,
        place: at,
        side: index.sideOf(region.id),
        pairing,
        name: isNamed ? null : short,
        kind,
        isBuilt: !records.some(({ status }) => status !== undefined && unbuilt.has(status)),
        records: records
          .flatMap((record) => placeFigures(index, record, looked !== null && pairing === looked, topic, language))
          .slice(0, figuresAPlace),
        description: names.length === 0 ? short : `${short}${messagesOf(language).colon}${formatList(names, language)}`,
      },
    ];
  });
}

const figuresAPlace = 4;

function placeFigures(
  index: DataIndex,
  record: ReportRecord,
  isLookedAt: boolean,
  topic: TopicDescriptor,
  language: Language,
): readonly ChipFigure[] {
  const figures = chipFigures(index, record, topic, language);
  return figures.length > 0 || !isLookedAt ? figures : [{ record: record.id, value: null, text: shortName(record, language), note: null }];
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
    // The land leg ends at the first port; where no port is named the whole way is the first mode.
    const port = via[0] !== undefined && index.hasRegion(via[0]) ? index.region(via[0]) : null;
    const at = port ? points.findIndex(([lon, lat]) => lon === port.lon && lat === port.lat) : -1;
    const cut = at > 0 ? at : points.length - 1;
    const legs = [points.slice(0, cut + 1), points.slice(cut)]
      .map((leg, i) => ({
        mode: modes[i]?.mode === 'sea' ? ('sea' as const) : ('land' as const),
        path: leg.map(([lon, lat]) => [lon, lat] as const),
      }))
      .filter((leg) => leg.path.length > 1);
    return [{ id: record.id, pairing: pairingOf(record), text: routeName(index, record, language), legs }];
  });
}

/** "珲春 → 扎鲁比诺港 → 宁波"; without arrows where the source gives no direction. */
function routeName(index: DataIndex, record: ReportRecord, language: Language): string {
  const { from, via = [], to, label } = record;
  const stops = [from, ...via, to].flatMap((id) => (id != null && index.hasRegion(id) ? [index.region(id).short[language]] : []));
  return stops.length > 1 ? stops.join(isDirected(record) ? ' → ' : ' – ') : label[language];
}
