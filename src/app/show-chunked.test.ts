import { beforeAll, expect, test } from 'vitest';
import gazetteer from '../../geo/gazetteer.json' with { type: 'json' };
import manifest from '../../geo/manifest.json' with { type: 'json' };
import placesJson from '../../geo/places.json' with { type: 'json' };
import { runToCompletion, finishedAsync } from '../data/finish.ts';
import { parseDataSet } from '../data/parse.ts';
import { noCorrections } from '../import/corrections.ts';
import type { GazetteerFile } from '../import/gazetteer.ts';
import { FileImport } from '../import/file-import.ts';
import type { DataSet } from '../data/schema.ts';
import type { Places } from '../geo/places.ts';
import { flowTopic } from '../scene/topics/flow-topic.ts';
import { changeTopic } from '../state/transitions.ts';
import { initialViewState } from '../state/view-state.ts';
import { AtlasStore } from './atlas-store.ts';
import type { Given } from './prepared-data.ts';
import { parseChunked, showChunked } from './show-chunked.ts';

const rows = 6000;
let large: Given;
let small: Given;

/** Visitors of so many years between two places. */
async function read(years: number, title: string): Promise<DataSet> {
  const lines = Array.from({ length: years }, (_, i) => `北京,沈阳,${1000 + i},${i + 1}`);
  // The build writes the rows as the type says.
  const session = new FileImport(gazetteer as unknown as GazetteerFile);
  const opened = await finishedAsync(session.open(new Blob([`起点,终点,年份,人数（人）\n${lines.join('\n')}\n`]), { hasHeader: true }));
  if (opened.kind !== 'table') throw new Error('no table');
  const { result } = runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, title));
  if (!result) throw new Error('nothing to draw');
  return result.dataSet;
}

beforeAll(async () => {
  // As above.
  const surroundings = { places: placesJson as unknown as Places, attribution: manifest.attribution, flowTopic };
  large = { dataSet: await read(rows, 'large.csv'), surroundings, more: null };
  small = { dataSet: await read(3, 'small.csv'), surroundings, more: null };
});

function store(): AtlasStore {
  return new AtlasStore(initialViewState, 'light', (error) => {
    throw error;
  });
}

test('a large set is shown in turns as it would be at once', async () => {
  const [inTurns, atOnce] = [store(), store()];
  const shown = showChunked(inTurns, inTurns.startLoad(), large, changeTopic('flows'));
  expect(inTurns.get().scene).toBeNull();
  await shown;
  atOnce.startLoad().setData(large, changeTopic('flows'));
  expect(inTurns.get().scene).toEqual(atOnce.get().scene);
  expect(inTurns.get().scene?.records.read).toBe(rows);
});

test('a set that is given meanwhile takes its place', async () => {
  const atlas = store();
  const shown = showChunked(atlas, atlas.startLoad(), large, changeTopic('flows'));
  atlas.startLoad().setData(small, changeTopic('flows'));
  await shown;
  expect(atlas.get().scene?.captions.title).toBe('small.csv');
});

test('of two large sets the later is shown', async () => {
  const atlas = store();
  const first = showChunked(atlas, atlas.startLoad(), large);
  const second = showChunked(atlas, atlas.startLoad(), {
    ...large,
    dataSet: { ...large.dataSet, title: { 'zh-Hans': '后来', 'zh-Hant': '後來', en: 'later' } },
  });
  await Promise.all([first, second]);
  expect(atlas.get().scene?.captions.title).toBe('后来');
});

test('a set is checked in turns as it would be at once', async () => {
  const broken = {
    ...large.dataSet,
    records: large.dataSet.records.map((record, i) => (i % 1000 === 7 ? { ...record, pairing: 'nowhere' } : record)),
  };
  const parsed = await parseChunked(broken, new AbortController().signal);
  expect(parsed).toEqual(parseDataSet(broken));
  expect(parsed.skipped).toBe(rows / 1000);
});

test('a set that is no longer requested is checked no further', async () => {
  const superseded = new AbortController();
  const parsed = parseChunked(
    { ...large.dataSet, records: Array.from({ length: 40 }, () => large.dataSet.records).flat() },
    superseded.signal,
  );
  superseded.abort();
  await expect(parsed).rejects.toThrow(/abort/i);
});
