import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import manifest from '../../geo/manifest.json' with { type: 'json' };
import placesJson from '../../geo/places.json' with { type: 'json' };
import { indexDataSet } from '../data/data-set.ts';
import { parseDataSet } from '../data/parse.ts';
import type { Places } from '../geo/places.ts';
import { sceneRecords } from '../scene/records.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { facetKeys, noFilters } from '../state/filters.ts';
import { changeLens, toggleChoice } from '../state/transitions.ts';
import { initialViewState, lenses } from '../state/view-state.ts';
import { citationForms, citationOf } from './citation.ts';
import { csvColumns, csvOf } from './csv.ts';
import { geoJsonOf } from './geojson.ts';
import { dataSetOf } from './json.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const index = indexDataSet(dataSet);
// The places are what `npm run geo` wrote.
const build = sceneBuilder({ index, places: placesJson as unknown as Places, attribution: manifest.attribution });
const everything = sceneRecords(index, noFilters);

describe('CSV', () => {
  const text = csvOf(index, everything, 'zh-Hans');
  const rows = csvParse(text.slice(1).replaceAll('\r\n', '\n'));

  test('begins with a byte order mark and ends each line as RFC 4180 asks', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.split('\r\n').length).toBe(rows.length + 2);
    expect(rows.columns).toEqual([...csvColumns]);
  });

  test('reads back to the same values, comparators, units and states', () => {
    const written = rows.filter(({ record }) => record !== '').map(({ record, value, comparator, unit }) => [record, value, comparator, unit]);
    const held = dataSet.records.flatMap((record) =>
      record.values.length === 0 ? [[record.id, '', '', '']] : record.values.map(({ n, cmp, unit }) => [record.id, n === null ? '' : String(n), cmp, unit]),
    );
    expect(written).toEqual(held);
  });

  test('says silence as a state of its own, never as a zero or an empty cell', () => {
    const silent = rows.filter(({ state }) => state === 'not-reported');
    expect(silent).toHaveLength(dataSet.coverage.cells.filter(({ state }) => state === 'not-reported').length);
    expect(silent.every(({ value, pairing, kinds }) => value === '' && pairing !== '' && kinds !== '')).toBe(true);
    expect(rows.every(({ state }) => state !== '')).toBe(true);
    expect(rows.some(({ value }) => value === '0')).toBe(false);
  });

  test('gives each reported row its quote, its paragraph and the version of the data', () => {
    for (const row of rows.filter(({ record }) => record !== '')) {
      expect(row.quote).not.toBe('');
      expect(row.paragraph).toMatch(/^P\d\d$/);
      expect(row.data_version).toBe(dataSet.dataVersion);
    }
  });
});

describe('JSON', () => {
  test('of any filter opens again as a data set without a problem', () => {
    const choices = facetKeys.flatMap((key) => [...new Set(dataSet.records.map((record) => (key === 'chapter' ? record.chapter : key === 'period' ? record.period.kind : record.lens)))].map((id) => [key, id] as const));
    fc.assert(
      fc.property(fc.subarray(choices, { maxLength: 4 }), (chosen) => {
        const view = chosen.reduce((state, [key, id]) => toggleChoice(key, id)(state), initialViewState);
        const { problems, dataSet: again } = parseDataSet(JSON.parse(JSON.stringify(dataSetOf(dataSet, sceneRecords(index, view.filters).shown))));
        expect(problems).toEqual([]);
        expect(again?.records.length).toBe(sceneRecords(index, view.filters).shown.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('GeoJSON', () => {
  test.each(lenses)('of the lens %s has an arc for each that is drawn, within the bounds of the earth', (lens) => {
    const scene = build(changeLens(lens)(initialViewState), 'light');
    const { features } = geoJsonOf(index, scene);
    expect(features.filter(({ properties }) => properties?.['kind'] === 'arc')).toHaveLength(scene.arcs.shown.length);
    for (const { geometry } of features) {
      for (const [lon = Number.NaN, lat = Number.NaN] of geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }
  });

  test('keeps the comparator and the quote beside a magnitude', () => {
    const { features } = geoJsonOf(index, build(changeLens('grain')(initialViewState), 'light'));
    expect(features.find(({ id }) => id === 'flow-grain-heilongjiang-guangdong')?.properties).toMatchObject({
      isDirected: true,
      records: [{ figures: [{ state: 'reported', value: 5_000_000, comparator: 'over', unit: 't' }], paragraph: 'P14' }, { figures: [] }],
    });
  });
});

describe('a citation', () => {
  test.each(citationForms)('as %s names the version of the data and the address', (form) => {
    const text = citationOf(form, { dataSet, url: 'https://example.org/#select=jilin-zhejiang', accessed: '2026-11-23', language: 'en' });
    expect(text).toContain(dataSet.dataVersion);
    expect(text).toContain('https://example.org/#select=jilin-zhejiang');
  });

  test('survives braces in a title', () => {
    const text = citationOf('bibtex', { dataSet: { title: { 'zh-Hans': '{', 'zh-Hant': '{', en: 'a {b} \\c' }, dataVersion: '1' }, url: 'https://example.org/', accessed: '2026-11-23', language: 'en' });
    expect(text).toContain('title = {{a b c}}');
  });
});
