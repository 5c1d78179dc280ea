/** Tests of tables of several times: the flows at each time, a range of times, and one scale and layout for all times. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters, type Filters } from '../../state/filters.ts';
import { layoutOrderOf } from '../marks/arc-bends.ts';
import type { Scene } from '../scene-types.ts';
import { userScenes } from '../../../test/user-scenes.ts';
import { runs } from '../../../test/fast-check.ts';

const at = (...time: readonly string[]): { readonly filters: Filters } => ({
  filters: { ...noFilters, facets: { ...noFilters.facets, time } },
});
const within = (first: string, last: string): { readonly filters: Filters } => ({ filters: { ...noFilters, times: [first, last] } });
const byTime = (scene: Scene): unknown => scene.flows?.byTime?.times.map(({ id, n, flows }) => [id, n, flows]);

describe('the sum at each time', () => {
  test('includes comparators and the number of unreported rows, and is independent of the chosen time', async () => {
    const sceneOf = await userScenes(
      '起点,终点,年份,人次\n北京,上海,2018,超过5\n上海,北京,2018,7\n北京,上海,2017,0.1\n上海,天津,2017,0.2\n北京,天津,2019,-\n',
    );
    const { byTime: whole } = sceneOf().flows ?? {};
    expect(whole?.measure).toBe('sum');
    expect(whole?.times).toMatchObject([
      { id: '2017', n: 0.3, cmp: 'exact', flows: 2, rows: 2, notReported: 0 },
      { id: '2018', n: 12, cmp: 'over', flows: 2 },
      { id: '2019', n: null, flows: 1, rows: 1, notReported: 1 },
    ]);
    expect(sceneOf(at('2018')).flows?.byTime).toEqual(whole);
    expect(sceneOf(within('2018', '2019')).flows?.byTime).toEqual(whole);
  });

  test('follows the other filters', async () => {
    const sceneOf = await userScenes('起点,终点,年份,人次\n北京,上海,2018,0\n上海,北京,2018,7\n北京,上海,2017,3\n');
    const filters = { ...noFilters, facets: { ...noFilters.facets, state: ['reported'], time: ['2017'] } };
    expect(byTime(sceneOf({ filters }))).toEqual([
      ['2017', 3, 1],
      ['2018', 7, 1],
    ]);
  });

  test.each([
    ['units', '起点,终点,年份,数量,单位\n北京,上海,2018,5,人次\n上海,北京,2018,7,吨\n北京,上海,2017,3,人次\n'],
    ['kinds', '起点,终点,年份,类别,人次\n北京,上海,2018,旅游,5\n北京,上海,2018,务工,7\n北京,上海,2017,旅游,3\n'],
    ['lengths of time', '起点,终点,时间,人次\n北京,上海,2018,5\n上海,北京,2018,7\n北京,上海,2017-03,3\n'],
  ])('is replaced by the number of flows if the times have several %s', async (_, rows) => {
    const scene = (await userScenes(rows))();
    expect(scene.flows?.byTime?.measure).toBe('flows');
    expect(scene.flows?.byTime?.times.map(({ n }) => n)).toEqual([null, null]);
    expect(scene.flows?.byTime?.times.map(({ flows }) => flows).toSorted()).toEqual([1, 2]);
  });

  test('is absent if the table has only one time', async () => {
    expect((await userScenes('起点,终点,年份,人次\n北京,上海,2018,5\n'))().flows?.byTime).toBeNull();
  });
});

const places = ['北京', '上海', '天津', '重庆', '辽宁', '浙江'];
const rowsOf = (flows: readonly { readonly from: number; readonly step: number; readonly year: number; readonly n: number }[]): string =>
  `起点,终点,年份,人次\n${flows.map(({ from, step, year, n }) => `${places[from]},${places[(from + step) % places.length]},${year},${n}`).join('\n')}\n`;
const anyFlow = fc.record({
  from: fc.nat(5),
  step: fc.integer({ min: 1, max: 5 }),
  year: fc.integer({ min: 2015, max: 2019 }),
  n: fc.integer({ min: 1, max: 1000 }),
});

test('a range shows the times that begin and end within it, and a single chosen time is shown even outside it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFlow, { minLength: 2, maxLength: 20 }),
      fc.integer({ min: 2014, max: 2020 }),
      fc.nat(3),
      async (flows, first, more) => {
        const sceneOf = await userScenes(rowsOf(flows));
        const whole = sceneOf();
        const yearsOf = (view: Partial<Parameters<typeof sceneOf>[0]>): number => sceneOf(view).records.shown.length;
        const last = first + more;
        const each = [2015, 2016, 2017, 2018, 2019].map((year) => yearsOf(at(String(year))));
        expect(yearsOf(within(String(first), String(last)))).toBe(
          each.reduce((sum, count, i) => sum + (2015 + i >= first && 2015 + i <= last ? count : 0), 0),
        );
        expect(each.reduce((sum, count) => sum + count, 0)).toBe(whole.records.read);
        const outside = { ...at('2015').filters, times: ['2018', '2019'] as const };
        expect(yearsOf({ filters: outside })).toBe(each[0]);
      },
    ),
    { numRuns: runs(15) },
  );
});

describe('a table of several times', () => {
  const flows = places.flatMap((_, from) =>
    [1, 2, 3, 4, 5].flatMap((step) =>
      // There are a few flows in 2017, and more than 24 in 2018.
      from * step < 4
        ? [
            { from, step, year: 2017, n: 40 + from },
            { from, step, year: 2018, n: 900 - from * step },
          ]
        : [{ from, step, year: 2018, n: 100 + from * step }],
    ),
  );
  const widthsOf = ({ arcs, flows: said }: Scene): ReadonlyMap<string, number> =>
    new Map(said ? Array.from(arcs.shown, (i) => [arcs.ids[i] ?? '', arcs.widthPx[i] ?? 0]) : []);

  test('has one scale of widths, which the legend states', async () => {
    const sceneOf = await userScenes(`${rowsOf(flows)}北京,上海,2019,900\n`);
    const legend = (scene: Scene): readonly string[] =>
      scene.legend.items.flatMap(({ mark, text }) => (mark.kind === 'width' ? `${mark.widthPx} ${text}` : []));
    const [all, one, other] = [sceneOf(), sceneOf(at('2017')), sceneOf(at('2019'))];
    expect(one.arcs.shown.length).toBeLessThan(24);
    expect(all.arcs.shown.length).toBeGreaterThan(24);
    expect(legend(one)).toEqual(legend(all));
    expect(legend(other)).toEqual(legend(all));
    expect(legend(one)[0]).toContain('(width: square root, the same at all times)');
    // A value has the same width in 2018 and in 2019.
    const [first] = widthsOf(other).values();
    expect([...widthsOf(sceneOf(at('2018'))).values()]).toContain(first);
    expect(all.legend.items.some(({ text }) => text.startsWith('By area'))).toBe(false);
    expect(one.legend.items.map(({ text }) => text).find((text) => text.startsWith('By area'))).toContain('the same at all times');
  });

  test('keeps the bends of its arcs from one time to another', async () => {
    const sceneOf = await userScenes(rowsOf(flows));
    const orderOf = (view: Parameters<typeof sceneOf>[0]): unknown => {
      const { top, widthPx, own } = layoutOrderOf(sceneOf(view).arcs) ?? {};
      return [[...(top ?? [])], [...(widthPx ?? [])], own?.length];
    };
    expect(orderOf(at('2017'))).toEqual(orderOf({}));
    expect(orderOf(at('2018'))).toEqual(orderOf({}));
    expect(orderOf({ ...at('2018'), top: 3 })).toEqual(orderOf({ top: 3 }));
  });
});
