/** Layout of names by rank: at the best free anchor, or at the end of a leader line. Pure; both maps and the exports use it. */
import { openWaterNear } from '../../geo/places.ts';
import type { Bounds, LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { LabelAnchor, SceneLabel } from '../../scene/scene-types.ts';
import { boxCost, directions, leaderFromPx, leaderPx, marginPx, placedAtLeader, type Around, type WordsOf } from './around.ts';
import { grown, isInSight, overlaps, type RectPx, type Segment } from './boxes.ts';
import { islandRadiusPx, labelSizePx, labelSpacingEm, lineHeight, linesOf } from './label-style.ts';
import { textWidthPx } from './text-width.ts';

export interface PlacedLabel {
  /** The label, with its shorter form or a line break in its text if there is no room for the full name. */
  readonly label: SceneLabel;
  readonly anchor: LabelAnchor;
  /** The label's place, or a point of its areas. */
  readonly place: LonLat;
  /** `place` in px. */
  readonly at: PointPx;
  /** Vector from `at` to the origin of the text: its start, middle or end by `textAnchor`, at half its height. */
  readonly offset: PointPx;
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly box: RectPx;
  /** The line from the place to the name; null if the name is beside its place. */
  readonly leader: Segment | null;
}

export interface LayoutOptions {
  readonly project: (place: LonLat) => PointPx | null;
  /** Ids of the labels that are placed before all others, in this order: the selection and its partners. */
  readonly first?: Iterable<string> | null;
  /** Number of labels of `first` that may be at the end of a leader line even on a crowded map. */
  readonly ledInAnyCase?: number;
  /** Whether there are too many names for leader lines, except for those of `first`. */
  readonly isCrowded?: boolean;
}

/** Distance from a place to its name: a dot of 7 px, its halo and a gap. */
const gapPx = 8;
/** Distance from a mark larger than a dot to its name. */
const besideMarkPx = 3;
/** Distance from a place to a name that is usually centred on it, but had to move. */
const movedGapPx = 6;
/** Cost, in steps of preference, of the name of a country or a sea that is not at its label point. */
const elsewhereCost = 0.5;
/** Distance between the mark of an island and the name of something else. */
const clearOfMarkPx = 8;
/** Longer leader lines, for the name of a selected place. */
const longLeaderPx = [90, 115, 145] as const;
/** Cost of a leader line, in steps of preference, without its length. */
const ledCost = 20;
const dotRadiusPx = 6;
/** Costs of a name on two lines, and of the shorter form of a name. */
const brokenCost = 6;
const shorterCost = 40;
/** Options of the leader line of a place. */
const ofPlace = { fromPx: leaderFromPx, own: null, refused: [] } as const;
const seaward = directions.filter(([, dy]) => dy > -0.1);

/**
 * Places labels by rank among the obstacles of a map. A name is beside its place and nearer to it than to any other place, or at a
 * leader line. If there is no room for the full name, it is broken into two lines or shortened. If there is still no room, it is left
 * out, because overlapping names can't be read; the list of regions and the tooltip have every name.
 *
 * @param around - obstacles so far; placed names and leader lines are added to it
 */
export function layoutLabels(labels: readonly SceneLabel[], around: Around, options: LayoutOptions): readonly PlacedLabel[] {
  const ranks = new Map([...(options.first ?? [])].map((id, i) => [id, i - 1e6]));
  const rankOf = ({ id, rank }: SceneLabel): number => ranks.get(id) ?? rank;
  const order = inSight(
    [...labels].sort((a, b) => rankOf(a) - rankOf(b)),
    around.size,
    options,
  );
  const ledAnyway = ledInAnyCaseOf(options);
  let best = attempt(order, around, options);
  let last = best;
  let promoted: readonly SceneLabel[] = [];
  for (let round = 0; round < rounds && !options.isCrowded; round++) {
    const missing = last.missing.filter((label) => !promoted.includes(label));
    if (missing.length === 0) break;
    // Names without room are placed first in the next round, because they have the fewest possible positions.
    promoted = [...missing, ...promoted];
    const rank = new Map(promoted.map((label, i) => [label, i - promoted.length]));
    // No other name takes the room of what is selected.
    for (const { label } of order) if (ledAnyway.has(label.id)) rank.set(label, -promoted.length - 1);
    const tried = [...order].sort((a, b) => (rank.get(a.label) ?? 0) - (rank.get(b.label) ?? 0));
    last = attempt(tried, around, options);
    if (last.missing.length < best.missing.length) best = last;
  }
  around.taken.push(...best.taken);
  around.leaders.push(...best.leaders);
  return best.placed;
}

function ledInAnyCaseOf({ first, ledInAnyCase = 2 }: LayoutOptions): ReadonlySet<string> {
  return new Set([...(first ?? [])].slice(0, ledInAnyCase));
}

/** Number of further rounds, in which names without room are placed first. */
const rounds = 3;

interface Attempt {
  readonly placed: readonly PlacedLabel[];
  /** Visible labels that need a name but have no room for it. */
  readonly missing: readonly SceneLabel[];
  readonly taken: readonly RectPx[];
  readonly leaders: readonly Segment[];
}

/** A label whose place is visible, or that has areas. */
interface LabelInSight {
  readonly label: SceneLabel;
  /** The label's place in px; null if it is out of view. */
  readonly at: PointPx | null;
  readonly forms: readonly LabelForm[];
}

function inSight(labels: readonly SceneLabel[], size: SizePx, { project }: LayoutOptions): readonly LabelInSight[] {
  return labels.flatMap((label) => {
    const projected = project(label.place);
    const at = projected && isInSight(projected, size) ? projected : null;
    if (!at && !label.areas?.length) return [];
    return at && label.fromPxPerDegree && pxPerDegree(label.place, at, project) < label.fromPxPerDegree
      ? []
      : [{ label, at, forms: knownForms(label) }];
  });
}

function attempt(order: readonly LabelInSight[], before: Around, options: LayoutOptions): Attempt {
  const { project, isCrowded = false } = options;
  const { dots } = before;
  const around: Around = { ...before, taken: [...before.taken], leaders: [...before.leaders] };
  const { taken, leaders } = around;
  const ledAnyway = ledInAnyCaseOf(options);
  const placed: PlacedLabel[] = [];
  const missing: SceneLabel[] = [];
  const marks = order.flatMap(({ label, at }) => (at && markBox(label, at) ? [at] : []));
  const aroundWater = marks.length === 0 ? around : { ...around, dots: dots.and(marks) };
  for (const { label, at, forms } of order) {
    const mark = at && markBox(label, at);
    // A mark beside another name would be taken for the mark of that name.
    if (mark && (taken.some((other) => overlaps(mark, other)) || placed.some((other) => isBeside(other, mark)))) continue;
    const isPaired = label.role === 'paired';
    const surroundings: Surroundings = {
      around: isWater(label) ? aroundWater : around,
      of: isPaired ? 'place' : 'ground',
      mayBeLed: isPaired ? !isCrowded || ledAnyway.has(label.id) : isSeaward(label),
    };
    let best = null as Position | null;
    for (const form of forms) {
      const position: Position | null = bestPosition(form, at, surroundings, project, best?.cost ?? Infinity);
      best = position ?? best;
    }
    // If arcs end all around a half circle, the name of a selected place is led out over their heads.
    if (!best && at && isPaired && ledAnyway.has(label.id) && dots.radiusAt(at) > 0)
      for (const form of forms) {
        const position: Position | null = bestPosition(form, at, { ...surroundings, isLedOut: true }, project, best?.cost ?? Infinity);
        best = position ?? best;
      }
    if (!best) {
      if (isNeeded(label)) missing.push(label);
      continue;
    }
    placed.push(best.placed);
    taken.push(best.placed.box);
    if (best.placed.leader) leaders.push(best.placed.leader);
    if (mark) taken.push(grown(mark, clearOfMarkPx));
  }
  return { placed, missing, taken: taken.slice(before.taken.length), leaders: leaders.slice(before.leaders.length) };
}

interface Surroundings {
  readonly around: Around;
  readonly of: WordsOf;
  readonly mayBeLed: boolean;
  /** Whether its leader may be long, cross heads and pass dots. */
  readonly isLedOut?: boolean;
}

interface Position {
  readonly placed: PlacedLabel;
  readonly cost: number;
}

interface LabelForm extends SizePx {
  /** The label with the text of this form. */
  readonly label: SceneLabel;
  readonly cost: number;
}

/** Forms by label, which don't depend on the camera. */
const formsOfLabels = new WeakMap<SceneLabel, readonly LabelForm[]>();

function knownForms(label: SceneLabel): readonly LabelForm[] {
  const known = formsOfLabels.get(label);
  if (known) return known;
  const forms = formsOf(label);
  formsOfLabels.set(label, forms);
  return forms;
}

/** The forms of a label: the full name, the name on two lines, and the shorter name. */
function formsOf(label: SceneLabel): readonly LabelForm[] {
  const { role, text, shorter } = label;
  const formOf = (written: string, cost: number): LabelForm => {
    const form = written === text ? label : { ...label, text: written };
    return { label: form, cost, width: labelWidthPx(form), height: labelSizePx[role] * lineHeight * linesOf(written).length };
  };
  if (role !== 'paired') return [formOf(text, 0)];
  const broken = brokenInTwo(text);
  return [
    formOf(text, 0),
    ...(broken === null ? [] : [formOf(broken, brokenCost)]),
    ...(shorter === undefined ? [] : [formOf(shorter, shorterCost)]),
  ];
}

/** Breaks a text at the space nearest to its middle; null if it has no space. */
function brokenInTwo(text: string): string | null {
  let at = -1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    if (at < 0 || Math.abs(i - text.length / 2) < Math.abs(at - text.length / 2)) at = i;
  }
  return at <= 0 ? null : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}

/** The cheapest position of a form; null if none costs less than `bound`. */
function bestPosition(
  { label, cost: formCost, width, height }: LabelForm,
  at: PointPx | null,
  { around, of, mayBeLed, isLedOut = false }: Surroundings,
  project: LayoutOptions['project'],
  bound: number,
): Position | null {
  const { size } = around;
  const radius = at && label.role === 'paired' ? around.dots.radiusAt(at) : 0;
  let best: Position | null = null;
  const costNow = (): number => best?.cost ?? bound;
  const consider = (anchor: LabelAnchor, place: LonLat, near: PointPx, preference: number): void => {
    if (preference >= costNow()) return;
    const position = positionAt(near, anchor, width, height, label.role === 'paired' ? Math.max(gapPx, radius + besideMarkPx) : movedGapPx);
    const cost = preference + boxCost(position.box, near, around, of, false, costNow() - preference);
    if (cost < costNow()) best = { placed: { label, anchor, place, at: near, leader: null, ...position }, cost };
  };
  let preference = formCost;
  if (at) for (const anchor of label.anchors) consider(anchor, label.place, at, preference++);
  const led =
    at && mayBeLed
      ? placedAtLeader(
          {
            of,
            width,
            height,
            starts: [at],
            directions: isSeaward(label) ? seaward : directions,
            startCost: 0,
            farsPx: (isLedOut ? [...leaderPx, ...longLeaderPx] : leaderPx).map((px) => px + radius),
            passes: isLedOut,
            farCost: (px) => formCost + ledCost + (px - radius) / 2,
            ...ofPlace,
            fromPx: Math.max(leaderFromPx, radius + besideMarkPx / 2),
          },
          around,
          costNow(),
        )
      : null;
  if (at && led) {
    const { box, horizontal, leader, cost } = led;
    const textAnchor = horizontal < 0 ? 'end' : horizontal > 0 ? 'start' : 'middle';
    const x = box.x + (horizontal < 0 ? width : horizontal > 0 ? 0 : width / 2);
    const offset: PointPx = [x - at[0], box.y + height / 2 - at[1]];
    const anchor = horizontal < 0 ? 'left' : horizontal > 0 ? 'right' : offset[1] < 0 ? 'above' : 'below';
    best = { placed: { label, anchor, place: label.place, at, offset, textAnchor, box, leader }, cost };
  }
  const { areas = [] } = label;
  for (const share of shares) {
    if (costNow() <= elsewhereCost || areas.length === 0 || (share > 0 && costNow() < Infinity)) break;
    for (const area of areas) {
      for (const within of placesWithin(area, share, project, size, width, height)) {
        const place = label.role === 'sea' ? openWaterNear(within) : within;
        const near = isIn(area, place) ? project(place) : null;
        if (near) consider('center', place, near, elsewhereCost + offCenter(near, size));
      }
    }
  }
  return best;
}

/** Whether a name is tried at a leader line before it is left out: that of a paired place, or of a coastal province in the sea. */
export function isNeeded(label: SceneLabel): boolean {
  return label.role === 'paired' || isSeaward(label);
}

/** Whether the name of a coastal province must be in the sea, because it does not fit at its label point. */
function isSeaward({ role, anchors }: SceneLabel): boolean {
  return role === 'province' && !anchors.includes('center');
}

/** Distance from the middle of the view, from 0 in the middle to 1 in a corner. */
function offCenter([x, y]: PointPx, { width, height }: SizePx): number {
  return Math.hypot(x / width - 0.5, y / height - 0.5) * Math.SQRT2;
}

function pxPerDegree([lon, lat]: LonLat, at: PointPx, project: LayoutOptions['project']): number {
  const beside = project([lon + 1, lat]);
  return beside ? Math.hypot(beside[0] - at[0], beside[1] - at[1]) : 0;
}

function isBeside({ label, box }: PlacedLabel, mark: RectPx): boolean {
  return !isWater(label) && overlaps(grown(mark, dotRadiusPx), box);
}

function isWater({ role }: SceneLabel): boolean {
  return role === 'sea' || role === 'islands' || role === 'island';
}

function markBox({ role }: SceneLabel, [x, y]: PointPx): RectPx | null {
  if (role !== 'islands' && role !== 'island') return null;
  const radius = islandRadiusPx[role];
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Distances of a name from the middle of an area's visible part, as shares of the room on each side. */
const shares = [0, 0.5, 1] as const;

/** Points in the visible part of an area around which a box of this size fits: the middle, or points off it by a share of the room. */
function placesWithin(
  [west, south, east, north]: Bounds,
  share: number,
  project: LayoutOptions['project'],
  view: SizePx,
  width: number,
  height: number,
): readonly LonLat[] {
  const topLeft = project([west, north]);
  const bottomRight = project([east, south]);
  if (!topLeft || !bottomRight) return [];
  const across = roomWithin(topLeft[0], bottomRight[0], view.width, width);
  const down = roomWithin(topLeft[1], bottomRight[1], view.height, height);
  if (!across || !down) return [];
  const steps = share === 0 ? [0] : [0, -share, share];
  return steps.flatMap((y) =>
    steps
      .filter((x) => share === 0 || x !== 0 || y !== 0)
      .map((x): LonLat => [
        west + (across.middle + x * across.room) * (east - west),
        north + (down.middle + y * down.room) * (south - north),
      ]),
  );
}

function isIn([west, south, east, north]: Bounds, [lon, lat]: LonLat): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/**
 * The range of the middle of a text of this length within the visible part of a stretch, as shares of the stretch: `middle`, and `room`
 * on each side of it. Null if the text does not fit.
 */
function roomWithin(from: number, to: number, viewPx: number, lengthPx: number): { readonly middle: number; readonly room: number } | null {
  const low = Math.max(from, marginPx) + lengthPx / 2;
  const high = Math.min(to, viewPx - marginPx) - lengthPx / 2;
  if (low > high) return null;
  return { middle: ((low + high) / 2 - from) / (to - from), room: (high - low) / 2 / (to - from) };
}

/** The box of a text beside a point, and the origin of the text. */
function positionAt(
  at: PointPx,
  anchor: LabelAnchor,
  width: number,
  height: number,
  gap: number,
): Pick<PlacedLabel, 'offset' | 'textAnchor' | 'box'> {
  const [horizontal, vertical] = directionOf[anchor];
  const step = horizontal !== 0 && vertical !== 0 ? gap * 0.7 : gap;
  const dx = horizontal * step;
  const dy = vertical * (step + height / 2);
  const textAnchor = horizontal < 0 ? 'end' : horizontal > 0 ? 'start' : 'middle';
  const x = at[0] + dx - (horizontal < 0 ? width : horizontal > 0 ? 0 : width / 2);
  return { offset: [dx, dy], textAnchor, box: { x, y: at[1] + dy - height / 2, width, height } };
}

const directionOf: Readonly<Record<LabelAnchor, readonly [horizontal: number, vertical: number]>> = {
  center: [0, 0],
  left: [-1, 0],
  right: [1, 0],
  above: [0, -1],
  below: [0, 1],
  'above-left': [-1, -1],
  'above-right': [1, -1],
  'below-left': [-1, 1],
  'below-right': [1, 1],
};

/** The estimated width of a name; for a name on two lines, of the wider line. */
export function labelWidthPx(label: Pick<SceneLabel, 'text' | 'role'>): number {
  const { role } = label;
  return Math.max(...linesOf(label.text).map((line) => textWidthPx(line, labelSizePx[role], role === 'paired', labelSpacingEm[role])));
}
