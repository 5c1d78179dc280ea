/** Finds faults in the lettering of a map, law by law, for tests of any scene and size. */
import { distanceToSegment } from '../../geo/curve.ts';
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { arcHeads, arcRuns } from '../svg/arc-marks.ts';
import { overlaps, type RectPx, type Segment } from './boxes.ts';
import type { PlacedMarks } from './layout.ts';

export const laws = [
  'a word lies on a word',
  'a word lies on a head',
  'a word lies on a dot',
  'a word lies under a control',
  'a word is cut',
  'a name is nearer to another place',
  'a figure is far from its arc',
  'a figure is as near to another arc',
  'a leader crosses a word, a head or a dot',
  'two leaders cross',
] as const;
export type Law = (typeof laws)[number];

export interface Fault {
  readonly law: Law;
  readonly what: string;
}

interface Word {
  readonly key: string;
  readonly kind: 'paired' | 'other' | 'point' | 'arc' | 'route';
  readonly id: string;
  readonly at: PointPx;
  readonly box: RectPx;
  readonly leader: readonly [PointPx, PointPx] | null;
}

/** Difference in px that a reader does not notice. */
const unseenPx = 2;
/** Largest distance of a figure without a leader line from the edge of its arc. */
const besidePx = 12;
const dotPx = 3.5;

export interface Picture {
  readonly scene: Scene;
  readonly marks: PlacedMarks;
  readonly project: (place: LonLat) => PointPx;
  readonly size: SizePx;
  readonly controls: readonly RectPx[];
}

/** All placed texts. */
export function wordsOf({ marks }: Pick<Picture, 'marks'>): readonly Word[] {
  return [
    ...marks.labels.map(({ label, at, box, leader }): Word => {
      const kind = label.role === 'paired' ? 'paired' : 'other';
      return { key: `${kind} ${label.id}`, kind, id: label.id, at, box, leader };
    }),
    ...marks.annotations
      .filter(({ hasWords }) => hasWords)
      .map(({ kind, id, at, box, leader }): Word => ({ key: `${kind} ${id}`, kind, id, at, box, leader })),
  ];
}

export function faultsOf(picture: Picture): readonly Fault[] {
  const { scene, project, size, controls, marks } = picture;
  const { arcs } = scene;
  const words = wordsOf(picture);
  const heads = arcHeads(arcs, project);
  const dots = [
    ...marks.ends.map(({ region, at }) => ({ id: region.id, at })),
    ...scene.points.filter(({ kind }) => kind !== 'area').map(({ id, place }) => ({ id, at: project(place) })),
  ];
  const strokes = arcRuns(arcs, project).map(({ parts, halfPx }, i) => ({
    id: arcs.ids[arcs.shown[i] ?? -1] ?? '',
    segments: parts.flatMap(({ segments }) => segments),
    half: halfPx,
  }));
  const faults: Fault[] = [];
  const fault = (law: Law, what: string): void => void faults.push({ law, what });
  for (const [n, word] of words.entries()) {
    const { key, kind, id, at, box, leader } = word;
    for (const other of words.slice(n + 1)) if (overlaps(inner(box), other.box)) fault('a word lies on a word', `${key} – ${other.key}`);
    if (heads.some((corners) => meetsPolygon(inner(box), corners))) fault('a word lies on a head', key);
    for (const dot of dots)
      if (dot.id !== id && farFrom(dot.at, at) > 1 && distanceOf(dot.at, box) < dotPx - 0.5)
        fault('a word lies on a dot', `${key} – ${dot.id}`);
    if (controls.some((control) => overlaps(inner(box), control))) fault('a word lies under a control', key);
    if (box.x < 0 || box.y < 0 || box.x + box.width > size.width || box.y + box.height > size.height) fault('a word is cut', key);
    if ((kind === 'paired' || kind === 'point') && leader === null) {
      const own = distanceOf(at, box);
      for (const dot of dots)
        if (dot.id !== id && farFrom(dot.at, at) > 1 && distanceOf(dot.at, box) < own - unseenPx)
          fault('a name is nearer to another place', `${key} – ${dot.id}`);
    }
    if (kind === 'arc' && leader === null) {
      const own = strokes.find((stroke) => stroke.id === id);
      const away = own ? fromStroke(box, own) : Infinity;
      if (away > besidePx) fault('a figure is far from its arc', key);
      for (const other of strokes) {
        const distance = other === own ? Infinity : fromStroke(box, other);
        if (distance === 0 || distance < away) fault('a figure is as near to another arc', `${key} – ${other.id}`);
      }
    }
    if (leader) {
      const crossed =
        words.some((other) => other !== word && crosses(leader, inner(other.box))) ||
        heads.some((corners) => corners.some((corner, i) => meet(leader, [corner, corners[(i + 1) % corners.length] ?? corner]))) ||
        dots.some(
          (dot) =>
            dot.id !== id &&
            farFrom(dot.at, at) > 1 &&
            distanceToSegment(leader[0], leader[1], dot.at) < Math.min(dotPx - 0.5, 0.85 * farFrom(dot.at, at)),
        );
      if (crossed) fault('a leader crosses a word, a head or a dot', key);
      for (const other of words.slice(n + 1))
        if (other.leader && meet(leader, other.leader)) fault('two leaders cross', `${key} – ${other.key}`);
    }
  }
  return faults;
}

function inner({ x, y, width, height }: RectPx): RectPx {
  return { x: x + 0.05, y: y + 0.05, width: Math.max(0, width - 0.1), height: Math.max(0, height - 0.1) };
}

function farFrom([x, y]: PointPx, [otherX, otherY]: PointPx): number {
  return Math.hypot(x - otherX, y - otherY);
}

function distanceOf([x, y]: PointPx, box: RectPx): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** Distance from a box to the edge of an arc's stroke; 0 if the box is on it. */
function fromStroke(box: RectPx, { segments, half }: { readonly segments: readonly Segment[]; readonly half: number }): number {
  return Math.max(0, Math.min(...segments.map(([from, to]) => fromSegment(box, from, to))) - half);
}

function fromSegment(box: RectPx, from: PointPx, to: PointPx): number {
  if (crosses([from, to], box)) return 0;
  return Math.min(distanceOf(from, box), distanceOf(to, box), ...cornersOf(box).map((corner) => distanceToSegment(from, to, corner)));
}

function cornersOf({ x, y, width, height }: RectPx): readonly PointPx[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function crosses(segment: readonly [PointPx, PointPx], box: RectPx): boolean {
  const corners = cornersOf(box);
  return (
    segment.some((end) => distanceOf(end, box) === 0) ||
    corners.some((corner, i) => meet(segment, [corner, corners[(i + 1) % 4] ?? corner]))
  );
}

function meetsPolygon(box: RectPx, polygon: readonly PointPx[]): boolean {
  return polygon.some((corner, i) => crosses([corner, polygon[(i + 1) % polygon.length] ?? corner], box));
}

/** Whether two segments have a point in common. */
function meet([a, b]: readonly [PointPx, PointPx], [c, d]: readonly [PointPx, PointPx]): boolean {
  const turn = (p: PointPx, q: PointPx, r: PointPx): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
