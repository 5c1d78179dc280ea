/** The reading that belongs to an atlas or map: made when it is first asked for, and the same from then on. */
import type { GazetteerFile } from '../import/gazetteer.ts';
import type { DataSet } from '../data/schema.ts';
import { loadedOnce, loadPart } from '../load-part.ts';
import { ownFlows } from '../scene/topics/flow-topic.ts';
import { lensesOf } from '../scene/records.ts';
import { startAfresh } from '../state/transitions.ts';
import type { Lens } from '../state/view-state.ts';
import type { Load } from './load.ts';
import { loadSet } from './load-set.ts';
import { surroundingsOnce } from './report-data.ts';
import { requestByReader } from './request-by-reader.ts';
import type { AtlasModel } from './atlas-store.ts';
import { showInTurns } from './show-chunked.ts';
import { OwnReading, type LoadReason } from './import-controller.ts';

const readings = new WeakMap<AtlasModel, OwnReading>();

export function readingOf(model: AtlasModel): OwnReading {
  const known = readings.get(model);
  if (known) return known;
  const shown = new WeakSet<DataSet>();
  const made = new OwnReading(gazetteerOnce, {
    request: (carryOut) => requestByReader(model, carryOut),
    showTable: (dataSet, reason, load) => {
      shown.add(dataSet);
      return showOwn(model, dataSet, reason, load);
    },
    showDataSet: (input, load) => loadSet(input, load, model),
  });
  readings.set(model, made);
  let wasShown = false;
  model.subscribe(() => {
    const given = model.get().index?.given;
    const isShown = given !== undefined && shown.has(given);
    // Other data are shown now: the table, and the worker that holds it, go.
    if (wasShown && !isShown && made.isAtRest) made.close();
    wasShown = isShown;
  });
  return made;
}

/** Shows a set instead of what was shown. */
async function showOwn(model: AtlasModel, dataSet: DataSet, reason: LoadReason, load: Load): Promise<void> {
  const surroundings = await surroundingsOnce();
  const isKnown = model.get().index?.dataSet.sides !== undefined;
  // The built-in tour speaks of the built-in data.
  load.setTourSource(null);
  // The first rows of a file may be drawn by a correction only.
  await showInTurns(
    model,
    load,
    { dataSet, surroundings: { ...surroundings, ownFlows }, more: null },
    reason === 'opened' || (reason === 'corrected' && !isKnown) ? startAfresh(lensOf(dataSet)) : undefined,
  );
}

/** Where there are flows they are what the file is about. */
export function lensOf(dataSet: DataSet): Lens {
  return dataSet.records.some((record) => lensesOf(record).includes('flows')) ? 'flows' : 'pairings';
}

/** The build writes the rows as the type says. */
const gazetteerOnce = loadedOnce(() =>
  loadPart('gazetteer', () => import('../../geo/gazetteer.json')).then(({ default: file }) => file as unknown as GazetteerFile),
);
