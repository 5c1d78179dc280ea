/** Where the notes stand: figures at their arcs, names of sites and ports. Pure, in px; both maps' names keep clear of them. */
import { pointOnCurve, tangentOfCurve } from '../../geo/curve.ts';
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import { inferredSign } from '../../data/inference.ts';
import { isChipEmphasized, isMarkEmphasized, isPointEmphasized } from '../../scene/marks/emphasized.ts';
import { isSignAlone, type ChipFigure, type Scene, type ScenePoint } from '../../scene/scene-types.ts';
import { curveOfArc } from '../svg/arc-marks.ts';
import { boxCost, boxTowards, directions, Dots, leaderPx, leaderTo, placedAtLeader, type Around } from './around.ts';
import { fromRunPx, isInSight, overlaps, type RectPx, type Run, type Segment } from './boxes.ts';
import { notePaddingPx, noteSizePx, noteRowPx } from './note-size.ts';
import { textLines } from './text-lines.ts';
import { textWidthPx } from './text-width.ts';

export type NoteKind = 'chip' | 'point' | 'route';

export interface PlacedNote {
  readonly kind: NoteKind;
  /** The arc's, the region's or the route's record's id. */
  readonly id: string;
  /** What it is written at. */
  readonly at: PointPx;
  readonly box: RectPx;
  /** The line to its words; null where they stand beside it. */
  readonly leader: Segment | null;
  /** Its lines are broken at this width; null: each is one line. */
  readonly wrapPx: number | null;
  /** False for a place whose name had no room: only its mark is drawn, and its tooltip has the name. */
  readonly hasWords: boolean;
  /** False for a mark that can't be clicked: near another one, under a button, or at the edge. The list of arcs and the panels have its content. */
  readonly hasTarget: boolean;
}

export interface NoteLayoutOptions {
  readonly project: (place: LonLat) => PointPx;
  readonly size: SizePx;
  /** Indices of the arcs whose strokes are kept clear. */
  readonly shown: Uint32Array;
  /** Those strokes, in the same order; none where there are too many. */
  readonly lines: readonly Run[];
  /** Height of a line of words. */
  readonly rowPx: number;
  /** Where the page lays its own things over the map. */
  readonly corners: readonly RectPx[];
}

/** What a finger or an unsteady hand needs, each way. */
const targetPx = 24;
const pointMarkPx = 16;
const gapPx = 7;
/** From the edge of an arc to its figure, and the most that it may be without a leader. */
const arcGapPx = 4;
const besideArcPx = 12;
/** How much farther another arc has to be. */
const clearlyPx = 2;
/** Where on its arc a chip may stand, the best first. */
const alongs = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88] as const;
/** What each of them costs more than the one before, in steps of preference. */
const alongCost = 0.8;
/** What it costs that lines are broken, and that a note stands at the end of a leader of so many px. */
const wrappedCost = 8;
const leaderCostAt = (px: number): number => 14 + px / 3;
/** How far off its arc a figure may stand, in px: its words are long, and arcs lie close to each other. */
const longLeaderPx = [...leaderPx, 88, 112, 140, 172] as const;
/** On a map that is no wider the names of regions need the room more than those of sites. */
const narrowPx = 520;
/** Shorter lines are not broken. */
const wrapFromPx = 120;
const mostRows = 3;

interface Note {
  readonly kind: NoteKind;
  readonly id: string;
  readonly lines: readonly string[];
  /** Whether its lines may be broken: a remark or a sign behind a figure would be alone on a line of its own. */
  readonly isBreakable: boolean;
  /** Whether figures are written there, which are pressed. */
  readonly hasFigures: boolean;
  /** Whether it stands out: it has the first choice. */
  readonly isEmphasized: boolean;
  /** Whether it is nothing but the sign of an inference, which stands on its arc. */
  readonly isSign: boolean;
  readonly starts: readonly Start[];
  /** The arc of a figure. */
  readonly arc: Run | null;
}

/** A point that a note may be written at. */
interface Start {
  readonly at: PointPx;
  /** Away from a line, where it is on one. */
  readonly away: readonly PointPx[];
}

/** What the sign of an inference takes of its arc. */
const signPx = 14;
/** From the edge of the map. */
const edgePx = 4;

interface Position {
  readonly placed: PlacedNote;
  readonly cost: number;
}

/** Places the notes that stand out, or the others. What finds room is added to what is around. */
export type PlaceNotes = (areEmphasized: boolean, around: Around) => PlacedNotes;

export interface PlacedNotes {
  readonly placed: readonly PlacedNote[];
  /** The words that have no room, though what they are written at is in sight. */
  readonly missing: readonly Pick<PlacedNote, 'kind' | 'id'>[];
}

export function notePlacing(scene: Scene, options: NoteLayoutOptions): PlaceNotes {
  const notes = notesOf(scene, options);
  // An area has no mark that could be clicked; its parts have.
  const unmarked = new Set(scene.points.filter(({ kind }) => kind === 'area').map(({ id }) => id));
  const targets = targetsOf(notes, unmarked, options);
  const isNeeded = scene.emphasis.subject !== null;
  const attempt = (order: readonly Note[], before: Around): Attempt => {
    const around: Around = { ...before, taken: [...before.taken], leaders: [...before.leaders] };
    const placed = new Map<Note, PlacedNote>();
    const missing: Note[] = [];
    for (const note of order) {
      const found = placedNote(note, targets, around, options, isNeeded);
      if (found) placed.set(note, found);
      if (found?.hasWords) around.taken.push(found.box);
      else if (note.lines.length > 0) missing.push(note);
      if (found?.leader) around.leaders.push(found.leader);
    }
    return { placed, missing, around };
  };
  return (areEmphasized, around) => {
    const own = notes.flatMap((note) => {
      const starts = note.starts.filter(({ at }) => isInSight(at, options.size));
      return note.isEmphasized !== areEmphasized || starts.length === 0 ? [] : [{ ...note, starts }];
    });
    let best = attempt(own, around);
    let last = best;
    let order: readonly Note[] = own;
    for (let round = 0; round < rounds && last.missing.length > 0 && best.missing.length <= fewMissing; round++) {
      // What has the fewest places to choose from chooses first.
      const { missing } = last;
      order = [...missing, ...order.filter((note) => !missing.includes(note))];
      last = attempt(order, around);
      if (last.missing.length < best.missing.length) best = last;
    }
    around.taken.push(...best.around.taken.slice(around.taken.length));
    around.leaders.push(...best.around.leaders.slice(around.leaders.length));
    return {
      placed: own.flatMap((note) => best.placed.get(note) ?? []),
      missing: best.missing.map(({ kind, id }) => ({ kind, id })),
    };
  };
}

/** How often notes that found no room are tried before the others, and how many of them there may be: where there are more there is no room for them. */
const rounds = 1;
const fewMissing = 3;

interface Attempt {
  readonly placed: ReadonlyMap<Note, PlacedNote>;
  /** In sight, with words that found no room. */
  readonly missing: readonly Note[];
  /** What was there before, with what was placed. */
  readonly around: Around;
}

function placedNote(
  note: Note,
  targets: ReadonlyMap<string, RectPx>,
  around: Around,
  { size, rowPx }: NoteLayoutOptions,
  isNeeded: boolean,
): PlacedNote | null {
  const { kind, id, starts } = note;
  const hasTarget = targets.has(id);
  const [first] = starts;
  if (!first) return null;
  // A way is named by its stops as well; a place keeps its mark.
  const bare: PlacedNote | null =
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
  if (note.lines.length === 0) return bare;
  const targetBoxes = note.hasFigures ? [...targets.values()] : [];
  let best: Position | null = null;
  const costNow = (): number => best?.cost ?? Infinity;
  const consider = (at: PointPx, box: RectPx, { wrapPx }: NoteForm, leader: Segment | null, preference: number, where: Around): void => {
    if (preference >= costNow() || (where === around && targetBoxes.some((target) => overlaps(box, target)))) return;
    const cost = preference + boxCost(box, at, where, 'figure', leader !== null || kind !== 'point', costNow() - preference);
    if (cost >= costNow() || (note.arc && where === around && !isBesideArc(box, note.arc, where.lines))) return;
    best = { placed: { kind, id, at, box, leader, wrapPx, hasWords: true, hasTarget }, cost };
  };
  for (const form of formsOf(note, rowPx)) {
    const { width, height, cost: formCost } = form;
    for (const [i, start] of starts.entries()) {
      const preference = formCost + i * alongCost;
      for (const [j, box] of boxesAt(note, start, width, height).entries()) consider(start.at, box, form, null, preference + j / 2, around);
    }
    if (note.isSign) continue;
    const led = placedAtLeader(
      {
        of: 'figure',
        width,
        height,
        starts: starts.map(({ at }) => at),
        startCost: alongCost,
        directions,
        farsPx: kind === 'chip' || (kind === 'point' && size.width > narrowPx) ? longLeaderPx : leaderPx,
        farCost: (px) => formCost + leaderCostAt(px),
        fromPx: kind === 'point' ? pointMarkPx / 2 : 0,
        own: note.arc,
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
  // What a step of the tour is about is written even where it covers lines and marks, if it covers no name.
  if (isNeeded && !best) {
    const nothing: Around = { ...around, dots: new Dots(), lines: [], heads: [] };
    for (const form of formsOf(note, rowPx)) {
      for (const [i, { at }] of starts.entries()) {
        for (const [j, box] of boxesWithin(size, at, form.width, form.height).entries())
          consider(at, box, form, leaderTo(at, box, 0), form.cost + i * alongCost + j, nothing);
      }
    }
  }
  return (best as Position | null)?.placed ?? bare;
}

interface NoteForm {
  readonly wrapPx: number | null;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** As it is, or with its long lines broken. */
function formsOf({ lines, isSign, isBreakable }: Note, rowPx: number): readonly NoteForm[] {
  const widest = Math.max(...lines.map((line) => textWidthPx(line, noteSizePx, true)));
  if (isSign) return [{ wrapPx: null, width: signPx, height: signPx, cost: 0 }];
  const whole: NoteForm = { wrapPx: null, width: widest + notePaddingPx, height: lines.length * rowPx, cost: 0 };
  if (!isBreakable || widest < wrapFromPx) return [whole];
  const wrapPx = Math.ceil(widest * 0.62);
  const rows = lines.flatMap((line) => wrappedLines(line, wrapPx));
  if (rows.length > lines.length * mostRows || rows.some((row) => textWidthPx(row, noteSizePx, true) > wrapPx)) return [whole];
  return [whole, { wrapPx, width: wrapPx + notePaddingPx, height: rows.length * rowPx, cost: wrappedCost }];
}

/** A line of a note as it is broken at that width. */
export function wrappedLines(line: string, wrapPx: number | null): readonly string[] {
  return wrapPx === null ? [line] : textLines(line, wrapPx, noteSizePx, true, 99);
}

/** Whether a figure is so near to its arc, and so much nearer than to any other, that it is that one's. */
function isBesideArc(box: RectPx, arc: Run, lines: readonly Run[]): boolean {
  const away = fromRunPx(arc, box, besideArcPx + 1);
  return away <= besideArcPx && lines.every((other) => other === arc || fromRunPx(other, box, away + clearlyPx) >= away + clearlyPx);
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
    starts: [start],
  } of notes) {
    if (kind !== 'point' || !start || unmarked.has(id)) continue;
    const { at } = start;
    const target = { x: at[0] - targetPx / 2, y: at[1] - targetPx / 2, width: targetPx, height: targetPx };
    const isCut = target.x < 0 || target.y < 0 || target.x + targetPx > size.width || target.y + targetPx > size.height;
    if (!isCut && ![...corners, ...targets.values()].some((other) => overlaps(target, other))) targets.set(id, target);
  }
  return targets;
}

/** Points first, for they can't move; then what has a whole arc to stand at. */
function notesOf(scene: Scene, { project, shown, lines }: NoteLayoutOptions): readonly Note[] {
  const { arcs, chips, points, routes, emphasis } = scene;
  return [
    ...points.map((point): Note => ({
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
    ...chips.map((chip): Note => {
      const i = arcs.ids.indexOf(chip.id);
      const curve = curveOfArc(arcs, i, project);
      return {
        kind: 'chip',
        id: chip.id,
        lines: chip.figures.map(figureLine),
        isBreakable: chip.figures.every(isBare),
        hasFigures: true,
        isEmphasized: isChipEmphasized(emphasis, chip),
        isSign: isSignAlone(chip),
        starts: alongs.map((along) => {
          const [x, y] = tangentOfCurve(curve, along);
          // On the outer side of the bend, to the left or to the right of travel, there is more room.
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
    // In a step of the tour a route that it is not about has no name.
    ...routes
      .filter(({ id }) => scene.emphasis.subject?.has(id) ?? true)
      .map((route): Note => {
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

/** Whether a figure has nothing behind it. */
function isBare({ note, isInferred }: ChipFigure): boolean {
  return note === null && !isInferred;
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

/** Beside a place or a line, and on a line itself; a point's mark stays at its place. */
function boxesAt({ kind, hasFigures, isSign, arc }: Note, { at, away }: Start, width: number, height: number): readonly RectPx[] {
  const [x, y] = at;
  const over = { x: x - width / 2, y: y - height / 2, width, height };
  switch (kind) {
    case 'point':
      return boxesAround(at, width, height, (hasFigures ? targetPx : pointMarkPx) / 2);
    case 'route':
      return [...boxesAround(at, width, height, gapPx), over];
    case 'chip': {
      if (isSign) return [over];
      const gap = arcGapPx + (arc?.halfPx ?? 0);
      return [...away, ...directions.filter((_, i) => i % 2 === 0)]
        .map((direction) => boxTowards(at, direction, gap, width, height).box)
        .concat(over);
    }
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
