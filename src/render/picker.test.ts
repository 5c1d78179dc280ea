import fc from 'fast-check';
import report from '../../data/report.json';
import manifest from '../../geo/manifest.json';
import places from '../../geo/places.json';
import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../data/data-set.ts';
import { distanceToCurve, pointOnCurve, tangentOfCurve } from '../geo/curve.ts';
import { geographyOf } from '../geo/features.ts';
import { detailTopology } from '../geo/detail.ts';
import { overviewTopology } from '../geo/overview.ts';
import { cameraFraming, homeBounds, lonLatOf, mercatorOf, worldWidthPx, type PlanePoint, type SizePx } from '../geo/projection.ts';
import { emptyArcs } from '../scene/marks/arcs.ts';
import { sceneBuilder, type ArcColumns } from '../scene/scene.ts';
import { initialViewState } from '../state/view-state.ts';
import { maxZoom, prefecturesFromZoom } from './surface.ts';
import { curveOfArc } from './svg/arc-marks.ts';
import { areaOf } from './svg/ground.ts';
import { arcIndex } from './arc-index.ts';
import { areaContains, createPicker } from './picker.ts';
import { runs } from '../../test/fast-check.ts';

const index = indexDataSet(report);
const scene = sceneBuilder({ index, places, attribution: manifest.attribution })(initialViewState, 'light');
const geography = geographyOf(overviewTopology);
const picker = createPicker(scene, geography);
const unitsPerPx = 1 / worldWidthPx(cameraFraming(homeBounds, { width: 1000, height: 750 }).zoom);

describe('picking on the home view', () => {
  test.each(scene.regions.filter(({ level }) => level === 'city').map(({ id, place }) => [id, place] as const))(
    'the dot of %s is hit from 11 px away',
    (id, place) => {
      const [x, y] = mercatorOf(place);
      for (const [dx, dy] of [
        [0, 0],
        [-7, -7],
        [0, -11],
      ] as const) {
        const picked = picker.pick([x + dx * unitsPerPx, y + dy * unitsPerPx], unitsPerPx, 'mouse');
        expect(picked?.kind).toBe('region');
        if (dx === 0 && dy === 0) expect(picked?.id).toBe(id);
      }
    },
  );

  test('沈阳 is the city, the land around it 辽宁', () => {
    expect(picker.pick(mercatorOf([123.43, 41.8]), unitsPerPx, 'mouse')).toEqual({ kind: 'region', id: '210100' });
    expect(picker.pick(mercatorOf([120.3, 41.4]), unitsPerPx, 'mouse')).toEqual({ kind: 'region', id: '210000' });
  });

  test('land of no pairing is its province, and the open sea is nothing', () => {
    expect(picker.pick(mercatorOf([103, 31]), unitsPerPx, 'mouse')).toEqual({ kind: 'place', id: '510000' });
    expect(picker.pick(mercatorOf([133.5, 25]), unitsPerPx, 'mouse')).toBeNull();
  });

  test('an arc over the sea is hit within 4 px of its stroke by a mouse and within 12 by a finger', () => {
    const i = scene.arcs.ids.indexOf('dalian-shanghai');
    const [x, y] = pointOnCurve(curveOfArc(scene.arcs, i, mercatorOf), 0.5);
    // East of its bend nothing else lies near.
    const at = (px: number): PlanePoint => [x + px * unitsPerPx, y];
    expect(picker.pick(at(4.5), unitsPerPx, 'mouse')).toEqual({ kind: 'arc', id: 'dalian-shanghai' });
    expect(picker.pick(at(6), unitsPerPx, 'mouse')).toBeNull();
    expect(picker.pick(at(12), unitsPerPx, 'finger')).toEqual({ kind: 'arc', id: 'dalian-shanghai' });
    expect(picker.pick(at(14), unitsPerPx, 'finger')).toBeNull();
  });
});

test('closer in, where prefectures are drawn, a picked point has the one under it; farther out it has none', () => {
  const detailed = createPicker(scene, geographyOf(detailTopology));
  const close = 1 / worldWidthPx(prefecturesFromZoom + 0.5);
  for (const [place, region, prefecture] of [
    [[131.9, 46.6], '230000', '230500'],
    [[112.9, 23.1], '440000', '440600'],
  ] as const) {
    expect(detailed.pick(mercatorOf(place), close, 'mouse')).toEqual({ kind: 'region', id: region, within: prefecture });
    expect(detailed.pick(mercatorOf(place), unitsPerPx, 'mouse')).not.toHaveProperty('within');
  }
  expect(detailed.pick(mercatorOf([103, 31]), close, 'mouse')).toMatchObject({ kind: 'place', id: '510000', within: expect.any(String) });
});

test.each([4, 6.5, maxZoom])('at zoom %d an arc is hit along its whole stroke, except where a dot is', (zoom) => {
  const perPx = 1 / worldWidthPx(zoom);
  for (const i of scene.arcs.shown) {
    const id = scene.arcs.ids[i];
    const curve = curveOfArc(scene.arcs, i, mercatorOf);
    const insidePx = (scene.arcs.widthPx[i] ?? 0) / 2 - 0.2;
    for (let step = 1; step < 97; step++) {
      const [x, y] = pointOnCurve(curve, step / 97);
      const [dx, dy] = tangentOfCurve(curve, step / 97);
      const across = (insidePx * perPx) / Math.hypot(dx, dy);
      for (const side of [-1, 0, 1]) {
        const at: PlanePoint = [x - side * dy * across, y + side * dx * across];
        const isOnDot = scene.regions.some(
          ({ place }) => Math.hypot(mercatorOf(place)[0] - at[0], mercatorOf(place)[1] - at[1]) < 12 * perPx,
        );
        if (isOnDot) continue;
        const picked = picker.pick(at, perPx, 'mouse');
        expect(picked, `${id} at ${step}/97`).toMatchObject({ kind: 'arc' });
        // Beside its middle, the middle of another arc can be nearer.
        if (side === 0) expect(picked?.id).toBe(id);
      }
    }
  }
});

describe('a region beats what lies around an arc', () => {
  const strokes = Array.from(scene.arcs.shown, (i) => ({
    id: scene.arcs.ids[i] ?? '',
    curve: curveOfArc(scene.arcs, i, mercatorOf),
    halfPx: (scene.arcs.widthPx[i] ?? 0) / 2,
  }));
  /** Px from the edge of the nearest stroke. */
  const fromStroke = (at: PlanePoint, perPx: number): number =>
    Math.min(...strokes.map(({ curve, halfPx }) => distanceToCurve(curve, at) / perPx - halfPx));
  const fromDot = (at: PlanePoint, perPx: number, level: 'city' | 'province'): number =>
    Math.min(
      ...scene.regions
        .filter((region) => region.level === level)
        .map(({ place }) => Math.hypot(mercatorOf(place)[0] - at[0], mercatorOf(place)[1] - at[1]) / perPx),
    );
  const areas = scene.regions.flatMap((region) => areaOf(region, geography) ?? []);
  const sizes = [
    { width: 880, height: 657 },
    { width: 390, height: 500 },
    { width: 320, height: 420 },
  ];
  const perPxOf = (size: SizePx): number => 1 / worldWidthPx(cameraFraming(homeBounds, size).zoom);
  // A double of fast-check is nearly always next to nothing.
  const share = fc.nat(100_000).map((n) => n / 100_000);
  const [west, south, east, north] = homeBounds;
  const point = fc.tuple(share, share).map(([x, y]) => mercatorOf([west + x * (east - west), south + y * (north - south)]));
  const pointer = fc.constantFrom('mouse' as const, 'finger' as const);

  test('on the land of 大连, 2 px beside the arc of 长春 and 天津, a click means 大连', () => {
    const perPx = perPxOf({ width: 880, height: 657 });
    const dalian = scene.regions.find(({ id }) => id === '210200');
    const area = dalian && areaOf(dalian, geography);
    const arc = strokes.find(({ id }) => id === 'changchun-tianjin');
    if (!area || !arc) throw new Error('大连 or the arc is missing');
    const beside = Array.from({ length: 1000 }, (_, i) => pointOnCurve(arc.curve, i / 1000))
      .flatMap(([x, y]): PlanePoint[] => [
        [x + (arc.halfPx + 2) * perPx, y],
        [x - (arc.halfPx + 2) * perPx, y],
        [x, y + (arc.halfPx + 2) * perPx],
        [x, y - (arc.halfPx + 2) * perPx],
      ])
      .filter((at) => areaContains(area, lonLatOf(at)) && fromStroke(at, perPx) > 1.5 && fromDot(at, perPx, 'city') > 12);
    expect(beside.length).toBeGreaterThan(5);
    for (const at of beside)
      for (const by of ['mouse', 'finger'] as const) expect(picker.pick(at, perPx, by)).toEqual({ kind: 'region', id: '210200' });
  });

  test.each(scene.regions)('a point within the dot of $name means a region whose dot it is', ({ id, place }) => {
    const [x, y] = mercatorOf(place);
    for (const by of ['mouse', 'finger'] as const) {
      for (const perPx of sizes.map(perPxOf)) {
        expect(picker.pick([x, y], perPx, by)).toEqual({ kind: 'region', id });
        for (const angle of [0, 1, 2, 3, 4, 5, 6]) {
          const at: PlanePoint = [x + Math.cos(angle) * 4.9 * perPx, y + Math.sin(angle) * 4.9 * perPx];
          const picked = picker.pick(at, perPx, by);
          const found = scene.regions.find((region) => region.id === picked?.id);
          expect(found && Math.hypot(mercatorOf(found.place)[0] - at[0], mercatorOf(found.place)[1] - at[1]) / perPx).toBeLessThanOrEqual(
            4.9 + 1e-9,
          );
        }
      }
    }
  });

  test('an arc is hit on its stroke and casing over a region, elsewhere within 4 px by mouse and 12 by finger, and never over a dot', () => {
    const counts = { arcs: 0, regions: 0, besideArcs: 0 };
    fc.assert(
      fc.property(point, fc.constantFrom(...sizes.map(perPxOf)), pointer, (at, perPx, by) => {
        const picked = picker.pick(at, perPx, by);
        const isOverRegion = areas.some((area) => areaContains(area, lonLatOf(at)));
        const isOverLand = [...geography.provinces.values()].some((area) => areaContains(area, lonLatOf(at)));
        const isOnDot = fromDot(at, perPx, 'city') <= 12 || fromDot(at, perPx, 'province') <= (by === 'finger' ? 12 : 5);
        const reachPx = isOverRegion ? 1.5 : by === 'mouse' ? 4 : 12;
        // The index has the curves in 32 bits.
        fc.pre(Math.abs(fromStroke(at, perPx) - reachPx) > 1e-3);
        const isOnArc = fromStroke(at, perPx) < reachPx;
        expect(picked?.kind ?? null).toBe(isOnDot ? 'region' : isOnArc ? 'arc' : isOverRegion ? 'region' : isOverLand ? 'place' : null);
        if (picked?.kind === 'arc') counts.arcs++;
        if (picked?.kind === 'region') counts.regions++;
        if (picked?.kind === 'region' && !isOnDot && fromStroke(at, perPx) <= 12) counts.besideArcs++;
      }),
      { numRuns: runs(1500) },
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(5);
  });
});

describe('the index of arcs', () => {
  const coordinate = fc.nat(100_000).map((n) => n / 100_000);
  const arcs = fc
    .array(fc.tuple(coordinate, coordinate, coordinate, coordinate), { minLength: 1, maxLength: 60 })
    .map((ends): ArcColumns => {
      const columns = emptyArcs(ends.length);
      ends.forEach(([a, b, c, d], i) => {
        columns.originLon[i] = 75 + a * 60;
        columns.originLat[i] = 15 + b * 40;
        columns.destinationLon[i] = 75 + c * 60;
        columns.destinationLat[i] = 15 + d * 40;
        columns.bend[i] = i % 2 === 0 ? 0.18 : -0.3;
        columns.widthPx[i] = i % 5;
      });
      return {
        ...columns,
        ids: ends.map((_, i) => String(i)),
        pairings: ends.map(() => null),
        records: ends.map(() => []),
        shown: Uint32Array.from(ends, (_, i) => i).filter((i) => i % 3 !== 1),
      };
    });

  test('finds what looking at every shown arc finds', () => {
    fc.assert(
      fc.property(
        arcs,
        coordinate,
        coordinate,
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 1e-5, max: 1e-3, noNaN: true }),
        (columns, x, y, reachPx, perPx) => {
          const at: PlanePoint = [0.7 + x * 0.2, 0.35 + y * 0.15];
          const distances = Array.from(columns.shown, (i) => ({
            id: columns.ids[i] ?? '',
            away: Math.max(0, distanceToCurve(curveOfArc(columns, i, mercatorOf), at) - ((columns.widthPx[i] ?? 0) / 2) * perPx),
          }));
          const nearest = distances.toSorted((a, b) => a.away - b.away)[0];
          const found = arcIndex({ arcs: columns }).nearest(at, reachPx, perPx);
          if (!nearest || nearest.away > reachPx * perPx) expect(found).toBeNull();
          else expect(distances.find(({ id }) => id === found)?.away).toBeCloseTo(nearest.away, 6);
        },
      ),
    );
  });

  test('finds arcs by their new curves where a layout has bent them anew', () => {
    const columns = emptyArcs(1);
    [columns.originLon[0], columns.originLat[0], columns.destinationLon[0], columns.destinationLat[0]] = [100, 30, 120, 30];
    const same = { ids: ['arc'], pairings: [null], records: [[]], shown: Uint32Array.of(0) };
    for (const bend of [0.2, -0.2]) {
      const bent = { ...columns, ...same, bend: Float32Array.of(bend) };
      const middle = pointOnCurve(curveOfArc(bent, 0, mercatorOf), 0.5);
      expect(arcIndex({ arcs: bent }).nearest(middle, 4, 1e-4)).toBe('arc');
    }
  });

  test('looks at none of the arcs that are not shown while those that are shown are few', () => {
    const columns = emptyArcs(3);
    [columns.originLon[1], columns.originLat[1], columns.destinationLon[1], columns.destinationLat[1]] = [100, 30, 120, 30];
    const others = { ids: ['a', 'b', 'c'], pairings: [null, null, null], records: [[], [], []], shown: Uint32Array.of(1) };
    const shown: ArcColumns = {
      ...columns,
      ...others,
      get count(): number {
        throw new Error('all arcs are looked at');
      },
    };
    expect(arcIndex({ arcs: shown }).nearest(mercatorOf([110, 30]), 4, 1e-4)).toBe('b');
  });

  test('finds those of many that are shown', () => {
    const count = 2500;
    const columns = emptyArcs(count);
    for (let i = 0; i < count; i++)
      [columns.originLon[i], columns.originLat[i], columns.destinationLon[i], columns.destinationLat[i]] = [
        80,
        10 + i / 100,
        120,
        10 + i / 100,
      ];
    const all = Uint32Array.from({ length: count }, (_, i) => i);
    const others = { ids: Array.from(all, String), pairings: Array.from(all, () => null), records: Array.from(all, () => []) };
    const found = arcIndex({ arcs: { ...columns, ...others, shown: all.filter((i) => i !== 700) } });
    expect(found.nearest(mercatorOf([100, 16.999]), 4, 1e-4)).toBe('699');
    expect(found.nearest(mercatorOf([100, 17.001]), 4, 1e-4)).toBe('701');
    expect(found.nearest(mercatorOf([100, 30]), 4, 1e-6)).toBe('2000');
  });

  test('of no arcs finds none', () => {
    expect(
      arcIndex({ arcs: { ...emptyArcs(0), ids: [], pairings: [], records: [], shown: new Uint32Array() } }).nearest([0.5, 0.5], 12, 0.01),
    ).toBeNull();
  });

  test('of two strokes under a point it finds the one whose middle is nearer: a wide arc hides no thin one', () => {
    const columns = emptyArcs(2);
    for (const [i, lat, width] of [
      [0, 30, 14],
      [1, 30.1, 1],
    ] as const) {
      columns.originLon[i] = 100;
      columns.destinationLon[i] = 120;
      columns.originLat[i] = lat;
      columns.destinationLat[i] = lat;
      columns.widthPx[i] = width;
    }
    const found = arcIndex({
      arcs: { ...columns, ids: ['wide', 'thin'], pairings: [null, null], records: [[], []], shown: Uint32Array.of(1, 0) },
    });
    expect(found.nearest(mercatorOf([110, 30.1]), 4, 1e-4)).toBe('thin');
    expect(found.nearest(mercatorOf([110, 29.95]), 4, 1e-4)).toBe('wide');
  });
});
