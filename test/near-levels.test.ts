/** A table whose places are given by degrees, added up by nearness: from the file to the screen. */
import { csvParse } from 'd3';
import { beforeAll, describe, expect, test } from 'vitest';
import { AtlasStore } from '../src/app/atlas-store.ts';
import { prepareData } from '../src/app/loading/prepared-data.ts';
import { parseDataSet } from '../src/data/parse/parse.ts';
import type { DataSet } from '../src/data/schema.ts';
import { plainDataSet, viewsOf, type FlowLevels } from '../src/data/views.ts';
import { csvOfView } from '../src/export/csv.ts';
import { jsonOf } from '../src/export/json.ts';
import { partsOf } from '../src/features/figure/sum-parts.ts';
import { innerSum } from '../src/features/flows/controls/compute.ts';
import { placesFound } from '../src/features/flows/sets/compute.ts';
import { attribution, places } from '../src/geo/surroundings.ts';
import { loadMessages } from '../src/i18n/messages.ts';
import type { Scene } from '../src/scene/scene.ts';
import { flowTopic } from '../src/scene/topics/flow-topic.ts';
import { fragmentOf, readFragment } from '../src/state/fragment.ts';
import { changeBetween, changeLanguage, changeLevel, changeTopic, select, type Transition } from '../src/state/transitions.ts';
import { initialViewState, type ViewState } from '../src/state/view-state.ts';
import { readTable } from './tables.ts';

const surroundings = { places, attribution, flowTopic };

beforeAll(() => loadMessages());

/** Ten towns about 300 km apart, each with four villages at 6 to 24 km to its north. */
const towns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((name, i) => ({
  name,
  lon: 100 + (i % 5) * 3,
  lat: 26 + Math.floor(i / 5) * 3,
}));
const points = towns.flatMap(({ name, lon, lat }) => [
  { name, lon, lat },
  ...[1, 2, 3, 4].map((nth) => ({ name: `${name}${nth}`, lon, lat: Number((lat + nth * 0.054).toFixed(3)) })),
]);
const rowOf = (from: string, to: string, n: string | number): string => {
  const cells = [from, to].map((name) => points.find((point) => point.name === name));
  return cells.map((point) => `${point?.name},${point?.lon},${point?.lat}`).join() + `,${n}\n`;
};
/** Each village sends to its town and to the next village of another town; one value is missing and one is "over". */
const rows = [
  ...points.map(({ name }, i) =>
    rowOf(name, points[(i + 5) % points.length]?.name ?? '', name === 'A2' ? '-' : name === 'A3' ? '>40' : 100 - i),
  ),
  ...points.filter(({ name }) => name.length > 1).map(({ name }, i) => rowOf(name, name.slice(0, 1), 10 + i)),
];
const header = 'origin,o_lon,o_lat,destination,d_lon,d_lat,人次\n';
const table = header + rows.join('');

function levelsOf(dataSet: DataSet): FlowLevels {
  const levels = viewsOf(dataSet)?.levels;
  if (!levels) throw new Error('the set has one level');
  return levels;
}

const viewOf = (...steps: readonly Transition[]): ViewState =>
  [changeTopic('flows'), changeLanguage('en'), ...steps].reduce((state, step) => step(state), initialViewState);

function sceneOf(dataSet: DataSet, ...steps: readonly Transition[]): Scene {
  const view = viewOf(...steps);
  return prepareData({ dataSet, surroundings, more: null }).at(view.level).sceneOf(view, 'light');
}

function storeOf(dataSet: DataSet, ...steps: readonly Transition[]): AtlasStore {
  const store = new AtlasStore(viewOf(...steps), 'light', () => {});
  store.startLoad().setData({ dataSet, surroundings, more: null });
  return store;
}

const group = (name: string): string => {
  const point = points.find((each) => each.name === name);
  return `${name}+4@${point?.lon},${point?.lat}`;
};

describe('a table of places by degrees', () => {
  test('offers groups of near places, and the finest level that has fewer flows than it can show', async () => {
    const { offered, levelOf } = levelsOf(await readTable(table));
    expect(offered).toEqual(['place', 'near-30km']);
    // A level that the table does not offer stands for the next finer one.
    expect((['place', 'near-10km', 'near-30km', 'near-900km', 'province'] as const).map(levelOf)).toEqual([
      'place',
      'place',
      'near-30km',
      'near-30km',
      'near-30km',
    ]);
  });

  test('names a group by its largest place and the number of the others, and draws it there', async () => {
    const { regions } = levelsOf(await readTable(table)).setAt('near-30km');
    expect(regions).toHaveLength(10);
    expect(regions[0]).toMatchObject({
      id: group('A'),
      names: { en: 'A and 4 near it', 'zh-Hans': 'A及附近4处', 'zh-Hant': 'A及附近4處' },
      short: { en: 'A +4', 'zh-Hans': 'A等5处', 'zh-Hant': 'A等5處' },
      lon: 100,
      lat: 26,
      gb2260: false,
    });
  });

  test('adds up flows between groups with their missing values and “over”, and flows within a group as its inner total', async () => {
    const { index } = prepareData({ dataSet: await readTable(table), surroundings, more: null }).at('near-30km');
    const { records } = index.dataSet;
    expect(records.slice(0, 2).map(({ label }) => label.en)).toEqual(['A +4 → B +4', 'B +4 → C +4']);
    expect(records[0]?.values[0]).toMatchObject({ n: 100 + 99 + 40 + 96, cmp: 'over', sumOf: { rows: 5, notReported: 1 } });
    expect(records.find(({ place }) => place === group('A'))?.label.en).toBe('Within A +4');
    const shown = records.map(({ id }) => id);
    expect(innerSum(index, shown, records[0]?.values[0]?.unit ?? null)).toMatchObject({ kind: 'sum', n: 40 * 10 + (39 * 40) / 2 });
  });

  test('lists the rows of a sum, the largest first', async () => {
    const { index } = prepareData({ dataSet: await readTable(table), surroundings, more: null }).at('near-30km');
    const parts = partsOf(index, index.dataSet.records[0] ?? expect.fail('no record'));
    expect(parts).toMatchObject({ all: 5, held: 5 });
    expect(parts?.rows.map(({ label }) => label.en)).toEqual(['A → B', 'A1 → B1', 'A4 → B4', 'A3 → B3', 'A2 → B2']);
  });

  test('says in the line below the map what it is added up by', async () => {
    const dataSet = await readTable(table);
    const shown = (language: 'en' | 'zh-Hans'): string =>
      sceneOf(dataSet, changeLevel('near-30km'), changeLanguage(language)).captions.shown;
    expect(shown('en')).toBe('Sums by group of near places (30 km): all 10 flows between groups; 1 of 90 rows not reported');
    expect(shown('zh-Hans')).toBe('按邻近地点组（30公里）汇总：10条跨组流动全部画出；90行中有1行未报告');
  });

  test('has the same camera as its places', async () => {
    const dataSet = await readTable(table);
    expect(sceneOf(dataSet, changeLevel('near-30km')).framing).toEqual(sceneOf(dataSet, changeLevel('place')).framing);
  });

  test('gives the same groups and sums in any order of its rows', async () => {
    const textsOf = async (text: string): Promise<readonly string[]> =>
      levelsOf(await readTable(text))
        .setAt('near-30km')
        .records.map(({ label, values }) => `${label.en}: ${values.map(({ n, cmp }) => `${cmp} ${n}`).join()}`)
        .toSorted();
    expect(await textsOf(header + rows.toReversed().join(''))).toEqual(await textsOf(table));
  });
});

describe('a group of near places', () => {
  test('is selected when a place within it is', async () => {
    const store = storeOf(await readTable(table), select('A2'));
    expect(store.get().view.selection).toMatch(/^A2@/u);
    store.change(changeLevel('near-30km'));
    expect(store.get().view.selection).toBe(group('A'));
    store.change(changeLevel('place'));
    expect(store.get().view.selection).toBeNull();
  });

  test('is selected by a link, which also has the level', async () => {
    const view = viewOf(changeLevel('near-30km'), select(group('B')));
    const fragment = fragmentOf(view, initialViewState);
    expect(fragment).toContain('level=near-30km');
    const store = storeOf(await readTable(table), (state) => ({ ...state, ...readFragment(fragment).view }));
    expect(store.get().view).toMatchObject({ level: 'near-30km', selection: group('B') });
  });

  test('stands for its places in a set of places, at every level', async () => {
    const dataSet = await readTable(table);
    const { index } = prepareData({ dataSet, surroundings, more: null }).at('place');
    const found = placesFound(index, 'A', []).map(({ region, level }) => [region.id, level]);
    expect(found).toContainEqual([group('A'), 'near-30km']);
    const between = changeBetween({ from: [group('A')], to: [group('B')], isOneWay: true });
    expect(sceneOf(dataSet, between).arcs.shown).toHaveLength(5);
    expect(sceneOf(dataSet, changeLevel('near-30km'), between).arcs.shown).toHaveLength(1);
  });

  test('is exported with its name and point, and read again as a place', async () => {
    const dataSet = await readTable(table);
    const { index, sceneOf: sceneAt } = prepareData({ dataSet, surroundings, more: null }).at('near-30km');
    const view = viewOf(changeLevel('near-30km'));
    const csv = await csvOfView(index, sceneAt(view, 'light'), view, {});
    expect(csvParse(csv.slice(1))[0]).toMatchObject({ label: 'A +4 → B +4', origin: group('A'), destination: group('B') });
    expect((await readTable(csv)).regions.map(({ names }) => names.en)).toContain('A+4');
    const set = levelsOf(dataSet).setAt('near-30km');
    const { dataSet: again, problems } = parseDataSet(JSON.parse(await jsonOf(set)));
    expect(problems).toEqual([]);
    expect(again).toEqual(plainDataSet(set));
  });
});
