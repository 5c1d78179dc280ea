/** Where the notes stand: figures at their arcs, names of sites and ports. Pure, in px; both maps' names keep clear of them. */
import { pointOnCurve } from '../../geo/curve.ts';
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import { inferredSign } from '../../data/inference.ts';
import type { ChipFigure, Scene, ScenePoint } from '../../scene/scene-types.ts';
import { curveOfArc } from '../svg/arc-marks.ts';
import { boxCost, coveringCost, overlapCost, overlaps, textWidthPx, type RectPx, type Run } from './label-layout.ts';

export type NoteKind = 'chip' | 'point' | 'route';

export interface PlacedNote {
  readonly kind: NoteKind;
  /** The arc's, the region's or the route's record's id. */
  readonly id: string;
  /** What it is written at. */
  readonly at: PointPx;
  readonly box: RectPx;
  /** False for a place whose name had no room: only its mark is drawn, and its tooltip has the name. */
  readonly hasWords: boolean;
  /** False for a mark that can't be clicked: near another one, under a button, or at the edge. The list of arcs and the panels have its content. */
  readonly hasTarget: boolean;
}

export interface NoteLayoutOptions {
  readonly project: (place: LonLat) => PointPx;
  readonly size: SizePx;
  readonly dots: readonly PointPx[];
  readonly lines: readonly Run[];
  /** Height of a line of words. */
  readonly rowPx: number;
  /** Names and corners that stand already. */
  readonly taken: readonly RectPx[];
  /** Where the page lays its own things over the map. */
  readonly corners: readonly RectPx[];
}

/** Type and rows of a note, in px: a row is a target. */
export const noteSizePx = 12;
export const noteRowPx = 24;
/** What a finger or an unsteady hand needs, each way. */
const targetPx = 24;
const paddingPx = 12;
const pointMarkPx = 16;
const gapPx = 7;
/** Where nothing is free right beside a mark, a figure still finds one a row farther off. */
const farGapPx = 30;
const pointFarGapPx = 20;
/** Where on its arc a chip may stand, the best first. */
const alongs = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

interface Note {
  readonly kind: NoteKind;
  readonly id: string;
  readonly lines: readonly string[];
  /** Whether figures are written there, which are pressed. */
  readonly hasFigures: boolean;
  readonly places: readonly PointPx[];
  /** From what cost on it is not written: what lies over other words could not be read, and the panel has it too. */
  readonly droppedFrom: number;
}

/** From the edge of the map. */
const edgePx = 4;

interface Position {
  readonly placed: PlacedNote;
  readonly cost: number;
}

export function layoutNotes(scene: Scene, options: NoteLayoutOptions): readonly PlacedNote[] {
  const { size, dots, lines, rowPx } = options;
  const taken = [...options.taken];
  const placed: PlacedNote[] = [];
  const notes = notesOf(scene, options);
  // An area has no mark that could be clicked; its parts have.
  const unmarked = new Set(scene.points.filter(({ kind }) => kind === 'area').map(({ id }) => id));
  const targets = targetsOf(notes, unmarked, options);
  const targetBoxes = [...targets.values()];
  const isNeeded = scene.emphasis.subject !== null;
  for (const note of notes) {
    const isBare = note.lines.length === 0;
    const width = isBare ? 0 : Math.max(...note.lines.map((line) => textWidthPx(line, noteSizePx, true))) + paddingPx;
    const height = isBare ? 0 : note.lines.length * rowPx;
    const positionOf = (
      avoided: Pick<NoteLayoutOptions, 'dots' | 'lines'>,
      targetsAvoided: readonly RectPx[],
      boxesOf: (at: PointPx) => readonly RectPx[],
    ): Position | null => {
      let best: Position | null = null;
      for (const [preference, at] of note.places.entries()) {
        if (at[0] < 0 || at[1] < 0 || at[0] > size.width || at[1] > size.height) continue;
        for (const [i, box] of boxesOf(at).entries()) {
          const liking = preference * 0.8 + i;
          const bound: number = (best?.cost ?? Infinity) - liking;
          const covered = note.hasFigures ? targetsAvoided.filter((target) => overlaps(box, target)).length : 0;
          const cost = liking + covered * overlapCost + boxCost(box, at, { taken, ...avoided, size, must: true }, bound);
          if (cost < (best?.cost ?? Infinity))
            best = { placed: { kind: note.kind, id: note.id, at, box, hasWords: true, hasTarget: targets.has(note.id) }, cost };
        }
      }
      return best;
    };
    const near = (at: PointPx): readonly RectPx[] => boxesAt(note, at, width, height);
    const free = positionOf({ dots, lines }, targetBoxes, near);
    // What a step of the tour is about is written even where it covers lines and marks, if it covers no name.
    const best =
      isNeeded && !isBare && free && free.cost >= note.droppedFrom
        ? positionOf({ dots: [], lines: [] }, [], (at) => [...near(at), ...boxesWithin(size, at, width, height)])
        : free;
    if (!best) continue;
    if (best.cost >= note.droppedFrom) {
      // A way is named by its stops as well; a place keeps its mark.
      const { at } = best.placed;
      if (note.kind === 'point') placed.push({ ...best.placed, box: { x: at[0], y: at[1], width: 0, height: 0 }, hasWords: false });
      continue;
    }
    placed.push(best.placed);
    taken.push(best.placed.box);
  }
  return placed;
}

/** Of marks that lie too near to each other the first one can be hit; one that a button covers, or that the edge cuts, can't. */
function targetsOf(
  notes: readonly Note[],
  unmarked: ReadonlySet<string>,
  { size, corners }: Pick<NoteLayoutOptions, 'size' | 'corners'>,
): ReadonlyMap<string, RectPx> {
  const targets = new Map<string, RectPx>();
  for (const {
    kind,
    id,
    places: [at],
  } of notes) {
    if (kind !== 'point' || !at || unmarked.has(id)) continue;
    const target = { x: at[0] - targetPx / 2, y: at[1] - targetPx / 2, width: targetPx, height: targetPx };
    const isCut = target.x < 0 || target.y < 0 || target.x + targetPx > size.width || target.y + targetPx > size.height;
    if (!isCut && ![...corners, ...targets.values()].some((other) => overlaps(target, other))) targets.set(id, target);
  }
  return targets;
}

/** Points first, for they can't move; then what has a whole arc to stand at. */
function notesOf(scene: Scene, { project }: NoteLayoutOptions): readonly Note[] {
  const { arcs, chips, points, routes } = scene;
  return [
    ...points.map((point): Note => ({
      kind: 'point',
      id: point.id,
      lines: pointLines(point),
      hasFigures: point.records.length > 0,
      places: [project(point.place)],
      droppedFrom: overlapCost,
    })),
    ...chips.map((chip): Note => {
      const curve = curveOfArc(arcs, arcs.ids.indexOf(chip.id), project);
      return {
        kind: 'chip',
        id: chip.id,
        lines: chip.figures.map(figureLine),
        hasFigures: true,
        places: alongs.map((along) => pointOnCurve(curve, along)),
        droppedFrom: overlapCost,
      };
    }),
    // In a step of the tour a route that it is not about has no name.
    ...routes
      .filter(({ id }) => scene.emphasis.subject?.has(id) ?? true)
      .map((route): Note => {
        const sea = route.legs.at(-1)?.path ?? [];
        return {
          kind: 'route',
          id: route.id,
          lines: [signed(route.text, route.isInferred)],
          hasFigures: true,
          places: alongs
            .map((along) => sea[Math.round(along * (sea.length - 1))])
            .filter((place) => place !== undefined)
            .map(project),
          droppedFrom: coveringCost,
        };
      }),
  ];
}

/** A place's name, unless the map names it already, and its figures. */
export function pointLines({ name, records, isInferred }: Pick<ScenePoint, 'name' | 'records' | 'isInferred'>): readonly string[] {
  return [...(name === null ? [] : [signed(name, isInferred)]), ...records.map(figureLine)];
}

/** A figure with its remark and the sign of an inference, as it is written. */
export function figureLine({ text, note, isInferred }: ChipFigure): string {
  return signed(note === null ? text : `${text} ${note}`, isInferred);
}

export function signed(text: string, isInferred: boolean): string {
  return isInferred ? `${text} ${inferredSign}`.trim() : text;
}

/** To the right, the left, above, below, and on the place itself; a point's mark stays at its place. */
function boxesAt({ kind, hasFigures }: Note, at: PointPx, width: number, height: number): readonly RectPx[] {
  const near = boxesAround(at, width, height, kind !== 'point' ? gapPx : (hasFigures ? targetPx : pointMarkPx) / 2);
  const [x, y] = at;
  switch (kind) {
    case 'point':
      return [...near, ...boxesAround(at, width, height, pointFarGapPx)];
    case 'route':
      return [...near, { x: x - width / 2, y: y - height / 2, width, height }];
    case 'chip':
      return [...near, { x: x - width / 2, y: y - height / 2, width, height }, ...boxesAround(at, width, height, farGapPx)];
  }
}

/** Above, below and over the place, moved sideways as far as the box of a small map requires. */
function boxesWithin(size: SizePx, [x, y]: PointPx, width: number, height: number): readonly RectPx[] {
  return [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].flatMap((rows) => {
    const top = y - height / 2 + (rows * noteRowPx) / 2;
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
