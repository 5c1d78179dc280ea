/** The laws of the lettering, for topics, languages and sizes of the built-in report. `lettering.full.test.ts` tries every selection. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, seedOf } from '../../../test/fast-check.ts';
import { languages } from '../../data/vocabulary.ts';
import type { Bounds, SizePx } from '../../geo/projection.ts';
import { initialViewState } from '../../state/view-state.ts';
import { faultsOf } from './lettering.harness.ts';
import { build, expectLawful, expectNothingLost, index, pairings, pictureOf, shown, sizes, topics } from './report-pictures.harness.ts';

describe.each(topics)('in the topic %s', (topic) => {
  /** No selection, and two pairings that differ by topic and size. */
  const selectionsAt = (size: SizePx): readonly (string | null)[] => {
    const first = topics.indexOf(topic) + sizes.findIndex(({ width }) => width === size.width);
    return [null, ...[first, first + 3].map((i) => pairings[i % pairings.length] ?? null)];
  };

  test.each(sizes)('no picture of $width × $height px breaks a law, in any language and with some selections', (size) =>
    expectLawful(topic, size, selectionsAt(size)),
  );

  test('every visible place and arc has its text, or is listed as left out', () => expectNothingLost(topic, selectionsAt));
});

test('every paired place has its name on a large map, in every language', () => {
  for (const topic of topics) {
    for (const language of languages) {
      for (const size of sizes.slice(0, 3)) {
        const { leftOut } = shown({ topic, language }, size).marks;
        expect(leftOut.filter(({ kind }) => kind === 'name')).toEqual([]);
      }
    }
  }
});

test('no text is left out in a window of 1920 × 1080 px, in any topic and language, with any selection', () => {
  for (const topic of topics)
    for (const language of languages)
      for (const selection of [null, ...pairings]) expect(shown({ topic, language, selection }, sizes[0]).marks.leftOut).toEqual([]);
});

/** Sizes of the map in a frame of 200 × 150 px, and in a window of 1280 × 1024 at 400 %. */
test.each([
  { width: 200, height: 128 },
  { width: 320, height: 236 },
])('in $width × $height px both ends of the selected pairing are named, or listed as left out', (size) => {
  let named = 0;
  for (const topic of topics) {
    for (const language of languages) {
      for (const selection of pairings) {
        const picture = shown({ topic, language, selection }, size);
        expect(faultsOf(picture)).toEqual([]);
        const ends = picture.scene.regions.filter(({ pairing }) => pairing === selection).map(({ id }) => id);
        const { labels, leftOut } = picture.marks;
        const standing = ends.filter((id) => labels.some(({ label }) => label.id === id));
        expect(standing.length, `${topic}, ${language}, ${selection}`).toBeGreaterThan(0);
        for (const id of ends) if (!standing.includes(id)) expect(leftOut).toContainEqual({ kind: 'name', id });
        named += standing.length;
      }
    }
  }
  expect(named).toBeGreaterThanOrEqual(2 * topics.length * languages.length * pairings.length - 1);
});

const view = fc.record({
  topic: fc.constantFrom(...topics),
  language: fc.constantFrom(...languages),
  selection: fc.constantFrom(null, ...pairings, ...index.mapRegions.map(({ id }) => id)),
});

test('no law is broken at any camera position, any size of the map and with any overlay', () => {
  fc.assert(
    fc.property(
      view,
      fc.record({ width: fc.integer({ min: 160, max: 1600 }), height: fc.integer({ min: 120, max: 1100 }) }),
      fc.record({
        lon: fc.double({ min: 100, max: 138, noNaN: true }),
        lat: fc.double({ min: 18, max: 54, noNaN: true }),
        degrees: fc.double({ min: 2, max: 60, noNaN: true }),
      }),
      fc.record({ belowPx: fc.constantFrom(0, 0, 90, 260), textScale: fc.constantFrom(1, 1, 1.5, 2) }),
      (part, size, { lon, lat, degrees }, covered) => {
        const bounds: Bounds = [lon - degrees / 2, Math.max(-80, lat - degrees / 3), lon + degrees / 2, Math.min(80, lat + degrees / 3)];
        expect(faultsOf(pictureOf(build({ ...initialViewState, ...part, framing: bounds }, 'light'), bounds, size, covered))).toEqual([]);
      },
    ),
    { numRuns: runs(150), seed: seedOf(17) },
  );
});
