/** Mutated data sets, each shown or listed in problems. */
import * as fc from 'fast-check';
import type { MultiLineString } from 'geojson';
import { expect } from 'vitest';
import { indexDataSet } from '../../src/data/data-set.ts';
import { parseDataSet } from '../../src/data/parse/parse.ts';
import { csvOf } from '../../src/export/csv.ts';
import { geoJsonOf } from '../../src/export/geojson.ts';
import type { Geography } from '../../src/geo/features.ts';
import { attribution, places } from '../../src/geo/surroundings.ts';
import { lightPalette } from '../../src/scene/palette.ts';
import { sceneBuilder } from '../../src/scene/scene.ts';
import { initialViewState, topics } from '../../src/state/view-state.ts';
import { exportDrawing } from '../../src/render/svg/export-drawing.ts';
import { renderedToText } from '../../src/render/svg/serialise.node.ts';
import { mutated, mutation } from './mutations.ts';

const lines = { type: 'MultiLineString', coordinates: [] } as const satisfies MultiLineString;
/** An empty geography, so that only the data set is drawn. */
const nowhere: Geography = {
  level: 'overview',
  countries: [],
  provinces: new Map(),
  prefectures: new Map(),
  districts: new Map(),
  borders: { coast: lines, national: lines, province: lines, prefecture: lines, neighbour: lines, neighbourCoast: lines },
  dashes: lines,
  outline: { type: 'MultiPolygon', coordinates: [] },
  inset: { neighbours: '', land: '', borders: '', dashes: '', strokes: [] },
};

const view = fc.record({
  topic: fc.constantFrom(...topics),
  language: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const),
  selection: fc.constantFrom(null, '220000', 'jilin-zhejiang', '210100', '__proto__'),
  framing: fc.constantFrom('home' as const, 'pair' as const, 'whole' as const),
  theme: fc.constantFrom('light' as const, 'dark' as const),
});

/** Expects that each data set is shown or listed in problems, and is drawn without NaN. */
export function expectSound(numRuns: number): void {
  const counts = { shown: 0, refused: 0, skipped: 0 };
  let run = 0;
  fc.assert(
    fc.property(mutation, view, (changes, { theme, ...requested }) => {
      const { dataSet, problems, read, shown, skipped } = parseDataSet(mutated(changes));
      expect(shown + skipped).toBe(read);
      if (!dataSet) {
        counts.refused++;
        expect(problems.length).toBeGreaterThan(0);
        return;
      }
      counts.shown++;
      if (skipped > 0) counts.skipped++;
      const index = indexDataSet(dataSet);
      const scene = sceneBuilder({ index, places, attribution })({ ...initialViewState, ...requested }, theme);
      const { arcs } = scene;
      for (const column of [arcs.originLon, arcs.originLat, arcs.destinationLon, arcs.destinationLat, arcs.bend, arcs.widthPx])
        expect(column.every(Number.isFinite)).toBe(true);
      csvOf(index, scene.records, requested.language);
      geoJsonOf(index, scene);
      // Drawing takes the most time, so one in ten is drawn.
      if (run++ % 10 !== 0) return;
      const drawing = renderedToText(
        exportDrawing(scene, nowhere, {
          size: { width: 800, height: 600 },
          projection: 'albers',
          palette: lightPalette,
          fontFamily: 'sans-serif',
        }),
      );
      expect(drawing).not.toMatch(/="[^"]*(NaN|Infinity|undefined|\[object)/);
      expect(drawing).not.toMatch(/<script|<img|<svg onload/i);
    }),
    { numRuns },
  );
  // If most data sets were refused, the code after the parser would not be tested.
  expect(counts.shown).toBeGreaterThan(numRuns / 2);
  expect(counts.skipped).toBeGreaterThan(numRuns / 20);
}
