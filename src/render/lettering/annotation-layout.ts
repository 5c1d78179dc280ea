/** Layout of annotations: figures at their arcs, names of sites, ports and routes. Pure, in px; names on both maps avoid them. */
import { pointOnCurve, tangentOfCurve } from '../../geo/curve.ts';
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import { inferredSign } from '../../data/inference.ts';
import { isAnnotationEmphasized, isMarkEmphasized, isPointEmphasized } from '../../scene/marks/emphasized.ts';
import { isSignAlone, type AnnotationFigure, type Scene, type ScenePoint } from '../../scene/scene-types.ts';
import { curveOfArc } from '../svg/arc-marks.ts';
import { boxCost, boxTowards, directions, Dots, leaderPx, leaderTo, placedAtLeader, type Around } from './around.ts';
import { fromRunPx, isInSight, overlaps, type RectPx, type Run, type Segment } from './boxes.ts';
import { annotationPaddingPx, annotationRowPx, annotationSizePx } from './annotation-size.ts';
import { textLines } from './text-lines.ts';
import { textWidthPx } from './text-width.ts';

export type AnnotationKind = 'arc' | 'point' | 'route';

export interface PlacedAnnotation {
  readonly kind: AnnotationKind;
  /** Id of the arc, the point or the route's record. */
  readonly id: string;
  /** The point that the annotation belongs to. */
  readonly at: PointPx;
  readonly box: RectPx;
  /** The leader line to its text; null if the text is beside the point. */
  readonly leader: Segment | null;
  /** Width at which its lines are broken; null if they are not. */
  readonly wrapPx: number | null;
  /** False for a place whose text has no room. Only its mark is drawn; the tooltip has the name. */
  readonly hasWords: boolean;
  /**
   * False for a mark that can't be clicked, because it is near another one, under a button or at the edge. The list of arcs and the
   * panels have its content.
   */
  readonly hasTarget: boolean;
}

export interface AnnotationLayoutOptions {
  readonly project: (place: LonLat) => PointPx;
  readonly size: SizePx;
  /** Indices of the arcs whose strokes are kept clear. */
  readonly shown: Uint32Array;
  /** The strokes of these arcs, in the same order; empty if there are too many. */
  readonly lines: readonly Run[];
  /** Height of a row of text. */
  readonly rowPx: number;
  /** Boxes that overlays of the page cover. */
  readonly corners: readonly RectPx[];
}

/** Width and height of a target that a finger or an unsteady hand can hit. */
const targetPx = 24;
const pointMarkPx = 16;
const gapPx = 7;
/** Distance from the edge of an arc to its figure, and its maximum without a leader line. */
const arcGapPx = 4;
const besideArcPx = 12;
/** Minimum by which any other arc must be farther away. */
const clearlyPx = 2;
/** Positions of an annotation along its arc, as shares of the curve's parameter, the best first. */
const alongs = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88] as const;
/** Additional cost of each position over the one before, in steps of preference. */
const alongCost = 0.8;
/** Costs of broken lines, and of a leader line by its length in px. */
const wrappedCost = 8;
const leaderCostAt = (px: number): number => 14 + px / 3;
/** Distances of a figure from its arc at a leader line, in px. They are large, because figures are long and arcs close to each other. */
const longLeaderPx = [...leaderPx, 88, 112, 140, 172] as const;
/** Width of the map up to which annotations of sites have short leader lines, because names of regions need the room. */
const narrowPx = 520;
/** Smallest width of a line that may be broken. */
const wrapFromPx = 120;
const maxRows = 3;

interface Annotation {
  readonly kind: AnnotationKind;
  readonly id: string;
  readonly lines: readonly string[];
  /** Whether its lines may be broken. With a remark or a sign after a figure they may not, because it could end up alone on a line. */
  readonly isBreakable: boolean;
  /** Whether it has figures, which are clickable. */
  readonly hasFigures: boolean;
  /** Whether it is emphasized and therefore placed first. */
  readonly isEmphasized: boolean;
  /** Whether it is only the sign of an inference, which is placed on its arc. */
  readonly isSign: boolean;
  readonly starts: readonly Start[];
  /** The arc of a figure; null for other annotations, and if there are too many arcs. */
  readonly arc: Run | null;
}

/** A point at which an annotation may be placed. */
interface Start {
  readonly at: PointPx;
  /** Directions away from the arc that the point is on; empty if it is not on an arc. */
  readonly away: readonly PointPx[];
}

/** Size of the sign of an inference. */
const signPx = 14;
/** Distance from the edge of the map. */
const edgePx = 4;

interface Position {
  readonly placed: PlacedAnnotation;
  readonly cost: number;
}

/** Places the emphasized annotations, or the others, and adds them to the obstacles. */
export type PlaceAnnotations = (areEmphasized: boolean, around: Around) => PlacedAnnotations;

export interface PlacedAnnotations {
  readonly placed: readonly PlacedAnnotation[];
  /** Annotations without room whose points are visible. */
  readonly missing: readonly Pick<PlacedAnnotation, 'kind' | 'id'>[];
}

export function annotationPlacing(scene: Scene, options: AnnotationLayoutOptions): PlaceAnnotations {
  const annotations = annotationsOf(scene, options);
  // An area has no clickable mark; its parts have.
  const unmarked = new Set(scene.points.filter(({ kind }) => kind === 'area').map(({ id }) => id));
  const targets = targetsOf(annotations, unmarked, options);
  const isNeeded = scene.emphasis.subject !== null;
  const attempt = (order: readonly Annotation[], before: Around): Attempt => {
    const around: Around = { ...before, taken: [...before.taken], leaders: [...before.leaders] };
    const placed = new Map<Annotation, PlacedAnnotation>();
    const missing: Annotation[] = [];
    for (const annotation of order) {
      const found = placedAnnotation(annotation, targets, around, options, isNeeded);
      if (found) placed.set(annotation, found);
      if (found?.hasWords) around.taken.push(found.box);
      else if (annotation.lines.length > 0) missing.push(annotation);
      if (found?.leader) around.leaders.push(found.leader);
    }
    return { placed, missing, around };
  };
  return (areEmphasized, around) => {
    const own = annotations.flatMap((annotation) => {
      const starts = annotation.starts.filter(({ at }) => isInSight(at, options.size));
      return annotation.isEmphasized !== areEmphasized || starts.length === 0 ? [] : [{ ...annotation, starts }];
    });
    let best = attempt(own, around);
    let last = best;
    let order: readonly Annotation[] = own;
    for (let round = 0; round < rounds && last.missing.length > 0 && best.missing.length <= fewMissing; round++) {
      // Annotations without room are placed first in the next round, because they have the fewest possible positions.
      const { missing } = last;
      order = [...missing, ...order.filter((annotation) => !missing.includes(annotation))];
      last = attempt(order, around);
      if (last.missing.length < best.missing.length) best = last;
    }
    around.taken.push(...best.around.taken.slice(around.taken.length));
    around.leaders.push(...best.around.leaders.slice(around.leaders.length));
    return {
      placed: own.flatMap((annotation) => best.placed.get(annotation) ?? []),
      missing: best.missing.map(({ kind, id }) => ({ kind, id })),
    };
  };
}

/** Number of further rounds, in which annotations without room are placed first. */
const rounds = 1;
/** Number of missing annotations up to which a further round is worth its time. */
const fewMissing = 3;

interface Attempt {
  readonly placed: ReadonlyMap<Annotation, PlacedAnnotation>;
  /** Visible annotations without room for their text. */
  readonly missing: readonly Annotation[];
  /** The obstacles, including the placed annotations. */
  readonly around: Around;
}

function placedAnnotation(
  annotation: Annotation,
  targets: ReadonlyMap<string, RectPx>,
  around: Around,
  { size, rowPx }: AnnotationLayoutOptions,
  isNeeded: boolean,
): PlacedAnnotation | null {
  const { kind, id, starts } = annotation;
  const hasTarget = targets.has(id);
  const [first] = starts;
  if (!first) return null;
  // A place without room for its text keeps its mark. A route is left out, because its stops are named.
  const bare: PlacedAnnotation | null =
    kind === 'point'
      ? {
          kind,
          id,
          at: first.at,
          box: { x: first.at[0], y: first.at[1], width: 0, height: 0 },
          leader: null,
          wrapPx: null,
          hasWords: false,
          hasTarget,
        }
      : null;
  if (annotation.lines.length === 0) return bare;
  const targetBoxes = annotation.hasFigures ? [...targets.values()] : [];
  let best: Position | null = null;
  const costNow = (): number => best?.cost ?? Infinity;
  const consider = (
    at: PointPx,
    box: RectPx,
    { wrapPx }: AnnotationForm,
    leader: Segment | null,
    preference: number,
    where: Around,
  ): void => {
    if (preference >= costNow() || (where === around && targetBoxes.some((target) => overlaps(box, target)))) return;
    const cost = preference + boxCost(box, at, where, 'figure', leader !== null || kind !== 'point', costNow() - preference);
    if (cost >= costNow() || (annotation.arc && where === around && !isBesideArc(box, annotation.arc, where.lines))) return;
    best = { placed: { kind, id, at, box, leader, wrapPx, hasWords: true, hasTarget }, cost };
  };
  for (const form of formsOf(annotation, rowPx)) {
    const { width, height, cost: formCost } = form;
    for (const [i, start] of starts.entries()) {
      const preference = formCost + i * alongCost;
      for (const [j, box] of boxesAt(annotation, start, width, height).entries())
        consider(start.at, box, form, null, preference + j / 2, around);
    }
    if (annotation.isSign) continue;
    const led = placedAtLeader(
      {
        of: 'figure',
        width,
        height,
        starts: starts.map(({ at }) => at),
        startCost: alongCost,
        directions,
        farsPx: kind === 'arc' || (kind === 'point' && size.width > narrowPx) ? longLeaderPx : leaderPx,
        farCost: (px) => formCost + leaderCostAt(px),
        fromPx: kind === 'point' ? pointMarkPx / 2 : 0,
        own: annotation.arc,
        refused: targetBoxes,
      },
      around,
      costNow(),
    );
    if (led)
      best = {
        placed: { kind, id, at: led.at, box: led.box, leader: led.leader, wrapPx: form.wrapPx, hasWords: true, hasTarget },
        cost: led.cost,
      };
  }
  // In a step of the tour, annotations of the subject may cover lines and marks, but no names.
  if (isNeeded && !best) {
    const nothing: Around = { ...around, dots: new Dots(), lines: [], heads: [] };
    for (const form of formsOf(annotation, rowPx)) {
      for (const [i, { at }] of starts.entries()) {
        for (const [j, box] of boxesWithin(size, at, form.width, form.height).entries())
          consider(at, box, form, leaderTo(at, box, 0), form.cost + i * alongCost + j, nothing);
      }
    }
  }
  return (best as Position | null)?.placed ?? bare;
}

interface AnnotationForm {
  readonly wrapPx: number | null;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** The forms of an annotation: as it is, and with its long lines broken. */
function formsOf({ lines, isSign, isBreakable }: Annotation, rowPx: number): readonly AnnotationForm[] {
  const widest = Math.max(...lines.map((line) => textWidthPx(line, annotationSizePx, true)));
  if (isSign) return [{ wrapPx: null, width: signPx, height: signPx, cost: 0 }];
  const whole: AnnotationForm = { wrapPx: null, width: widest + annotationPaddingPx, height: lines.length * rowPx, cost: 0 };
  if (!isBreakable || widest < wrapFromPx) return [whole];
  const wrapPx = Math.ceil(widest * 0.62);
  const rows = lines.flatMap((line) => wrappedLines(line, wrapPx));
  if (rows.length > lines.length * maxRows || rows.some((row) => textWidthPx(row, annotationSizePx, true) > wrapPx)) return [whole];
  return [whole, { wrapPx, width: wrapPx + annotationPaddingPx, height: rows.length * rowPx, cost: wrappedCost }];
}

/** A line of an annotation broken at a width; null leaves it whole. */
export function wrappedLines(line: string, wrapPx: number | null): readonly string[] {
  return wrapPx === null ? [line] : textLines(line, wrapPx, annotationSizePx, true, 99);
}

/** Whether a figure visibly belongs to its arc: it is near to it and clearly farther from all others. */
function isBesideArc(box: RectPx, arc: Run, lines: readonly Run[]): boolean {
  const away = fromRunPx(arc, box, besideArcPx + 1);
  return away <= besideArcPx && lines.every((other) => other === arc || fromRunPx(other, box, away + clearlyPx) >= away + clearlyPx);
}

/** The clickable boxes of point marks. Of overlapping boxes only the first is kept; one under a button or at the edge is left out. */
function targetsOf(
  annotations: readonly Annotation[],
  unmarked: ReadonlySet<string>,
  { size, corners }: Pick<AnnotationLayoutOptions, 'size' | 'corners'>,
): ReadonlyMap<string, RectPx> {
  const targets = new Map<string, RectPx>();
  for (const {
    kind,
    id,
    starts: [start],
  } of annotations) {
    if (kind !== 'point' || !start || unmarked.has(id)) continue;
    const { at } = start;
    const target = { x: at[0] - targetPx / 2, y: at[1] - targetPx / 2, width: targetPx, height: targetPx };
    const isCut = target.x < 0 || target.y < 0 || target.x + targetPx > size.width || target.y + targetPx > size.height;
    if (!isCut && ![...corners, ...targets.values()].some((other) => overlaps(target, other))) targets.set(id, target);
  }
  return targets;
}

/** All annotations: points first, because they can't move, then those of arcs and routes, which may be anywhere along their lines. */
function annotationsOf(scene: Scene, { project, shown, lines }: AnnotationLayoutOptions): readonly Annotation[] {
  const { arcs, annotations, points, routes, emphasis } = scene;
  return [
    ...points.map((point): Annotation => ({
      kind: 'point',
      id: point.id,
      lines: pointLines(point),
      isBreakable: !point.isInferred && point.records.every(isBare),
      hasFigures: point.records.length > 0,
      isEmphasized: isPointEmphasized(emphasis, point),
      isSign: false,
      starts: [{ at: project(point.place), away: [] }],
      arc: null,
    })),
    ...annotations.map((annotation): Annotation => {
      const i = arcs.ids.indexOf(annotation.id);
      const curve = curveOfArc(arcs, i, project);
      return {
        kind: 'arc',
        id: annotation.id,
        lines: annotation.figures.map(figureLine),
        isBreakable: annotation.figures.every(isBare),
        hasFigures: true,
        isEmphasized: isAnnotationEmphasized(emphasis, annotation),
        isSign: isSignAlone(annotation),
        starts: alongs.map((along) => {
          const [x, y] = tangentOfCurve(curve, along);
          // The first direction is the outer side of the bend, where there is more room.
          const length = (Math.hypot(x, y) || 1) * ((arcs.bend[i] ?? 0) < 0 ? -1 : 1);
          return {
            at: pointOnCurve(curve, along),
            away: [
              [y / length, -x / length],
              [-y / length, x / length],
            ],
          };
        }),
        arc: lines[shown.indexOf(i)] ?? null,
      };
    }),
    // In a step of the tour, only a route of the subject has a name.
    ...routes
      .filter(({ id }) => scene.emphasis.subject?.has(id) ?? true)
      .map((route): Annotation => {
        const sea = route.legs.at(-1)?.path ?? [];
        return {
          kind: 'route',
          id: route.id,
          lines: [signed(route.text, route.isInferred)],
          isBreakable: !route.isInferred,
          hasFigures: true,
          isEmphasized: isMarkEmphasized(emphasis, route.pairing, [route.id]),
          isSign: false,
          starts: alongs
            .map((along) => sea[Math.round(along * (sea.length - 1))])
            .filter((place) => place !== undefined)
            .map((place) => ({ at: project(place), away: [] })),
          arc: null,
        };
      }),
  ];
}

/** Whether a figure has neither a remark nor a sign after it. */
function isBare({ remark, isInferred }: AnnotationFigure): boolean {
  return remark === null && !isInferred;
}

/** The lines of a point: its name, unless the map already has it, and its figures. */
export function pointLines({ name, records, isInferred }: Pick<ScenePoint, 'name' | 'records' | 'isInferred'>): readonly string[] {
  return [...(name === null ? [] : [signed(name, isInferred)]), ...records.map(figureLine)];
}

/** A figure with its remark and the sign of an inference. */
export function figureLine({ text, remark, isInferred }: AnnotationFigure): string {
  return signed(remark === null ? text : `${text} ${remark}`, isInferred);
}

export function signed(text: string, isInferred: boolean): string {
  return isInferred ? `${text} ${inferredSign}`.trim() : text;
}

/** Possible boxes of an annotation without a leader line: beside its point, and for arcs and routes also on it. */
function boxesAt({ kind, hasFigures, isSign, arc }: Annotation, { at, away }: Start, width: number, height: number): readonly RectPx[] {
  const [x, y] = at;
  const over = { x: x - width / 2, y: y - height / 2, width, height };
  switch (kind) {
    case 'point':
      return boxesAround(at, width, height, (hasFigures ? targetPx : pointMarkPx) / 2);
    case 'route':
      return [...boxesAround(at, width, height, gapPx), over];
    case 'arc': {
      if (isSign) return [over];
      const gap = arcGapPx + (arc?.halfPx ?? 0);
      return [...away, ...directions.filter((_, i) => i % 2 === 0)]
        .map((direction) => boxTowards(at, direction, gap, width, height).box)
        .concat(over);
    }
  }
}

/** Boxes over, above and below a point, moved sideways as far as needed to stay within the map. */
function boxesWithin(size: SizePx, [x, y]: PointPx, width: number, height: number): readonly RectPx[] {
  return [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].flatMap((rows) => {
    const top = y - height / 2 + (rows * annotationRowPx) / 2;
    return [0.5, 0.1, 0.9, 0.3, 0.7].map((share) => ({
      x: Math.max(edgePx, Math.min(size.width - width - edgePx, x - width * share)),
      y: Math.max(edgePx, Math.min(size.height - height - edgePx, top)),
      width,
      height,
    }));
  });
}

function boxesAround([x, y]: PointPx, width: number, height: number, gap: number): readonly RectPx[] {
  return [
    { x: x + gap, y: y - height / 2, width, height },
    { x: x - gap - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - gap - height, width, height },
    { x: x - width / 2, y: y + gap, width, height },
    { x: x + gap, y: y - height, width, height },
    { x: x + gap, y, width, height },
    { x: x - gap - width, y: y - height, width, height },
    { x: x - gap - width, y, width, height },
  ];
}
