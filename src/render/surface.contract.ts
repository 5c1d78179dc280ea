/** The contract of a map surface. A `*.browser.test.ts` of each surface runs it: `surfaceContract('svg', createSvgMap)`. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { arcBetween, distanceToCurve, pointOnCurve, tangentOfCurve, type Curve } from '../geo/curve.ts';
import {
  cameraFraming,
  homeBounds,
  lonLatOf,
  mercatorOf,
  pointPxOf,
  screenTransform,
  wholeBounds,
  type Bounds,
  type LonLat,
  type PointPx,
  type SizePx,
} from '../geo/projection.ts';
import { lightPalette } from '../scene/palette.ts';
import { arcStyle, type Scene, type SceneTotals, type TotalValue } from '../scene/scene-types.ts';
import {
  apart,
  clickedAt,
  colourAt,
  contractGeography,
  contractScene,
  draggedFrom,
  heldAndMoved,
  eventually,
  hoveredAt,
  nextFrames,
  mounted,
  type MountedMap,
} from './surface.harness.ts';
import { overlaps } from './lettering/boxes.ts';
import { uncovered } from './lettering/overlays.ts';
import { areaContains } from './picker.ts';
import { curveOfArc, headCorners } from './svg/arc-marks.ts';
import type { CreateSurface } from './surface.ts';
import { largestRadiusPx } from './totals.ts';

const size: SizePx = { width: 800, height: 600 };
/** A place in the sea off Taiwan without an arc. */
const openSea: LonLat = [133, 25];
/** A place on land without an arc and a name. */
const landOfJiangsu: LonLat = [119.3, 33.9];
const yangtzeDelta: Bounds = [117, 28.5, 123, 33.5];

const inMiddle: PointPx = [size.width / 2, size.height / 2];

export function surfaceContract(name: string, create: CreateSurface): void {
  describe(`${name} as a surface`, () => {
    const scene = contractScene();
    describe('at home', () => {
      let map: MountedMap;
      beforeAll(async () => {
        map = await mounted(create, scene, { size });
      });
      beforeEach(async () => {
        await map.surface.frame(homeBounds, 'cut');
        map.surface.draw(scene, lightPalette);
        vi.clearAllMocks();
      });
      afterAll(() => map.remove());

      test('has drawn its first picture once it is created', () => {
        expect(map.container.querySelector('svg, canvas')).not.toBeNull();
      });

      test.each(scene.regions)('shows $name at the position of the framing, and picks it there', ({ id, place }) => {
        const at = visible(map.surface.project(place));
        const [x, y] = pointPxOf(place, screenTransform(cameraFraming(homeBounds, size), size));
        expect(at[0]).toBeCloseTo(x, 0);
        expect(at[1]).toBeCloseTo(y, 0);
        // An arc also ends there.
        for (const pointer of ['mouse', 'finger'] as const) expect(map.surface.pick(at, pointer)).toEqual({ kind: 'region', id });
      });

      test('projects no place outside its picture, and picks nothing on the open sea', () => {
        expect(map.surface.project([0, 0])).toBeNull();
        expect(map.surface.pick(visible(map.surface.project(openSea)), 'mouse')).toBeNull();
      });

      test('reports a click on 沈阳 as the city instead of 辽宁', async () => {
        await clickedAt(map, visible(map.surface.project([123.43, 41.8])));
        await eventually(() => expect(map.reports.chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'region', id: '210100' }));
      });

      test('reports a click on the land of 大连, beside the arc of 长春 and 天津, as 大连', async () => {
        const curve = curveInPx(scene, 'changchun-tianjin', map);
        const dot = visible(map.surface.project([121.62, 38.91]));
        const dalian = contractGeography.prefectures.get('210200');
        const curves = scene.arcs.ids.map((id) => curveInPx(scene, id, map));
        // A point 5.8 px from the middle of the stroke and 4.9 px from its edge.
        const beside = Array.from({ length: 500 }, (_, i) => i / 500)
          .flatMap((t): PointPx[] => {
            const [x, y] = pointOnCurve(curve, t);
            const [tx, ty] = tangentOfCurve(curve, t);
            const length = Math.hypot(tx, ty);
            return [-5.8, 5.8].map((px) => [x - (ty / length) * px, y + (tx / length) * px]);
          })
          .find(
            (at) =>
              dalian &&
              areaContains(dalian, placeAt(map, at)) &&
              Math.hypot(at[0] - dot[0], at[1] - dot[1]) > 14 &&
              curves.every((each) => distanceToCurve(each, at) > 5.7),
          );
        await clickedAt(map, beside ?? [Number.NaN, Number.NaN]);
        await eventually(() => expect(map.reports.chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'region', id: '210200' }));
      });

      test('picks a province by its dot from farther away for a finger than for a mouse, which picks the arc', async () => {
        const [x, y] = visible(map.surface.project(scene.regions.find(({ id }) => id === '220000')?.place ?? [0, 0]));
        const beside = dotSideOf(scene, '220000', map, [x, y]);
        const tap = (pointerType: 'mouse' | 'touch'): void => {
          map.dispatch(beside, (init) => new PointerEvent('pointerdown', { ...init, pointerType, isPrimary: true }));
          for (const type of ['mousedown', 'mouseup', 'click']) map.dispatch(beside, (init) => new MouseEvent(type, init));
        };
        tap('touch');
        await eventually(() => expect(map.reports.chosen).toHaveBeenLastCalledWith({ kind: 'region', id: '220000' }));
        tap('mouse');
        await eventually(() => expect(map.reports.chosen).toHaveBeenLastCalledWith({ kind: 'arc', id: 'jilin-zhejiang' }));
      });

      test('reports a click on a province’s land as the province', async () => {
        await clickedAt(map, visible(map.surface.project([120.3, 41.4])));
        await eventually(() => expect(map.reports.chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'region', id: '210000' }));
      });

      test('reports a click on the sea as null', async () => {
        await clickedAt(map, visible(map.surface.project(openSea)));
        await eventually(() => expect(map.reports.chosen).toHaveBeenCalledExactlyOnceWith(null));
      });

      test('reports no movement for a click', async () => {
        await clickedAt(map, visible(map.surface.project(openSea)));
        await eventually(() => expect(map.reports.chosen).toHaveBeenCalled());
        expect(map.reports.moved).not.toHaveBeenCalled();
      });

      test('picks an arc over the sea from 10 px away, but not from 16 px', () => {
        const curve = curveInPx(scene, 'harbin-shenzhen', map);
        const middle = pointOnCurve(curve, 0.55);
        const [tx, ty] = tangentOfCurve(curve, 0.55);
        const length = Math.hypot(tx, ty);
        // East of the arc there is no other one.
        const beside = (px: number): PointPx => [middle[0] - (ty / length) * -px, middle[1] + (tx / length) * -px];
        const side = beside(1)[0] > middle[0] ? 1 : -1;
        expect(map.surface.pick(beside(10 * side), 'finger')).toEqual({ kind: 'arc', id: 'harbin-shenzhen' });
        expect(map.surface.pick(beside(16 * side), 'finger')?.kind).not.toBe('arc');
      });

      test('reports the region under the pointer, and null over the sea', async () => {
        await hoveredAt(map, visible(map.surface.project([116.41, 39.9])));
        await eventually(() => expect(map.reports.pointed).toHaveBeenLastCalledWith({ kind: 'region', id: '110000' }, expect.anything()));
        await hoveredAt(map, visible(map.surface.project(openSea)));
        await eventually(() => expect(map.reports.pointed).toHaveBeenLastCalledWith(null, expect.anything()));
      });

      test('moves with a drag, which is not reported as a click', async () => {
        const before = visible(map.surface.project([116.41, 39.9]));
        await draggedFrom(map, inMiddle, [60, 40]);
        await eventually(() => expect(map.reports.moved).toHaveBeenCalled());
        const after = visible(map.surface.project([116.41, 39.9]));
        expect(after[0] - before[0]).toBeGreaterThan(40);
        expect(after[1] - before[1]).toBeGreaterThan(25);
        expect(map.reports.moving).toHaveBeenCalled();
        expect(map.reports.chosen).not.toHaveBeenCalled();
      });

      test('zooms around the pointer by a turn of the wheel', async () => {
        const at = visible(map.surface.project([121.47, 31.23]));
        const before = degreesAcross(map);
        // A turn of the wheel is several events. From one event MapLibre can't distinguish a wheel from a trackpad.
        for (let i = 0; i < 3; i++) map.dispatch(at, (init) => new WheelEvent('wheel', { ...init, deltaY: -120 }));
        await eventually(() => expect(map.reports.moved).toHaveBeenCalled());
        expect(degreesAcross(map)).toBeLessThan(before * 0.95);
        const under = visible(map.surface.project([121.47, 31.23]));
        expect(Math.hypot(under[0] - at[0], under[1] - at[1])).toBeLessThan(2);
      });

      test.each([
        ['cut', yangtzeDelta],
        ['fly', yangtzeDelta],
        ['fly', wholeBounds],
      ] as const)('with the motion `%s`, ends at the requested bounds', async (motion, bounds) => {
        await map.surface.frame(bounds, motion);
        const transform = screenTransform(cameraFraming(bounds, size), size);
        for (const corner of [
          [bounds[0], bounds[1]],
          [bounds[2], bounds[3]],
        ] as const) {
          // Slightly inside, because a corner on the edge may be out of view by rounding.
          const place: LonLat = [
            corner[0] * 0.999 + ((bounds[0] + bounds[2]) / 2) * 0.001,
            corner[1] * 0.999 + ((bounds[1] + bounds[3]) / 2) * 0.001,
          ];
          const [x, y] = visible(map.surface.project(place));
          const [due, down] = pointPxOf(place, transform);
          expect(Math.hypot(x - due, y - down)).toBeLessThan(1);
        }
      });

      test('resolves an interrupted flight as well', async () => {
        const interrupted = map.surface.frame(yangtzeDelta, 'fly');
        await nextFrames(2);
        await map.surface.frame(homeBounds, 'cut');
        await interrupted;
        expect(map.surface.project([116.41, 39.9])?.[0]).toBeCloseTo(
          pointPxOf([116.41, 39.9], screenTransform(cameraFraming(homeBounds, size), size))[0],
          0,
        );
      });

      test('is settled once a flight has ended and everything is drawn', async () => {
        void map.surface.frame(yangtzeDelta, 'fly');
        await map.surface.settled();
        const [x, y] = visible(map.surface.project([120, 31]));
        const [due, down] = pointPxOf([120, 31], screenTransform(cameraFraming(yangtzeDelta, size), size));
        expect(Math.hypot(x - due, y - down)).toBeLessThan(1);
        // It resolves at once if nothing is pending.
        await map.surface.settled();
      });

      test('halves the visible width by a step in, and reports the movement', async () => {
        const before = degreesAcross(map);
        map.surface.zoomBy(1, 'cut');
        await eventually(() => expect(map.reports.moved).toHaveBeenCalled());
        expect(degreesAcross(map)).toBeCloseTo(before / 2, 1);
      });

      test('stays within its closest and its farthest zoom', async () => {
        map.surface.zoomBy(20, 'cut');
        await nextFrames(2);
        const closest = degreesAcross(map);
        map.surface.zoomBy(1, 'cut');
        await nextFrames(2);
        expect(degreesAcross(map)).toBeCloseTo(closest, 3);
        map.surface.zoomBy(-20, 'cut');
        await nextFrames(2);
        // All of 60–156° E is visible.
        expect(degreesAcross(map)).toBeGreaterThan(96);
      });

      test('accepts a highlight of any id, of null and of an unknown id', () => {
        for (const id of ['220000', '210200', 'jilin-zhejiang', null, 'no-such-id']) expect(() => map.surface.highlight(id)).not.toThrow();
        map.surface.highlight(null);
      });

      test('paints a place that is both origin and destination in its own colour', async () => {
        const regions = scene.regions.map((region) => (region.id === '320000' ? { ...region, side: 'both' as const } : region));
        map.surface.draw({ ...scene, regions }, lightPalette);
        await map.surface.settled();
        // First the area, then the dot in its ring.
        expect(apart(await colourAt(map, visible(map.surface.project(landOfJiangsu))), lightPalette.bothTint)).toBeLessThan(10);
        const place = scene.regions.find(({ id }) => id === '320000')?.place ?? [0, 0];
        expect(apart(await colourAt(map, visible(map.surface.project(place))), lightPalette.both)).toBeLessThan(10);
      });

      test('paints half circles by area in the colours of both sides, and picks their place', async () => {
        const place = scene.regions.find(({ id }) => id === '320000')?.place ?? [0, 0];
        const total = (n: number): TotalValue => ({
          n,
          cmp: 'exact',
          rows: 1,
          notReported: 0,
          flows: 1,
          drawn: { flows: 0, n: 0 },
          rest: { flows: 1, n },
        });
        const totals: SceneTotals = {
          level: 'place',
          unit: 'person',
          unitName: 'people',
          isDirected: true,
          largest: 100,
          spacing: Infinity,
          places: [{ id: '320000', place, out: total(100), in: total(25), between: null, within: null }],
        };
        map.surface.draw({ ...scene, totals, ends: new Set() }, lightPalette);
        await map.surface.settled();
        const [x, y] = visible(map.surface.project(place));
        const radius = largestRadiusPx(totals, map.surface.screen().scale);
        expect(apart(await colourAt(map, [x - 0.8 * radius, y]), lightPalette.sideA)).toBeLessThan(10);
        expect(apart(await colourAt(map, [x + 0.4 * radius, y]), lightPalette.sideB)).toBeLessThan(10);
        expect(apart(await colourAt(map, [x + 0.8 * radius, y + 0.3 * radius]), lightPalette.sideB)).toBeGreaterThan(80);
        expect(map.surface.pick([x - 0.9 * radius, y], 'mouse')).toEqual({ kind: 'region', id: '320000' });
      });

      test.each([1, -1])('paints and picks an arc on the side of its bend, with the barb on the outer side (bend × %i)', async (side) => {
        const { arcs } = contractScene({ topic: 'grain' });
        const i = arcs.style.findIndex((style) => (style & arcStyle.directed) !== 0 && (style & arcStyle.fromSideB) === 0);
        // Wide enough for the barb to be visible beside the stroke.
        const bent = { ...arcs, bend: arcs.bend.map((bend) => side * bend), widthPx: arcs.widthPx.map(() => 6), shown: Uint32Array.of(i) };
        map.surface.draw({ ...contractScene({ topic: 'grain' }), arcs: bent, annotations: [], points: [] }, lightPalette);
        await map.surface.settled();
        const project = (place: LonLat): PointPx => visible(map.surface.project(place));
        const [tip, barb, root] = headCorners(bent, i, project);
        const within: PointPx = [0.7 * barb[0] + 0.15 * (tip[0] + root[0]), 0.7 * barb[1] + 0.15 * (tip[1] + root[1])];
        const across: PointPx = [2 * root[0] - barb[0], 2 * root[1] - barb[1]];
        expect(apart(await colourAt(map, within), lightPalette.sideB)).toBeLessThan(40);
        expect(apart(await colourAt(map, across), lightPalette.sideB)).toBeGreaterThan(80);
        const middle = pointOnCurve(curveOfArc(bent, i, project), 0.5);
        expect(map.surface.pick([middle[0], middle[1]], 'mouse')).toEqual({ kind: 'arc', id: arcs.ids[i] });
      });

      test('restores dimmed regions when the selection is cleared together with a change of colours', async () => {
        const land = visible(map.surface.project(landOfJiangsu));
        map.surface.draw(contractScene({ selection: '220000' }), lightPalette);
        await map.surface.settled();
        expect(apart(await colourAt(map, land), lightPalette.sideBTint)).toBeGreaterThan(10);
        map.surface.draw(scene, { ...lightPalette });
        await map.surface.settled();
        expect(apart(await colourAt(map, land), lightPalette.sideBTint)).toBeLessThan(5);
      });

      test('draws a selection, and still picks dimmed regions', async () => {
        map.surface.draw(contractScene({ selection: '220000' }), lightPalette);
        await nextFrames(2);
        expect(map.surface.pick(visible(map.surface.project([123.43, 41.8])), 'mouse')).toEqual({ kind: 'region', id: '210100' });
      });
    });

    describe('after its destruction', () => {
      let map: MountedMap;
      afterEach(() => map.remove());

      test('leaves the container empty and calls back no more', async () => {
        map = await mounted(create, scene, { size });
        const flying = map.surface.frame(yangtzeDelta, 'fly');
        map.dispatch(inMiddle, (init) => new WheelEvent('wheel', { ...init, deltaY: -120 }));
        map.surface.destroy();
        vi.clearAllMocks();
        // The camera counts as flying until then.
        await flying;
        await nextFrames(2);
        expect(map.container.childElementCount).toBe(0);
        for (const report of Object.values(map.reports)) expect(report).not.toHaveBeenCalled();
      });
    });
  });
}

/** The contract of a map whose page changes. */
export function surfaceUnderChanges(name: string, create: CreateSurface): void {
  describe(`${name} as a surface on a changing page`, () => {
    const scene = contractScene();
    let map: MountedMap;
    afterEach(() => map.remove());

    test('keeps its centre when its size changes', async () => {
      map = await mounted(create, scene, { size });
      const bounds = homeBounds;
      const center = cameraFraming(bounds, size).center;
      map.container.style.width = '500px';
      map.container.style.height = '700px';
      map.surface.resize({ width: 500, height: 700 });
      await nextFrames(2);
      const [x, y] = visible(map.surface.project(center));
      expect(x).toBeCloseTo(250, 0);
      expect(y).toBeCloseTo(350, 0);
      await map.surface.frame(bounds, 'cut');
      const west = visible(map.surface.project([bounds[0] + 0.01, center[1]]));
      expect(west[0]).toBeLessThan(2);
    });

    test('picks and zooms at the pointer in a scaled slide', async () => {
      const scale = 0.6;
      map = await mounted(create, scene, { size });
      // Scaled after its creation, as by a slide deck whose window changes.
      map.container.style.transform = `scale(${scale})`;
      map.container.style.transformOrigin = '0 0';
      const [x, y] = visible(map.surface.project([123.43, 41.8]));
      await clickedAt(map, [x * scale, y * scale]);
      await eventually(() => expect(map.reports.chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'region', id: '210100' }));
      for (let i = 0; i < 3; i++) map.dispatch([x * scale, y * scale], (init) => new WheelEvent('wheel', { ...init, deltaY: -120 }));
      await eventually(() => expect(map.reports.moved).toHaveBeenCalled());
      const under = visible(map.surface.project([123.43, 41.8]));
      expect(Math.hypot(under[0] - x, under[1] - y)).toBeLessThan(2);
      await heldAndMoved(map, [100, 100], [60 * scale, 40 * scale]);
      await eventually(() => {
        const held = visible(map.surface.project([123.43, 41.8]));
        expect(Math.hypot(held[0] - under[0] - 60, held[1] - under[1] - 40)).toBeLessThan(4);
      });
    });

    test('places no text under a sheet that covers it, and restores its texts afterwards', async () => {
      map = await mounted(create, scene, { size });
      const before = map.surface.marks().labels;
      const sheet = { x: 0, y: 300, width: size.width, height: size.height - 300 };
      expect(before.some(({ box }) => overlaps(box, sheet))).toBe(true);
      map.surface.cover({ belowPx: sheet.height, textScale: 1 });
      await map.surface.settled();
      const { labels, annotations } = map.surface.marks();
      for (const { box } of [...labels, ...annotations.filter(({ hasWords }) => hasWords)]) expect(overlaps(box, sheet)).toBe(false);
      expect(labels.length).toBeGreaterThan(10);
      map.surface.cover(uncovered);
      await map.surface.settled();
      expect(map.surface.marks().labels).toEqual(before);
    });

    test('still picks regions after it has received finer boundaries', async () => {
      map = await mounted(create, scene, { size });
      map.surface.refine({ ...contractGeography });
      await nextFrames(2);
      expect(map.surface.pick(visible(map.surface.project([123.43, 41.8])), 'mouse')).toEqual({ kind: 'region', id: '210100' });
    });
  });
}

function visible(point: PointPx | null): PointPx {
  expect(point).not.toBeNull();
  return point ?? [Number.NaN, Number.NaN];
}

function degreesAcross({ surface }: MountedMap): number {
  // Two places near the middle are visible at any zoom, and their distance gives the scale.
  const transform = screenTransform(cameraFraming(homeBounds, size), size);
  const middle = mercatorOf(cameraFraming(homeBounds, size).center);
  expect(transform.scale).toBeGreaterThan(0);
  const lon = middle[0] * 360 - 180;
  for (const degrees of [0.1, 1, 10]) {
    for (const lat of [38.6, 31.2, 45]) {
      const [a, b] = [surface.project([lon, lat]), surface.project([lon + degrees, lat])];
      if (a && b && b[0] - a[0] > 0.5) return (size.width * degrees) / (b[0] - a[0]);
    }
  }
  throw new Error('nothing of the middle is in sight');
}

function placeAt({ surface }: MountedMap, [x, y]: PointPx): LonLat {
  const { scale, x: left, y: top } = surface.screen();
  return lonLatOf([(x - left) / scale, (y - top) / scale]);
}

/** A point on the arc of a region's pairing, 8 px from the dot at which it ends. */
function dotSideOf(scene: Scene, id: string, map: MountedMap, dot: PointPx): PointPx {
  const curve = curveInPx(scene, scene.regions.find((region) => region.id === id)?.pairing ?? '', map);
  const steps = Array.from({ length: 1001 }, (_, i) => pointOnCurve(curve, i / 1000));
  return steps.find(([x, y]) => Math.abs(Math.hypot(x - dot[0], y - dot[1]) - 8) < 0.6) ?? [Number.NaN, Number.NaN];
}

function curveInPx({ arcs }: Scene, id: string, { surface }: MountedMap): Curve {
  const i = arcs.ids.indexOf(id);
  const origin = visible(surface.project([arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0]));
  const destination = visible(surface.project([arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0]));
  return arcBetween(origin, destination, arcs.bend[i] ?? 0);
}
