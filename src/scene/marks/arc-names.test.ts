import { describe, expect, test } from 'vitest';
import extra from '../../../data/extra.json' with { type: 'json' };
import report from '../../../data/report.json' with { type: 'json' };
import { indexDataSet, type DataIndex } from '../../data/data-set.ts';
import { parseDataSet } from '../../data/parse/parse.ts';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { languages } from '../../data/vocabulary.ts';
import { appendSources } from '../../data/append-sources.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { initialViewState, topics } from '../../state/view-state.ts';
import { sceneBuilder } from '../scene.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
// The build checks the other sources. Without a tier they count as the report's own, so that their records have arcs.
const others = extra.sources.map((source) => ({ ...source, tier: undefined }));
const sets: readonly (readonly [name: string, index: DataIndex])[] = [
  ['the report', indexDataSet(dataSet)],
  ['a set in which other sources are its own', indexDataSet(appendSources(dataSet, { ...extra, sources: others }))],
  // In this set, every second record has a direction and the others have none.
  [
    'the report with every second direction taken away',
    indexDataSet({ ...dataSet, records: dataSet.records.map((record, i) => (i % 2 === 0 ? record : { ...record, direction: 'two-way' })) }),
  ],
];

/** The word or sign between two names that expresses a direction. */
const toWord: Readonly<Record<Language, string>> = { 'zh-Hans': '到', 'zh-Hant': '到', en: ' to ' };

/** Whether a record has a direction, by the schema's values. */
const hasDirection = ({ direction }: ReportRecord): boolean => ['one-way', 'a-to-b'].includes(direction ?? '');

/** The pairs of regions between which a text states a direction. */
function namedDirections(index: DataIndex, text: string, language: Language): readonly string[] {
  const names = index.dataSet.regions.map(({ id, short }) => ({ id, name: short[language] }));
  return names.flatMap((from) =>
    names.flatMap((to) =>
      ['→', toWord[language]].some((between) => text.includes(`${from.name}${between === '→' ? ' → ' : between}${to.name}`))
        ? [`${from.id} ${to.id}`]
        : [],
    ),
  );
}

describe.each(sets)('in %s', (_, index) => {
  const build = sceneBuilder({ index, places, attribution });

  test.each(topics.flatMap((topic) => languages.map((language) => [topic, language] as const)))(
    'the names of the arcs of %s in %s have a direction only if their records have one',
    (topic, language) => {
      const scene = build({ ...initialViewState, topic, language }, 'light');
      for (const { record: id, name } of scene.arcEntries) {
        const record = id === null ? undefined : index.record(id);
        expect(namedDirections(index, name, language).length > 0, `${id}: ${name}`).toBe(record !== undefined && hasDirection(record));
      }
      scene.arcNames.forEach((name, i) => {
        const records = (scene.arcs.records[i] ?? []).flatMap((id) => index.record(id) ?? []);
        const directions = new Set(records.filter(hasDirection).map(({ from, to }) => `${from} ${to}`));
        for (const named of namedDirections(index, name, language)) expect(directions, name).toContain(named);
      });
      for (const route of scene.routes) expect(route.text.includes('→')).toBe(hasDirection(index.record(route.id)!));
      expect(scene.description.summary).not.toContain('→');
    },
  );

  test.each(languages)('a selection in %s names two partners without a direction', (language) => {
    for (const { id, a, b } of index.officialPairings) {
      for (const selection of [id, a, b]) {
        const { description } = build({ ...initialViewState, language, selection }, 'light');
        expect(description.selection).not.toBe('');
        expect(description.selection).not.toContain('→');
        expect(namedDirections(index, description.selection, language)).toEqual([]);
      }
    }
  });
});

test('records with and without a direction on one arc have separate entries', () => {
  const records = dataSet.records.map((record): ReportRecord =>
    record.id === 'flow-exp-shanghai-dalian-window' ? { ...record, direction: 'not-stated' } : record,
  );
  const scene = sceneBuilder({ index: indexDataSet({ ...dataSet, records }), places, attribution })(
    { ...initialViewState, topic: 'reforms', language: 'en' },
    'light',
  );
  expect(scene.arcs.records).toContainEqual(['flow-exp-shanghai-dalian-inspection', 'flow-exp-shanghai-dalian-window']);
  expect(scene.arcNames).toContainEqual(expect.stringMatching(/^Shanghai to Dalian: .+; Shanghai and Dalian: .+$/));
});
