/** Tests of flows between two sets of places: the shown flows, and the sum of the others. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters, type PlaceSets } from '../state/filters.ts';
import type { Scene } from './scene-types.ts';
import { userScenes } from '../../test/user-scenes.ts';
import { runs } from '../../test/fast-check.ts';

type SceneOf = Awaited<ReturnType<typeof userScenes>>;

const between = (from: readonly string[], to: readonly string[], isOneWay = false): { readonly filters: typeof noFilters } => ({
  filters: { ...noFilters, between: { from, to, isOneWay } },
});

/** Regions of the table: two cities of each of four provinces, and two municipalities. */
const cities = {
  沈阳: '210100',
  大连: '210200',
  长春: '220100',
  四平: '220300',
  杭州: '330100',
  宁波: '330200',
  广州: '440100',
  深圳: '440300',
  北京: '110000',
  上海: '310000',
};
const names = Object.keys(cities);
const codes = Object.values(cities);
const pairs = names.flatMap((a, i) => names.flatMap((b, j) => (i === j ? [] : [{ i, j, row: `${a},${b},${1 + ((i * 7 + j * 3) % 11)}` }])));
const rows = `起点,终点,人次\n${pairs.map(({ row }) => row).join('\n')}\n`;
const whole = pairs.reduce((sum, { row }) => sum + Number(row.split(',')[2]), 0);

const isIn = (code: string, members: readonly string[]): boolean =>
  members.some(
    (member) =>
      member === code ||
      (member.endsWith('0000') && code.startsWith(member.slice(0, 2))) ||
      (member === 'division:northeast' && code.startsWith('2')),
  );

/** The expected number and sum of the flows between two sets, computed independently. */
function sumBetween({ from, to, isOneWay }: PlaceSets): { readonly flows: number; readonly n: number } {
  const isFrom = (code: string): boolean => (from.length === 0 ? !isIn(code, to) : isIn(code, from));
  const isTo = (code: string): boolean => (to.length === 0 ? !isIn(code, from) : isIn(code, to));
  const own = pairs.filter(({ i, j }) => {
    const [a, b] = [codes[i] ?? '', codes[j] ?? ''];
    return (isFrom(a) && isTo(b)) || (!isOneWay && isFrom(b) && isTo(a));
  });
  return { flows: own.length, n: own.reduce((sum, { row }) => sum + Number(row.split(',')[2]), 0) };
}

const member = fc.constantFrom(...codes, '210000', '330000', 'division:northeast', 'unknown');
const anySets: fc.Arbitrary<PlaceSets> = fc
  .record({ from: fc.uniqueArray(member, { maxLength: 4 }), to: fc.uniqueArray(member, { maxLength: 4 }), isOneWay: fc.boolean() })
  .filter(({ from, to }) => from.length + to.length > 0);
const outOf = (scene: Scene): number => (scene.totals?.places ?? []).reduce((sum, { out }) => sum + (out?.n ?? 0), 0);

describe('flows between two sets of places', async () => {
  const sceneOf: SceneOf = await userScenes(rows);
  const byProvince: SceneOf = await userScenes(rows, 'province');

  test('are shown once each, and add up to all flows together with the others', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        const scene = sceneOf({ filters: { ...noFilters, between: sets } });
        const expected = sumBetween(sets);
        const { between: said, all } = scene.flows ?? {};
        expect([scene.records.shown.length, all, said?.flows, said?.all]).toEqual([
          expected.flows,
          expected.flows,
          expected.flows,
          pairs.length,
        ]);
        expect(scene.records.filteredOut).toEqual(
          expected.flows === pairs.length ? [] : [{ by: 'between', count: pairs.length - expected.flows }],
        );
        expect(said?.share).toMatchObject({ kind: 'share', sum: whole, isExact: true });
        if (said?.share.kind === 'share') expect(said.share.share).toBeCloseTo(expected.n / whole);
        expect(outOf(scene)).toBe(expected.n);
      }),
      { numRuns: runs(60) },
    );
  });

  test('are the same at a coarser level, as far as it tells the members apart', () => {
    const areas = fc.uniqueArray(fc.constantFrom('210000', '220000', '330000', '440000', '110000', '310000', 'division:northeast'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(areas, areas, fc.boolean(), (from, to, isOneWay) => {
        fc.pre(from.length + to.length > 0);
        const sets = { from, to, isOneWay };
        const scene = byProvince({ filters: { ...noFilters, between: sets } });
        // Flows within a province are at no place of the map.
        if (scene.totals === null) {
          expect(scene.flows?.all).toBe(0);
          return;
        }
        const within = scene.totals.places.reduce((sum, each) => sum + (each.within?.n ?? 0), 0);
        expect(outOf(scene) + within).toBe(sumBetween(sets).n);
      }),
      { numRuns: runs(60) },
    );
  });

  test('are named in the line beneath, with their share of all that runs', () => {
    expect(sceneOf(between(['210100'], ['110000', '310000'], true)).captions.shown).toMatch(
      /^From Shenyang to Beijing \+ Shanghai \([\d.]+% of all that runs\): showing /u,
    );
    expect(sceneOf(between(['210000'], [])).captions.shown).toMatch(/^Between Liaoning and all others \(/u);
    const many = sceneOf(between(codes.slice(0, 5), ['unknown']));
    expect(many.captions.shown).toBe(
      'Between Shenyang + Dalian + 3 others and unknown (0% of all that runs): showing the 0 largest of 0 flows',
    );
    expect(sceneOf({ language: 'zh-Hans', ...between(['division:northeast'], ['330000']) }).captions.shown).toMatch(
      /^东北与浙江之间（占全部流动的[\d.]+%）：/u,
    );
  });

  test('come with the names of the members that the level can’t tell apart', async () => {
    const byRegion = await userScenes(rows, 'region');
    expect(byRegion(between(['210000'], ['division:east'])).flows?.between).toMatchObject({ flows: 0, split: ['Liaoning'] });
    expect(byRegion(between(['division:northeast'], ['division:east'])).flows?.between).toMatchObject({ flows: 2, split: [] });
    expect(byProvince(between(['210100'], [])).flows?.between?.split).toEqual(['Shenyang']);
    expect(sceneOf(between(['210000'], [])).flows?.between?.split).toEqual([]);
  });
});

test('a flow without a direction runs between two sets both ways', async () => {
  const sceneOf = await userScenes('地点A,地点B,合作项目数（个）\n沈阳,北京,3\n北京,大连,4\n上海,北京,5\n');
  const shown = (isOneWay: boolean): number => sceneOf(between(['210000'], ['110000'], isOneWay)).records.shown.length;
  const directed = sceneOf().arcs;
  expect(Array.from(directed.shown).length).toBe(3);
  expect(shown(false)).toBe(2);
  expect([shown(true), sceneOf(between(['210000'], ['110000'], true)).totals?.isDirected]).toEqual(
    sceneOf().totals?.isDirected ? [1, true] : [2, false],
  );
});

test('flows of several times or kinds have no share', async () => {
  const sceneOf = await userScenes('起点,终点,年份,人次\n沈阳,北京,2017,3\n沈阳,北京,2018,超过4\n上海,北京,2018,5\n');
  expect(sceneOf(between(['210100'], [])).flows?.between).toMatchObject({ flows: 2, all: 3, share: { kind: 'mixed' } });
  const filters = { ...between(['210100'], []).filters, facets: { ...noFilters.facets, time: ['2018'] } };
  expect(sceneOf({ filters }).flows?.between).toMatchObject({ flows: 1, all: 2, share: { kind: 'share', sum: 9, isExact: false } });
  expect(sceneOf({ filters }).captions.shown).toContain('(about 44% of all that runs)');
});
