/** A reader's own data are read, shown, exported and read again. */
import { describe, expect, test } from 'vitest';
import manifest from '../geo/manifest.json' with { type: 'json' };
import places from '../geo/places.json' with { type: 'json' };
import { indexDataSet } from '../src/data/data-set.ts';
import { parseDataSet } from '../src/data/parse/parse.ts';
import { plainDataSet } from '../src/data/views.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { runToCompletion } from '../src/data/parse/run-to-completion.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import type { Interpreted } from '../src/import/worker/session.ts';
import type { DataSet } from '../src/data/schema.ts';
import { flowTimes } from '../src/scene/topics/flow-times.ts';
import { formatPeriod } from '../src/i18n/format.ts';
import { csvOf } from '../src/export/csv.ts';
import { geoJsonOf } from '../src/export/geojson.ts';
import { geographyOf } from '../src/geo/features.ts';
import { overviewTopology } from '../src/geo/overview.ts';
import { lightPalette } from '../src/scene/palette.ts';
import { flowTopic } from '../src/scene/topics/flow-topic.ts';
import { sceneBuilder, type Scene } from '../src/scene/scene.ts';
import { arcStyle } from '../src/scene/scene-types.ts';
import { changeTopic, changeTop, clear, select, toggleChoice, type Transition } from '../src/state/transitions.ts';
import { initialViewState } from '../src/state/view-state.ts';
import { cameraFraming, homeBounds, screenTransform } from '../src/geo/projection.ts';
import { overlaps } from '../src/render/lettering/boxes.ts';
import { marksOnScreen } from '../src/render/lettering/layout.ts';
import { exportDrawing } from '../src/render/svg/export-drawing.ts';
import { renderedToText } from '../src/render/svg/serialise.node.ts';
import { runToCompletionAsync } from './run-to-completion.ts';
import { gazetteer } from './gazetteer.ts';

async function reading(text: string, unit = ''): Promise<Interpreted & { readonly dataSet: DataSet }> {
  const session = new FileImport(gazetteer);
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const read = runToCompletion(session.interpret({ mapping: opened.guess, unit, corrections: noCorrections }, 'flows.csv'));
  if (!read.result) throw new Error('nothing to show');
  return { ...read, dataSet: read.result.dataSet };
}

function sceneOf(dataSet: DataSet, ...steps: readonly Transition[]): Scene {
  const build = sceneBuilder({
    index: indexDataSet(dataSet),
    places,
    attribution: manifest.attribution,
    flowTopic,
  });
  return build(
    steps.reduce((state, step) => step(state), initialViewState),
    'light',
  );
}

const table = `起点,终点,年份,类别,旅游人次（万人次）,来源,原文
北京,沈阳,2018,旅游,258,统计公报,2018年北京到沈阳258万人次
沈阳,北京,2018,旅游,近100,统计公报,近100万
上海,大连,2018,旅游,超过130,,
上海,大连,2018,旅游,20,,
上海,大连,2018,旅游,-,,
上海,"121.62,38.91",2017,商务 会展,0,,
北京,大连,2018,旅游,-,,
安图县@128.9,延边,2018,旅游,1,,
安图县@128.9;43.1,宁波,2018,旅游,大约2,,
`;

test('a data set made from a file passes the parser for all data sets unchanged', async () => {
  const dataSet = plainDataSet((await reading(table)).dataSet);
  const parsed = parseDataSet(structuredClone(dataSet));
  expect(parsed.problems).toEqual([]);
  expect(parsed.dataSet).toEqual(dataSet);
});

test('an export of an earlier version keeps its directions', async () => {
  const csv =
    'record,pairing_basis,data_version,origin,destination,value,unit,direction\nr1,by-endpoints,1,沈阳,北京,5,人次,northeast-to-east\nr2,by-endpoints,1,大连,上海,6,人次,not-stated';
  const { dataSet } = await reading(csv);
  expect(dataSet.records.map(({ direction }) => direction)).toEqual(['one-way', 'not-stated']);
});

test('kinds that differ only in white space are one kind', async () => {
  const { dataSet } = await reading('origin,destination,category,value（人次）\n沈阳,北京,商务 会展,5\n大连,上海,商务　会展,6');
  const ids = dataSet.coverage.kinds.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a set that is shown, exported and read again is identical', async () => {
  const { dataSet } = await reading(table);
  const index = indexDataSet(dataSet);
  const csv = await csvOf(index, sceneOf(dataSet).records, 'zh-Hans');
  const again = await reading(csv);
  expect(again.report.rowsSkipped).toBe(0);
  const figures = ({ records, regions, pairings, units, coverage }: DataSet): unknown => ({
    regions,
    units,
    kinds: coverage.kinds,
    pairings: pairings.map(({ id, a, b, names }) => ({ id, a, b, names })),
    records: records.map(({ values, period, source, ...record }) => ({
      ...record,
      values,
      period: { ...period, raw: null },
      quote: source.quote,
    })),
  });
  // Views of rows have no keys of their own to compare.
  expect(figures(plainDataSet(again.dataSet))).toEqual(figures(plainDataSet(dataSet)));
  expect(
    (await csvOf(indexDataSet(again.dataSet), sceneOf(again.dataSet).records, 'zh-Hans')).replaceAll(
      again.dataSet.dataVersion,
      dataSet.dataVersion,
    ),
  ).toBe(csv);
});

test('flows are arcs with widths in one unit, a separate arc for each direction, and unreported ones are not zero', async () => {
  const { dataSet } = await reading(table);
  const scene = sceneOf(dataSet, changeTopic('flows'));
  const arc = (id: string): number => scene.arcs.records.findIndex((records) => records.includes(id));
  const [out, back, summed] = [arc('row-2'), arc('row-3'), arc('row-4')];
  expect(new Set([out, back, summed]).size).toBe(3);
  expect(scene.arcs.widthPx[out]).toBe(14);
  expect((scene.arcs.widthPx[back] ?? 0) / 14).toBeCloseTo(Math.sqrt(100 / 258), 5);
  expect((scene.arcs.style[out] ?? 0) & arcStyle.directed).toBe(arcStyle.directed);
  expect(scene.legend.items.map(({ text }) => text)).toContain('200万人次（线宽：平方根，各时间比例相同）');
  expect(scene.annotations.flatMap(({ figures }) => figures.map(({ text }) => text))).toEqual(
    expect.arrayContaining(['近100万人次', '超过150万人次']),
  );
  expect(dataSet.records.find(({ id }) => id === 'row-8')?.state).toBe('not-reported');
  expect(scene.legend.items.map(({ text }) => text)).toEqual(expect.arrayContaining(['起点', '终点']));
});

test('all arcs of a place with several partners are emphasized', async () => {
  const { dataSet } = await reading(table);
  const scene = sceneOf(dataSet, changeTopic('flows'), select('110000'));
  expect([...(scene.emphasis.emphasized ?? [])].toSorted()).toEqual(['110000', '210100', '210200']);
  expect(scene.regions.map(({ id }) => id)).toEqual([...new Set(scene.regions.map(({ id }) => id))]);
});

test('a sum quotes its rows', async () => {
  const { dataSet } = await reading(table);
  const summed = dataSet.records.find(({ id }) => id === 'row-4');
  expect(summed?.values[0]).toMatchObject({
    n: 1_500_000,
    cmp: 'over',
    raw: '1500000',
    derivedFrom: 'sum of 3 rows, 1 not reported',
    sumOf: { rows: 3, notReported: 1 },
  });
  expect(summed?.source.quote).toBe('上海, 大连, 2018, 旅游, 超过130 + 上海, 大连, 2018, 旅游, 20 + 上海, 大连, 2018, 旅游, -');
});

test('weeks and quarters are stepped through in order, never added up, and read back from an export', async () => {
  const { dataSet } = await reading(
    '起点,终点,时间,值（人）\n沈阳,北京,2024年第6周,5\n沈阳,北京,2024Q1,40\n沈阳,北京,2024-W05,4\n沈阳,北京,2024年第6周,1',
  );
  const timesOf = (set: DataSet): unknown =>
    flowTimes(indexDataSet(set)).map(({ id, period }) => [id, formatPeriod(period, 'zh-Hans'), formatPeriod(period, 'en')]);
  expect(timesOf(dataSet)).toEqual([
    ['2024-01/2024-03', '2024年第一季度', 'Q1 2024'],
    ['2024-01-29/2024-02-04', '2024年第5周', 'week 5 of 2024'],
    ['2024-02-05/2024-02-11', '2024年第6周', 'week 6 of 2024'],
  ]);
  expect(dataSet.records.map(({ values }) => values[0]?.n)).toEqual([6, 40, 4]);
  expect(parseDataSet(structuredClone(plainDataSet(dataSet))).problems).toEqual([]);
  const again = await reading(await csvOf(indexDataSet(dataSet), sceneOf(dataSet).records, 'zh-Hans'));
  expect(timesOf(again.dataSet)).toEqual(timesOf(dataSet));
});

test('a category is a choice of the filters', async () => {
  const { dataSet } = await reading(table);
  const [kind] = dataSet.coverage.kinds;
  const scene = sceneOf(dataSet, changeTopic('flows'), toggleChoice('kind', kind?.id ?? ''));
  expect(scene.records.shown.length).toBe(dataSet.records.filter(({ coverageKinds }) => coverageKinds.includes(kind?.id ?? '')).length);
});

describe('a selected place among many flows', () => {
  // Large flows between other places, and small ones between 沈阳 and each of these.
  const partners = [
    '北京',
    '上海',
    '天津',
    '重庆',
    '大连',
    '长春',
    '哈尔滨',
    '南京',
    '杭州',
    '武汉',
    '广州',
    '深圳',
    '成都',
    '西安',
    '济南',
    '合肥',
  ];
  const rows = [
    '起点,终点,人次',
    ...partners.flatMap((from, i) => partners.flatMap((to, j) => (i === j ? [] : [`${from},${to},${100_000 - i * 100 - j}`]))),
    ...partners.map((to, i) => `沈阳,${to},${i + 1}`),
  ];
  const shownFor = async (...steps: readonly Transition[]): Promise<Scene> =>
    sceneOf((await reading(rows.join('\n'))).dataSet, changeTopic('flows'), changeTop(20), ...steps);
  const ends = (scene: Scene, i: number): string => scene.arcNames[i] ?? '';

  test('has its own flows drawn on top with widths by the scale, and the line below the map says so', async () => {
    const [before, scene] = [await shownFor(), await shownFor(select('210100'))];
    expect(before.arcs.shown.length).toBe(20);
    expect([...before.arcs.shown].filter((i) => ends(before, i).includes('沈阳'))).toEqual([]);
    expect(scene.arcs.shown.length).toBe(36);
    expect(
      [...scene.arcs.shown]
        .slice(-16)
        .map((i) => ends(scene, i))
        .every((name) => name.startsWith('沈阳到')),
    ).toBe(true);
    expect(ends(scene, scene.arcs.shown.at(-1) ?? 0)).toContain('沈阳到合肥');
    expect(scene.captions.shown).toBe('画出256条流动中最大的20条，占总量的8.4%，以及沈阳的全部16条');
    const { all, largest, drawn, leftOut, withoutPlace } = scene.flows ?? {};
    expect([all, largest, drawn, withoutPlace]).toEqual([256, 20, 36, 0]);
    expect(leftOut?.measured).toBe(220);
    expect(await shownFor(select('210100'), clear)).toMatchObject({ captions: { shown: '画出256条流动中最大的20条，占总量的8.4%' } });
  });

  test('has its own thin flows drawn at full strength, and all others dimmed', async () => {
    const { dataSet } = await reading(rows.join('\n'));
    const scene = sceneOf(dataSet, changeTopic('flows'), changeTop(200), select('210100'));
    const opacities = Array.from(
      renderedToText(
        exportDrawing(scene, geographyOf(overviewTopology), {
          size: { width: 800, height: 600 },
          projection: 'albers',
          palette: lightPalette,
          fontFamily: 'sans-serif',
        }),
      ).matchAll(/<g data-arc="[^"]*"[^>]*?aria-label="([^"]*)"\s*(?:opacity="([^"]*)")?\s*>/g),
      ([, name = '', opacity = '1']) => [name.startsWith('沈阳到'), Number(opacity)] as const,
    );
    expect(opacities).toHaveLength(216);
    for (const [isOfPlace, opacity] of opacities) {
      if (isOfPlace) expect(opacity).toBe(1);
      else expect(opacity).toBeLessThanOrEqual(0.35);
    }
  });

  test('has the names of its largest partners first, and no two names overlap', async () => {
    const scene = await shownFor(select('210100'));
    expect([...(scene.emphasis.emphasized ?? [])].slice(0, 4)).toEqual(['210100', '340100', '370100', '610100']);
    const size = { width: 600, height: 480 };
    const { labels } = marksOnScreen(scene, screenTransform(cameraFraming(homeBounds, size), size), size);
    const paired = labels.filter(({ label }) => label.role === 'paired');
    expect(paired[0]?.label.id).toBe('210100');
    expect(paired.length).toBeGreaterThan(1);
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(0, i))
        expect(`${a.label.text} on ${b.label.text}: ${overlaps(a.box, b.box)}`).toBe(`${a.label.text} on ${b.label.text}: false`);
  });

  test('that is an end of a selected pairing has the flows between its two places drawn', async () => {
    const { dataSet } = await reading(rows.join('\n'));
    const id = dataSet.pairings.find(({ a, b }) => a === '210100' && b === '210200')?.id ?? '';
    const scene = sceneOf(dataSet, changeTopic('flows'), changeTop(20), select(id));
    expect([...scene.arcs.shown].map((i) => ends(scene, i)).filter((name) => name.startsWith('沈阳到'))).toHaveLength(1);
  });
});

describe('a place of a set of flows', () => {
  const header = '起点,终点,人次';
  const rows = ['沈阳,北京,20', '北京,上海,30', '大连,上海,9'];
  const rolesOf = ({ regions }: DataSet): Record<string, string> =>
    Object.fromEntries(regions.map(({ short, role }) => [short['zh-Hans'], role]));

  test('is an origin, a destination or both by all of its flows, in any order', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      const { dataSet } = await reading([header, ...order.map((i) => rows[i] ?? '')].join('\n'));
      expect(rolesOf(dataSet)).toEqual({ 沈阳: 'a', 大连: 'a', 北京: 'both', 上海: 'b' });
    }
  });

  test('on both sides has its own mark, tint and words, in the legend, in descriptions and in exports', async () => {
    // Numbers of two years can't be added up, so the places have dots instead of totals.
    const { dataSet } = await reading(`${header},年份\n${rows.map((row, i) => `${row},${i === 0 ? 2018 : 2019}`).join('\n')}`);
    const scene = sceneOf(dataSet, changeTopic('flows'));
    expect(scene.regions.map(({ name, side }) => `${name} ${side}`)).toEqual(['沈阳 a', '北京 both', '上海 b', '大连 a']);
    expect(scene.legend.items.slice(0, 3).map(({ mark, text }) => [mark, text])).toEqual([
      [{ kind: 'end', side: 'a' }, '起点'],
      [{ kind: 'end', side: 'b' }, '终点'],
      [{ kind: 'end', side: 'both' }, '既是起点也是终点'],
    ]);
    expect(scene.description.summary).toContain('；1个地点两者都是');
    const picture = renderedToText(
      exportDrawing(scene, geographyOf(overviewTopology), {
        size: { width: 800, height: 600 },
        projection: 'albers',
        palette: lightPalette,
        fontFamily: 'sans-serif',
      }),
    );
    expect(picture.match(/<path data-region="110000"[^>]*>/)?.[0]).toContain(lightPalette.bothTint);
    expect(picture.match(/<g data-region="110000".*?<\/g>/s)?.[0].match(/fill="(#\w+)"/g)).toEqual([
      `fill="${lightPalette.land}"`,
      `fill="${lightPalette.land}"`,
      `fill="${lightPalette.both}"`,
    ]);
    const { features } = await geoJsonOf(indexDataSet(dataSet), scene);
    expect(features.find(({ id }) => id === '110000')?.properties?.['side']).toBe('both');
  });

  test('is explained in the legend only if the set has a place on both sides', async () => {
    const texts = async (...shown: readonly string[]): Promise<readonly string[]> => {
      const { dataSet } = await reading(['起点,终点,年份,人次', ...shown].join('\n'));
      return sceneOf(dataSet, changeTopic('flows')).legend.items.flatMap(({ mark, text }) => (mark.kind === 'end' ? [text] : []));
    };
    // Numbers of two years can't be added up, so the places have dots instead of totals.
    expect(await texts('沈阳,北京,2018,20', '大连,上海,2019,9')).toEqual(['起点', '终点']);
    expect(await texts('沈阳,北京,2018,20', '北京,沈阳,2019,9')).toEqual(['既是起点也是终点']);
    expect(await texts('沈阳,北京,2018,20', '北京,上海,2019,9')).toEqual(['起点', '终点', '既是起点也是终点']);
  });
});
