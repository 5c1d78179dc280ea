import fc from 'fast-check';
import manifest from '../../geo/manifest.json';
import places from '../../geo/places.json';
import report from '../../data/report.json';
import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../data/data-set.ts';
import { homeBounds } from '../geo/projection.ts';
import { languages } from '../data/vocabulary.ts';
import { clear, highlight, linkData, openRecord, select, surfaceIs, toggle, type Transition } from '../state/transitions.ts';
import { initialViewState, type ViewState } from '../state/view-state.ts';
import { sceneBuilder } from './scene.ts';

const index = indexDataSet(report);
const build = sceneBuilder({ index, places, attribution: manifest.attribution });
const sceneOf = (part: Partial<ViewState> = {}) => build({ ...initialViewState, ...part }, 'light');

/** The table of the work plan of March 2017. */
const table = [
  ['210000', '320000'],
  ['220000', '330000'],
  ['230000', '440000'],
  ['210100', '110000'],
  ['210200', '310000'],
  ['220100', '120000'],
  ['230100', '440300'],
] as const;
const ids = table.flat();

describe('the scene of the report', () => {
  test('has the seven arcs between the fourteen regions of the work plan', () => {
    const { regions, arcs } = sceneOf();
    expect(regions.map(({ id }) => id)).toEqual(ids);
    expect(regions.map(({ partner }) => partner)).toEqual(table.flatMap(([a, b]) => [b, a]));
    expect(arcs.count).toBe(7);
    expect([...arcs.shown].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test.each(table)('emphasizes %s and %s if either is selected', (a, b) => {
    for (const [chosen, partner] of [
      [a, b],
      [b, a],
    ] as const) {
      const { emphasis } = sceneOf({ selection: chosen });
      expect(emphasis.selected).toBe(chosen);
      expect(emphasis.partner).toBe(partner);
      expect(emphasis.emphasized).toEqual(new Set([a, b]));
    }
  });

  test('emphasizes both ends of a pairing and selects neither', () => {
    const { emphasis } = sceneOf({ selection: 'jilin-zhejiang' });
    expect(emphasis).toMatchObject({ pairing: 'jilin-zhejiang', selected: null, partner: null });
    expect(emphasis.emphasized).toEqual(new Set(['220000', '330000']));
  });

  test('frames the opening view without a selection, and both ends of a selected pair', () => {
    expect(sceneOf().framing).toEqual(homeBounds);
    for (const id of ids) {
      const scene = sceneOf({ selection: id, framing: 'pair' });
      const [west, south, east, north] = scene.framing;
      for (const { place } of scene.regions.filter(({ id: region }) => scene.emphasis.emphasized?.has(region))) {
        expect(place[0]).toBeGreaterThan(west);
        expect(place[0]).toBeLessThan(east);
        expect(place[1]).toBeGreaterThan(south);
        expect(place[1]).toBeLessThan(north);
      }
    }
  });

  test('names every paired region and every province once, in each language', () => {
    for (const language of languages) {
      const { labels } = sceneOf({ language });
      const paired = labels.filter(({ role }) => role === 'paired');
      expect(paired.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      const provinces = new Set([
        ...labels.filter(({ role }) => role === 'province').map(({ id }) => id),
        ...ids.filter((id) => id.endsWith('0000')),
      ]);
      expect(provinces.size).toBe(34);
      for (const { text } of labels) expect(text).not.toBe('');
    }
  });

  test('has the partner of each region', () => {
    const [liaoning] = sceneOf({ language: 'en' }).regions;
    expect(liaoning?.optionName).toBe('Liaoning Province, paired with Jiangsu Province');
    expect(sceneOf({ language: 'en' }).description.summary).toContain('Harbin – Shenzhen');
    expect(sceneOf({ language: 'en', selection: '220000' }).description.selection).toMatch(
      /^Jilin Province and Zhejiang Province, \d+ figures, \d+ not reported$/,
    );
  });

  test('shows 长春–天津 without a figure of its own', () => {
    expect(sceneOf({ language: 'en', selection: 'changchun-tianjin' }).description.selection).toContain('no figures');
  });

  test('has a legend of exactly the marks in the picture', () => {
    expect(sceneOf().legend.items.map(({ mark }) => mark.kind)).toEqual(['end', 'end', 'arc', 'arc']);
  });

  test('is plain data, equal to its structured clone', () => {
    const scene = sceneOf({ selection: '220000' });
    expect(structuredClone(scene)).toEqual(scene);
  });
});

describe('laws of the scene', () => {
  test('parts whose inputs have not changed are the same objects', () => {
    const rest = sceneOf();
    const selected = sceneOf({ selection: '210100' });
    expect(selected.arcs).toBe(rest.arcs);
    expect(selected.regions).toBe(rest.regions);
    expect(selected.labels).toBe(rest.labels);
    expect(selected.emphasis).not.toBe(rest.emphasis);
    expect(sceneOf({ language: 'en' }).arcs).toBe(rest.arcs);
  });

  test('a change without an effect on the picture returns the same scene: a quote, a highlight, a link to the data, the surface', () => {
    const sceneAfter = (change: Transition) => build(change({ ...initialViewState, selection: '210100' }), 'light');
    const rest = sceneAfter((view) => view);
    for (const change of [openRecord('F03'), highlight('220000'), linkData('src:https://example.org/a.csv'), surfaceIs('webgl')])
      expect(sceneAfter(change)).toBe(rest);
    expect(sceneAfter(clear)).not.toBe(rest);
  });

  test('after any steps of a reader, the emphasized and the dimmed regions are the fourteen', () => {
    const step = fc.oneof(
      fc.constantFrom(...ids, 'harbin-shenzhen').map((id) => toggle(id)),
      fc.constantFrom(...ids).map((id) => select(id)),
      fc.constant(clear),
      fc.constantFrom(...ids).map((id) => highlight(id)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const view = steps.reduce((state, transition) => transition(state), initialViewState);
        const { emphasis, regions } = build(view, 'light');
        expect(emphasis.emphasized === null).toBe(view.selection === null);
        if (emphasis.emphasized) expect(regions.filter(({ id }) => emphasis.emphasized?.has(id))).toHaveLength(2);
        if (emphasis.selected) expect(emphasis.partner).toBe(regions.find(({ id }) => id === emphasis.selected)?.partner);
      }),
    );
  });

  test('a selection that names nothing emphasizes nothing', () => {
    expect(sceneOf({ selection: '999999' }).emphasis.emphasized).toBeNull();
  });
});
