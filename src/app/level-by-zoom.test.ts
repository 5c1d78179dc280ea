import { expect, test } from 'vitest';
import type { Bounds } from '../geo/projection.ts';
import { attribution, places } from '../geo/surroundings.ts';
import { loadMessages } from '../i18n/messages.ts';
import { changeLevel, changeTopic, clear, frame, select } from '../state/transitions.ts';
import { initialViewState } from '../state/view-state.ts';
import { readTable } from '../../test/tables.ts';
import { flowRows } from '../../test/bench/flow-rows.ts';
import { AtlasStore } from './atlas-store.ts';
import { createBendsOf, flowTopic } from './loading/flow-parts.ts';
import { prepareData } from './loading/prepared-data.ts';

async function openedStore(): Promise<AtlasStore> {
  await loadMessages();
  const text = [...flowRows({ rows: 6000, flows: 6000, years: [2018] })].join('');
  const loaded = {
    dataSet: await readTable(text),
    surroundings: { places, attribution, flowTopic },
    more: null,
    bendsOf: createBendsOf(() => new Promise(() => {})),
  };
  const store = new AtlasStore(initialViewState, 'light', () => {});
  store.show(prepareData(loaded), loaded, changeTopic('flows'));
  return store;
}

const boxAround = (degrees: number): Bounds => [112 - degrees, 32 - degrees, 112 + degrees, 32 + degrees];

test('flows are added up by finer levels as the reader zooms in, and by the first level again at home', { timeout: 60_000 }, async () => {
  const store = await openedStore();
  const level = (): string | undefined => store.get().scene?.flows?.sums?.level ?? (store.get().scene ? 'place' : undefined);
  const levelAt = (degrees: number): string | undefined => {
    store.change(frame(boxAround(degrees)));
    return level();
  };
  expect(level()).toBe('region');
  expect([14, 6, 2].map(levelAt)).toEqual(['region', 'province', 'place']);
  store.change(frame('home'));
  expect([level(), store.get().view.level, store.get().view.autoLevel]).toEqual(['region', 'auto', null]);

  // A selected area can't be split, so it stays with its level.
  store.change(select('division:east'));
  expect([levelAt(2), store.get().view.selection]).toEqual(['region', 'division:east']);
  store.change(clear);
  expect(level()).toBe('place');

  // A chosen level does not change with the zoom.
  store.change(changeLevel('province'));
  expect(levelAt(20)).toBe('province');
});
