/** Pictures of the built-in report as the map shows it, and checks of the lettering for one topic. */
import { expect } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { languages, topicIds } from '../../data/vocabulary.ts';
import {
  cameraFraming,
  homeBounds,
  pointPxOf,
  screenTransform,
  type Bounds,
  type LonLat,
  type PointPx,
  type SizePx,
} from '../../geo/projection.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder, type Scene } from '../../scene/scene.ts';
import { initialViewState, type Topic } from '../../state/view-state.ts';
import { clearView } from '../svg/clear-view.ts';
import { marksOnScreen } from './layout.ts';
import { faultsOf, wordsOf, type Picture } from './lettering.harness.ts';
import { overlayRects, showsSouth, uncovered, type Covered } from './overlays.ts';

export const index = indexDataSet(report);
export const build = sceneBuilder({ index, places, attribution });
export const topics = topicIds.filter((topic) => topic !== 'flows');
export const pairings = index.officialPairings.map(({ id }) => id);

/** Sizes of the map in windows of 1920 × 1080, 1440 × 900, 1280 × 720, 390 × 844, 320 × 640 and 844 × 390. */
export const sizes = [
  { width: 1520, height: 937 },
  { width: 1040, height: 757 },
  { width: 880, height: 577 },
  { width: 390, height: 505 },
  { width: 320, height: 340 },
  { width: 500, height: 330 },
] as const satisfies readonly SizePx[];

export function pictureOf(scene: Scene, bounds: Bounds, size: SizePx, covered: Covered = uncovered): Picture {
  const transform = screenTransform(cameraFraming(bounds, size), size);
  const project = (place: LonLat): PointPx => pointPxOf(place, transform);
  return {
    scene,
    marks: marksOnScreen(scene, transform, size, covered),
    project,
    size,
    controls: overlayRects(size, scene, !showsSouth(project, size), covered),
  };
}

/** The picture that the map shows: home, or the two ends of the selected pairing. */
export function shown(view: Partial<typeof initialViewState>, size: SizePx): Picture {
  const { selection = null } = view;
  if (selection === null) return pictureOf(build({ ...initialViewState, ...view }, 'light'), homeBounds, size);
  const scene = build({ ...initialViewState, framing: 'pair', ...view }, 'light');
  const ends = scene.regions.filter(({ id }) => scene.emphasis.emphasized?.has(id)).map(({ place }) => place);
  return pictureOf(scene, clearView(scene.framing, ends, [], size, overlayRects(size, scene), 0), size);
}

/** Id of a pairing; null: no selection. */
type Selection = string | null;

/** Expects that no picture of a size breaks a law, in any language. */
export function expectLawful(topic: Topic, size: SizePx, selections: readonly Selection[]): void {
  const broken: string[] = [];
  let words = 0;
  for (const language of languages) {
    for (const selection of selections) {
      const picture = shown({ topic, language, selection }, size);
      words += wordsOf(picture).length;
      for (const { law, what } of faultsOf(picture)) broken.push(`${law}: ${what}, ${language}, ${selection ?? 'nothing'} selected`);
    }
  }
  expect(broken).toEqual([]);
  expect(words).toBeGreaterThan(18 * selections.length);
}

/** Expects that every visible place and arc has its text, or is listed as left out. */
export function expectNothingLost(topic: Topic, selectionsAt: (size: SizePx) => readonly Selection[]): void {
  for (const size of sizes) {
    for (const selection of selectionsAt(size)) {
      const picture = shown({ topic, language: 'en', selection }, size);
      const { scene, marks, project } = picture;
      const standing = wordsOf(picture).map(({ kind, id }) => `${kind === 'paired' ? 'name' : kind} ${id}`);
      const listed = [...standing, ...marks.leftOut.map(({ kind, id }) => `${kind} ${id}`)];
      expect(new Set(listed).size).toBe(listed.length);
      const isInSight = ({ place }: { readonly place: LonLat }): boolean => {
        const [x, y] = project(place);
        return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
      };
      for (const region of scene.regions.filter(isInSight)) expect(listed).toContain(`name ${region.id}`);
      for (const point of scene.points.filter((each) => isInSight(each) && (each.name !== null || each.records.length > 0)))
        expect(listed).toContain(`point ${point.id}`);
      if (selection === null) for (const { id } of scene.annotations) expect(listed).toContain(`arc ${id}`);
    }
  }
}
