import type { Language } from '../../data/schema.ts';
import type { Places } from '../../geo/places.ts';
import type { LabelAnchor, Scene, SceneLabel, SceneRegion, SceneTotals } from '../scene-types.ts';
import { displayNames } from '../../i18n/formatters.ts';
import { isMarked, totalsById } from './totals.ts';

/**
 * Positions of names by side. The report's arcs leave to the east and bend over the sea, so a name is placed west of its end first; then
 * names on side a go up and those on side b down, away from the arc. A layout may bend a user's arcs to either side; a name then takes the
 * next free position.
 */
const sideAAnchors: readonly LabelAnchor[] = ['left', 'above-left', 'above', 'right', 'above-right', 'below-left', 'below', 'below-right'];
const sideBAnchors: readonly LabelAnchor[] = ['left', 'below-left', 'below', 'above-left', 'right', 'below-right', 'above', 'above-right'];

/** Ranks by kind: paired places first (renderers place a selected one before all others), then provinces, neighbours, seas and islands. */
const rankOf = { paired: 0, province: 1000, country: 2000, water: 3000 } as const;

/**
 * Hong Kong and Macao lie on the shore with a paired city beside them. Their names are placed in the sea, each on its side of the Pearl
 * River's mouth.
 */
const seaward: Readonly<Record<string, readonly LabelAnchor[]>> = {
  '810000': ['below-right', 'below', 'right'],
  '820000': ['below-left', 'below', 'left', 'below-right'],
};

/** A stroke of the dashed line lies to the right of 黄岩岛. */
const islandAnchors: readonly LabelAnchor[] = ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'];

/**
 * The scale from which names are shown. At the scale of all of China there is room for the name of a group of islands, but not of a single
 * one.
 */
const fromPxPerDegree = { sea: 0, islands: 9, island: 26 } as const;

/**
 * The names on the map: the regions of the pairings, the other provinces, neighbours, seas and islands. A region without a dot or a total
 * has no name. Of regions with totals, the largest are named first.
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
    // Provinces come before cities, so that a city's name is omitted rather than its province's.
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
    // A sea has the most positions to choose from, so it is placed last.
    rank: rankOf.water + i + (place.kind === 'sea' ? 100 : 0),
    anchors: place.kind === 'sea' ? ['center'] : place.id === 'huangyan' ? ['left', ...islandAnchors] : islandAnchors,
    areas: place.areas,
    fromPxPerDegree: fromPxPerDegree[place.kind],
  }));
  return [...paired, ...provinces, ...countries, ...waters];
}
