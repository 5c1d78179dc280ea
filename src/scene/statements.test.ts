import { describe, expect, test } from 'vitest';
import extra from '../../data/extra.json' with { type: 'json' };
import report from '../../data/report.json' with { type: 'json' };
import { indexDataSet, type DataIndex } from '../data/data-set.ts';
import { parseDataSet } from '../data/parse/parse.ts';
import type { PairingId, ReportRecord } from '../data/schema.ts';
import { appendSources } from '../data/append-sources.ts';
import { attribution, places } from '../geo/surroundings.ts';
import { noFilters, type Filters } from '../state/filters.ts';
import { initialViewState, topics, type Topic } from '../state/view-state.ts';
import { messagesOf } from '../i18n/messages.ts';
import { facetChoices } from './facets.ts';
import { arcStyle } from './scene-types.ts';
import { sceneBuilder, type Scene } from './scene.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const sets: readonly (readonly [name: string, index: DataIndex])[] = [
  ['the report', indexDataSet(dataSet)],
  ['all sources', indexDataSet(appendSources(dataSet, extra))],
];

/** The pairing of the report that a record belongs to, directly or through a nested pairing, read from the data set. */
function pairingOnMap({ nested, pairing }: ReportRecord): PairingId | null {
  const parents = new Map(dataSet?.pairings.map(({ id, parentPairing }) => [id, parentPairing]));
  return pairing ?? parents.get(nested ?? '') ?? null;
}

function ofTopic(topic: Topic): readonly ReportRecord[] {
  return dataSet?.records.filter((record) => (record.topics ?? [record.topic]).includes(topic)) ?? [];
}

const drawnWith = ({ arcs }: Scene, bit: number): readonly string[] => arcs.ids.filter((_, i) => ((arcs.style[i] ?? 0) & bit) !== 0);

describe.each(sets)('in %s', (_, index) => {
  const build = sceneBuilder({ index, places, attribution });
  /** No filter, and each choice of each facet. */
  const filters: readonly Filters[] = [
    noFilters,
    ...facetChoices(index, noFilters, 'en').flatMap(({ key, choices }) =>
      choices.map(({ id }): Filters => ({ ...noFilters, facets: { ...noFilters.facets, [key]: [id] } })),
    ),
  ];

  test.each(topics)('the topic %s shows no pairing as unreported, or as reported only in a total, if it has a record of it', (topic) => {
    const records = ofTopic(topic);
    const reported = new Set(records.filter(({ state }) => state === 'reported' || state === 'zero').map(pairingOnMap));
    const inTotals = new Set(records.filter(({ state }) => state === 'group').flatMap(({ appliesTo }) => appliesTo ?? []));
    for (const each of filters) {
      const scene = build({ ...initialViewState, topic, filters: each }, 'light');
      for (const id of drawnWith(scene, arcStyle.notReported))
        expect([reported.has(id), inTotals.has(id)], `${id}, ${JSON.stringify(each.facets)}`).toEqual([false, false]);
      for (const id of drawnWith(scene, arcStyle.group))
        expect([reported.has(id), inTotals.has(id)], `${id}, ${JSON.stringify(each.facets)}`).toEqual([false, true]);
    }
  });

  test.each(topics.filter((topic) => topic !== 'overview'))(
    'the topic %s describes the same pairings as unreported or in a total, in words and on the map',
    (topic) => {
      const reported = new Set(
        ofTopic(topic)
          .filter(({ state }) => state === 'reported' || state === 'zero')
          .map(pairingOnMap),
      );
      const { summary } = build({ ...initialViewState, topic, language: 'en' }, 'light').description;
      const words = messagesOf('en');
      const [topicText = ''] = summary.split('. The map shows');
      for (const { id, a, b } of index.officialPairings) {
        const name = words.pairName(index.region(a).short.en, index.region(b).short.en);
        expect(topicText.includes(name), `${name}: ${topicText}`).toBe(!reported.has(id));
      }
    },
  );

  test.each(topics.filter((topic) => topic !== 'flows'))('each pairing with a record of the topic %s has an arc or a place', (topic) => {
    const { arcs, points } = build({ ...initialViewState, topic }, 'light');
    const drawn = new Set([...arcs.pairings, ...points.map(({ pairing }) => pairing)]);
    for (const { id } of index.officialPairings) expect(drawn).toContain(id);
  });
});

test('a pairing whose records are all at places has its own arc with those records, and their figures only at the places', () => {
  const build = sceneBuilder({ index: indexDataSet(dataSet), places, attribution });
  for (const [topic, records] of [
    ['projects', ['project-graphite-valley']],
    ['platforms', ['park-songbei', 'park-harbin-shenzhen']],
  ] as const) {
    const scene = build({ ...initialViewState, topic, language: 'en' }, 'light');
    const i = scene.arcs.ids.indexOf('harbin-shenzhen');
    expect(scene.arcs.records[i]).toEqual(records);
    expect((scene.arcs.style[i] ?? 0) & (arcStyle.notReported | arcStyle.group | arcStyle.directed)).toBe(0);
    // If everything is inferred, only the sign of an inference is beside the arc.
    const written = scene.annotations.find(({ id }) => id === 'harbin-shenzhen')?.figures ?? [];
    expect(written.map(({ text, isInferred }) => [text, isInferred])).toEqual(topic === 'projects' ? [['', true]] : []);
    expect(
      scene.arcEntries
        .filter(({ arc }) => arc === 'harbin-shenzhen')
        .map(({ record, name }) => [record, name.startsWith('Harbin and Shenzhen: ')]),
    ).toEqual(records.map((record) => [record, true]));
    expect(scene.description.summary).toContain('Harbin and Shenzhen: ');
  }
});
