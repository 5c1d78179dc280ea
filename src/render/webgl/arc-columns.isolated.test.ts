import { expect, test, vi } from 'vitest';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import * as arcMarks from '../svg/arc-marks.ts';
import { arcCurves, emphasisBytes } from './arc-columns.ts';

vi.mock('../svg/arc-marks.ts', { spy: true });

const arcs: ArcColumns = {
  ...emptyArcs(4),
  originLon: Float64Array.of(100, 101, 102, 103),
  originLat: Float64Array.of(30, 31, 32, 33),
  destinationLon: Float64Array.of(110, 112, 114, 116),
  destinationLat: Float64Array.of(40, 38, 36, 34),
  bend: Float32Array.of(0.1, 0.4, 0.1, 0.1),
  ids: ['a', 'b', 'c', 'd'],
  pairings: [null, null, null, null],
  records: [[], [], [], []],
  shown: Uint32Array.of(0, 1, 2, 3),
};

test('if a layout bends some arcs, only their curves are computed again, with the same result as without a cache', () => {
  const before = { arcs, curves: arcCurves(arcs) };
  const bent = { ...arcs, bend: Float32Array.of(0.1, -0.1, 0.1, 0.2) };
  const computed = vi.mocked(arcMarks.curveOfArc);
  computed.mockClear();
  const curves = arcCurves(bent, before);
  expect(computed.mock.calls.map(([, arc]) => arc)).toEqual([1, 3]);
  expect(curves).toEqual(arcCurves(bent));
  expect(curves.largestSagitta).toBeLessThan(before.curves.largestSagitta);
});

test('all curves of other arcs are computed', () => {
  const before = { arcs, curves: arcCurves(arcs) };
  const others = { ...arcs, originLon: Float64Array.of(90, 91, 92, 93) };
  expect(arcCurves(others, before)).toEqual(arcCurves(others));
});

test.each([
  ['all arcs without an emphasis', null, [1, 1, 1, 1]],
  ['the arcs of a subject', ['b', 'd'], [0, 1, 0, 1]],
] as const)('%s are emphasized', (_, subject, expected) => {
  const emphasis = { selected: null, partner: null, pairing: null, pairings: null, emphasized: null, subject: subject && new Set(subject) };
  expect([...emphasisBytes(arcs, emphasis)]).toEqual(expected);
});
