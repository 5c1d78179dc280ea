/** Names of the geography on a map: countries, seas, islands, and Hong Kong and Macao. */
import { geoContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { runs, seedOf } from '../../../test/fast-check.ts';
import { indexDataSet } from '../../data/data-set.ts';
import { languages } from '../../data/vocabulary.ts';
import { geographyOf } from '../../geo/features.ts';
import { overviewTopology } from '../../geo/overview.ts';
import { cameraFraming, homeBounds, placeAt, screenTransform, wholeBounds, type Bounds, type SizePx } from '../../geo/projection.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { initialViewState } from '../../state/view-state.ts';
import { overlaps, type RectPx } from './boxes.ts';
import { labelWidthPx, type PlacedLabel } from './label-layout.ts';
import { marksOnScreen } from './layout.ts';
import { overlayRects } from './overlays.ts';

const build = sceneBuilder({ index: indexDataSet(report), places, attribution });
const scenes = languages.map((language) => build({ ...initialViewState, language }, 'light'));
const { countries } = geographyOf(overviewTopology);

/** Sizes of the map on screens of 1440 × 900, 1280 × 720 and 390 × 844. */
const landings = [
  { width: 1040, height: 757 },
  { width: 880, height: 577 },
  { width: 390, height: 410 },
] as const;

const transformOf = (bounds: Bounds, size: SizePx) => screenTransform(cameraFraming(bounds, size), size);
const labelsAt = (scene: Scene, bounds: Bounds, size: SizePx): readonly PlacedLabel[] =>
  marksOnScreen(scene, transformOf(bounds, size), size).labels;
const middleOf = ({ x, y, width, height }: RectPx): readonly [number, number] => [x + width / 2, y + height / 2];
const idsAt = (scene: Scene, bounds: Bounds, size: SizePx): readonly string[] => labelsAt(scene, bounds, size).map(({ label }) => label.id);

describe.each(scenes.map((scene) => [scene.language, scene] as const))('in %s', (_language, scene) => {
  test.each(landings)('the landing at $width × $height px names Russia, Hong Kong and Macao', (size) => {
    expect(idsAt(scene, homeBounds, size)).toEqual(expect.arrayContaining(['RU', '820000', '810000']));
  });

  test('a map of all of China names the South China Sea and those of its groups of islands that fit', () => {
    expect(idsAt(scene, wholeBounds, landings[0])).toEqual(expect.arrayContaining(['nanhai', 'xisha', 'zhongsha', 'nansha']));
    expect(idsAt(scene, wholeBounds, landings[1])).toEqual(expect.arrayContaining(['xisha', 'nansha']));
  });

  test.each(landings)('a closer map of $width × $height px names islands and seas', (size) => {
    expect(idsAt(scene, [110.5, 11, 121, 21.5], size)).toEqual(
      expect.arrayContaining(['nanhai', 'dongsha', 'xisha', 'zhongsha', 'huangyan']),
    );
    expect(idsAt(scene, [111.5, 3, 117, 11], size)).toEqual(expect.arrayContaining(['nanhai', 'nansha', 'zengmu']));
    expect(idsAt(scene, [121, 25, 126, 28.5], size)).toEqual(expect.arrayContaining(['donghai', 'diaoyu', 'chiwei']));
    expect(idsAt(scene, [120.5, 33.5, 125, 37], size)).toContain('huanghai');
    expect(idsAt(scene, [117.5, 37.2, 121.8, 40.8], size)).toContain('bohai');
  });

  test('a closer map keeps the name of Macao', () => {
    for (const size of landings)
      for (const degrees of [0.4, 0.8, 1.5, 3, 6])
        expect(idsAt(scene, [113.55 - degrees, 22.2 - degrees, 113.55 + degrees, 22.2 + degrees], size), `${degrees}°`).toContain('820000');
  });

  test('a map of all of China leaves out the single islands of the East China Sea', () => {
    for (const bounds of [homeBounds, wholeBounds]) {
      const ids = idsAt(scene, bounds, landings[0]);
      expect(ids).not.toContain('diaoyu');
      expect(ids).not.toContain('chiwei');
    }
  });
});

const views = fc.record({
  lon: fc.double({ min: 105, max: 138, noNaN: true }),
  lat: fc.double({ min: 36, max: 55, noNaN: true }),
  degrees: fc.double({ min: 3, max: 30, noNaN: true }),
  size: fc.constantFrom(...landings),
  scene: fc.constantFrom(...scenes),
});

describe('the neighbouring country', () => {
  test.each(['RU', 'MN', 'KP'])('%s is named on its visible land if its name fits there', (id) => {
    const country = countries.find((candidate) => candidate.id === id);
    if (!country) throw new Error(id);
    fc.assert(
      fc.property(views, ({ lon, lat, degrees, size, scene }) => {
        const bounds: Bounds = [lon - degrees / 2, lat - degrees / 3, lon + degrees / 2, lat + degrees / 3];
        const transform = transformOf(bounds, size);
        const placed = labelsAt(scene, bounds, size);
        const isLand = (x: number, y: number): boolean => geoContains(country, [...placeAt([x, y], transform)]);
        const own = placed.find(({ label }) => label.id === id);
        if (own) {
          // The middle of the name must be on land.
          expect(isLand(...middleOf(own.box)), `${lon}, ${lat}, ${degrees}° at ${size.width} px`).toBe(true);
          return;
        }
        const label = scene.labels.find((candidate) => candidate.id === id);
        if (!label) throw new Error(id);
        // The name needs a margin of land of one and a half cells of the build's grid.
        const spare = Math.max(16, (0.4 * transform.scale) / 360);
        const width = labelWidthPx(label) + 2 * spare;
        const height = 14 + 2 * spare;
        const covered = [...overlayRects(size, scene), ...placed.map(({ box }) => box)];
        for (let x = 4; x + width < size.width; x += 30) {
          for (let y = 4; y + height < size.height; y += 30) {
            if (!isLand(x + width / 2, y + height / 2) || covered.some((rect) => overlaps(rect, { x, y, width, height }))) continue;
            const isAllLand = [0, 0.25, 0.5, 0.75, 1].every((across) =>
              [0, 0.5, 1].every((down) => isLand(x + across * width, y + down * height)),
            );
            expect(isAllLand, `${id} has room at ${x}, ${y} of ${bounds.join()} at ${size.width} px`).toBe(false);
          }
        }
      }),
      { numRuns: runs(60), seed: seedOf(7) },
    );
  });
});

describe('a sea', () => {
  test('is named on water', () => {
    const land = [...countries, ...geographyOf(overviewTopology).provinces.values()];
    fc.assert(
      fc.property(
        fc.record({
          view: views,
          lon: fc.double({ min: 106, max: 130, noNaN: true }),
          lat: fc.double({ min: 4, max: 40, noNaN: true }),
        }),
        ({ view: { degrees, size, scene }, lon, lat }) => {
          const bounds: Bounds = [lon - degrees / 2, lat - degrees / 3, lon + degrees / 2, lat + degrees / 3];
          const transform = transformOf(bounds, size);
          for (const { label, box } of labelsAt(scene, bounds, size)) {
            if (label.role !== 'sea') continue;
            const [x, y] = middleOf(box);
            const at = placeAt([x, y], transform);
            expect(land.find((area) => geoContains(area, [...at]))?.id, `${label.id} at ${at.join()}`).toBeUndefined();
          }
        },
      ),
      { numRuns: runs(40), seed: seedOf(7) },
    );
  });
});
