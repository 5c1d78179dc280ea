/** Where each name stands: by rank, at the first of its anchors that is free. Pure; both maps and the exports use it. */
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
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
  /** The place itself. */
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
export const labelSizePx = { paired: 13, province: 11, country: 11, sea: 12 } as const satisfies Record<SceneLabel['role'], number>;
/** Space between letters, in em. */
export const labelSpacingEm = { paired: 0, province: 0, country: 0.15, sea: 0.1 } as const satisfies Record<SceneLabel['role'], number>;

const lineHeight = 1.25;
/** From a place to its label: a dot of 7 px, its halo and a gap. */
const gapPx = 8;
/** From a place to a name that is centred on it by choice and had to move. */
const movedGapPx = 6;
/** How many times the gap a name that must stand may be from its place. */
const reaches = [1, 2, 3] as const;
/** What each further gap costs, in steps of preference. */
const farCost = 20;
const dotRadiusPx = 6;
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
  for (const label of order) {
    const at = project(label.place);
    if (!at || at[0] < 0 || at[1] < 0 || at[0] > size.width || at[1] > size.height) continue;
    const must = label.role === 'paired' && (!isCrowded || isFirst(label));
    let chosen: PlacedLabel | null = null;
    let cost = Infinity;
    for (const reach of must ? reaches : reaches.slice(0, 1)) {
      // Farther from its place only where it would else cover something.
      if (cost < coveringCost) break;
      for (const [i, anchor] of label.anchors.entries()) {
        const candidate = candidateAt(label, anchor, at, reach);
        const preference = i + (reach - 1) * farCost;
        const candidateCost = preference + boxCost(candidate.box, at, { taken, dots, lines, size, must, bound: cost - preference });
        if (candidateCost >= cost) continue;
        cost = candidateCost;
        chosen = candidate;
      }
    }
    // Of two names over each other neither can be read; the panel, the list of regions and the tooltip have every one.
    if (!chosen || (cost >= overlapCost && !isFirst(label))) continue;
    placed.push(chosen);
    taken.push(chosen.box);
  }
  return placed;
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
  /** From this cost on the exact cost does not matter. */
  readonly bound: number;
}

/** A line as a run of points, with the box around it: most boxes are far from most lines. */
export interface Run {
  readonly points: readonly PointPx[];
  readonly box: RectPx;
}

export function runOf(points: readonly PointPx[]): Run {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { points, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } };
}

/** Infinite where a box may not stand at all; not worked out to the end once it is over the bound. */
export function boxCost(box: RectPx, at: PointPx, { taken, dots, lines, size, must, bound }: Surroundings): number {
  const overlapping = must ? overlapCost : Infinity;
  let cost = 0;
  if (box.x < marginPx || box.y < marginPx || box.x + box.width > size.width - marginPx || box.y + box.height > size.height - marginPx) {
    // A cut name is worse than any overlap.
    cost += must ? 1e6 : Infinity;
  }
  for (const other of taken) if (overlaps(box, other)) cost += overlapping;
  for (const dot of dots) {
    const isOwnDot = dot[0] === at[0] && dot[1] === at[1];
    if (!isOwnDot && nearRect(dot, box, dotRadiusPx)) cost += must ? coveringCost : Infinity;
  }
  const perPx = must ? lineCostPerPx.paired : lineCostPerPx.other;
  const near = {
    x: box.x - clearOfLinePx,
    y: box.y - clearOfLinePx,
    width: box.width + 2 * clearOfLinePx,
    height: box.height + 2 * clearOfLinePx,
  };
  for (const line of lines) {
    if (cost >= bound) return cost;
    if (touches(near, line.box)) cost += perPx * Math.max(0, lengthWithin(line.points, near) - grazePx);
  }
  return cost;
}

/** The same as overlapping, but a line that runs straight along an axis has no area. */
function touches(a: RectPx, b: RectPx): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function candidateAt(label: SceneLabel, anchor: LabelAnchor, at: PointPx, reach: number): PlacedLabel {
  const width = labelWidthPx(label);
  const height = labelSizePx[label.role] * lineHeight;
  const gap = (label.role === 'paired' ? gapPx : movedGapPx) * reach;
  const diagonal = gap * 0.7;
  const horizontal = anchor.endsWith('left') ? -1 : anchor.endsWith('right') ? 1 : 0;
  const vertical = anchor.startsWith('above') ? -1 : anchor.startsWith('below') ? 1 : 0;
  const both = horizontal !== 0 && vertical !== 0;
  const dx = horizontal * (both ? diagonal : gap);
  const dy = vertical * ((both ? diagonal : gap) + height / 2);
  const textAnchor = horizontal < 0 ? 'end' : horizontal > 0 ? 'start' : 'middle';
  const x = at[0] + dx - (textAnchor === 'end' ? width : textAnchor === 'middle' ? width / 2 : 0);
  return { label, anchor, at, offset: [dx, dy], textAnchor, box: { x, y: at[1] + dy - height / 2, width, height } };
}

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

/** How much of a line lies in a box: each segment is cut by the box's four sides in turn. */
function lengthWithin(line: readonly PointPx[], box: RectPx): number {
  let length = 0;
  let from = line[0];
  for (const to of line) {
    if (from) length += segmentWithin(from, to, box);
    from = to;
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
