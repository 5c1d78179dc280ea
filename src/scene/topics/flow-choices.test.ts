/** Tests of the choices of drawn flows, which are those in view, a direction, differences, and a threshold. */
import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../../data/data-set.ts';
import { plainDataSet } from '../../data/views.ts';
import type { Bounds } from '../../geo/projection.ts';
import { layoutOrderOf } from '../marks/arc-bends.ts';
import type { Scene } from '../scene-types.ts';
import { noFilters } from '../../state/filters.ts';
import { provinceRows, userDataSet, userScenes } from '../../../test/user-scenes.ts';
import { flowTopic } from './flow-topic.ts';

const arcIds = ({ arcs }: Scene): readonly string[] => Array.from(arcs.shown, (i) => arcs.ids[i] ?? '');
const endsOf = ({ arcs }: Scene): readonly (readonly [lon: number, lat: number, toLon: number, toLat: number])[] =>
  Array.from(arcs.shown, (i) => [arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0, arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0]);

describe('a map of many flows', async () => {
  const sceneOf = await userScenes(provinceRows);
  const yunnan = [99, 22, 105, 28] as const;

  test('draws the largest of the flows that begin or end in view, and the line below the map says so', () => {
    const scene = sceneOf({ top: 20, framing: yunnan });
    const isIn = (lon: number, lat: number): boolean => lon >= 99 && lon <= 105 && lat >= 22 && lat <= 28;
    expect(scene.arcs.shown.length).toBe(20);
    for (const [lon, lat, toLon, toLat] of endsOf(scene)) expect(isIn(lon, lat) || isIn(toLon, toLat)).toBe(true);
    expect(scene.captions.shown).toMatch(/^In view: showing the 20 largest of 26 flows, [\d.]+% of the whole$/u);
    expect(scene.flows).toMatchObject({ all: 26, everywhere: 182 });
    expect(arcIds(sceneOf({ top: 20, framing: yunnan, drawnOf: 'all' }))).toEqual(arcIds(sceneOf({ top: 20 })));
  });

  test('draws all flows in any view if it draws all without one', () => {
    expect(sceneOf({ framing: yunnan }).flows).toMatchObject({ drawn: 182, all: 182, everywhere: null });
  });

  test('adds the flows of a selected place out of view to the map, but not to the counts of flows in view', () => {
    const countsOf = (view: Parameters<typeof sceneOf>[0]): unknown => {
      const { all, largest, drawn, leftOut, everywhere } = sceneOf(view).flows ?? {};
      return { all, largest, drawn, leftOut, everywhere };
    };
    // Shandong has flows to many places, and only those from or to Yunnan are in view.
    const inView = { top: 20, framing: yunnan } as const;
    const selected = sceneOf({ ...inView, selection: '370000' });
    expect(selected.flows?.place).toMatchObject({ drawn: 26, all: 26 });
    const added = selected.arcs.shown.length - sceneOf(inView).arcs.shown.length;
    expect(added).toBeGreaterThanOrEqual(24);
    const { drawn = 0, leftOut, all = 0 } = selected.flows ?? {};
    expect([drawn + (leftOut?.measured ?? 0), leftOut?.others, drawn >= 20 && drawn <= 22]).toEqual([all, 0, true]);
    expect(leftOut?.share.kind === 'share' && leftOut.share.share > 0).toBe(true);
    expect(countsOf({ ...inView, top: 26, selection: '370000' })).toEqual(countsOf({ ...inView, top: 26 }));
  });

  test('keeps the bends of the largest of all flows when it is zoomed', () => {
    const [home, close] = [layoutOrderOf(sceneOf({ top: 20 }).arcs), layoutOrderOf(sceneOf({ top: 20, framing: yunnan }).arcs)];
    expect([...(close?.top ?? [])]).toEqual([...(home?.top ?? [])]);
    expect(close?.own.length).toBeGreaterThan(0);
  });

  test('has the same totals at places when it is zoomed', () => {
    const n = (scene: Scene): readonly unknown[] =>
      (scene.totals?.places ?? []).map(({ id, out, in: reached }) => [id, out?.n, reached?.n]);
    expect(n(sceneOf({ framing: yunnan }))).toEqual(n(sceneOf()));
  });

  test('draws the flows of a selected place in one direction or both', () => {
    const ownOf = (ways: 'both' | 'out' | 'in'): unknown => sceneOf({ top: 1, selection: '530000', ways }).flows?.place?.all;
    expect([ownOf('both'), ownOf('out'), ownOf('in')]).toEqual([26, 13, 13]);
    const scene = sceneOf({ top: 1, selection: '530000', ways: 'out' });
    const [lon, lat] = scene.regions.find(({ id }) => id === '530000')?.place ?? [0, 0];
    expect(scene.captions.shown).toMatch(/, and all 13 of Yunnan \(out\)(?:,|$)/u);
    expect(endsOf(scene).filter(([from, north]) => from === lon && north === lat)).toHaveLength(13);
  });

  test('leaves out flows in the other direction if a place is selected, even the largest of all', () => {
    const scene = sceneOf({ top: 60, selection: '510000', ways: 'in' });
    const [lon, lat] = scene.regions.find(({ id }) => id === '510000')?.place ?? [0, 0];
    const leaving = (of: Scene): number => endsOf(of).filter(([from, north]) => from === lon && north === lat).length;
    expect(leaving(sceneOf({ top: 60, ways: 'in' }))).toBeGreaterThan(0);
    expect(leaving(scene)).toBe(0);
    expect(scene.flows).toMatchObject({ all: 182 - 13, largest: 60, otherWay: 13 });
    expect(scene.captions.shown).toMatch(/, without 13 flows that run the other way$/u);
    expect(sceneOf({ top: 60, ways: 'in' }).flows).toMatchObject({ all: 182, otherWay: null });
    expect([...(layoutOrderOf(scene.arcs)?.top ?? [])]).toEqual([...(layoutOrderOf(sceneOf({ top: 60 }).arcs)?.top ?? [])]);
  });

  test('draws flows from a threshold on, all flows of a selected place, and bars with the number of flows of each size', () => {
    const { histogram } = sceneOf().flows ?? {};
    if (!histogram) throw new Error('no histogram');
    expect(histogram.counts.reduce((sum, each) => sum + each)).toBe(182);
    const least = histogram.edges.at(-3) ?? 0;
    const drawn = histogram.counts.slice(-3).reduce((sum, each) => sum + each);
    expect(sceneOf({ least }).flows).toMatchObject({ largest: drawn, drawn, all: 182 });
    expect(sceneOf({ least, selection: '530000' }).flows?.place).toMatchObject({ drawn: 26, all: 26 });
    expect(sceneOf({ least }).flows?.leftOut.measured).toBe(182 - drawn);
  });

  test('draws a difference as one arc for each pair of places, from the place with the larger flow, with both flows', () => {
    const scene = sceneOf({ ways: 'net', top: 500 });
    const pairs = (14 * 13) / 2;
    expect(scene.flows?.all).toBe(pairs - (scene.flows?.net?.even ?? 0));
    expect(scene.flows?.net).toMatchObject({ alone: 0, silent: 0, hidden: 0, several: 0, others: 0, undirected: 0, unclear: 0 });
    expect(scene.arcs.shown.length).toBe(scene.flows?.all);
    expect(Array.from(scene.arcs.shown, (i) => scene.arcs.records[i]?.length)).toEqual(Array.from(scene.arcs.shown, () => 2));
    expect(scene.captions.shown).toMatch(/^Net of both directions: /u);
    const [arc] = scene.arcs.shown.slice(-1);
    expect(scene.arcNames[arc ?? 0]).toMatch(/^(\w+) to (\w+): [\d,]+ visits; \2 to \1: [\d,]+ visits$/u);
    // An arc carries a difference and not a flow, so no part of a total is drawn.
    expect(scene.totals?.places.map(({ out, in: reached }) => [out?.drawn, out?.rest, reached?.rest])).toEqual(
      scene.totals?.places.map(() => [null, null, null]),
    );
  });
});

test('a flow without an opposite has no difference, and is counted', async () => {
  const sceneOf = await userScenes('起点,终点,人次\n沈阳,北京,60\n北京,沈阳,20\n大连,上海,30\n长春,天津,5\n天津,长春,5\n');
  const scene = sceneOf({ ways: 'net' });
  expect(scene.flows).toMatchObject({ all: 1, net: { alone: 1, silent: 0, even: 1 } });
  expect(scene.annotations).toEqual([]);
  expect(scene.arcNames.filter((name) => name !== '')).toEqual(['Shenyang to Beijing: 60 visits; Beijing to Shenyang: 20 visits']);
});

test('an unreported opposite flow does not count as absent, and a difference of unclear direction has no arc', async () => {
  const rows = ['沈阳,北京,5', '北京,沈阳,-', '大连,上海,超过100', '上海,大连,近120'];
  const sceneOf = await userScenes(`起点,终点,人次\n${rows.join('\n')}\n`);
  const { flows, arcs } = sceneOf({ ways: 'net' });
  expect(arcs.shown.length).toBe(0);
  expect(flows?.net).toEqual({ alone: 0, silent: 2, hidden: 0, several: 0, others: 0, undirected: 0, even: 0, unclear: 1 });
});

test('a flow whose opposite is hidden by filters does not count as one without an opposite', async () => {
  const sceneOf = await userScenes('起点,终点,人次\n沈阳,北京,60\n北京,沈阳,0\n大连,上海,30\n上海,大连,8\n');
  expect(sceneOf({ ways: 'net' }).flows?.all).toBe(2);
  const filters = { ...noFilters, facets: { ...noFilters.facets, state: ['reported'] } };
  expect(sceneOf({ ways: 'net', filters }).flows).toMatchObject({ all: 1, net: { alone: 0, hidden: 1 } });
});

test('flows without coordinates are counted in any view', async () => {
  const { records, ...set } = plainDataSet(await userDataSet('起点,终点,人次\n沈阳,北京,60\n北京,沈阳,20\n大连,上海,30\n'));
  const regions = set.regions.map(({ anchor, ...region }) =>
    region.id === '210200' ? { ...region, lon: null, lat: null } : { ...region, ...(anchor ? { anchor } : {}) },
  );
  const index = indexDataSet({ ...set, records, regions });
  const choices = { scale: 'sqrt', top: 1, ways: 'both', least: null } as const;
  const shown = records.map(({ id }) => id);
  const flowsIn = (inView: Bounds | null): unknown =>
    flowTopic(index)(shown, { atAnyTime: shown, anywhere: shown }, { ...choices, inView }, null, null).flows;
  expect(flowsIn(null)).toMatchObject({ all: 3, withoutPlace: 1, everywhere: null });
  expect(flowsIn([110, 35, 130, 45])).toMatchObject({ all: 2, withoutPlace: 1, everywhere: 3 });
});
