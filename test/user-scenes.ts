/** Scenes of a user's table, for tests of its drawing. */
import gazetteer from '../geo/gazetteer.json' with { type: 'json' };
import { indexDataSet } from '../src/data/data-set.ts';
import type { DataSet } from '../src/data/schema.ts';
import { runToCompletion, runToCompletionAsync } from '../src/data/parse/run-to-completion.ts';
import { viewsOf } from '../src/data/views.ts';
import type { FlowLevel } from '../src/data/vocabulary.ts';
import { attribution, places } from '../src/geo/surroundings.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import type { GazetteerFile } from '../src/import/places/gazetteer.ts';
import { sceneBuilder, type Scene } from '../src/scene/scene.ts';
import { flowTopic } from '../src/scene/topics/flow-topic.ts';
import { initialViewState, type ViewState } from '../src/state/view-state.ts';

/** @param level - the level at which the flows are added up */
export async function userDataSet(text: string, level: FlowLevel = 'place'): Promise<DataSet> {
  // The cast: the build writes rows of this type.
  const file = new FileImport(gazetteer as unknown as GazetteerFile);
  const opened = await runToCompletionAsync(file.open(new Blob([text]), { hasHeader: true }));
  if (opened.kind !== 'table') throw new Error('no table');
  const { result } = runToCompletion(file.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'table.csv'));
  if (!result) throw new Error('no flows');
  return viewsOf(result.dataSet)?.levels?.setAt(level) ?? result.dataSet;
}

/** @param level - the level at which the flows are added up */
export async function userScenes(text: string, level: FlowLevel = 'place'): Promise<(view?: Partial<ViewState>) => Scene> {
  const set = await userDataSet(text, level);
  const build = sceneBuilder({ index: indexDataSet(set), places, attribution, flowTopic });
  return (view = {}) => build({ ...initialViewState, topic: 'flows', language: 'en', ...view }, 'light');
}

/** Flows between provinces with ascending values. */
export const provinceRows: string = (() => {
  const names = ['四川', '河南', '山东', '湖南', '广东', '江苏', '安徽', '甘肃', '云南', '浙江', '湖北', '山西', '陕西', '江西'];
  const rows = names.flatMap((from, i) =>
    names.flatMap((to, j) => (i === j ? [] : [`${from},${to},${Math.round(90_000 / (1 + i + 2 * j) ** 1.2)}`])),
  );
  return `起点,终点,人次\n${rows.join('\n')}\n`;
})();
