import { geoBounds, geoContains } from 'd3';
import { describe, expect, test } from 'vitest';
import { detailTopology } from './detail.ts';
import { geographyOf } from './features.ts';
import { openWaterNear } from './places.ts';
import { places } from './surroundings.ts';

/** The names on standard maps of China in its languages, and on official English maps. */
const names = [
  ['渤海', '渤海', 'Bohai Sea'],
  ['黄海', '黃海', 'Yellow Sea'],
  ['东海', '東海', 'East China Sea'],
  ['南海', '南海', 'South China Sea'],
  ['东沙群岛', '東沙群島', 'Dongsha Qundao', 116.8, 20.7],
  ['西沙群岛', '西沙群島', 'Xisha Qundao', 112, 16.6],
  ['中沙群岛', '中沙群島', 'Zhongsha Qundao', 114.4, 15.8],
  ['南沙群岛', '南沙群島', 'Nansha Qundao', 114.5, 10],
  ['黄岩岛', '黃岩島', 'Huangyan Dao', 117.8, 15.15],
  ['曾母暗沙', '曾母暗沙', 'Zengmu Ansha', 112.3, 3.9],
  ['钓鱼岛', '釣魚島', 'Diaoyu Dao', 123.5, 25.75],
  ['赤尾屿', '赤尾嶼', 'Chiwei Yu', 124.6, 25.9],
] as const;

const geography = geographyOf(detailTopology);
const land = [...geography.countries, ...geography.provinces.values()];

test('the seas and islands have their names in three languages, and the islands their positions', () => {
  expect(
    places.waters.map(({ kind, names: { 'zh-Hans': hans, 'zh-Hant': hant, en }, label }) =>
      kind === 'sea' ? [hans, hant, en] : [hans, hant, en, ...label],
    ),
  ).toEqual(names);
});

describe('the boxes for names', () => {
  test('of a neighbour lie in its land', () => {
    for (const { id, areas } of places.countries) {
      const country = geography.countries.find((candidate) => candidate.id === id);
      if (!country) throw new Error(id);
      for (const [west, south, east, north] of areas) {
        for (const x of [0.02, 0.5, 0.98])
          for (const y of [0.02, 0.5, 0.98])
            expect(geoContains(country, [west + x * (east - west), south + y * (north - south)]), `${id} ${west} ${south}`).toBe(true);
      }
    }
  });

  test('of a sea have water at their centre, as has its label point', () => {
    for (const { id, kind, label, areas } of places.waters) {
      if (kind !== 'sea') continue;
      const middles = areas.map(([west, south, east, north]): [number, number] => [(west + east) / 2, (south + north) / 2]);
      for (const at of [[...label] as [number, number], ...middles])
        expect(
          land.filter((area) => geoContains(area, at)).map((area) => area.id),
          `${id} ${at.join()}`,
        ).toEqual([]);
    }
  });

  test('of a sea have water at every grid point at which its name may be placed', () => {
    const near = land.map((area) => ({ area, box: geoBounds(area) }));
    let points = 0;
    for (const { id, kind, areas } of places.waters) {
      if (kind !== 'sea') continue;
      for (const [west, south, east, north] of areas) {
        for (let lon = west; lon <= east; lon += 0.5) {
          for (let lat = south; lat <= north; lat += 0.5) {
            const at = openWaterNear([lon, lat]);
            if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) continue;
            points++;
            const on = near.filter(({ area, box: [[left, bottom], [right, top]] }) => {
              const isNear = at[0] >= left && at[0] <= right && at[1] >= bottom && at[1] <= top;
              return isNear && geoContains(area, [...at]);
            });
            expect(
              on.map(({ area }) => area.id),
              `${id} ${at.join()}`,
            ).toEqual([]);
          }
        }
      }
    }
    expect(points).toBeGreaterThan(800);
  });
});
