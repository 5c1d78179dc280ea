import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTimes } from '../../data/time-id.ts';
import { widthScales } from '../../state/view-state.ts';
import { largestOfEach, topFlows } from './largest-flows.ts';
import { flowsOfPlace, largestOfPlace } from './place-flows.ts';
import { sampleValues, widthScaleOf } from './width-scale.ts';
import { runs } from '../../../test/fast-check.ts';

const magnitude = fc.double({ min: 0.001, max: 1e9, noNaN: true });

describe('widths', () => {
  test('never decrease with the value, and stay between the narrowest and the widest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...widthScales), fc.array(magnitude, { minLength: 1, maxLength: 20 }), (scale, all) => {
        const extent = { smallest: Math.min(...all), largest: Math.max(...all) };
        const widthOf = widthScaleOf(scale, extent, [1, 10]);
        const widths = all.toSorted((a, b) => a - b).map(widthOf);
        expect(widths).toEqual(widths.toSorted((a, b) => a - b));
        for (const width of widths) expect(width >= 1 - 1e-9 && width <= 10 + 1e-9).toBe(true);
        expect(widths.at(-1)).toBeCloseTo(10);
        if (scale === 'log')
          expect([widthOf(extent.largest), widthOf(extent.smallest)]).toEqual([10, extent.smallest < extent.largest ? 1 : 10]);
      }),
      { numRuns: runs(2000) },
    );
  });

  test.each([
    [100, 100.00000000000001],
    [999999999.9999976, 999999999.9999977],
  ])('by log of the almost equal %d and %d are the narrowest and the widest', (smallest, largest) => {
    const widthOf = widthScaleOf('log', { smallest, largest }, [1, 10]);
    expect([widthOf(smallest), widthOf(largest)]).toEqual([1, 10]);
  });

  test('by the linear scale are twice as wide for twice the value, by √ for four times', () => {
    const extent = { smallest: 1, largest: 1000 };
    expect(widthScaleOf('linear', extent, [0.1, 10])(500)).toBeCloseTo(5);
    expect(widthScaleOf('sqrt', extent, [0.1, 10])(250)).toBeCloseTo(5);
    expect(widthScaleOf('log', { smallest: 1, largest: 10_000 }, [0, 10])(100)).toBeCloseTo(5);
  });

  test('have samples at round values within the set, the largest first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...widthScales), magnitude, magnitude, (scale, a, b) => {
        const extent = { smallest: Math.min(a, b), largest: Math.max(a, b) };
        const samples = sampleValues(scale, extent);
        expect(samples).toEqual(samples.toSorted((x, y) => y - x));
        for (const n of samples) expect(n > 0 && n <= extent.largest * (1 + 1e-9)).toBe(true);
      }),
    );
  });
});

describe('the largest flows', () => {
  const flow = fc.record({
    n: fc.oneof(fc.nat(1000), fc.constant(Number.NaN)),
    measure: fc.nat(1),
    isShown: fc.boolean(),
    hasPlace: fc.boolean(),
  });

  test('are drawn, and every flow is drawn, left out or without a place', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (all, top) => {
        const n = Float64Array.from(all, (each) => each.n);
        const size = (i: number): number => (Number.isNaN(n[i] ?? Number.NaN) ? -1 : (n[i] ?? 0));
        const table = {
          n,
          bySize: Uint32Array.from(all, (_, i) => i).toSorted((a, b) => size(b) - size(a)),
          measure: Uint32Array.from(all, (each) => each.measure),
          arcOf: Int32Array.from(all, (each, i) => (each.hasPlace ? i : -1)),
          exact: new Uint8Array(n.length),
        };
        const { drawn, flows } = topFlows(
          table,
          Uint8Array.from(all, ({ isShown }) => (isShown ? 1 : 0)),
          top,
        );
        const shown = all.filter(({ isShown }) => isShown);
        expect(flows.all).toBe(shown.length);
        expect(flows.drawn + flows.leftOut.measured + flows.leftOut.others + flows.withoutPlace).toBe(flows.all);
        expect(drawn.length).toBe(Math.min(top, shown.filter(({ hasPlace }) => hasPlace).length));
        const isDrawn = new Set(drawn);
        const least = Math.min(...[...drawn].map(size));
        all.forEach((each, i) => {
          if (each.isShown && each.hasPlace && !isDrawn.has(i)) expect(size(i)).toBeLessThanOrEqual(least);
        });
        const { share } = flows.leftOut;
        const measured = shown.filter((each) => !Number.isNaN(each.n));
        // Values of two times or kinds are never added up.
        if (share.kind === 'share') {
          expect(new Set(measured.map(({ measure }) => measure)).size).toBe(1);
          expect(share.sum).toBe(measured.reduce((sum, each) => sum + each.n, 0));
        }
      }),
    );
  });
});

describe('the largest flows of each time and kind', () => {
  const tableOf = (flows: readonly (readonly [n: number, measure: number])[]): Parameters<typeof largestOfEach>[0] => {
    const n = Float64Array.from(flows, ([own]) => own);
    const size = (i: number): number => (Number.isNaN(n[i] ?? Number.NaN) ? -1 : (n[i] ?? 0));
    return {
      n,
      bySize: Uint32Array.from(flows, (_, i) => i).toSorted((a, b) => size(b) - size(a)),
      measure: Uint32Array.from(flows, ([, measure]) => measure),
      arcOf: Int32Array.from(flows, (_, i) => i),
    };
  };
  const numbered = (count: number, from: number, measure: number): (readonly [number, number])[] =>
    Array.from({ length: count }, (_, i) => [from + i, measure] as const);
  const drawnOf = (flows: readonly (readonly [number, number])[], each?: number, most?: number): readonly number[] => {
    const { isMeant } = largestOfEach(tableOf(flows), new Uint8Array(flows.length).fill(1), each, most);
    return flows.flatMap(([, measure], i) => (isMeant[i] === 1 ? [measure] : []));
  };

  test('are equal in number, whether a time has small or large flows', () => {
    const drawn = drawnOf([...numbered(930, 1500, 0), ...numbered(930, 5, 1)]);
    expect([0, 1].map((measure) => drawn.filter((each) => each === measure).length)).toEqual([60, 60]);
  });

  test('are limited in total to the flows of a table without sums, and include the largest of each', () => {
    const measures = Array.from({ length: 200 }, (_, i) => i);
    const flows = measures.flatMap((measure) => numbered(20, measure * 1000, measure));
    expect(drawnOf(flows)).toHaveLength(500);
    expect(new Set(drawnOf(flows)).size).toBe(200);
    const many = Array.from({ length: 2000 }, (_, measure) => [measure, measure] as const);
    expect(drawnOf(many)).toHaveLength(500);
  });

  test('leave the remaining places to flows without a number', () => {
    const silent = Array.from({ length: 9 }, () => [Number.NaN, 0] as const);
    expect(drawnOf([...numbered(3, 1, 0), ...silent], 5)).toHaveLength(5);
  });

  test('are drawn, the largest first', () => {
    const table = { ...tableOf([...numbered(3, 100, 0), ...numbered(3, 1, 1)]), exact: new Uint8Array(6) };
    const isShown = new Uint8Array(6).fill(1);
    const { drawn, flows } = topFlows(table, isShown, largestOfEach(table, isShown, 1).isMeant);
    expect([...drawn]).toEqual([2, 5]);
    expect(flows).toMatchObject({ all: 6, largest: 2, leftOut: { measured: 4, share: { kind: 'mixed' } } });
  });
});

test('the flows of a place are found without a loop over all flows, the largest first', () => {
  const asked: number[] = [];
  const flowsAt = (place: string): Uint32Array =>
    place === 'a' ? Uint32Array.from({ length: 300 }, (_, i) => 1000 + i) : new Uint32Array();
  const isShown = new Uint8Array(100_000).fill(1);
  isShown[1001] = 0;
  const endsOfFlow = (flow: number): { origin: string; destination: string; isDirected: boolean } => {
    asked.push(flow);
    return { origin: 'a', destination: `partner ${flow}`, isDirected: true };
  };
  const found = flowsOfPlace({ flowsAt, arcOf: new Int32Array(100_000) }, isShown, ['a'], endsOfFlow);
  expect(asked.length).toBe(299);
  expect(found).toMatchObject({ all: 299, places: ['a'] });
  expect([found.drawn.length, found.drawn[0], found.drawn[1]]).toEqual([largestOfPlace, 1000, 1002]);
  expect(found.partners[0]).toBe('partner 1000');
  expect(flowsOfPlace({ flowsAt, arcOf: new Int32Array(100_000) }, isShown, ['a', 'partner 1005'], endsOfFlow)).toMatchObject({
    all: 1,
    partners: ['partner 1005'],
  });
});

test('times are sorted, and a span by its beginning', () => {
  expect(['2018-03', '/2019-05', '2017', '2017/2018-06', '2018'].toSorted(compareTimes)).toEqual([
    '2017',
    '2017/2018-06',
    '2018',
    '2018-03',
    '/2019-05',
  ]);
});
