import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import manifest from '../../../geo/manifest.json';
import places from '../../../geo/places.json';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { cameraFraming, pointPxOf, screenTransform, type Bounds, type SizePx } from '../../geo/projection.ts';
import { languages } from '../../data/vocabulary.ts';
import { reportTopics } from '../../scene/topics/index.ts';
import { sceneBuilder, type Scene } from '../../scene/scene.ts';
import { initialViewState, type ViewState } from '../../state/view-state.ts';
import { clearView } from './clear-view.ts';
import { overlayRects } from '../lettering/overlays.ts';
import { runs, seedOf } from '../../../test/fast-check.ts';

const index = indexDataSet(report);
const build = sceneBuilder({ index, places, attribution: manifest.attribution });
const pairings = index.officialPairings.map(({ id }) => id);
const anySize = fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 240, max: 1200 }) });
const sceneOf = (part: Pick<ViewState, 'selection' | 'topic' | 'language'>): Scene =>
  build({ ...initialViewState, ...part, framing: 'pair' }, 'light');
const anyScene = fc
  .record({
    selection: fc.constantFrom(...pairings),
    topic: fc.constantFrom(...reportTopics),
    language: fc.constantFrom(...languages),
  })
  .map(sceneOf);
/** Legends so wide, on a map so low, that only a view of less than 96 px is clear, or only one with a distance from the edge. */
const smallRooms = ['liaoning-jiangsu', 'heilongjiang-guangdong'].map((selection): [Scene, SizePx] => [
  sceneOf({ selection, topic: 'platforms', language: 'en' }),
  { width: 361, height: 240 },
]);

const emphasizedPlaces = ({ regions, emphasis }: Scene): readonly (readonly [number, number])[] =>
  regions.filter(({ id }) => emphasis.emphasized?.has(id)).map(({ place }) => place);
const pointsIn = (view: Bounds, scene: Scene, size: SizePx): readonly (readonly [number, number])[] => {
  const transform = screenTransform(cameraFraming(view, size), size);
  return emphasizedPlaces(scene).map((place) => pointPxOf(place, transform));
};

describe('the view of a pairing', () => {
  test('keeps both ends clear of legend, buttons and inset, in every topic, language and size', () => {
    fc.assert(
      fc.property(anyScene, anySize, (scene, size) => {
        const over = overlayRects(size, scene);
        const view = clearView(scene.framing, emphasizedPlaces(scene), [], size, over, 0);
        for (const [x, y] of pointsIn(view, scene, size)) {
          expect(x > 0 && y > 0 && x < size.width && y < size.height).toBe(true);
          for (const rect of over) expect(x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height).toBe(false);
        }
      }),
      { seed: seedOf(90), numRuns: runs(300), examples: smallRooms },
    );
  });

  test('keeps both ends above a sheet that covers the map from below', () => {
    fc.assert(
      fc.property(anyScene, anySize, fc.double({ min: 0, max: 0.5, noNaN: true }), (scene, size, share) => {
        const view = clearView(scene.framing, emphasizedPlaces(scene), [], size, [], share * size.height);
        for (const [x, y] of pointsIn(view, scene, size))
          expect(x > 0 && y > 0 && x < size.width && y < size.height * (1 - share)).toBe(true);
      }),
      { seed: seedOf(91), numRuns: runs(300) },
    );
  });

  test('is the requested one if nothing covers the map', () => {
    fc.assert(
      fc.property(anyScene, anySize, (scene, size) => {
        const [asked, got] = [scene.framing, clearView(scene.framing, emphasizedPlaces(scene), [], size, [], 0)].map((bounds) =>
          cameraFraming(bounds, size),
        );
        expect(got?.zoom).toBeCloseTo(asked?.zoom ?? 0, 6);
        expect(got?.center[0]).toBeCloseTo(asked?.center[0] ?? 0, 6);
        expect(got?.center[1]).toBeCloseTo(asked?.center[1] ?? 0, 6);
      }),
      { seed: seedOf(92), numRuns: runs(100) },
    );
  });
});
