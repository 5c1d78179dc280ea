/** Layout of all marks in px for a camera: dots, totals, names, annotations and leader lines. */
import { keysOf } from '../../data/parse/objects.ts';
import { placeAt, pointPxOf, type LonLat, type PointPx, type ScreenTransform, type SizePx } from '../../geo/projection.ts';
import { emphasizedArcs, isPointEmphasized } from '../../scene/marks/emphasized.ts';
import { isMarked, totalsById } from '../../scene/marks/totals.ts';
import type { ArcColumns, Scene, SceneLabel, ScenePoint, SceneRegion } from '../../scene/scene-types.ts';
import { arcHeads, arcRuns } from '../svg/arc-marks.ts';
import type { PlacedEnd } from '../svg/label-marks.ts';
import type { PlacedTotal } from '../svg/total-marks.ts';
import { headGapOf, largestRadiusPx, planePxOf, radiusOf, totalMarks } from '../totals.ts';
import { aroundOf, Dots, headOf, type Around, type Dot, type Marks } from './around.ts';
import { isInSight, type RectPx, type Segment } from './boxes.ts';
import { isNeeded, layoutLabels, type PlacedLabel } from './label-layout.ts';
import { annotationPlacing, type AnnotationKind, type PlacedAnnotation } from './annotation-layout.ts';
import { annotationRowPx } from './annotation-size.ts';
import { overlayRects, showsSouth, uncovered, type Covered } from './overlays.ts';

export interface PlacedMarks {
  /** Dots of the places. */
  readonly ends: readonly PlacedEnd[];
  /** Totals, the largest first. */
  readonly totals: readonly PlacedTotal[];
  readonly labels: readonly PlacedLabel[];
  readonly annotations: readonly PlacedAnnotation[];
  readonly leaders: readonly PlacedLeader[];
  /** Names and annotations without room whose marks are visible. */
  readonly leftOut: readonly LeftOut[];
}

/** A leader line from a place or an arc to its text. */
export interface PlacedLeader {
  /** Point of the place or arc, with which the line moves when the camera moves. */
  readonly at: PointPx;
  readonly leader: Segment;
  readonly isDimmed: boolean;
}

export interface LeftOut {
  /** Kind of the text: the name of a paired place, or an annotation. */
  readonly kind: 'name' | AnnotationKind;
  readonly id: string;
}

/** Number of arcs up to which names avoid them. Among more arcs there is no free position, and the search takes time. */
const avoidedUpTo = 250;
/** Number of arcs up to which names avoid their heads. Among more arcs the heads are small and surround every dot. */
const clearHeadsUpTo = 100;
/** Number of places up to which all names may have leader lines. */
const namedInAnyCase = 40;

export function placedMarks(
  scene: Scene,
  project: (place: LonLat) => PointPx,
  size: SizePx,
  keepClear: readonly RectPx[] = [],
  rowPx: number = annotationRowPx,
): PlacedMarks {
  const { emphasis, regions, points, arcs } = scene;
  const { emphasized, subject } = emphasis;
  const ends = placedEnds(scene, project);
  const totals = placedTotals(scene, project);
  const gapOf = headGapOf(scene, project);
  const marksOf = (isStanding: (region: SceneRegion) => boolean, marked: readonly ScenePoint[], drawn: ArcColumns): Marks => ({
    dots: new Dots([
      ...ends.filter(({ region }) => isStanding(region)).map(({ at }) => at),
      ...totals.map(({ at: [x, y], marks }): Dot => [x, y, Math.max(...marks.map(({ radiusPx }) => radiusPx))]),
      ...marked.filter(({ kind }) => kind !== 'area').map(({ place }) => project(place)),
    ]),
    heads: drawn.shown.length <= clearHeadsUpTo ? arcHeads(drawn, project, gapOf).map(headOf) : [],
    lines: drawn.shown.length <= avoidedUpTo ? arcRuns(drawn, project) : [],
  });
  const all = aroundOf(
    size,
    keepClear,
    marksOf(() => true, points, arcs),
  );
  // In a step of the tour, texts of the subject may cover dimmed marks.
  const litArcs = subject ? emphasizedArcs(arcs, emphasis) : arcs;
  const lit: Around = subject
    ? {
        ...all,
        ...marksOf(
          ({ id }) => subject.has(id),
          points.filter((point) => isPointEmphasized(emphasis, point)),
          litArcs,
        ),
      }
    : all;
  const place = (labels: readonly SceneLabel[], around: Around): readonly PlacedLabel[] =>
    layoutLabels(labels, around, {
      project,
      first: emphasized,
      ledInAnyCase: subject ? (emphasized?.size ?? 0) : (emphasized?.size ?? 0) > 2 ? 1 : 2,
      isCrowded: regions.length > namedInAnyCase,
    });
  const annotations = annotationPlacing(scene, { project, size, shown: litArcs.shown, lines: lit.lines, rowPx, corners: keepClear });
  // Order of placement: emphasized names, their annotations, the other places and their annotations, then all further names.
  const standsOut = (label: SceneLabel): boolean => isNeeded(label) && (emphasized?.has(label.id) ?? true);
  const firstNames = place(scene.labels.filter(standsOut), lit);
  const firstAnnotations = annotations(true, lit);
  const otherNames = place(
    scene.labels.filter((label) => isNeeded(label) && !standsOut(label)),
    all,
  );
  const otherAnnotations = annotations(false, all);
  const labels = [
    ...firstNames,
    ...otherNames,
    ...place(
      scene.labels.filter((label) => !isNeeded(label)),
      all,
    ),
  ];
  const named = new Set(labels.map(({ label }) => label.id));
  const nameless = regions.filter(
    (region) => isMarked(scene, region.id) && !named.has(region.id) && isInSight(project(region.place), size),
  );
  const ledBy = (isDimmed: boolean, words: readonly Pick<PlacedLabel | PlacedAnnotation, 'at' | 'leader'>[]): readonly PlacedLeader[] =>
    words.flatMap(({ at, leader }) => (leader ? [{ at, leader, isDimmed }] : []));
  return {
    ends,
    totals,
    labels,
    leaders: [...ledBy(false, [...firstNames, ...firstAnnotations.placed]), ...ledBy(true, [...otherNames, ...otherAnnotations.placed])],
    annotations: [...firstAnnotations.placed, ...otherAnnotations.placed],
    leftOut: [...nameless.map(({ id }) => ({ kind: 'name' as const, id })), ...firstAnnotations.missing, ...otherAnnotations.missing],
  };
}

function placedEnds({ regions, ends }: Scene, project: (place: LonLat) => PointPx): readonly PlacedEnd[] {
  const dotted = ends === null ? regions : regions.filter(({ id }) => ends.has(id));
  return dotted.map((region) => ({ region, at: project(region.place) }));
}

function placedTotals({ totals }: Scene, project: (place: LonLat) => PointPx): readonly PlacedTotal[] {
  if (totals === null) return [];
  const largestPx = largestRadiusPx(totals, planePxOf(project));
  return Array.from(totalsById(totals).values(), (total) => ({
    total,
    at: project(total.place),
    marks: totalMarks(totals, total).map((mark) => ({ ...mark, radiusPx: radiusOf(mark.size, largestPx) })),
  }));
}

/** The last layout of a scene, which the map and its overlays share. */
const lastOnScreen = new WeakMap<
  Scene,
  { readonly transform: ScreenTransform; readonly size: SizePx; readonly covered: Covered; readonly marks: PlacedMarks }
>();

/** The marks of a live map, clear of its overlays. */
export function marksOnScreen(scene: Scene, transform: ScreenTransform, size: SizePx, covered: Covered = uncovered): PlacedMarks {
  const last = lastOnScreen.get(scene);
  if (last && isSame(last.transform, transform) && isSame(last.size, size) && isSame(last.covered, covered)) return last.marks;
  const project = (place: LonLat): PointPx => pointPxOf(place, transform);
  const marks = placedMarks(scene, project, size, overlayRects(size, scene, !showsSouth(project, size), covered));
  lastOnScreen.set(scene, { transform, size, covered, marks });
  return marks;
}

/**
 * The marks while the camera moves: texts keep their positions beside their places, and nothing is laid out again. If the scene has no
 * layout yet, one is computed.
 */
export function marksInMotion(scene: Scene, transform: ScreenTransform, size: SizePx, covered: Covered = uncovered): PlacedMarks {
  const last = lastOnScreen.get(scene);
  if (!last || !isSame(last.size, size)) return marksOnScreen(scene, transform, size, covered);
  const { labels, annotations, leaders, ...rest } = last.marks;
  const project = (place: LonLat): PointPx => pointPxOf(place, transform);
  const shiftOf = (at: PointPx): PointPx => {
    const [x, y] = pointPxOf(placeAt(at, last.transform), transform);
    return [x - at[0], y - at[1]];
  };
  return {
    ...rest,
    annotations: annotations.map((annotation) => {
      const { at, box, leader } = annotation;
      const by = shiftOf(at);
      const [x, y] = shifted([box.x, box.y], by);
      return { ...annotation, at: shifted(at, by), box: { ...box, x, y }, leader: leader && shiftedLine(leader, by) };
    }),
    leaders: leaders.map((mark) => {
      const by = shiftOf(mark.at);
      return { ...mark, at: shifted(mark.at, by), leader: shiftedLine(mark.leader, by) };
    }),
    ends: placedEnds(scene, project),
    totals: placedTotals(scene, project),
    labels: labels.map((label) => ({ ...label, at: pointPxOf(label.place, transform) })),
  };
}

function shifted([x, y]: PointPx, by: PointPx): PointPx {
  return [x + by[0], y + by[1]];
}

function shiftedLine([from, to]: Segment, by: PointPx): Segment {
  return [shifted(from, by), shifted(to, by)];
}

function isSame<T extends object>(a: T, b: T): boolean {
  return keysOf(a).every((key) => a[key] === b[key]);
}
