/** A table of flows at its levels, from the file to the screen. */
import { csvParse } from 'd3';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import gazetteer from '../geo/gazetteer.json' with { type: 'json' };
import { parseDataSet } from '../src/data/parse/parse.ts';
import type { DataSet } from '../src/data/schema.ts';
import { plainDataSet, viewsOf, type FlowLevels } from '../src/data/views.ts';
import type { FlowLevel } from '../src/data/vocabulary.ts';
import { innerSum, placeSums } from '../src/features/flows/controls/compute.ts';
import { partsOf } from '../src/features/figure/sum-parts.ts';
import { csvOfView } from '../src/export/csv.ts';
import { jsonOf } from '../src/export/json.ts';
import { attribution, places } from '../src/geo/surroundings.ts';
import { loadMessages } from '../src/i18n/messages.ts';
import type { Scene } from '../src/scene/scene.ts';
import { flowTopic } from '../src/scene/topics/flow-topic.ts';
import {
  changeLanguage,
  changeLevel,
  changeTop,
  changeTopic,
  select,
  showTime,
  toggleChoice,
  type Transition,
} from '../src/state/transitions.ts';
import { initialViewState } from '../src/state/view-state.ts';
import { AtlasStore } from '../src/app/atlas-store.ts';
import { prepareData } from '../src/app/loading/prepared-data.ts';
import { flowRows } from './bench/flow-rows.ts';
import { readTable } from './tables.ts';

const surroundings = { places, attribution, flowTopic };

beforeAll(() => loadMessages());

function levelsOf(dataSet: DataSet): FlowLevels {
  const levels = viewsOf(dataSet)?.levels;
  if (!levels) throw new Error('the set has one level');
  return levels;
}

function sceneOf(dataSet: DataSet, ...steps: readonly Transition[]): Scene {
  const view = [changeTopic('flows'), ...steps].reduce((state, step) => step(state), initialViewState);
  return prepareData({ dataSet, surroundings, more: null }).at(view.level).sceneOf(view, 'light');
}

function storeOf(dataSet: DataSet, ...steps: readonly Transition[]): AtlasStore {
  const view = [changeTopic('flows'), ...steps].reduce((state, step) => step(state), initialViewState);
  const store = new AtlasStore(view, 'light', () => {});
  store.startLoad().setData({ dataSet, surroundings, more: null });
  return store;
}

const textsOf = ({ records }: DataSet): readonly string[] =>
  records.map(({ label, values }) => `${label.en}: ${values.map(({ n, cmp }) => `${cmp === 'exact' ? '' : `${cmp} `}${n}`).join() || '-'}`);

const table = `起点,终点,人次,来源
沈阳,北京,60,年鉴
大连,北京,超过30,公报
鞍山,北京,-,年鉴
沈阳,大连,11,年鉴
长春,上海,7,年鉴
香港,上海,2,年鉴
`;

describe('a table of cities', () => {
  test('offers places, provinces and regions of the country, and opens with its places', async () => {
    const { offered, opening, levelOf } = levelsOf(await readTable(table));
    expect(offered).toEqual(['place', 'province', 'region']);
    expect(opening).toBe('place');
    // Its places are prefectures and cities of that level, so sums by prefecture would be the same.
    expect((['auto', 'place', 'prefecture', 'region'] as const).map(levelOf)).toEqual(['place', 'place', 'place', 'region']);
  });

  test('has a larger margin around the points of its sums than around its places', async () => {
    const set = await readTable(table);
    const roomOf = ({ framing: [west, south, east, north], regions }: Scene): number =>
      Math.min(...regions.flatMap(({ place: [lon, lat] }) => [lon - west, east - lon, lat - south, north - lat]));
    expect((['place', 'province', 'region'] as const).map((level) => Math.round(roomOf(sceneOf(set, changeLevel(level)))))).toEqual([
      4, 8, 8,
    ]);
  });

  test('has its sums with missing values and “over” included, and flows within a unit apart', async () => {
    const levels = levelsOf(await readTable(table));
    expect(textsOf(levels.setAt('province'))).toEqual([
      'Liaoning → Beijing: over 90',
      'Within Liaoning: 11',
      'Jilin → Shanghai: 7',
      'Hong Kong → Shanghai: 2',
    ]);
    expect(levels.setAt('province').records[0]?.values[0]?.sumOf).toEqual({ rows: 3, notReported: 1 });
    expect(textsOf(levels.setAt('region'))).toEqual([
      'Northeast China → North China: over 90',
      'Within Northeast China: 11',
      'Northeast China → East China: 7',
      'Hong Kong → East China: 2',
    ]);
  });

  test('names flows within a unit with a capital, except after their kind', async () => {
    const levels = levelsOf(await readTable('起点,终点,类别,人次\n沈阳,大连,务工,60\n大连,鞍山,,5\n大连,北京,务工,2\n沈阳,北京,,2\n'));
    const labels = levels.setAt('province').records.flatMap(({ label, place }) => (place === undefined ? [] : label.en));
    expect(labels).toEqual(['务工: within Liaoning', 'Within Liaoning']);
  });

  test('has the names of a sum’s sources', async () => {
    const { records, sources } = levelsOf(await readTable(table)).setAt('province');
    const titles = records.map(({ source }) => sources.find(({ id }) => id === source.source)?.title);
    expect(titles).toEqual(['年鉴 + 公报', '年鉴', '年鉴', '年鉴']);
  });

  test('lists the rows of a sum, the largest first', async () => {
    const { index } = prepareData({ dataSet: await readTable(table), surroundings, more: null }).at('province');
    const [sum] = index.dataSet.records;
    const parts = sum && partsOf(index, sum);
    expect(parts).toMatchObject({ all: 3, held: 3, listed: 3 });
    expect(parts?.rows.map(({ label }) => label.en)).toEqual(['Shenyang → Beijing', 'Dalian → Beijing', 'Anshan → Beijing']);
  });

  test('counts the rows of a sum, not flows with equal ends', async () => {
    const { index } = prepareData({ dataSet: await readTable(`${table}沈阳,北京,4,年鉴\n`), surroundings, more: null }).at('province');
    const [sum] = index.dataSet.records;
    expect(sum?.values[0]?.sumOf?.rows).toBe(4);
    const parts = sum && partsOf(index, sum);
    expect(parts).toMatchObject({ all: 4, held: 4, listed: 4 });
    expect(parts?.rows).toHaveLength(3);
    expect(sum?.source.quote).toBe('沈阳, 北京, 60, 年鉴 + 沈阳, 北京, 4, 年鉴 + 大连, 北京, 超过30, 公报 + 鞍山, 北京, -, 年鉴');
  });

  test('is the same set at any level after it is exported and read again', async () => {
    for (const level of ['province', 'region'] as const) {
      const set = levelsOf(await readTable(table)).setAt(level);
      const { dataSet, problems } = parseDataSet(JSON.parse(await jsonOf(set)));
      expect(problems).toEqual([]);
      expect(dataSet).toEqual(plainDataSet(set));
    }
  });

  test('draws sums between units but none within one, and a region of the country as a dot in the middle of its provinces', async () => {
    const dataSet = await readTable(table);
    const scene = sceneOf(dataSet, changeLevel('region'), changeLanguage('en'));
    expect([...scene.arcs.shown].map((arc) => scene.arcNames[arc])).toHaveLength(3);
    expect(scene.regions.map(({ name, adcode }) => [name, adcode])).toEqual([
      ['Northeast China', null],
      ['North China', null],
      ['East China', null],
      ['Hong Kong', '810000'],
    ]);
    const northeast = scene.regions.find(({ id }) => id === 'division:northeast');
    const provinces = ['210000', '220000', '230000'].map((code) => gazetteer.units.find(([adcode]) => adcode === code));
    expect(northeast?.place[0]).toBeCloseTo(provinces.reduce((sum, unit) => sum + Number(unit?.[8]), 0) / 3, 9);
    expect(scene.captions.shown).toBe('Sums by major region: all 3 flows between major regions; 1 of 6 rows not reported');
  });

  test('names the share of the largest sums in each language', async () => {
    const dataSet = await readTable(table);
    const shown = (language: 'en' | 'zh-Hans' | 'zh-Hant'): string =>
      sceneOf(dataSet, changeLevel('province'), changeTop(2), changeLanguage(language)).captions.shown;
    expect(shown('en')).toBe('Sums by province: the 2 largest of 3 carry about 98% of what crosses provinces; 1 of 6 rows not reported');
    expect(shown('zh-Hans')).toBe('按省汇总：3条中最大的2条占跨省总量的约98%；6行中有1行未报告');
    expect(shown('zh-Hant')).toBe('按省彙總：3條中最大的2條佔跨省總量的約98%；6列中有1列未報告');
  });
});

describe('a sum of flows within a unit', () => {
  const columnsOf = (csv: string): readonly (readonly (string | undefined)[])[] =>
    csvParse(csv.slice(1)).map(({ label, origin, destination, pairing, value }) => [label, origin, destination, pairing, value]);

  test('is listed and exported with its unit as both ends, also if the unit is selected', async () => {
    const set = levelsOf(await readTable(table)).setAt('province');
    const again = parseDataSet(JSON.parse(await jsonOf(set))).dataSet;
    if (!again) throw new Error('not read again');
    for (const dataSet of [set, again]) {
      const { index, sceneOf: sceneAt } = prepareData({ dataSet, surroundings, more: null }).at('province');
      const view = [changeTopic('flows'), changeLanguage('en'), select('210000')].reduce((state, step) => step(state), initialViewState);
      const csv = await csvOfView(index, sceneAt(view, 'light'), view, {});
      expect(columnsOf(csv)).toEqual([
        ['Liaoning → Beijing', '210000', '110000', '210000~110000', '90'],
        ['Within Liaoning', '210000', '210000', '', '11'],
      ]);
      const other = changeLanguage('en')(select('220000')(view));
      expect(columnsOf(await csvOfView(index, sceneAt(other, 'light'), other, {})).map(([label]) => label)).toEqual(['Jilin → Shanghai']);
    }
  });
});

describe('a set that is saved at a level', () => {
  const csvAt = async (level: FlowLevel): Promise<string> => {
    const { index, sceneOf: sceneAt } = prepareData({ dataSet: await readTable(table), surroundings, more: null }).at(level);
    const view = [changeTopic('flows'), changeLevel(level)].reduce((state, step) => step(state), initialViewState);
    return csvOfView(index, sceneAt(view, 'light'), view, {});
  };

  test('can be added up again if the level was that of the places', async () => {
    const again = await readTable(await csvAt('place'));
    const sums = levelsOf(await readTable(table)).setAt('province');
    expect(levelsOf(again).offered).toEqual(['place', 'province', 'region']);
    expect(textsOf(levelsOf(again).setAt('province')).toSorted()).toEqual(textsOf(sums).toSorted());
  });

  test('is otherwise a table of sums, in which flows within a unit are reported as skipped, and major regions are not found', async () => {
    const again = await readTable(await csvAt('province'));
    expect(textsOf(again)).toEqual(['Liaoning → Beijing: over 90', 'Jilin → Shanghai: 7', 'Hong Kong → Shanghai: 2']);
    expect(again.omitted?.skipped).toEqual([{ code: 'self-loop', rows: 1, cells: ['210000'] }]);
    await expect(readTable(await csvAt('region'))).rejects.toThrow('nothing was read');
  });

  test('has one level as JSON', async () => {
    const { dataSet } = parseDataSet(JSON.parse(await jsonOf(levelsOf(await readTable(table)).setAt('province'))));
    if (!dataSet) throw new Error('not read again');
    expect(prepareData({ dataSet, surroundings, more: null }).levels).toBeNull();
  });
});

describe('a province and its own prefectures in one table', () => {
  const mixed = '起点,终点,人次\n辽宁省,北京,100\n沈阳,北京,60\n大连,北京,30\n长春,上海,5\n';

  test('are counted once at every level, and the line below the map has the number of rows that are not added', async () => {
    const dataSet = await readTable(mixed);
    const levels = levelsOf(dataSet);
    expect(textsOf(levels.setAt('province'))).toEqual(['Liaoning → Beijing: 100', 'Jilin → Shanghai: 5']);
    expect(sceneOf(dataSet, changeLevel('province'), changeLanguage('en')).captions.shown).toBe(
      'Sums by province: all 2 flows between provinces; 2 rows not added: other rows include them',
    );
  });
});

test('the number of rows included in others is that of the whole table, and the line says so if filters hide a part of it', async () => {
  const dataSet = await readTable(
    '起点,终点,年份,人次\n辽宁省,北京,2017,100\n沈阳,北京,2017,60\n大连,北京,2017,30\n辽宁省,北京,2018,100\n长春,上海,2018,5\n',
  );
  const shownBy = (...steps: readonly Transition[]): string => sceneOf(dataSet, changeLevel('province'), ...steps).captions.shown;
  expect(shownBy(changeLanguage('en'))).toMatch(/flows between provinces; 2 rows not added: other rows include them$/);
  expect(shownBy(showTime('2018'), changeLanguage('en'))).toBe(
    'Sums by province: all 2 flows between provinces; in the whole table, 2 rows not added: other rows include them',
  );
  expect(shownBy(showTime('2018'), changeLanguage('zh-Hans'))).toMatch(/；全表有2行已含在其他行里，不再相加$/);
});

describe('a flow within a unit that is not reported', () => {
  const silent = '起点,终点,人次\n沈阳,北京,60\n沈阳,北京,60\n沈阳,大连,-\n沈阳,鞍山,-\n沈阳,抚顺,9\n';

  test('is counted among the rows that pass the filters', async () => {
    const dataSet = await readTable(silent);
    const shownBy = (...steps: readonly Transition[]): string =>
      sceneOf(dataSet, changeLevel('province'), changeLanguage('en'), ...steps).captions.shown;
    expect(shownBy()).toBe('Sums by province: the one flow between provinces; 2 of 5 rows not reported');
    expect(shownBy(toggleChoice('pairing', '210000~110000'))).toBe('Sums by province: the one flow between provinces');
    expect(sceneOf(dataSet, changeLevel('province')).flows?.sums).toMatchObject({ rows: 5, notReported: 2 });
  });

  test('is counted if the table has nothing else', async () => {
    const dataSet = await readTable('起点,终点,人次\n沈阳,大连,-\n沈阳,鞍山,9\n');
    expect(sceneOf(dataSet, changeLevel('province'), changeLanguage('en')).captions.shown).toBe(
      'Sums by province: nothing runs between provinces; 1 of 2 rows not reported',
    );
  });
});

describe('a matrix with several flows in each line', () => {
  const matrix = '起点,大连,鞍山,北京\n沈阳,1,2,300\n抚顺,4,5,600\n长春,7,8,9\n';

  test('has an id for each flow and each sum, and sums of its places', async () => {
    const dataSet = await readTable(matrix, '人次');
    const levels = levelsOf(dataSet);
    for (const { records } of levels.offered.map(levels.setAt)) expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(levels.setAt('province').records.map(({ id }) => id)).toEqual(['province-2', 'province-2-2', 'province-4', 'province-4-2']);
    const sumsAt = (level: FlowLevel): unknown => {
      const { index } = prepareData({ dataSet, surroundings, more: null }).at(level);
      const { records } = index.dataSet;
      const shown = records.map(({ id }) => id);
      const sums = placeSums(index, shown, records[0]?.values[0]?.unit ?? null, null);
      return sums.kind === 'sums' && sums.largest.map(({ region, n }) => [index.region(region)?.short.en, n]);
    };
    expect(sumsAt('province')).toEqual([
      ['Liaoning', 900],
      ['Jilin', 24],
    ]);
    expect(sumsAt('place')).toEqual([
      ['Fushun', 609],
      ['Shenyang', 303],
      ['Changchun', 24],
    ]);
  });

  test('has the flows within its units', async () => {
    const { index } = prepareData({ dataSet: await readTable(matrix, '人次'), surroundings, more: null }).at('province');
    const { records } = index.dataSet;
    const shown = records.map(({ id }) => id);
    expect(innerSum(index, shown, records[0]?.values[0]?.unit ?? null)).toMatchObject({ kind: 'sum', n: 12, cmp: 'exact' });
  });
});

describe('a store', () => {
  test('shows the unit that contains a selected place, and clears one that can’t be split', async () => {
    const store = storeOf(await readTable(table), select('210100'));
    store.change(changeLevel('province'));
    expect(store.get().view.selection).toBe('210000');
    expect(store.get().scene?.emphasis.selected).toBe('210000');
    store.change(changeLevel('region'));
    expect(store.get().view.selection).toBe('division:northeast');
    store.change(changeLevel('province'));
    expect(store.get().view).toMatchObject({ selection: null, framing: 'home' });
    expect(store.get().notices).toEqual([]);
  });

  test('shows the pair of units that contains a selected pair, or the unit that contains both places', async () => {
    const store = storeOf(await readTable(table), select('210100~110000'), changeLevel('province'));
    expect(store.get().view.selection).toBe('210000~110000');
    store.change(changeLevel('place'));
    store.change(select('210100~210200'));
    store.change(changeLevel('province'));
    expect(store.get().view.selection).toBe('210000');
  });

  test('finds a place by its id or name at every level, and reports one that the table lacks', async () => {
    const store = storeOf(await readTable(table), changeLevel('province'));
    for (const id of ['210200', '大连', 'Liaoning']) {
      store.select(id);
      expect(store.get().view.selection).toBe('210000');
    }
    store.select('Guangzhou');
    expect(store.get().notices.map(({ code }) => code)).toEqual(['unknown-select']);
  });

  test('shows the place in a link as the unit at the opening level', async () => {
    const store = storeOf(await readTable(table), changeLevel('region'), select('沈阳'));
    expect(store.get().view.selection).toBe('division:northeast');
    expect(store.get().notices).toEqual([]);
  });

  test('clears a record, and filtered pairs that another level lacks', async () => {
    const store = storeOf(await readTable(table), toggleChoice('pairing', '210100~110000'));
    store.change(changeLevel('province'));
    expect(store.get().view.filters.facets.pairing).toEqual([]);
    expect(store.get().scene?.arcs.shown.length).toBe(3);
  });

  test('keeps the filtered pairs of a view that is restored with its level, and “no pair”', async () => {
    const store = storeOf(await readTable(table), changeLevel('province'));
    const link = [changeLevel('place'), toggleChoice('pairing', '210100~110000'), toggleChoice('pairing', 'none')];
    store.change((view) => link.reduce((state, step) => step(state), view));
    expect(store.get().view.filters.facets.pairing).toEqual(['210100~110000', 'none']);
    store.change(changeLevel('province'));
    expect(store.get().view.filters.facets.pairing).toEqual(['none']);
  });

  test('keeps a filtered pair that both levels have, from either end', async () => {
    const rows = '起点,终点,人次\n110108,天津,1\n天津,北京,9\n沈阳,北京,3\n大连,北京,5\n';
    const store = storeOf(await readTable(rows), toggleChoice('pairing', '120000~110000'), toggleChoice('pairing', '210100~110000'));
    expect(store.get().scene?.records.shown).toHaveLength(2);
    store.change(changeLevel('province'));
    expect(store.get().view.filters.facets.pairing).toEqual(['110000~120000']);
  });

  test('changes nothing if a set has one level', async () => {
    const store = storeOf(
      await readTable('起点,终点,人次\n辽宁省,吉林省,5\n巴黎@48.86,2.35,吉林省,3\n'.replace('巴黎@48.86,2.35,', '"巴黎@48.86,2.35",')),
    );
    expect(store.get().index).not.toBeNull();
  });
});

describe('a table of many flows', () => {
  test('opens at the finest level whose largest flows carry most of the whole, and shows all flows of a selected unit', async () => {
    const dataSet = await readTable([...flowRows({ rows: 6000, flows: 6000, years: [2018] })].join(''));
    const levels = levelsOf(dataSet);
    const scene = sceneOf(dataSet, changeLanguage('en'));
    expect(levels.offered).toEqual(['place', 'province', 'region']);
    expect(levels.opening).toBe('region');
    expect(scene.flows).toMatchObject({ all: 30, drawn: 30, sums: { level: 'region' } });
    const byProvince = sceneOf(dataSet, changeLevel('province'), changeLanguage('en'), select('210000'));
    expect(byProvince.flows?.largest).toBe(60);
    expect(byProvince.flows?.place).toMatchObject({ ids: ['210000'] });
    expect(byProvince.flows?.place?.drawn).toBe(byProvince.flows?.place?.all);
    expect(byProvince.captions.shown).toMatch(
      /^Sums by province: the 60 largest of \d+ carry (about )?\d+% of what crosses provinces, and all \d+ of Liaoning; \d+ of [\d,]+ rows not reported$/,
    );
  });

  test('finds the largest parts of a sum without sorting all, and builds its quote only on access', async () => {
    const levels = levelsOf(await readTable([...flowRows({ rows: 6000, flows: 6000, years: [2018] })].join('')));
    for (const level of ['province', 'region'] as const) {
      const set = levels.setAt(level);
      const parts = viewsOf(set)?.parts;
      if (!parts) throw new Error('no sums');
      for (const sum of set.records.keys()) expect(parts.partsOf(sum, 5)).toEqual(parts.partsOf(sum).slice(0, 5));
      const asked = vi.spyOn(parts, 'partsOf');
      expect(new Set(set.records.map(({ source }) => source.source))).toEqual(new Set(['source-1']));
      expect(asked).not.toHaveBeenCalled();
      const [first] = set.records;
      expect(first?.source.quote).toBe(first?.source.quote);
      expect(asked).toHaveBeenCalledTimes(1);
    }
  });

  test('draws the same number of sums for each time', async () => {
    const dataSet = await readTable([...flowRows({ rows: 6000, flows: 6000, years: [2017, 2018] })].join(''));
    const both = sceneOf(dataSet, changeLevel('province'));
    expect(both.flows).toMatchObject({ largest: 120, carried: null, sums: { usualTop: 120 } });
    const drawn = new Set([...both.arcs.shown].flatMap((arc) => both.arcs.records[arc] ?? []));
    const index = prepareData({ dataSet, surroundings, more: null }).at('province');
    const yearOf = (id: string): string | null => index.index.record(id)?.period.start?.slice(0, 4) ?? null;
    expect(['2017', '2018'].map((each) => [...drawn].filter((id) => yearOf(id) === each).length)).toEqual([60, 60]);
    expect(sceneOf(dataSet, changeLevel('province'), changeLanguage('en')).captions.shown).toMatch(
      /^Sums by province: 120 of [\d,]+, the largest of each time and kind;/,
    );
    const chosen = sceneOf(dataSet, changeLevel('province'), changeTop(100), changeLanguage('en'));
    expect(chosen.captions.shown).toMatch(/^Sums by province: the 100 largest of /);
    const year = sceneOf(dataSet, changeLevel('province'), showTime('2018'));
    expect(year.flows).toMatchObject({ largest: 60, sums: { usualTop: 60 } });
    expect(year.flows?.carried).toBeGreaterThan(0);
  });
});

describe('the share of the largest', () => {
  test.each([
    ['1', '99.99%'],
    ['30000', '99.5%'],
    ['40000', '99%'],
  ])('is less than 100%% if a flow of %s is left out of 61', async (last, share) => {
    const provinces = gazetteer.units
      .map(([code]) => String(code))
      .filter((code) => code.endsWith('0000'))
      .slice(0, 9);
    const pairs = provinces.flatMap((from) => provinces.filter((to) => to !== from).map((to) => `${from},${to}`)).slice(0, 61);
    const rows = pairs.map((pair, i) => `${pair},${i === 60 ? last : 100_000}`);
    // Two cities of one province are needed to have a level of provinces.
    const dataSet = await readTable(['起点,终点,人次', ...rows, '沈阳,大连,1'].join('\n'));
    const { shown } = sceneOf(dataSet, changeLevel('province'), changeLanguage('en')).captions;
    expect(shown).toBe(`Sums by province: the 60 largest of 61 carry ${share} of what crosses provinces`);
  });
});

describe('a table of two units', () => {
  // Most of its rows are visits, but most of its sums by province are tonnes.
  const rows = [
    '沈阳,北京,60,人次',
    '大连,北京,30,人次',
    '鞍山,北京,10,人次',
    '抚顺,北京,20,人次',
    '沈阳,上海,7,人次',
    '沈阳,天津,5,吨',
    '长春,天津,6,吨',
    '长春,北京,8,吨',
  ];
  const text = ['起点,终点,数值,单位', ...rows].join('\n');

  test('has one unit of widths at every level', async () => {
    const dataSet = await readTable(text);
    for (const level of ['place', 'province', 'region'] as const)
      expect(sceneOf(dataSet, changeLevel(level), changeLanguage('en')).flows).toMatchObject({ unitName: 'visits', hasOtherUnits: true });
  });

  test('names the unit of a share', async () => {
    const dataSet = await readTable(text);
    const shown = (level: 'place' | 'province', language: 'en' | 'zh-Hans'): string =>
      sceneOf(dataSet, changeLevel(level), changeTop(1), changeLanguage(language)).captions.shown;
    expect(shown('province', 'en')).toBe('Sums by province: the 1 largest of 5 carry 94% of what crosses provinces (in visits)');
    expect(shown('province', 'zh-Hans')).toBe('按省汇总：5条中最大的1条占跨省总量（人次）的94%');
    expect(shown('place', 'en')).toBe('Showing the 1 largest of 8 flows, 47% of the whole (in visits)');
    expect(shown('place', 'zh-Hans')).toBe('画出8条流动中最大的1条，占总量（人次）的47%');
  });

  test('uses the other unit if no flow of the common one runs between units of the level', async () => {
    const dataSet = await readTable('起点,终点,数值,单位\n沈阳,大连,60,人次\n大连,鞍山,30,人次\n沈阳,北京,5,吨\n');
    expect(sceneOf(dataSet, changeLevel('province'), changeLanguage('en')).flows).toMatchObject({
      unitName: 'tonnes',
      hasOtherUnits: false,
    });
  });
});

describe('a table of more flows than a page holds', () => {
  test(
    'has the sources of all rows in a sum, quotes for sums without a row of their own, and the number of rows that it lacks',
    { timeout: 60_000 },
    async () => {
      const [header, ...rows] = [...flowRows({ rows: 104_000, flows: 104_000, years: [2018] })].join('').trim().split('\n');
      const others = ['210100,820000,2018,0.1,小', '210200,820000,2018,0.2,小', '210200,820000,2018,0.3,小'];
      const mixed = ['210300,810000,2018,900000,大', '210400,810000,2018,0.5,小'];
      const dataSet = await readTable([`${header},来源`, ...rows.map((row) => `${row},大`), ...others, ...mixed].join('\n'));
      const { index } = prepareData({ dataSet, surroundings, more: null }).at('province');
      const { records } = index.dataSet;
      const found = ['820000', '810000'].map((code) => {
        const record = records.find(({ from, to }) => from === '210000' && to === code);
        if (!record) throw new Error(code);
        const { all, held, listed, rows: parts } = partsOf(index, record) ?? {};
        return {
          n: record.values[0]?.n,
          source: index.source(record.source.source)?.title,
          quote: record.source.quote,
          rows: { all, held, listed },
          parts: parts?.map((part) => part.label.en),
        };
      });
      expect(found).toEqual([
        {
          n: 0.6,
          source: '小',
          quote: '210200, 820000, 2018, 0.2, 小 + 210100, 820000, 2018, 0.1, 小 + … (3)',
          rows: { all: 3, held: 0, listed: 0 },
          parts: [],
        },
        {
          n: 900_000.5,
          source: '大 + 小',
          quote: '210300, 810000, 2018, 900000, 大 + … (2)',
          rows: { all: 2, held: 1, listed: 1 },
          parts: ['Anshan → Hong Kong'],
        },
      ]);
      expect(parseDataSet(JSON.parse(await jsonOf(index.dataSet))).problems).toEqual([]);
    },
  );

  test('includes all of them in its sums', { timeout: 60_000 }, async () => {
    const text = [...flowRows({ rows: 104_000, flows: 104_000, years: [2018] })].join('');
    const dataSet = await readTable(text);
    const rows = text.trim().split('\n').slice(1);
    const sum = rows.reduce((total, row) => total + Number((row.split(',')[3] ?? '').replace('>', '').replace('-', '0')), 0);
    const sumOf = ({ records }: DataSet): number => records.reduce((total, { values }) => total + (values[0]?.n ?? 0), 0);
    expect(dataSet.omitted?.leftOut.flows).toBe(4000);
    expect(sumOf(dataSet)).toBeLessThan(sum);
    for (const level of ['province', 'region'] as const) {
      const set = levelsOf(dataSet).setAt(level);
      expect(sumOf(set)).toBe(sum);
      expect(set.omitted).toBeUndefined();
      expect(set.records.reduce((total, { values }) => total + (values[0]?.sumOf?.rows ?? 1), 0)).toBe(104_000);
    }
  });
});

describe('an unusual table', () => {
  test('with all flows within one province has its inner total and no arc', async () => {
    const dataSet = await readTable('起点,终点,人次\n沈阳,大连,60\n大连,鞍山,5\n');
    const scene = sceneOf(dataSet, changeLevel('province'), changeLanguage('en'));
    expect(textsOf(levelsOf(dataSet).setAt('province'))).toEqual(['Within Liaoning: 65']);
    expect([scene.arcs.shown.length, scene.regions.length]).toEqual([0, 0]);
    expect(scene.records.shown).toHaveLength(1);
    expect(scene.captions.shown).toBe('Sums by province: nothing runs between provinces');
  });

  test('of two places is added up to two units', async () => {
    const dataSet = await readTable('起点,终点,人次\n沈阳,北京,60\n北京,沈阳,5\n');
    expect(sceneOf(dataSet, changeLevel('region')).arcs.shown.length).toBe(2);
  });

  test('of equal values, zeros and unreported values is added up correctly', async () => {
    const dataSet = await readTable('起点,终点,人次\n沈阳,北京,0\n大连,北京,0\n沈阳,上海,-\n长春,上海,4\n吉林市,上海,4\n');
    const { records } = levelsOf(dataSet).setAt('province');
    expect(records.map(({ label, state, values }) => [label.en, state, values[0]?.n ?? null])).toEqual([
      ['Liaoning → Beijing', 'zero', 0],
      ['Liaoning → Shanghai', 'not-reported', null],
      ['Jilin → Shanghai', 'reported', 8],
    ]);
    expect(() => sceneOf(dataSet, changeLevel('province'))).not.toThrow();
  });

  test('of units that must not be added keeps them apart', async () => {
    const dataSet = await readTable('起点,终点,数值,单位\n沈阳,北京,60,人次\n大连,北京,5,吨\n');
    expect(
      levelsOf(dataSet)
        .setAt('province')
        .records.map(({ values }) => `${values[0]?.n} ${values[0]?.unit}`),
    ).toHaveLength(2);
  });

  test('with one place and many partners shows all flows of their units', async () => {
    const cities = gazetteer.units.map(([code]) => String(code)).filter((code) => !code.endsWith('0000') && code !== '210100');
    const dataSet = await readTable(['起点,终点,人次', ...cities.map((code, i) => `210100,${code},${i + 1}`)].join('\n'));
    const scene = sceneOf(dataSet, changeLevel('province'), select('210000'));
    expect(scene.flows?.place?.drawn).toBe(scene.flows?.place?.all);
    expect(textsOf(levelsOf(dataSet).setAt('province')).filter((text) => text.startsWith('Within'))).toHaveLength(1);
  });

  test('of points given by degrees has one level, because they are no units of the country', async () => {
    const dataSet = await readTable('起点,起点经度,起点纬度,终点,终点经度,终点纬度,人次\na,120,30,b,121,31,5\nb,121,31,c,110,25,7\n');
    expect(viewsOf(dataSet)?.levels).toBeNull();
    expect(sceneOf(dataSet, changeLevel('province')).arcs.shown.length).toBe(2);
  });
});
