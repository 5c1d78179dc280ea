import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import manifest from '../../geo/manifest.json' with { type: 'json' };
import places from '../../geo/places.json' with { type: 'json' };
import { indexDataSet } from '../data/data-set.ts';
import { parseDataSet } from '../data/parse/parse.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { changeTopic, listRecords, select } from '../state/transitions.ts';
import { initialViewState, topics } from '../state/view-state.ts';
import { geoJsonOf, geoJsonOfView, type SceneFeature } from './geojson.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const index = indexDataSet(dataSet);
const build = sceneBuilder({ index, places, attribution: manifest.attribution });

function positionsOf({ geometry }: SceneFeature): readonly Position[] {
  return geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
}

describe.each(topics)('GeoJSON of the topic %s', (topic) => {
  const scene = build(select('jilin-zhejiang')(changeTopic(topic)(initialViewState)), 'light');

  test('follows RFC 7946: features have a geometry in degrees, longitude first, without another reference system', async () => {
    const collection = await geoJsonOf(index, scene);
    expect(JSON.parse(JSON.stringify(collection))).toEqual(collection);
    expect(collection.type).toBe('FeatureCollection');
    expect(collection).not.toHaveProperty('crs');
    for (const feature of collection.features) {
      expect(feature.type).toBe('Feature');
      expect(feature).toHaveProperty('properties');
      const positions = positionsOf(feature);
      if (feature.geometry.type === 'LineString') expect(positions.length).toBeGreaterThanOrEqual(2);
      for (const [lon = Number.NaN, lat = Number.NaN] of positions) {
        // All features lie around China, far from the antimeridian.
        expect(lon).toBeGreaterThan(70);
        expect(lon).toBeLessThan(160);
        expect(lat).toBeGreaterThan(0);
        expect(lat).toBeLessThan(60);
      }
    }
    const ids = collection.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(collection.dataVersion).toBe(dataSet.dataVersion);
  });

  test('has each drawn arc, and the evidence of every feature', async () => {
    const { features } = await geoJsonOf(index, scene);
    expect(features.filter(({ properties }) => properties?.['kind'] === 'arc')).toHaveLength(scene.arcs.shown.length);
    for (const { properties } of features) {
      const evidence = [properties?.['pairedBy'], ...(properties?.['records'] ?? [])].filter((each) => each !== null);
      // A port of a flow across pairings has the evidence of the flow instead of its own.
      if (properties?.['kind'] !== 'port') expect(evidence.length, JSON.stringify(properties)).toBeGreaterThan(0);
      for (const each of evidence) expect(each).toMatchObject({ quote: expect.stringMatching(/./) });
    }
  });
});

test('GeoJSON has the comparator and the quote of a magnitude', async () => {
  const { features } = await geoJsonOf(index, build(changeTopic('grain')(initialViewState), 'light'));
  expect(features.find(({ id }) => id === 'flow-grain-heilongjiang-guangdong')?.properties).toMatchObject({
    isDirected: true,
    records: [{ figures: [{ state: 'reported', value: 5_000_000, comparator: 'over', unit: 't' }], paragraph: 'P14' }, { figures: [] }],
  });
});

test('GeoJSON of a selection has its two ends and the features of its pairing only, unless the reader lists all', async () => {
  const view = select('jilin-zhejiang')({ ...initialViewState, topic: 'projects' });
  const scene = build(view, 'light');
  const narrowed = await geoJsonOfView(index, scene, view, {});
  expect(narrowed.features.filter(({ properties }) => properties?.['kind'] === 'region').map(({ id }) => id)).toEqual(['220000', '330000']);
  expect(new Set(narrowed.features.map(({ properties }) => properties?.['pairing']))).toEqual(new Set(['jilin-zhejiang']));
  expect(narrowed.features.length).toBeGreaterThan(3);
  const whole = await geoJsonOfView(index, scene, listRecords('all')(view), {});
  expect(whole).toEqual(await geoJsonOf(index, scene));
  expect(whole.features.length).toBeGreaterThan(narrowed.features.length);
});
