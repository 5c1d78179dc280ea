/** The reading that belongs to an atlas or map: made when it is first asked for, and the same from then on. */
import type { DataSet } from '../data/schema.ts';
import { viewsOf } from '../data/views.ts';
import { pause } from '../import/worker/pause.ts';
import { loadedOnce, loadPart } from '../load-part.ts';
import { createBendsOf, flowTopic, layOut } from './loading/flow-parts.ts';
import { topicsOf } from '../scene/records.ts';
import { resetTo, type Transition } from '../state/transitions.ts';
import type { Topic } from '../state/view-state.ts';
import type { Load } from './loading/load.ts';
import { loadSet } from './loading/load-set.ts';
import { surroundingsOnce } from './loading/report-data.ts';
import { requestByReader } from './loading/request-by-reader.ts';
import type { AtlasStore } from './atlas-store.ts';
import { prepareData } from './loading/prepared-data.ts';
import { ImportController, type LoadReason } from './import-controller.ts';

const readings = new WeakMap<AtlasStore, ImportController>();

export function readingOf(store: AtlasStore): ImportController {
  const known = readings.get(store);
  if (known) return known;
  const shown = new WeakSet<DataSet>();
  /** Of the file that was opened last: its corrections are from there too. */
  let elsewhere: string | null = null;
  const controller = new ImportController(gazetteerOnce, {
    request: (carryOut) => requestByReader(store, carryOut),
    showTable: (dataSet, reason, load) => {
      shown.add(dataSet);
      if (reason !== 'corrected') ({ elsewhere } = load);
      return showImported(store, dataSet, reason, elsewhere, load);
    },
    showDataSet: (input, load) => loadSet(input, load, store),
  });
  readings.set(store, controller);
  let wasShown = false;
  store.subscribe(() => {
    const original = store.get().index?.original;
    // At whatever level it is shown.
    const isShown = original !== undefined && shown.has(viewsOf(original)?.levels?.setAt('place') ?? original);
    // Other data are shown now: the table, and the worker that holds it, go.
    if (wasShown && !isShown && controller.isAtRest) controller.close();
    wasShown = isShown;
  });
  return controller;
}

const unchanged: Transition = (view) => view;

/** A set of so many records takes no longer than any other change. */
const shownAtOnce = 5000;

/** Shows a set instead of what was shown. */
async function showImported(store: AtlasStore, dataSet: DataSet, reason: LoadReason, elsewhere: string | null, load: Load): Promise<void> {
  const surroundings = await surroundingsOnce();
  const isKnown = store.get().isUserData;
  // The built-in tour is about the built-in data.
  load.setTourSource(null);
  const loaded = { dataSet, surroundings: { ...surroundings, flowTopic, elsewhere }, more: null, bendsOf: createBendsOf(layOut) };
  const prepared = prepareData(loaded);
  // Of a hundred thousand flows both halves take their time: the page goes on in between.
  // The first rows of a file may be drawn by a correction only.
  const transition = reason === 'opened' || (reason === 'corrected' && !isKnown) ? resetTo(topicOf(dataSet)) : unchanged;
  prepared.at(transition(store.get().view).level);
  if (dataSet.records.length > shownAtOnce) await pause();
  load.show(prepared, loaded, transition);
}

/** Where there are flows they are what the file is about. */
export function topicOf(dataSet: DataSet): Topic {
  return dataSet.records.some((record) => topicsOf(record).includes('flows')) ? 'flows' : 'overview';
}

/** The build writes the rows as the type says. */
const gazetteerOnce = loadedOnce(() => loadPart('gazetteer', () => import('../../geo/gazetteer.json')).then(({ default: file }) => file));
