/** The px part of a picture worked out for a camera: where the ends are and which names stand where. */
import type { Language } from '../data/schema.ts';
import type { LonLat, PointPx, SizePx } from '../geo/projection.ts';
import type { Scene } from '../scene/scene-types.ts';
import { arcRuns } from './arcs.ts';
import { layoutLabels, type PlacedLabel, type RectPx } from './label-layout.ts';
import type { PlacedEnd } from './labels.ts';

export interface PlacedMarks {
  readonly ends: readonly PlacedEnd[];
  readonly labels: readonly PlacedLabel[];
}

export function placedMarks(scene: Scene, project: (place: LonLat) => PointPx, size: SizePx, keepClear: readonly RectPx[] = []): PlacedMarks {
  const ends = scene.regions.map((region) => ({ region, at: project(region.place) }));
  const labels = layoutLabels(scene.labels, {
    project,
    size,
    dots: ends.map(({ at }) => at),
    lines: arcRuns(scene.arcs, project),
    keepClear,
    first: scene.emphasis.lit,
  });
  return { ends, labels };
}

/** The corners that the page lays its own things over: legend lower left (upper left where it is narrow, for there no arc ends), inset lower right, buttons upper right. */
export function overlayRects(size: SizePx, language: Language): readonly RectPx[] {
  const narrow = size.width <= 520;
  // English runs longer than Chinese.
  const longer = language === 'en' ? 66 : 0;
  const legend = narrow ? { width: 104 + longer, height: 82 } : { width: 122 + longer, height: 96 };
  const inset = narrow ? { width: 80, height: 98 } : { width: 110, height: 142 };
  return [
    { x: 0, y: narrow ? 0 : size.height - legend.height, ...legend },
    { x: size.width - inset.width, y: size.height - inset.height, ...inset },
    { x: size.width - 50, y: 0, width: 50, height: 146 },
  ];
}
