import { expect, test } from 'vitest';
import manifest from '../../../geo/manifest.json';
import places from '../../../geo/places.json';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { initialViewState } from '../../state/view-state.ts';
import { sceneBuilder } from '../scene.ts';
import { linkedWith } from './linked.ts';

const scene = sceneBuilder({ index: indexDataSet(report), places, attribution: manifest.attribution })(initialViewState, 'light');

test('either end of a pairing and the pairing itself highlight both ends and the arc', () => {
  for (const id of ['220000', '330000', 'jilin-zhejiang']) {
    const { regions, arc } = linkedWith(scene, id);
    expect([...regions].toSorted()).toEqual(['220000', '330000']);
    expect(arc).toBe('jilin-zhejiang');
  }
});

test('null highlights nothing, and an unknown id highlights no region', () => {
  expect(linkedWith(scene, null)).toEqual({ regions: new Set(), arc: null });
  expect(linkedWith(scene, 'nowhere').regions.size).toBe(0);
});

test('a place with several partners is highlighted alone', () => {
  const [a, b, ...others] = scene.regions;
  if (!a || !b) throw new Error('no regions');
  const regions = [a, { ...b, partner: 'another', pairing: 'another' }, ...others];
  expect(linkedWith({ ...scene, regions }, a.id)).toEqual({ regions: new Set([a.id]), arc: null });
});
