import { describe, expect, test } from 'vitest';
import { geographyOf } from '../geo/features.ts';
import { overviewTopology } from '../geo/overview.ts';
import { cameraFraming, mercatorOf, pointPxOf, screenTransform, type LonLat, type PointPx, type SizePx } from '../geo/projection.ts';
import { totalsById } from '../scene/marks/totals.ts';
import { lightPalette } from '../scene/palette.ts';
import { totalText } from '../scene/total-text.ts';
import type { Scene } from '../scene/scene-types.ts';
import { faultsOf } from './lettering/lettering.harness.ts';
import { marksOnScreen } from './lettering/layout.ts';
import { overlayRects, showsSouth } from './lettering/overlays.ts';
import { createPicker } from './picker.ts';
import { arcHeads } from './svg/arc-marks.ts';
import { exportDrawing } from './svg/export-drawing.ts';
import { mapDrawing } from './svg/map-drawing.ts';
import { renderedToText } from './svg/serialise.node.ts';
import { headGapOf, largestRadiusPx, radiusOf, totalMarks } from './totals.ts';
import { provinceRows, userScenes } from '../../test/user-scenes.ts';
import { totalInstances } from './webgl/totals-layer.ts';

const geography = geographyOf(overviewTopology);
const desktop: SizePx = { width: 1000, height: 820 };
const phone: SizePx = { width: 390, height: 460 };

function pictureOf(scene: Scene, size: SizePx): Parameters<typeof faultsOf>[0] & { readonly largestPx: number } {
  const transform = screenTransform(cameraFraming(scene.framing, size), size);
  const project = (place: LonLat): PointPx => pointPxOf(place, transform);
  const controls = overlayRects(size, scene, !showsSouth(project, size));
  const largestPx = scene.totals ? largestRadiusPx(scene.totals, transform.scale) : 0;
  return { scene, marks: marksOnScreen(scene, transform, size), project, size, controls, largestPx };
}

describe('the half circles of many flows', async () => {
  const sceneOf = await userScenes(provinceRows);
  const scene = sceneOf();

  test.each([
    ['wide', desktop],
    ['narrow', phone],
  ] as const)('are large enough to be read on a %s map, but small enough for the largest neighbours not to overlap', (_, size) => {
    const transform = screenTransform(cameraFraming(scene.framing, size), size);
    const { largestPx } = pictureOf(scene, size);
    expect(largestPx).toBeGreaterThan(9);
    expect(2 * largestPx).toBeLessThan((scene.totals?.spacing ?? 0) * transform.scale);
  });

  test('have areas in proportion to their totals', () => {
    const { totals } = scene;
    if (!totals) throw new Error('no totals');
    const values = totals.places.flatMap(({ out, in: reached }) => [out?.n ?? 0, reached?.n ?? 0]);
    expect(totals.largest).toBe(Math.max(...values));
    for (const at of totals.places) {
      for (const { side, size } of totalMarks(totals, at)) {
        const n = (side === 'left' ? at.out : at.in)?.n ?? 0;
        expect((size * 20) ** 2 / 400).toBeCloseTo(n / totals.largest);
      }
    }
    expect(radiusOf(0.0001, 20)).toBeGreaterThan(1);
  });

  test.each([
    ['wide', desktop],
    ['narrow', phone],
  ] as const)('don’t overlap names and heads on a %s map', (_, size) => {
    const picture = pictureOf(scene, size);
    const { marks, project, largestPx } = picture;
    expect(marks.ends).toEqual([]);
    expect(marks.totals.length).toBe(14);
    for (const { at, marks: halves } of marks.totals) {
      const radius = Math.max(...halves.map(({ radiusPx }) => radiusPx));
      for (const { label, box } of marks.labels) {
        const away = Math.hypot(
          Math.max(box.x - at[0], 0, at[0] - box.x - box.width),
          Math.max(box.y - at[1], 0, at[1] - box.y - box.height),
        );
        expect(away, label.text).toBeGreaterThan(radius);
      }
    }
    expect(faultsOf(picture).filter(({ law }) => law === 'a word lies on a word')).toEqual([]);
    if (!scene.totals) throw new Error('no totals');
    const byPlace = new Map([...totalsById(scene.totals).values()].map((at) => [at.place.join(' '), at]));
    const { arcs } = scene;
    const directed = Array.from(arcs.shown);
    arcHeads(arcs, project, headGapOf(scene, project)).forEach(([tip], i) => {
      const arc = directed[i] ?? -1;
      const place: LonLat = [arcs.destinationLon[arc] ?? 0, arcs.destinationLat[arc] ?? 0];
      const origin = project([arcs.originLon[arc] ?? 0, arcs.originLat[arc] ?? 0]);
      const at = project(place);
      const total = byPlace.get(place.join(' '));
      if (!tip || !total || !scene.totals) throw new Error('no tip');
      const radii = totalMarks(scene.totals, total).map(({ size: share }) => radiusOf(share, largestPx));
      // There is no room for an arc between places whose circles overlap.
      if (Math.hypot(origin[0] - at[0], origin[1] - at[1]) < 2 * largestPx) return;
      expect(Math.hypot(tip[0] - at[0], tip[1] - at[1])).toBeGreaterThan(Math.min(...radii));
    });
  });

  test('are picked as their place, the smaller one if two overlap', () => {
    const { totals } = scene;
    const transform = screenTransform(cameraFraming(scene.framing, desktop), desktop);
    const picker = createPicker(scene, geography);
    const [first] = totals?.places ?? [];
    if (!first || !totals) throw new Error('no totals');
    const [x, y] = mercatorOf(first.place);
    const radius = radiusOf(totalMarks(totals, first)[0]?.size ?? 0, largestRadiusPx(totals, transform.scale));
    const unitsPerPx = 1 / transform.scale;
    expect(picker.pick([x - (radius - 1) * unitsPerPx, y], unitsPerPx, 'mouse')).toMatchObject({ kind: 'region', id: first.id });
    // A smaller total above the first one.
    const small = {
      ...first,
      id: 'small',
      place: [first.place[0] + 0.1, first.place[1]] as const,
      out: first.out && { ...first.out, n: 1 },
      in: null,
    };
    const region = scene.regions.find(({ id }) => id === first.id);
    if (!region) throw new Error('no region');
    const both = {
      ...scene,
      regions: [...scene.regions, { ...region, id: 'small', place: small.place }],
      totals: { ...totals, places: [...totals.places, small] },
    };
    const onSmall = mercatorOf(small.place);
    expect(createPicker(both, geography).pick([onSmall[0] - 1e-9, onSmall[1]], unitsPerPx, 'mouse')).toMatchObject({ id: 'small' });
  });

  test('are drawn by the SVG map, the WebGL map and the export, and explained in the legend', () => {
    const transform = screenTransform(cameraFraming(scene.framing, desktop), desktop);
    const map = renderedToText(
      mapDrawing('totals')(scene, geography, lightPalette, { size: desktop, transform, showsPrefectures: false, highlight: null }).map,
    );
    const paper = renderedToText(
      exportDrawing(scene, geography, { size: desktop, projection: 'albers', palette: lightPalette, fontFamily: 'sans-serif' }),
    );
    for (const drawing of [map, paper]) expect(drawing.match(/data-total=/gu)).toHaveLength(14);
    expect(totalInstances(scene).length).toBe(2 * 14 * 5);
    expect(scene.legend.items.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['All that leaves', 'All that arrives', expect.stringMatching(/^By area, up to [\d,]+ visits$/u)]),
    );
    expect(paper).toContain('All that leaves');
  });

  test('are described with the share that is not drawn', () => {
    const few = sceneOf({ top: 30 });
    const at = few.totals?.places.find(({ id }) => id === '530000');
    if (!few.totals || !at) throw new Error('no totals');
    expect(totalText(few.totals, at, 'en')).toMatch(
      /^out [\d,]+ visits \([\d,]+ visits of it in \d+ flows not drawn\), in [\d,]+ visits \(.+\)$/u,
    );
    expect(few.description.summary).toMatch(
      /Half circles at 14 places show what leaves and what arrives, of all flows; the largest: Sichuan, in [\d,]+ visits\.$/u,
    );
    expect(sceneOf({ selection: '530000' }).description.selection).toMatch(/Yunnan Province: out [\d,]+ visits/u);
  });
});

test('only ends of drawn flows have a dot and a name', async () => {
  const sceneOf = await userScenes('起点,终点,年份,人次\n沈阳,北京,2018,60\n大连,上海,2018,30\n长春,天津,2019,7\n');
  const scene = sceneOf({ top: 1 });
  expect(scene.totals).toBeNull();
  expect(scene.flows?.withoutTotals).toBe('mixed');
  expect([...(scene.ends ?? [])].toSorted()).toEqual(['110000', '210100']);
  const { marks } = pictureOf(scene, desktop);
  expect(marks.ends.map(({ region }) => region.id).toSorted()).toEqual(['110000', '210100']);
  expect(
    marks.labels
      .filter(({ label }) => label.role === 'paired')
      .map(({ label }) => label.id)
      .toSorted(),
  ).toEqual(['110000', '210100']);
});

test('the description names circles for flows without a direction', async () => {
  const sceneOf = await userScenes('甲方,乙方,人次\n沈阳,北京,60\n大连,上海,30\n');
  const { totals, description } = sceneOf();
  expect(totals?.isDirected).toBe(false);
  expect(description.summary).toMatch(/Circles at 4 places show what runs between each and other places, of all flows; the largest: /u);
});

test('each state and comparator of a total has its own form, also in the legend', async () => {
  const sceneOf = await userScenes(
    '起点,终点,人次\n沈阳,北京,超过60\n大连,上海,约30\n长春,天津,0\n哈尔滨,深圳,-\n沈阳,上海,5\n上海,深圳,0\n上海,北京,-\n天津,深圳,6\n天津,北京,-\n',
  );
  const scene = sceneOf();
  const formsOf = (id: string): unknown => {
    const at = scene.totals?.places.find((each) => each.id === id);
    return at && scene.totals && totalMarks(scene.totals, at).map(({ side, form }) => `${side} ${form}`);
  };
  expect(['210100', '210200', '220100', '230100', '310000', '120000'].map(formsOf)).toEqual([
    ['left fading'],
    ['left dotted'],
    ['left zero'],
    ['left not-reported'],
    // A sum with an unreported row is partly known.
    ['left partly-zero', 'right dotted'],
    ['left partly', 'right zero'],
  ]);
  expect(scene.legend.items.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'More than its area',
      'About its area',
      'Zero',
      'A part is not reported',
      'Zero, and a part is not reported',
      'Not reported',
    ]),
  );
});
