/** Layout of the names in the inset: each beside its mark, clear of other names and marks. Pure, in units of the inset. */
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { SceneLabel } from '../../scene/scene-types.ts';
import { overlaps, type RectPx } from './boxes.ts';
import { textWidthPx } from './text-width.ts';

export interface InsetLabel {
  readonly id: string;
  /** Lines of the name: two for a name of two words. */
  readonly lines: readonly string[];
  readonly textAnchor: 'start' | 'middle' | 'end';
  /** Start, middle or end of the top of the first line, by `textAnchor`. */
  readonly at: PointPx;
  /** The dot of an island; null for a sea. */
  readonly mark: PointPx | null;
  readonly box: RectPx;
}

export interface InsetLayoutOptions {
  readonly project: (place: LonLat) => PointPx | null;
  /** Room for names: the frame without its caption. */
  readonly size: SizePx;
  /** Font size. */
  readonly sizePx: number;
  /** Boxes of the strokes of the dashed line. */
  readonly strokes: readonly RectPx[];
  /** Name of the inset; a label with the same text is left out. */
  readonly caption: string;
}

/** Half of the size of a mark. */
const markPx = 1.2;
/** Difference in distance that is ignored. */
const hairPx = 1.2;
/** Distances from the mark to the name; the second is tried if nothing is free at the first. */
const gapsEm = [0.3, 1.1] as const;
const lineHeight = 1.1;
/** Positions beside the mark, then above or below it, centred or shifted by a share of the width. */
const positions = [
  { across: 1, down: 0, slide: 0 },
  { across: -1, down: 0, slide: 0 },
  ...[0, -0.2, 0.2, -0.4, 0.4].flatMap((slide) => [
    { across: 0, down: -1, slide },
    { across: 0, down: 1, slide },
  ]),
];
/** Order of placement: groups before single islands, and the sea last, because it has the most possible positions. */
const order = ['islands', 'island', 'sea'] as const satisfies readonly SceneLabel['role'][];
/** Number of positions that are tried, which takes some milliseconds, before the best layout so far is taken. */
const maxTries = 5000;

type Candidate = Pick<InsetLabel, 'textAnchor' | 'at' | 'box'>;

/** The names of seas and islands in the inset: all of them, or as many as there is room for, in the order of rank. */
export function insetLabels(labels: readonly SceneLabel[], options: InsetLayoutOptions): readonly InsetLabel[] {
  const { project, size, caption } = options;
  const inside = order.flatMap((role) =>
    labels
      .filter((label) => label.role === role && label.text !== caption && label.place[1] < northernmost)
      .flatMap((label) => {
        const at = project(label.place);
        return at && at[0] > 0 && at[1] > 0 && at[0] < size.width && at[1] < size.height ? [{ label, at }] : [];
      }),
  );
  const choices = inside.map(({ label, at }): Choice => {
    const isSea = label.role === 'sea';
    const words = label.text.split(' ');
    const lines = words.length === 2 ? words : [label.text];
    const others = inside.filter((other) => other.label !== label && other.label.role !== 'sea').map((other) => other.at);
    const candidates = candidatesOf(at, isSea, lines, options).filter(
      ({ box }) => isWithin(box, size) && others.every((other) => distancePx(other, box) > markPx && (isSea || isNearer(box, at, other))),
    );
    return { id: label.id, lines, mark: isSea ? null : at, candidates };
  });
  const onStroke = ({ box }: Candidate): boolean => options.strokes.some((stroke) => overlaps(box, stroke));
  const clear = mostOf(choices.map((choice) => ({ ...choice, candidates: choice.candidates.filter((candidate) => !onStroke(candidate)) })));
  if (clear.length === choices.length) return clear;
  // A name on a stroke of the dashed line is better than none. The stroke is drawn above the name.
  const more = mostOf(
    choices.map((choice) => ({ ...choice, candidates: [...choice.candidates].sort((a, b) => Number(onStroke(a)) - Number(onStroke(b))) })),
  );
  return more.length > clear.length ? more : clear;
}

interface Choice extends Pick<InsetLabel, 'id' | 'lines' | 'mark'> {
  readonly candidates: readonly Candidate[];
}

/** The layout with the most names that don't overlap; of several, the one found first. */
function mostOf(choices: readonly Choice[]): readonly InsetLabel[] {
  let best: readonly InsetLabel[] = [];
  let tries = 0;
  const place = (i: number, placed: readonly InsetLabel[]): void => {
    if (placed.length > best.length) best = placed;
    const choice = choices[i];
    if (!choice) return;
    const { candidates, ...label } = choice;
    for (const candidate of candidates) {
      // The remaining choices can't lead to more names than the best layout has.
      if (placed.length + choices.length - i <= best.length || ++tries > maxTries) return;
      if (!placed.some(({ box }) => overlaps(box, candidate.box))) place(i + 1, [...placed, { ...label, ...candidate }]);
    }
    if (placed.length + choices.length - i - 1 > best.length) place(i + 1, placed);
  };
  place(0, []);
  return best;
}

/** Latitude, in degrees, above which the inset has no names: there it shows the mainland's coast, as the map does. */
const northernmost = 22;

function candidatesOf(at: PointPx, isSea: boolean, lines: readonly string[], { size, sizePx }: InsetLayoutOptions): readonly Candidate[] {
  const width = Math.max(...lines.map((line) => textWidthPx(line, sizePx, false)));
  return isSea
    ? spread(at, size, sizePx).map((middle) => candidateAt(middle, { across: 0, down: 0, slide: 0 }, lines, width, sizePx, 0))
    : gapsEm.flatMap((gapEm) => positions.map((position) => candidateAt(at, position, lines, width, sizePx, gapEm * sizePx)));
}

function distancePx([x, y]: PointPx, box: RectPx): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** Whether a name belongs visibly to its own mark: its middle is nearer to it than to the other, and its edge not noticeably farther. */
function isNearer(box: RectPx, own: PointPx, other: PointPx): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return (
    Math.hypot(own[0] - x, own[1] - y) < Math.hypot(other[0] - x, other[1] - y) && distancePx(own, box) <= distancePx(other, box) + hairPx
  );
}

function isWithin({ x, y, width, height }: RectPx, size: SizePx): boolean {
  return x >= 1 && y >= 1 && x + width <= size.width - 1 && y + height <= size.height - 1;
}

function candidateAt(
  [x, y]: PointPx,
  { across, down, slide }: { readonly across: number; readonly down: number; readonly slide: number },
  lines: readonly string[],
  width: number,
  sizePx: number,
  gap: number,
): Candidate {
  const height = lines.length * sizePx * lineHeight;
  const textAnchor = across < 0 ? 'end' : across > 0 ? 'start' : 'middle';
  const startX = x + across * gap + slide * width;
  const top = y + down * (gap + height / 2) - height / 2;
  return { textAnchor, at: [startX, top], box: { x: startX - (across < 0 ? width : across > 0 ? 0 : width / 2), y: top, width, height } };
}

/** Points around a sea's label point, in ascending order of distance. */
function spread([x, y]: PointPx, { width, height }: SizePx, sizePx: number): readonly PointPx[] {
  const points: PointPx[] = [];
  for (let across = -width / 4; across <= width / 4; across += sizePx)
    for (let down = -height / 6; down <= height / 6; down += sizePx / 2) points.push([x + across, y + down]);
  const off = (point: PointPx): number => Math.hypot(point[0] - x, point[1] - y);
  return points.sort((a, b) => off(a) - off(b));
}
