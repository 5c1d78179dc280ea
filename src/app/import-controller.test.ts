import { expect, test, vi } from 'vitest';
import places from '../../geo/gazetteer.json';
import { makeGazetteer, type GazetteerFile } from '../import/places/gazetteer.ts';
import { initialViewState } from '../state/view-state.ts';
import type { Load } from './loading/load.ts';
import { AtlasStore } from './atlas-store.ts';
import { fixesOfKind, ImportController, suggestedProblems } from './import-controller.ts';

const readingWith = (gazetteer: () => Promise<GazetteerFile>): ImportController => {
  const store = new AtlasStore(initialViewState, 'light', () => {});
  const request = async (read: (load: Load) => Promise<void>): Promise<void> => {
    const load = store.startLoad();
    await read(load).finally(() => load.end());
  };
  return new ImportController(gazetteer, { request, showTable: async () => {}, showDataSet: async () => {} });
};
const table = new Blob(['支援,受援,万元\n北京,沈阳,258\n']);

test('a reading fails if the list of places does not load, and the next reading fetches it again', async () => {
  const answers = [Promise.reject(new Error('not there')), Promise.resolve(places)];
  const gazetteer = vi.fn(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  const reading = readingWith(gazetteer);
  await expect(reading.open(table, 'a table')).rejects.toThrow('not there');
  expect(reading.state.phase).toBe('idle');
  await reading.open(table, 'a table');
  expect(reading.state.phase).toBe('table');
  expect(gazetteer).toHaveBeenCalledTimes(2);
  reading.close();
});

test('another file replaces one whose reading waits for the list of places', async () => {
  const reading = readingWith(() => new Promise(() => {}));
  void reading.open(table, 'one');
  void reading.open(table, 'another');
  await vi.waitFor(() => expect(reading.state).toMatchObject({ phase: 'reading', title: 'another' }));
  reading.cancel();
  expect(reading.state.phase).toBe('idle');
});

test('a failed correction restores the table that was shown', async () => {
  const reading = readingWith(async () => places);
  await reading.open(table, 'a table');
  const before = reading.state;
  if (before.phase !== 'table') throw new Error('no table');
  // An invalid mapping makes the worker fail.
  await expect(reading.setMapping(null as never)).rejects.toThrow();
  expect(reading.state).toMatchObject({ phase: 'table', isWorking: false, settings: before.settings });
  reading.close();
});

test('one step settles all problems of a kind by their rule, one step undoes it, and guesses are not accepted', async () => {
  const reading = readingWith(async () => places);
  const [one, other] = makeGazetteer(places).places.flatMap(({ adcode, lonLat }) => (lonLat === null ? [adcode] : []));
  await reading.open(new Blob([`支援,受援,万元\n${one},大连,1\n${other},大连,2\n广冬省,大连,3\n上海,大连,4\n上海,大连,4\n`]), 'a table');
  const shown = (): number => (reading.state.phase === 'table' ? reading.state.interpreted.report.rowsShown : -1);
  expect(shown()).toBe(2);
  expect(suggestedProblems(reading.state)).toEqual([]);
  expect(fixesOfKind(reading.state, 'unknown-place')).toEqual([]);
  await reading.acceptOfKind('no-point');
  expect(shown()).toBe(4);
  await reading.acceptOfKind('duplicate-row');
  expect(shown()).toBe(3);
  await reading.undo();
  await reading.undo();
  expect(shown()).toBe(2);
  reading.close();
});
