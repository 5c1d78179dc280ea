import type { Language } from '../../data/schema.ts';
import type { Places } from '../../geo/places.ts';
import type { LabelAnchor, SceneLabel, SceneRegion } from '../scene-types.ts';
import { displayNames } from '../../i18n/formatters.ts';

/**
 * Arcs leave to the east and bend over the sea, so a name stands to the west of its end first; names on side a then go
 * up, those on side b down, away from the arc.
 */
const sideAAnchors: readonly LabelAnchor[] = ['left', 'above-left', 'above', 'right', 'above-right', 'below-left', 'below', 'below-right'];
const sideBAnchors: readonly LabelAnchor[] = ['left', 'below-left', 'below', 'above-left', 'right', 'below-right', 'above', 'above-right'];

/** Ranks: paired places first (a selected one before all, see the renderers), then provinces, then neighbours. */
const rankOf = { paired: 0, province: 1000, country: 2000 } as const;

/** The names on the map: the regions of the pairings, the other provinces, the neighbours. */
export function sceneLabels(regions: readonly SceneRegion[], places: Places, language: Language): readonly SceneLabel[] {
  const paired = regions.map((region, i): SceneLabel => ({
    id: region.id,
    text: region.name,
    place: region.place,
    role: 'paired',
    side: region.side,
    // Provinces before cities: a city's name may yield to its province's.
    rank: rankOf.paired + (region.level === 'province' ? i : 100 + i),
    anchors: region.side === 'a' ? sideAAnchors : sideBAnchors,
  }));
  const named = new Set(regions.map((region) => region.id));
  const provinces = places.provinces
    .filter((place) => !named.has(place.adcode))
    .map((place, i): SceneLabel => ({
      id: place.adcode,
      text: place.short[language],
      place: place.label,
      role: 'province',
      side: null,
      rank: rankOf.province + i,
      anchors: ['center', 'above', 'below', 'left', 'right'],
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
  }));
  return [...paired, ...provinces, ...countries];
}
