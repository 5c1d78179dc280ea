import { expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { geographyOf } from '../../geo/features.ts';
import { overviewTopology } from '../../geo/overview.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder, type Scene } from '../../scene/scene.ts';
import { initialViewState, topics } from '../../state/view-state.ts';
import { provinceRows, userScenes } from '../../../test/user-scenes.ts';
import { sourceData, sourceIds, sourceInputs } from './style.ts';

const geography = geographyOf(overviewTopology);

/** The sources for which two scenes have the same inputs but different data. */
function staleSources(scenes: readonly Scene[]): readonly string[] {
  return sourceIds.flatMap((id) => {
    const drawn = scenes.map((scene) => ({ inputs: sourceInputs(id, scene), data: JSON.stringify(sourceData(id, scene, geography, [])) }));
    return drawn.flatMap((a, i) =>
      drawn.slice(i + 1).flatMap((b) => (a.data !== b.data && a.inputs.every((input, at) => input === b.inputs[at]) ? [id] : [])),
    );
  });
}

test('no source of the report keeps data that another scene would change', () => {
  const build = sceneBuilder({ index: indexDataSet(report), places, attribution });
  const scenes = topics.flatMap((topic) =>
    [null, '210100', '230000', 'harbin-shenzhen', 'jilin-zhejiang'].map((selection) =>
      build({ ...initialViewState, topic, selection }, 'light'),
    ),
  );
  expect(staleSources(scenes)).toEqual([]);
});

test('no source of a table of flows keeps data that another scene would change', async () => {
  for (const level of ['place', 'region'] as const) {
    const sceneOf = await userScenes(provinceRows, level);
    const views = [{}, { topic: 'overview' }, { top: 2 }, { top: 2, selection: '510000' }, { least: 60_000 }, { ways: 'net' }] as const;
    expect(staleSources(views.map(sceneOf))).toEqual([]);
  }
});
