import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gravityArcs } from '../../../test/fixtures/gravity-flows.ts';
import { arcBetween, distanceToCurve } from '../curve.ts';
import { mostBend, type ArcLayoutInput } from './arc-layout-input.ts';
import { ArcLayout } from './arc-layout.ts';
import { layingOutArcs, layOutArcs } from './lay-out-arcs.ts';

const frame = { width: 400, height: 300 };

describe('a hairball: the 500 largest flows between 333 prefectures', () => {
  const input = gravityArcs(500);
  const before = new ArcLayout(input).cost();
  const after = new ArcLayout(input, layOutArcs(input)).cost();

  test('at most 60 arcs pass over a place that is not one of their ends, instead of more than 500', () => {
    expect(before.passes).toBeGreaterThan(500);
    expect(after.passes).toBeLessThanOrEqual(60);
  });

  test('half as many arcs cross at less than 30°, and no more cross in total', () => {
    expect(after.acuteCrossings).toBeLessThan(before.acuteCrossings / 2);
    expect(after.crossings).toBeLessThan(before.crossings);
  });

  test('a pass is counted if a dot is nearer to the curve than the radius of the dot and half of the stroke', () => {
    // The chords differ from the curve by up to this much.
    expect(before.passes).toBeGreaterThanOrEqual(passesByCurves(input, 3.4));
    expect(before.passes).toBeLessThanOrEqual(passesByCurves(input, 3.6));
  });
});

describe('few arcs', () => {
  test('an arc goes around a place that lies on its curve', () => {
    const input = arcsBetween([50, 150, 350, 150, 200, 96], [[0, 1]], { bend: 0.18 });
    expect(new ArcLayout(input).cost().passes).toBe(1);
    expect(new ArcLayout(input, layOutArcs(input)).cost().passes).toBe(0);
  });

  test('an arc without an obstacle keeps its bend', () => {
    const input = arcsBetween([50, 150, 350, 150], [[0, 1]], { bend: 0.18 });
    expect([...layOutArcs(input)]).toEqual([0.18]);
  });

  test('opposite flows are so far apart that their strokes do not touch', () => {
    const narrow = arcsBetween([50, 150, 110, 150], [[0, 1], [1, 0]], { bend: 0.1 }); // prettier-ignore
    const input = { ...narrow, widthPx: Float32Array.of(9, 9) };
    const [there = 0, back = 0] = layOutArcs(input);
    expect(Math.abs(there + back) * 60).toBeGreaterThanOrEqual(9 + 5);
  });

  test('a fixed arc keeps its bend, and other arcs go around it', () => {
    const crossed = arcsBetween([50, 150, 350, 150, 60, 170, 340, 130], [[0, 1], [2, 3]], { bend: 0.01 }); // prettier-ignore
    const input = { ...crossed, isFixed: Uint8Array.from([1, 0]) };
    expect(new ArcLayout(input).cost().acuteCrossings).toBe(1);
    const bends = layOutArcs(input);
    expect(bends[0]).toBe(0.01);
    expect(new ArcLayout(input, bends).cost().acuteCrossings).toBe(0);
  });

  test('an arc from a place to itself keeps its bend and costs nothing', () => {
    const input = arcsBetween([50, 150, 350, 150], [[0, 0], [0, 1]], { bend: 0.18 }); // prettier-ignore
    expect([...layOutArcs(input)]).toEqual([0.18, 0.18]);
    expect(new ArcLayout(input).cost().total).toBe(0);
  });

  test('an empty input gives no bends', () => {
    expect([...layOutArcs(arcsBetween([], [], { bend: 0 }))]).toEqual([]);
  });
});

describe('laws', () => {
  test('the same arcs always have the same bends, whether laid out at once or in parts', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const bends = layOutArcs(input);
        expect(layOutArcs(input)).toEqual(bends);
        const steps = layingOutArcs(input);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(bends);
      }),
    );
  });

  test('a layout never costs more than the bends of the input', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(new ArcLayout(input, layOutArcs(input)).cost().total).toBeLessThanOrEqual(new ArcLayout(input).cost().total + 1e-6);
      }),
    );
  });

  test('an arc is curved and bends at most by mostBend, or keeps its bend', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        layOutArcs(input).forEach((bend, arc) => {
          if (bend !== input.bend[arc]) expect(Math.abs(bend)).toBeLessThanOrEqual(mostBend);
          if (bend !== input.bend[arc]) expect(Math.abs(bend)).toBeGreaterThanOrEqual(0.04);
        });
      }),
    );
  });

  test('the layout of the mirrored picture is the mirrored layout', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const mirrored = {
          ...input,
          places: input.places.map((at, i) => (i % 2 === 0 ? frame.width - at : at)),
          bend: input.bend.map((bend) => -bend),
        };
        expect([...layOutArcs(mirrored)].map((bend) => -bend)).toEqual([...layOutArcs(input)]);
      }),
    );
  });

  test('fixed arcs keep their bends', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const isFixed = input.isFixed.map((_, arc) => (arc % 3 === 0 ? 1 : 0));
        layOutArcs({ ...input, isFixed }).forEach((bend, arc) => {
          if (isFixed[arc] === 1) expect(bend).toBe(input.bend[arc]);
        });
      }),
    );
  });
});

/** Places on whole pixels, so that many of them are collinear. */
const inputs = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: frame.width }), fc.integer({ min: 0, max: frame.height })), {
    minLength: 2,
    maxLength: 20,
    selector: ([x, y]) => x * 1000 + y,
  })
  .chain((places) =>
    fc.record({
      places: fc.constant(places.flat()),
      arcs: fc.array(
        fc.record({
          ends: fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1)),
          widthPx: fc.integer({ min: 1, max: 18 }).map((n) => n / 2),
          bend: fc.integer({ min: 2, max: 11 }).map((n) => n / 50),
        }),
        { maxLength: 30 },
      ),
    }),
  )
  .map(({ places, arcs }): ArcLayoutInput => ({
    places: Float64Array.from(places),
    origin: Uint32Array.from(arcs, ({ ends }) => ends[0]),
    destination: Uint32Array.from(arcs, ({ ends }) => ends[1]),
    widthPx: Float32Array.from(arcs, ({ widthPx }) => widthPx),
    bend: Float64Array.from(arcs, ({ bend }) => bend),
    isFixed: new Uint8Array(arcs.length),
    frame,
  }));

function arcsBetween(
  places: readonly number[],
  ends: readonly (readonly [number, number])[],
  { bend }: { readonly bend: number },
): ArcLayoutInput {
  return {
    places: Float64Array.from(places),
    origin: Uint32Array.from(ends, ([origin]) => origin),
    destination: Uint32Array.from(ends, ([, destination]) => destination),
    widthPx: new Float32Array(ends.length).fill(2),
    bend: new Float64Array(ends.length).fill(bend),
    isFixed: new Uint8Array(ends.length),
    frame,
  };
}

/** The number of passes, computed from the curves that the maps draw. */
function passesByCurves({ places, origin, destination, widthPx, bend }: ArcLayoutInput, radiusPx: number): number {
  const at = (place = 0): readonly [number, number] => [places[2 * place] ?? 0, places[2 * place + 1] ?? 0];
  const away = (place: number, other = 0): number => Math.hypot(at(place)[0] - at(other)[0], at(place)[1] - at(other)[1]);
  let passes = 0;
  origin.forEach((from, arc) => {
    const to = destination[arc] ?? 0;
    const curve = arcBetween(at(from), at(to), bend[arc] ?? 0);
    const clearPx = radiusPx + (widthPx[arc] ?? 0) / 2;
    for (let place = 0; place < places.length / 2; place++)
      if (Math.min(away(place, from), away(place, to)) > clearPx && distanceToCurve(curve, at(place)) < clearPx) passes++;
  });
  return passes;
}
