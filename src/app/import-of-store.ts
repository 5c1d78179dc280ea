/** The import controller of an atlas or map, created when it is first needed. */
import type { DataSet } from '../data/schema.ts';
import { viewsOf } from '../data/views.ts';
import { pause } from '../import/worker/pause.ts';
import { loadedOnce, loadPart } from '../load-part.ts';
import { createBendsOf, flowTopic, layOut } from './loading/flow-parts.ts';
import { topicsOf } from '../scene/records.ts';
import { openingTime } from '../scene/topics/flow-times.ts';
import { clear, resetTo, showTime, type Transition } from '../state/transitions.ts';
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
  /** The site of the file that was opened last, which is also the site of its corrected data. */
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
    // The data set is shown at some level of its flows. `shown` has the set of all places.
    const isShown = original !== undefined && shown.has(viewsOf(original)?.levels?.setAt('place') ?? original);
    // Other data are shown now, so the table and its worker are discarded.
    if (wasShown && !isShown && controller.isAtRest) controller.close();
    wasShown = isShown;
  });
  return controller;
}

const unchanged: Transition = (view) => view;

/** The largest number of records that is shown without a pause, because it takes no longer than any other change. */
const shownAtOnce = 5000;

/** Shows an imported set in place of the current data. */
async function showImported(store: AtlasStore, dataSet: DataSet, reason: LoadReason, elsewhere: string | null, load: Load): Promise<void> {
  const surroundings = await surroundingsOnce();
  const isKnown = store.get().isUserData;
  // The built-in tour is about the built-in data.
  load.setTourSource(null);
  const loaded = { dataSet, surroundings: { ...surroundings, flowTopic, elsewhere }, more: null, bendsOf: createBendsOf(layOut) };
  // For a hundred thousand flows each step takes long, so the page gets a turn in between.
  const isLarge = dataSet.records.length > shownAtOnce;
  if (isLarge) await pause();
  const prepared = prepareData(loaded);
  if (isLarge) await pause();
  // A correction resets the view as well if it is what makes the first rows of a file valid.
  const transition = reason === 'opened' || (reason === 'corrected' && !isKnown) ? opening(dataSet) : unchanged;
  const view = transition(store.get().view);
  const { sceneOf } = prepared.at(view.level);
  if (isLarge) {
    await pause();
    // The scene keeps its parts, so that showing it computes little.
    sceneOf(clear(view), store.get().theme);
    await pause();
  }
  load.show(prepared, loaded, transition);
}

/** The view that a data set opens with. */
function opening(dataSet: DataSet): Transition {
  const [reset, time] = [resetTo(topicOf(dataSet)), openingTime(dataSet)];
  return (view) => showTime(time)(reset(view));
}

/** The topic that a data set opens with: flows if it has any. */
export function topicOf(dataSet: DataSet): Topic {
  return dataSet.records.some((record) => topicsOf(record).includes('flows')) ? 'flows' : 'overview';
}

/** The list of places. The build writes it in the shape of its type. */
const gazetteerOnce = loadedOnce(() => loadPart('gazetteer', () => import('../../geo/gazetteer.json')).then(({ default: file }) => file));
