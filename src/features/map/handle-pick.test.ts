import { beforeEach, describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import { AtlasStore } from '../../app/atlas-store.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import type { Picked } from '../../render/surface.ts';
import { initialViewState } from '../../state/view-state.ts';
import { handlePick } from './handle-pick.ts';

const grain: Picked = { kind: 'arc', id: 'flow-grain-heilongjiang-guangdong' };
let store: AtlasStore;
/** The number of calls of the subscribers. */
let updates: number;

beforeEach(() => {
  store = new AtlasStore({ ...initialViewState, topic: 'grain' }, 'light', () => {});
  const load = store.startLoad();
  load.setData({ dataSet: report, surroundings: { places, attribution }, more: null });
  load.end();
  updates = 0;
  store.subscribe(() => updates++);
});

/** The parts of the state that a click changes. */
function seen(): readonly [selection: string | null, record: string | null, updates: number] {
  const { selection, record } = store.get().view;
  return [selection, record, updates];
}

describe('a click on the map', () => {
  test('on an arc selects its pairing and opens its evidence in one update', () => {
    handlePick(store, grain);
    expect(seen()).toEqual(['heilongjiang-guangdong', grain.id, 1]);
  });

  test('on the arc of the selected pairing clears the selection in one update', () => {
    handlePick(store, grain);
    handlePick(store, grain);
    expect(seen()).toEqual([null, grain.id, 2]);
  });

  test('on a region selects it, and another click clears the selection', () => {
    handlePick(store, { kind: 'region', id: '220000' });
    expect(seen()).toEqual(['220000', null, 1]);
    handlePick(store, { kind: 'region', id: '220000' });
    expect(seen()).toEqual([null, null, 2]);
  });

  test('on a prefecture that a record names opens its answer, and on any other selects the province or region around it', () => {
    handlePick(store, { kind: 'region', id: '230000', within: '230500' });
    expect(store.get().view).toMatchObject({ place: '230500', selection: null });
    handlePick(store, { kind: 'region', id: '230000', within: '230200' });
    expect(store.get().view).toMatchObject({ place: null, selection: '230000' });
    // 沈阳 is an end itself.
    handlePick(store, { kind: 'region', id: '210000', within: '210100' });
    expect(store.get().view.selection).toBe('210000');
    handlePick(store, { kind: 'place', id: '370000', within: '370100' });
    expect(store.get().view.place).toBe('370000');
  });

  test('on nothing clears the selection, and changes nothing if there is none', () => {
    handlePick(store, { kind: 'region', id: '220000' });
    handlePick(store, null);
    expect(seen()).toEqual([null, null, 2]);
    handlePick(store, null);
    expect(updates).toBe(2);
  });
});
