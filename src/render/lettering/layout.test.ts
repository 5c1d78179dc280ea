import { describe, expect, test } from 'vitest';
import {
  cameraFraming,
  homeBounds,
  placeAt,
  pointPxOf,
  screenTransform,
  type Bounds,
  type LonLat,
  type PointPx,
  type ScreenTransform,
} from '../../geo/projection.ts';
import { initialViewState } from '../../state/view-state.ts';
import { overlaps } from './boxes.ts';
import { marksInMotion, marksOnScreen } from './layout.ts';
import { overlayRects, showsSouth } from './overlays.ts';
import { build } from './report-pictures.harness.ts';

const size = { width: 1040, height: 757 };
const at = (bounds: Bounds): ScreenTransform => screenTransform(cameraFraming(bounds, size), size);
const yangtze: Bounds = [114, 27, 124, 34];
const south: Bounds = [106, 2, 123, 21];

describe('while the camera moves', () => {
  test('texts keep their positions beside their places, and are laid out again only when the camera is at rest', () => {
    const scene = build({ ...initialViewState, topic: 'projects' }, 'light');
    const resting = marksOnScreen(scene, at(homeBounds), size);
    const moving = marksInMotion(scene, at(yangtze), size);
    const standing = (marks: typeof resting): unknown =>
      marks.labels.map(({ label, anchor, offset, textAnchor }) => [label.id, label.text, anchor, offset, textAnchor]);
    expect(standing(moving)).toEqual(standing(resting));
    const beside = ({ annotations, leaders }: typeof resting): readonly number[] => [
      ...annotations.flatMap(({ at: [x, y], box, leader }) => [
        box.x - x,
        box.y - y,
        ...(leader?.flatMap((end) => [end[0] - x, end[1] - y]) ?? []),
      ]),
      ...leaders.flatMap(({ at: [x, y], leader }) => leader.flatMap((end) => [end[0] - x, end[1] - y])),
    ];
    expect(resting.annotations.length).toBeGreaterThan(3);
    expect(resting.leaders.length).toBeGreaterThan(1);
    const distances = beside(resting);
    expect(beside(moving).map((px, i) => Math.abs(px - (distances[i] ?? NaN)) < 1e-6)).toEqual(distances.map(() => true));
    const places = (marks: typeof resting, transform: ScreenTransform): readonly (readonly string[])[] =>
      [...marks.annotations, ...marks.leaders].map((mark) => placeAt(mark.at, transform).map((degrees) => degrees.toFixed(6)));
    expect(places(moving, at(yangtze))).toEqual(places(resting, at(homeBounds)));
    for (const { place, at: point } of moving.labels) expect(point).toEqual(pointPxOf(place, at(yangtze)));
    expect(standing(marksOnScreen(scene, at(yangtze), size))).not.toEqual(standing(resting));
  });

  test('a scene without a layout is laid out once', () => {
    const scene = build({ ...initialViewState, topic: 'grain' }, 'light');
    expect(marksInMotion(scene, at(homeBounds), size)).toBe(marksOnScreen(scene, at(homeBounds), size));
  });
});

describe('the inset', () => {
  const scene = build({ ...initialViewState }, 'light');
  const hasInset = (bounds: Bounds): boolean => {
    const project = (place: LonLat): PointPx => pointPxOf(place, at(bounds));
    return !showsSouth(project, size);
  };

  test('is left out if the camera shows the south itself, and leaves its corner to names', () => {
    expect([hasInset(homeBounds), hasInset(yangtze), hasInset(south)]).toEqual([true, true, false]);
    expect(overlayRects(size, scene)).toHaveLength(overlayRects(size, scene, false).length + 1);
    const islands = marksOnScreen(scene, at(south), size).labels.filter(({ label }) => label.role === 'islands');
    expect(islands.map(({ label }) => label.id)).toEqual(expect.arrayContaining(['xisha', 'nansha']));
  });

  test('is an obstacle for names and annotations, as are the legend and the buttons', () => {
    for (const bounds of [homeBounds, yangtze]) {
      const { labels, annotations } = marksOnScreen(scene, at(bounds), size);
      for (const rect of overlayRects(size, scene))
        for (const { box } of [...labels, ...annotations.filter(({ hasWords }) => hasWords)]) expect(overlaps(box, rect)).toBe(false);
    }
  });
});

test('the column of buttons is longer if arcs are directed, because a button then starts their dashes', () => {
  const columnOf = (topic: 'overview' | 'tourism'): number =>
    overlayRects(size, build({ ...initialViewState, topic }, 'light')).at(-1)?.height ?? 0;
  expect(columnOf('tourism')).toBe(columnOf('overview') + 33);
});
