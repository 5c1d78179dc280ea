import type { Language } from '../data/schema.ts';
import { messagesOf } from '../text/messages.ts';
import { pairingArcWidthPx } from './arcs.ts';
import type { Legend, LegendItem, SceneRegion } from './scene-types.ts';

/** Explains just the marks in sight. */
export function sceneLegend(regions: readonly SceneRegion[], language: Language): Legend {
  const words = messagesOf(language);
  const levels = new Set(regions.map((region) => region.level));
  const sides = new Set(regions.map((region) => region.side));
  const items: LegendItem[] = [];
  if (sides.has('northeast')) items.push({ mark: { kind: 'end', side: 'northeast' }, text: words.legendNortheast });
  if (sides.has('east')) items.push({ mark: { kind: 'end', side: 'east' }, text: words.legendEast });
  if (levels.has('province')) items.push({ mark: { kind: 'arc', level: 'province', widthPx: pairingArcWidthPx.province }, text: words.legendProvinceArc });
  if (levels.has('city')) items.push({ mark: { kind: 'arc', level: 'city', widthPx: pairingArcWidthPx.city }, text: words.legendCityArc });
  return { title: words.legendTitle, items };
}
