import { expect, test } from 'vitest';
import report from '../../../data/report.json';
import { initialState } from '../../app/atlas-state.ts';
import { indexDataSet } from '../../data/data-set.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { initialViewState, type ViewState } from '../../state/view-state.ts';
import { Announcements } from './announcements.ts';

const sceneOf = sceneBuilder({ index: indexDataSet(report), places, attribution });
const stateOf = (part: Partial<ViewState>) => {
  const view = { ...initialViewState, ...part };
  return { ...initialState(view, 'light'), scene: sceneOf(view, 'light') };
};
const heardAfter = (...parts: readonly Partial<ViewState>[]) => {
  const announcements = new Announcements();
  for (const part of parts) announcements.follow(stateOf(part));
  return String(announcements.render().values[0]);
};

test('a new step of the tour is not announced', () => {
  expect(heardAfter({}, { step: 'grain', selection: '230000' })).toBe('');
});

test('a selection within a step is announced, even if the step itself did not change the picture', () => {
  expect(heardAfter({}, { step: 'grain' }, { step: 'grain', selection: '230000' })).toContain('黑龙江');
});

test('opening a quote keeps the announcement', () => {
  expect(heardAfter({}, { selection: '230000' }, { selection: '230000', record: 'F03' })).toContain('黑龙江');
});
