/** Every step of the built-in tour draws, labels and shows the records of its caption, and nothing covers them. */
import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import tourFile from '../../../data/tour.json';
import { captionParts } from '../../data/caption.ts';
import { indexDataSet } from '../../data/data-set.ts';
import { parseTour } from '../../data/parse/parse-tour.ts';
import type { TourStep } from '../../data/tour.ts';
import { languages } from '../../data/vocabulary.ts';
import { cameraFraming, pointPxOf, screenTransform, type SizePx } from '../../geo/projection.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { overlaps, type RectPx } from '../../render/lettering/boxes.ts';
import { marksOnScreen, type PlacedMarks } from '../../render/lettering/layout.ts';
import { figureLine, pointLines } from '../../render/lettering/annotation-layout.ts';
import { annotationSizePx } from '../../render/lettering/annotation-size.ts';
import { overlayRects } from '../../render/lettering/overlays.ts';
import { textWidthPx } from '../../render/lettering/text-width.ts';
import { isPointEmphasized } from '../../scene/marks/emphasized.ts';
import { clearBounds } from '../map/renderer/map-camera.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { showStep } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';

const index = indexDataSet(report);
const build = sceneBuilder({ index, places, attribution });
const { tour } = parseTour(tourFile);
const steps = tour?.steps ?? [];

/** Sizes of the map on a screen of 1280 × 720, on one of 390 × 844, and on one of 1280 × 720 during a presentation. */
const mapSizes = [
  ['1280 × 720', { width: 880, height: 577 }],
  ['390 × 844', { width: 390, height: 366 }],
  ['presenting', { width: 819, height: 657 }],
] as const;

const cases = steps.flatMap((step) =>
  languages.flatMap((language) => mapSizes.map(([name, size]) => ({ step, id: step.id, language, name, size }))),
);

function sceneOf(step: TourStep, language: (typeof languages)[number]): Scene {
  return build(showStep(step, step.select)({ ...initialViewState, language }), 'light', step.subject ?? null);
}

/** An annotation nearly as wide as the map may not fit. It may be left out if the caption, directly below the map, names its records. */
const widestShare = 0.85;
const mayBeLeftOut = (
  lines: readonly string[],
  records: readonly { readonly record: string }[],
  step: TourStep,
  { width }: SizePx,
): boolean =>
  lines.some((line) => textWidthPx(line, annotationSizePx, true) > width * widestShare) &&
  records.every(({ record }) => recordsNamed(step).includes(record));

const recordsNamed = ({ caption }: TourStep): readonly string[] => [
  ...new Set(
    Object.values(caption)
      .flatMap(captionParts)
      .flatMap((part) => (part.kind === 'words' ? [] : [part.record])),
  ),
];

/** Faults of the lettering: missing, cut, covered or overlapping texts. */
function faultsOf(scene: Scene, step: TourStep, caption: string, marks: PlacedMarks, size: SizePx): readonly string[] {
  const { emphasis, points, routes } = scene;
  const overlays = overlayRects(size, scene);
  const labels = marks.labels.map(({ label, box }) => ({ id: label.id, box }));
  const annotations = marks.annotations.filter(({ hasWords }) => hasWords).map(({ kind, id, box }) => ({ id: `${kind} ${id}`, box }));
  const standing = [...labels, ...annotations];
  const faultOf = (id: string, isOptional = false): string[] => {
    const found = standing.find((each) => each.id === id);
    if (!found) return isOptional ? [] : [`${id} is not lettered`];
    return [
      ...(isWithin(found.box, size) ? [] : [`${id} is cut`]),
      ...(overlays.some((rect) => overlaps(rect, found.box)) ? [`${id} is covered`] : []),
      ...standing.filter(({ id: other, box }) => other !== id && overlaps(box, found.box)).map(({ id: other }) => `${id} lies on ${other}`),
    ];
  };
  const regions = scene.regions.filter(({ id }) => emphasis.emphasized?.has(id)).map(({ id }) => id);
  const lit = points.filter(
    (point) => isPointEmphasized(emphasis, point) && (point.records.length > 0 || (point.name !== null && caption.includes(point.name))),
  );
  const ends = marks.ends.filter(({ region }) => emphasis.emphasized?.has(region.id));
  return [
    ...regions.flatMap((id) => faultOf(id)),
    ...lit.flatMap((point) => faultOf(`point ${point.id}`, mayBeLeftOut(pointLines(point), point.records, step, size))),
    ...scene.annotations
      .filter(({ figures }) => figures.some(({ text }) => text !== ''))
      .flatMap(({ id, figures }) => faultOf(`arc ${id}`, mayBeLeftOut(figures.map(figureLine), figures, step, size))),
    ...routes.filter(({ id }) => emphasis.subject?.has(id)).flatMap(({ id }) => faultOf(`route ${id}`)),
    ...ends
      .filter(({ at }) => overlays.some((rect) => overlaps(rect, around(at, 4))))
      .map(({ region }) => `the dot of ${region.id} is covered`),
  ];
}

const around = ([x, y]: readonly [number, number], px: number): RectPx => ({ x: x - px, y: y - px, width: 2 * px, height: 2 * px });
const isWithin = ({ x, y, width, height }: RectPx, size: SizePx): boolean =>
  x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;

test('every record that a caption names is part of the subject of its step', () => {
  for (const step of steps) expect(step.subject, step.id).toEqual(expect.arrayContaining([...recordsNamed(step)]));
});

describe.each(cases)('step $id in $language at $name', ({ step, language, size }) => {
  const scene = sceneOf(step, language);
  const bounds = clearBounds(scene, false, scene.framing, size);
  const transform = screenTransform(cameraFraming(bounds, size), size);
  const marks = marksOnScreen(scene, transform, size);

  test('labels the records of its caption, visible and uncovered', () => {
    expect(faultsOf(scene, step, step.caption[language], marks, size)).toEqual([]);
  });

  test('draws each record of its subject that has a place', () => {
    const drawn = new Set([
      ...[...scene.arcs.shown].flatMap((i) => [scene.arcs.ids[i] ?? '', ...(scene.arcs.records[i] ?? [])]),
      ...scene.points.flatMap(({ entries }) => entries.map(({ record }) => record)),
      ...scene.routes.map(({ id }) => id),
    ]);
    const withPlace = (step.subject ?? []).filter((id) => (index.record(id)?.regions.length ?? 1) > 0);
    expect(withPlace.filter((id) => !drawn.has(id))).toEqual([]);
  });

  test('shows both ends of every arc of its subject', () => {
    const regions = scene.regions.filter(({ id }) => scene.emphasis.emphasized?.has(id));
    for (const { id, place } of regions) expect(isWithin(around(pointPxOf(place, transform), 3), size), id).toBe(true);
  });
});
