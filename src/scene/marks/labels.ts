import type { Language } from '../../data/schema.ts';
import type { Places } from '../../geo/places.ts';
import type { LabelAnchor, Scene, SceneLabel, SceneRegion, SceneTotals } from '../scene-types.ts';
import { displayNames } from '../../i18n/formatters.ts';
import { isMarked, totalsById } from './totals.ts';

/**
 * The arcs of the report leave to the east and bend over the sea, so a name stands to the west of its end first; names on side a then go up,
 * those on side b down, away from the arc. A layout may bend a user's arcs to either side: where one is in the way a name takes its next place.
 */
const sideAAnchors: readonly LabelAnchor[] = ['left', 'above-left', 'above', 'right', 'above-right', 'below-left', 'below', 'below-right'];
const sideBAnchors: readonly LabelAnchor[] = ['left', 'below-left', 'below', 'above-left', 'right', 'below-right', 'above', 'above-right'];

/** Ranks: paired places first (a selected one before all, see the renderers), then provinces, then neighbours, then seas and islands. */
const rankOf = { paired: 0, province: 1000, country: 2000, water: 3000 } as const;

/** On the mainland's shore, with a paired city beside them: their names stand in the sea, each on its side of the Pearl River's mouth. */
const seaward: Readonly<Record<string, readonly LabelAnchor[]>> = {
  '810000': ['below-right', 'below', 'right'],
  '820000': ['below-left', 'below', 'left', 'below-right'],
};

/** 黄岩岛 has a stroke of the dashed line on its right. */
const islandAnchors: readonly LabelAnchor[] = ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'];

/** At the scale of all of China a group of islands has room for its name, a single island does not. */
const fromPxPerDegree = { sea: 0, islands: 9, island: 26 } as const;

/**
 * The names on the map: the regions of the pairings, the other provinces, the neighbours, the seas and the islands. A region without a dot or a
 * total has no name of its own; of totals the largest are named first.
 */
export function sceneLabels(
  regions: readonly SceneRegion[],
  ends: Scene['ends'],
  totals: SceneTotals | null,
  places: Places,
  language: Language,
): readonly SceneLabel[] {
  const order = new Map([...totalsById(totals).keys()].map((id, i) => [id, i]));
  const marked = regions.filter(({ id }) => isMarked({ ends, totals }, id));
  const paired = marked.map((region, i): SceneLabel => ({
    id: region.id,
    text: region.nameOnMap,
    ...(region.nameOnMap === region.shortName ? {} : { shorter: region.shortName }),
    place: region.place,
    role: 'paired',
    side: region.side,
    // Provinces before cities: a city's name may yield to its province's.
    rank: rankOf.paired + (order.get(region.id) ?? order.size + (region.level === 'province' ? i : 100 + i)),
    anchors: region.side === 'a' ? sideAAnchors : sideBAnchors,
  }));
  const named = new Set(marked.map((region) => region.id));
  const provinces = places.provinces
    .filter((place) => !named.has(place.adcode))
    .map((place, i): SceneLabel => ({
      id: place.adcode,
      text: place.short[language],
      place: place.label,
      role: 'province',
      side: null,
      rank: rankOf.province + i - (seaward[place.adcode] ? 100 : 0),
      anchors: seaward[place.adcode] ?? ['center', 'above', 'below', 'left', 'right'],
    }));
  const countryNames = displayNames(language, { type: 'region' });
  const countries = places.countries.map((place, i): SceneLabel => ({
    id: place.id,
    text: countryNames.of(place.id) ?? place.id,
    place: place.label,
    role: 'country',
    side: null,
    rank: rankOf.country + i,
    anchors: ['center'],
    areas: place.areas,
  }));
  const waters = places.waters.map((place, i): SceneLabel => ({
    id: place.id,
    text: place.names[language],
    place: place.label,
    role: place.kind,
    side: null,
    // A sea has the most places to choose from.
    rank: rankOf.water + i + (place.kind === 'sea' ? 100 : 0),
    anchors: place.kind === 'sea' ? ['center'] : place.id === 'huangyan' ? ['left', ...islandAnchors] : islandAnchors,
    areas: place.areas,
    fromPxPerDegree: fromPxPerDegree[place.kind],
  }));
  return [...paired, ...provinces, ...countries, ...waters];
}
