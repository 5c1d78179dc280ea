import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoContains } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { checkedTopology } from './check.ts';
import manifest from './manifest.json';
import detailPlaces from './places-detail.json';
import places from './places.json';

const text = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const read = (name: string): Topology => JSON.parse(text(name)) as Topology;
const overview = read('overview.topo.json');
const detail = read('detail.topo.json');

function areasOf(topology: Topology, name: string): FeatureCollection<Polygon | MultiPolygon>['features'] {
  const object = topology.objects[name];
  if (!object) return [];
  // The build writes areas only under these names.
  return (feature(topology, object) as unknown as FeatureCollection<Polygon | MultiPolygon>).features;
}

test('the committed boundaries pass every check, and the manifest says what was found', () => {
  expect(checkedTopology(overview, 'overview')).toEqual(manifest.checks.overview);
  expect(checkedTopology(detail, 'detail')).toEqual(manifest.checks.detail);
});

test('a province that is missing is found', () => {
  const { provinces } = overview.objects;
  if (provinces?.type !== 'GeometryCollection') throw new Error('provinces are a collection');
  const broken: Topology = {
    ...overview,
    objects: { ...overview.objects, provinces: { ...provinces, geometries: provinces.geometries.slice(1) } },
  };
  expect(() => checkedTopology(broken, 'overview')).toThrow('34 provinces: found 33');
});

test.each([
  ['overview.topo.json', 44_000],
  ['detail.topo.json', 154_000],
])('%s keeps within %i bytes of gzip', (name, most) => {
  expect(gzipSync(text(name), { level: 9 }).length).toBeLessThanOrEqual(most);
});

test('every area has its names, and no name is without an area', () => {
  const ids = (topology: Topology, name: string): string[] => areasOf(topology, name).map(({ id }) => String(id));
  expect(places.provinces.map(({ adcode }) => adcode)).toEqual(ids(overview, 'provinces'));
  expect(places.prefectures.map(({ adcode }) => adcode)).toEqual(ids(overview, 'prefectures'));
  expect(detailPlaces.prefectures.map(({ adcode }) => adcode)).toEqual(ids(detail, 'prefectures'));
  expect(ids(overview, 'countries')).toEqual(expect.arrayContaining(places.countries.map(({ id }) => id)));
});

test('a prefecture is of the province that its code begins with', () => {
  for (const { adcode, parent } of detailPlaces.prefectures) expect(parent).toBe(`${adcode.slice(0, 2)}0000`);
});

test('names in three scripts and pinyin are the usual ones', () => {
  const short = (code: string): readonly string[] => {
    const place = [...places.provinces, ...detailPlaces.prefectures].find(({ adcode }) => adcode === code);
    return place ? [place.short['zh-Hans'], place.short['zh-Hant'], place.short.en, place.pinyin] : [];
  };
  expect(short('210000')).toEqual(['辽宁', '遼寧', 'Liaoning', 'liaoning']);
  expect(short('230000')).toEqual(['黑龙江', '黑龍江', 'Heilongjiang', 'heilongjiang']);
  expect(short('210100')).toEqual(['沈阳', '瀋陽', 'Shenyang', 'shenyang']);
  expect(short('610000')).toEqual(['陕西', '陝西', 'Shaanxi', 'shaanxi']);
  expect(short('710000')).toEqual(['台湾', '臺灣', 'Taiwan', 'taiwan']);
  expect(short('540000')).toEqual(['西藏', '西藏', 'Xizang', 'xizang']);
  expect(short('222400')).toEqual(['延边', '延邊', 'Yanbian', 'yanbian']);
});

test('a label stands in the area that it names', () => {
  const outside = (
    rows: readonly { readonly id: string; readonly label: readonly number[] }[],
    areas: ReturnType<typeof areasOf>,
  ): string[] =>
    rows
      .filter(({ id, label: [lon = 0, lat = 0] }) => !areas.some((area) => area.id === id && geoContains(area, [lon, lat])))
      .map(({ id }) => id);
  const byCode = places.provinces.map(({ adcode, label }) => ({ id: adcode, label }));
  expect(outside(byCode, areasOf(overview, 'provinces'))).toEqual([]);
  expect(outside(places.countries, areasOf(overview, 'countries'))).toEqual([]);
});
