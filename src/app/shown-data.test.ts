import { expect, test } from 'vitest';
import report from '../../data/report.json';
import { attribution, places } from '../geo/surroundings.ts';
import { initialViewState } from '../state/view-state.ts';
import { initialState } from './atlas-state.ts';
import { prepareData } from './loading/prepared-data.ts';
import { ShownData } from './shown-data.ts';

test('a state that was resolved but not shown is resolved in the same way again', () => {
  const loaded = { dataSet: report, surroundings: { places, attribution }, more: null };
  const data = new ShownData();
  data.show(prepareData(loaded), loaded);
  const requested = initialState({ ...initialViewState, record: 'no-such-record', highlight: '220000' }, 'light');
  const first = data.resolve(requested);
  expect(first.view.record).toBeNull();
  expect(data.resolve(requested)).toEqual(first);
});
