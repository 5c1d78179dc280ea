/** Where each name stands: by rank, at the first of its anchors that is free. Pure; both maps and the exports use it. */
import type { Language } from '../data/schema.ts';
import type { LonLat, PointPx, SizePx } from '../geo/projection.ts';
import type { LabelAnchor, SceneLabel } from '../scene/scene-types.ts';

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
  readonly language: Language;
  /** What no label may cover: other ends' dots. */
  readonly dots?: readonly PointPx[];
  /** Lines that a label had better not cover, as runs of points. */
  readonly lines?: readonly (readonly PointPx[])[];
  /** Corners where something else lies, such as the legend. */
  readonly keepClear?: readonly RectPx[];
  /** Ids that are placed before all others: the selected pair. */
  readonly first?: ReadonlySet<string> | null;
}

/** Type size in CSS px. */
export const labelSizePx = { paired: 13, province: 11, country: 11, sea: 12 } as const satisfies Record<SceneLabel['role'], number>;
/** Space between letters, in em. */
export const labelSpacingEm = { paired: 0, province: 0, country: 0.15, sea: 0.1 } as const satisfies Record<SceneLabel['role'], number>;

const lineHeight = 1.25;
/** From a place to its label: a dot of 7 px, its halo and a gap. */
const gapPx = 8;
const dotRadiusPx = 6;
const marginPx = 2;

/**
 * Places labels by rank. A paired label always gets a place, the least bad one if none is free; the others only a free one.
 * No two placed labels of the free kind overlap, and none is cut by the box.
 */
export function layoutLabels(labels: readonly SceneLabel[], options: LayoutOptions): readonly PlacedLabel[] {
  const { project, size, dots = [], lines = [], keepClear = [], first = null } = options;
  const taken: RectPx[] = [...keepClear];
  const placed: PlacedLabel[] = [];
  const order = labels.toSorted((a, b) => rankOf(a, first) - rankOf(b, first));
  for (const label of order) {
    const at = project(label.place);
    if (!at || at[0] < 0 || at[1] < 0 || at[0] > size.width || at[1] > size.height) continue;
    const must = label.role === 'paired';
    let best: { readonly candidate: PlacedLabel; readonly cost: number } | null = null;
    label.anchors.forEach((anchor, preference) => {
      const candidate = candidateAt(label, anchor, at, options.language);
      const cost = preference + costOf(candidate, at, taken, dots, lines, size, must);
      if (cost < (best?.cost ?? Infinity)) best = { candidate, cost };
    });
    // TypeScript does not see the assignment inside the callback.
    const chosen = best as { readonly candidate: PlacedLabel; readonly cost: number } | null;
    if (!chosen) continue;
    placed.push(chosen.candidate);
    taken.push(chosen.candidate.box);
  }
  return placed;
}

function rankOf(label: SceneLabel, first: ReadonlySet<string> | null): number {
  return first?.has(label.id) ? label.rank - 1e6 : label.rank;
}

/** Infinite where a label may not stand at all. */
function costOf(
  candidate: PlacedLabel,
  at: PointPx,
  taken: readonly RectPx[],
  dots: readonly PointPx[],
  lines: readonly (readonly PointPx[])[],
  size: SizePx,
  must: boolean,
): number {
  const { box } = candidate;
  const forbidden = must ? 1000 : Infinity;
  let cost = 0;
  if (box.x < marginPx || box.y < marginPx || box.x + box.width > size.width - marginPx || box.y + box.height > size.height - marginPx) {
    cost += must ? 2000 : Infinity;
  }
  for (const other of taken) if (overlaps(box, other)) cost += forbidden;
  for (const dot of dots) {
    const own = dot[0] === at[0] && dot[1] === at[1];
    if (!own && nearRect(dot, box, dotRadiusPx)) cost += forbidden;
  }
  for (const line of lines) {
    const covered = line.filter((point) => nearRect(point, box, 1)).length;
    // A province's name may be crossed by an arc; a paired one rather moves.
    cost += must ? Math.min(covered, 6) * 4 : covered > 0 ? 1 : 0;
  }
  return cost;
}

function candidateAt(label: SceneLabel, anchor: LabelAnchor, at: PointPx, language: Language): PlacedLabel {
  const width = labelWidthPx(label, language);
  const height = labelSizePx[label.role] * lineHeight;
  const gap = label.role === 'paired' ? gapPx : 3;
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

/** An estimate, for there is no page to measure on: a 汉字 is 1 em, Latin by class of letter. */
export function labelWidthPx(label: SceneLabel, language: Language): number {
  const em = labelSizePx[label.role];
  const spacing = labelSpacingEm[label.role];
  let width = 0;
  for (const character of label.text) width += (language !== 'en' && character > '⺀' ? 1 : latinEm(character)) + spacing;
  // Names in ink 600 run a little wider.
  return width * em * (label.role === 'paired' ? 1.06 : 1);
}

function latinEm(character: string): number {
  if (character > '⺀') return 1;
  if (/[iljt.,'’ ]/.test(character)) return 0.3;
  if (/[mwMW]/.test(character)) return 0.88;
  return /[A-Z]/.test(character) ? 0.68 : 0.57;
}

function overlaps(a: RectPx, b: RectPx): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function nearRect([x, y]: PointPx, box: RectPx, distance: number): boolean {
  return x > box.x - distance && x < box.x + box.width + distance && y > box.y - distance && y < box.y + box.height + distance;
}
