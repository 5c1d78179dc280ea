/** The px part of a picture worked out for a camera: where the ends are and which names stand where. */
import { keysOf } from '../../data/parse/objects.ts';
import { pointPxOf, type LonLat, type PointPx, type ScreenTransform, type SizePx } from '../../geo/projection.ts';
import type { ArcColumns, Scene, SceneLabel, ScenePoint, SceneRegion } from '../../scene/scene-types.ts';
import { arcRuns } from '../svg/arc-marks.ts';
import { emphasizedArcs, isPointEmphasized } from '../../scene/marks/emphasized.ts';
import { layoutLabels, textWidthPx, type PlacedLabel, type RectPx, type Run } from './label-layout.ts';
import type { PlacedEnd } from '../svg/label-marks.ts';
import { layoutNotes, noteRowPx, type PlacedNote } from './note-layout.ts';

export interface PlacedMarks {
  readonly ends: readonly PlacedEnd[];
  readonly labels: readonly PlacedLabel[];
  readonly notes: readonly PlacedNote[];
}

/** What names and notes keep clear of. */
interface Around {
  readonly dots: readonly PointPx[];
  readonly lines: readonly Run[];
}

/** Names keep clear of so many arcs; among more there is no clear place, and looking for one takes seconds. */
const avoidedUpTo = 1000;

/** More places than these are not all named at once. */
const namedInAnyCase = 40;

export function placedMarks(
  scene: Scene,
  project: (place: LonLat) => PointPx,
  size: SizePx,
  keepClear: readonly RectPx[] = [],
  rowPx: number = noteRowPx,
): PlacedMarks {
  const { emphasized, subject } = scene.emphasis;
  const ends = scene.regions.map((region) => ({ region, at: project(region.place) }));
  const around = (isStanding: (region: SceneRegion) => boolean, points: readonly ScenePoint[], arcs: ArcColumns): Around => ({
    dots: [...ends.filter(({ region }) => isStanding(region)).map(({ at }) => at), ...points.map(({ place: at }) => project(at))],
    lines: arcs.shown.length <= avoidedUpTo ? arcRuns(arcs, project) : [],
  });
  const all = around(() => true, scene.points, scene.arcs);
  // What is greyed may be covered by what a step of the tour is about.
  const lit = subject
    ? around(
        ({ id }) => subject.has(id),
        scene.points.filter((point) => isPointEmphasized(scene.emphasis, point)),
        emphasizedArcs(scene.arcs, scene.emphasis),
      )
    : all;
  const place = (labels: readonly SceneLabel[], clear: readonly RectPx[], { dots, lines }: Around): readonly PlacedLabel[] =>
    layoutLabels(labels, {
      project,
      size,
      dots,
      lines,
      keepClear: clear,
      first: emphasized,
      inAnyCase: subject ? (emphasized?.size ?? 0) : (emphasized?.size ?? 0) > 2 ? 1 : 2,
      isCrowded: scene.regions.length > namedInAnyCase,
    });
  // Paired names, then the notes, which can move along their arcs, then whatever still finds room. In a step of the tour what it is about comes first.
  const isFirst = ({ id, role }: SceneLabel): boolean => role === 'paired' && (subject?.has(id) ?? true);
  const paired = place(scene.labels.filter(isFirst), keepClear, lit);
  const standing = [...keepClear, ...paired.map(({ box }) => box)];
  const notes = layoutNotes(scene, { project, size, ...lit, rowPx, taken: standing, corners: keepClear });
  const others = place(
    scene.labels.filter((label) => !isFirst(label)),
    [...standing, ...notes.map(({ box }) => box)],
    all,
  );
  return { ends, labels: [...paired, ...others], notes };
}

/** The last marks of a scene: the map and what lies over it ask for the same picture. */
const lastOnScreen = new WeakMap<Scene, { readonly transform: ScreenTransform; readonly size: SizePx; readonly marks: PlacedMarks }>();

/** The marks of a live map with its corners kept clear. */
export function marksOnScreen(scene: Scene, transform: ScreenTransform, size: SizePx): PlacedMarks {
  const last = lastOnScreen.get(scene);
  if (last && isSame(last.transform, transform) && isSame(last.size, size)) return last.marks;
  const marks = placedMarks(scene, (place) => pointPxOf(place, transform), size, overlayRects(size, scene));
  lastOnScreen.set(scene, { transform, size, marks });
  return marks;
}

function isSame<T extends object>(a: T, b: T): boolean {
  return keysOf(a).every((key) => a[key] === b[key]);
}

/** The corners that the page lays its own things over: legend lower left (upper left where it is narrow, for there no arc ends), inset lower right, buttons upper right. */
export function overlayRects(
  size: SizePx,
  { legend: { items }, emphasis }: Pick<Scene, 'legend'> & Partial<Pick<Scene, 'emphasis'>>,
): readonly RectPx[] {
  if (size.width < 240 || size.height <= 200) return [];
  const narrow = size.width <= 520;
  // What the marks, the gaps and the longest line take, as legend and captions set them.
  const longest = Math.max(0, ...items.map(({ text }) => textWidthPx(text, narrow ? 11 : 12, false)));
  const legend = { width: longest + (narrow ? 56 : 62), height: items.length * (narrow ? 16.5 : 20) + 16 };
  const isShort = size.height <= 300;
  const inset = isShort ? { width: 85, height: 106 } : narrow ? { width: 97, height: 121 } : { width: 122, height: 158 };
  const isLow = size.height < 270;
  const isTiny = size.width <= 360 && size.height <= 300;
  return [
    // The caption of a step says what its marks are.
    ...(isTiny || (narrow && emphasis?.subject) ? [] : [{ x: 0, y: narrow ? 0 : size.height - legend.height, ...legend }]),
    { x: size.width - inset.width, y: size.height - inset.height, ...inset },
    isLow ? { x: size.width - 178, y: 0, width: 178, height: 46 } : { x: size.width - 50, y: 0, width: 50, height: isShort ? 158 : 178 },
  ];
}
