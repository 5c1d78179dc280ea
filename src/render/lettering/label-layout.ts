/** Where each name stands: by rank, at the first of its anchors that is free. Pure; both maps and the exports use it. */
import type { Bounds, LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { LabelAnchor, SceneLabel } from '../../scene/scene-types.ts';

export interface RectPx {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly label: SceneLabel;
  readonly anchor: LabelAnchor;
  /** The label's place, or a point of its areas. */
  readonly place: LonLat;
  /** The same in px. */
  readonly at: PointPx;
  /** From the place to the text's own origin: its start, middle or end by `textAnchor`, on the middle line. */
  readonly offset: PointPx;
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly box: RectPx;
}

export interface LayoutOptions {
  readonly project: (place: LonLat) => PointPx | null;
  readonly size: SizePx;
  /** What no label may cover: other ends' dots. */
  readonly dots?: readonly PointPx[];
  /** Lines that a label had better not cover. */
  readonly lines?: readonly Run[];
  /** Corners where something else lies, such as the legend. */
  readonly keepClear?: readonly RectPx[];
  /** Ids that are placed before all others, in this order: what is selected and its partners. */
  readonly first?: Iterable<string> | null;
  /** How many of the first get a place in any case, over others too. */
  readonly inAnyCase?: number;
  /** Whether paired names yield too, but for the first ones: there are too many for all of them to stand. */
  readonly isCrowded?: boolean;
}

/** Type size in CSS px. */
export const labelSizePx = { paired: 13, province: 11, country: 11, sea: 11, islands: 10, island: 10 } as const satisfies Record<
  SceneLabel['role'],
  number
>;
/** Space between letters, in em. */
export const labelSpacingEm = { paired: 0, province: 0, country: 0.15, sea: 0.1, islands: 0, island: 0 } as const satisfies Record<
  SceneLabel['role'],
  number
>;
/** Radius of the mark at a label's place, in px: the ring of a group of islands, the dot of a single one. */
export const islandRadiusPx = { islands: 3, island: 1.75 } as const;
export const islandRingPx = 0.8;

const lineHeight = 1.25;
/** From a place to its label: a dot of 7 px, its halo and a gap. */
const gapPx = 8;
/** From a place to a name that is centred on it by choice and had to move. */
const movedGapPx = 6;
/** What it costs, in steps of preference, that a country's or a sea's name stands elsewhere than at its label point. */
const elsewhereCost = 0.5;
/** Between the mark of an island and the name of something else. */
const clearOfMarkPx = 8;
/** How many times the gap a name that must stand may be from its place. */
const reaches = [1, 2, 3] as const;
/** What each further gap costs, in steps of preference. */
const farCost = 20;
const dotRadiusPx = 6;
/** A name that is nearer to another's dot than to its own would be taken for that one's. So many px of difference a reader does not see. */
const misleadingCost = 300;
const unseenPx = 2;
/** A name over a dot is bad, over another name worse. A cost from here on means that something is covered. */
export const coveringCost = 400;
export const overlapCost = 1000;
const marginPx = 2;
/** What a px of a line under a name costs, in steps of preference: a paired name rather moves than lie on an arc. */
const lineCostPerPx = { paired: 0.25, other: 0.1 } as const;
/** A line is a stroke: half of it, and a little air. */
const clearOfLinePx = 2;
/** A line that only grazes a name's corner is no reason to push the name onto its neighbours' room. */
const grazePx = 6;

/**
 * Places labels by rank. A paired label gets the least bad position if none is free, unless labels crowd, or it would cover another name or be
 * cut. Labels that must be placed get a position even then; all others get a free position or none. Only labels that must be placed overlap,
 * and the box cuts none.
 */
export function layoutLabels(labels: readonly SceneLabel[], options: LayoutOptions): readonly PlacedLabel[] {
  const { project, size, dots = [], lines = [], keepClear = [], first, inAnyCase = 2, isCrowded = false } = options;
  const placeOf = new Map([...(first ?? [])].map((id, i) => [id, i]));
  const isFirst = ({ id }: SceneLabel): boolean => (placeOf.get(id) ?? Infinity) < inAnyCase;
  const taken: RectPx[] = [...keepClear];
  const placed: PlacedLabel[] = [];
  const order = [...labels].sort((a, b) => rankOf(a, placeOf) - rankOf(b, placeOf));
  const inSight = order.flatMap((label) => {
    const projected = project(label.place);
    const at = projected && isInside(projected, size) ? projected : null;
    if (!at && !label.areas?.length) return [];
    return at && label.fromPxPerDegree && pxPerDegree(label.place, at, project) < label.fromPxPerDegree ? [] : [{ label, at }];
  });
  const marks = inSight.flatMap(({ label, at }) => (at && markBox(label, at) ? [at] : []));
  const dotsOfWater = [...dots, ...marks];
  for (const { label, at } of inSight) {
    const mark = at && markBox(label, at);
    // A mark beside another name would be taken for that name's.
    if (mark && (taken.some((other) => overlaps(mark, other)) || placed.some((other) => isBeside(other, mark)))) continue;
    const must = label.role === 'paired' && (!isCrowded || isFirst(label));
    const surroundings = { taken, dots: isWater(label) ? dotsOfWater : dots, lines, size, must };
    const whole = bestPosition(label, at, surroundings, project);
    const shorter =
      label.shorter !== undefined && (!whole || whole.cost >= misleadingCost)
        ? bestPosition({ ...label, text: label.shorter }, at, surroundings, project)
        : null;
    const best = shorter && shorter.cost < (whole?.cost ?? Infinity) ? shorter : whole;
    // Of two names over each other neither can be read; the panel, the list of regions and the tooltip have every one.
    if (!best || (best.cost >= overlapCost && !isFirst(label))) continue;
    placed.push(best.placed);
    taken.push(best.placed.box);
    if (mark) taken.push(grown(mark, clearOfMarkPx));
  }
  return placed;
}

function bestPosition(
  label: SceneLabel,
  at: PointPx | null,
  surroundings: Surroundings,
  project: LayoutOptions['project'],
): { readonly placed: PlacedLabel; readonly cost: number } | null {
  const { must, size } = surroundings;
  const width = labelWidthPx(label);
  const height = labelSizePx[label.role] * lineHeight;
  let placed: PlacedLabel | null = null;
  let cost = Infinity;
  const consider = (anchor: LabelAnchor, place: LonLat, around: PointPx, reach: number, preference: number): void => {
    const position = positionAt(around, anchor, width, height, (label.role === 'paired' ? gapPx : movedGapPx) * reach);
    const candidateCost = preference + boxCost(position.box, around, surroundings, cost - preference);
    if (candidateCost >= cost) return;
    cost = candidateCost;
    placed = { label, anchor, place, at: around, ...position };
  };
  const farthest = must || isSeaward(label) ? reaches.length : 1;
  for (const reach of reaches.slice(0, at ? farthest : 0)) {
    // Farther from its place only where it would else cover something.
    if (!at || cost < coveringCost) break;
    let preference = (reach - 1) * farCost;
    for (const anchor of label.anchors) consider(anchor, label.place, at, reach, preference++);
  }
  const { areas = [] } = label;
  for (const share of shares) {
    if (cost <= elsewhereCost || areas.length === 0 || (share > 0 && cost < Infinity)) break;
    for (const area of areas) {
      for (const place of placesWithin(area, share, project, size, width, height)) {
        const around = project(place);
        if (around) consider('center', place, around, 1, elsewhereCost + offCenter(around, size));
      }
    }
  }
  return placed && { placed, cost };
}

/** On a shore where a name has to stand in the sea: it has no place on its label point. */
function isSeaward({ role, anchors }: SceneLabel): boolean {
  return role === 'province' && !anchors.includes('center');
}

/** From 0 in the middle of the view to 1 in a corner. */
function offCenter([x, y]: PointPx, { width, height }: SizePx): number {
  return Math.hypot(x / width - 0.5, y / height - 0.5) * Math.SQRT2;
}

function isInside([x, y]: PointPx, { width, height }: SizePx): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
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

/** How far from the middle of an area's visible part a name may stand: as shares of the room on each side. */
const shares = [0, 0.5, 1] as const;

/** Points of an area's part in sight around which a box of that size lies within it: the middle, or those off it by a share of the room. */
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

/** Where in a stretch from one px to another the middle of something so long may be in sight: the middle, and the room on each side of it, as shares. */
function roomWithin(from: number, to: number, viewPx: number, lengthPx: number): { readonly middle: number; readonly room: number } | null {
  const low = Math.max(from, marginPx) + lengthPx / 2;
  const high = Math.min(to, viewPx - marginPx) - lengthPx / 2;
  if (low > high) return null;
  return { middle: ((low + high) / 2 - from) / (to - from), room: (high - low) / 2 / (to - from) };
}

function rankOf(label: SceneLabel, placeOf: ReadonlyMap<string, number>): number {
  const place = placeOf.get(label.id);
  return place === undefined ? label.rank : place - 1e6;
}

export interface Surroundings {
  readonly taken: readonly RectPx[];
  readonly dots: readonly PointPx[];
  readonly lines: readonly Run[];
  readonly size: SizePx;
  /** Whether the box gets a place in any case, the least bad one. */
  readonly must: boolean;
}

/** A line as a run of points, in parts with the box around each: most boxes are far from most parts. */
export interface Run {
  readonly box: RectPx;
  readonly parts: readonly { readonly points: readonly PointPx[]; readonly box: RectPx }[];
}

/** Segments of a part. */
const partLength = 6;

export function runOf(points: readonly PointPx[]): Run {
  const parts: { readonly points: readonly PointPx[]; readonly box: RectPx }[] = [];
  for (let from = 0; from < Math.max(1, points.length - 1); from += partLength) {
    const part = points.slice(from, from + partLength + 1);
    parts.push({ points: part, box: boxAround(part) });
  }
  return { box: boxAround(points), parts };
}

function boxAround(points: readonly PointPx[]): RectPx {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Infinite where a box may not stand at all.
 *
 * @param bound - from this cost on the exact cost does not matter, and is not worked out to the end
 */
export function boxCost(box: RectPx, at: PointPx, { taken, dots, lines, size, must }: Surroundings, bound: number): number {
  let cost = 0;
  if (box.x < marginPx || box.y < marginPx || box.x + box.width > size.width - marginPx || box.y + box.height > size.height - marginPx) {
    // A cut name is worse than any overlap.
    if (!must) return Infinity;
    cost += 1e6;
  }
  for (const other of taken) {
    if (!overlaps(box, other)) continue;
    if (!must) return Infinity;
    cost += overlapCost;
  }
  const ownDistancePx = distancePx(at, box);
  for (const dot of dots) {
    if (dot[0] === at[0] && dot[1] === at[1]) continue;
    const isCovered = nearRect(dot, box, dotRadiusPx);
    if (!isCovered && distancePx(dot, box) >= ownDistancePx - unseenPx) continue;
    if (!must) return Infinity;
    cost += isCovered ? coveringCost : misleadingCost;
  }
  const perPx = must ? lineCostPerPx.paired : lineCostPerPx.other;
  const near = grown(box, clearOfLinePx);
  for (const line of lines) {
    if (cost >= bound) return cost;
    if (touches(near, line.box)) cost += perPx * Math.max(0, lengthWithin(line, near) - grazePx);
  }
  return cost;
}

function grown({ x, y, width, height }: RectPx, px: number): RectPx {
  return { x: x - px, y: y - px, width: width + 2 * px, height: height + 2 * px };
}

/** The same as overlapping, but a line that runs straight along an axis has no area. */
function touches(a: RectPx, b: RectPx): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** A box of that size beside a point, and where its text begins. */
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

/**
 * An estimate, because there is no page to measure on. It is the width in the widest of the usual system fonts (DejaVu Sans): an estimate
 * that is too wide leaves a gap, one that is too narrow would let names overlap.
 */
export function labelWidthPx(label: Pick<SceneLabel, 'text' | 'role'>): number {
  return textWidthPx(label.text, labelSizePx[label.role], label.role === 'paired', labelSpacingEm[label.role]);
}

/** The same for any text. */
export function textWidthPx(text: string, sizePx: number, isBold: boolean, spacingEm = 0): number {
  const weight = isBold ? 1.1 : 1;
  let em = 0;
  // A bold 汉字 is as wide as a regular one.
  for (const character of text) em += (character > '⺀' ? 1 : latinEm(character) * weight) + spacingEm;
  return em * sizePx;
}

function latinEm(character: string): number {
  if (/[ijlI.,'’ ]/.test(character)) return 0.33;
  if (/[frt-]/.test(character)) return 0.43;
  if (/[mwMW]/.test(character)) return 0.99;
  return /[A-Z]/.test(character) ? 0.77 : 0.64;
}

export function overlaps(a: RectPx, b: RectPx): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function nearRect([x, y]: PointPx, box: RectPx, distance: number): boolean {
  return x > box.x - distance && x < box.x + box.width + distance && y > box.y - distance && y < box.y + box.height + distance;
}

function distancePx([x, y]: PointPx, box: RectPx): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** How much of a line lies in a box: each segment is cut by the box's four sides in turn. */
function lengthWithin({ parts }: Run, box: RectPx): number {
  let length = 0;
  for (const { points, box: around } of parts) {
    if (!touches(box, around)) continue;
    let from = points[0];
    for (const to of points) {
      if (from) length += segmentWithin(from, to, box);
      from = to;
    }
  }
  return length;
}

function segmentWithin([x0, y0]: PointPx, [x1, y1]: PointPx, { x, y, width, height }: RectPx): number {
  if (Math.max(x0, x1) < x || Math.min(x0, x1) > x + width || Math.max(y0, y1) < y || Math.min(y0, y1) > y + height) return 0;
  const [acrossFrom, acrossTo] = shareWithin(x0, x1, x, x + width);
  const [downFrom, downTo] = shareWithin(y0, y1, y, y + height);
  const share = Math.min(acrossTo, downTo) - Math.max(acrossFrom, downFrom);
  return share > 0 ? share * Math.hypot(x1 - x0, y1 - y0) : 0;
}

/** The part of the way from one number to another, 0 to 1, that lies between two bounds. */
function shareWithin(from: number, to: number, low: number, high: number): readonly [number, number] {
  if (from === to) return from >= low && from <= high ? [0, 1] : [0, 0];
  const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}
