/** Scenes of a user's table, for tests of its drawing. */
import { indexDataSet } from '../src/data/data-set.ts';
import type { DataSet } from '../src/data/schema.ts';
import { viewsOf } from '../src/data/views.ts';
import type { FlowLevel } from '../src/data/vocabulary.ts';
import { attribution, places } from '../src/geo/surroundings.ts';
import { sceneBuilder, type Scene } from '../src/scene/scene.ts';
import { flowTopic } from '../src/scene/topics/flow-topic.ts';
import { initialViewState, type ViewState } from '../src/state/view-state.ts';
import { readTable } from './tables.ts';

/** @param level - the level at which the flows are added up */
export async function userDataSet(text: string, level: FlowLevel = 'place'): Promise<DataSet> {
  const dataSet = await readTable(text);
  return viewsOf(dataSet)?.levels?.setAt(level) ?? dataSet;
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
