/** A number in a name ("the five ones") is a word: it is not a figure in any panel, mark, table, file or announcement. */
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import extra from '../data/extra.json' with { type: 'json' };
import report from '../data/report.json' with { type: 'json' };
import { indexDataSet } from '../src/data/data-set.ts';
import { parseDataSet } from '../src/data/parse/parse.ts';
import type { DataSet } from '../src/data/schema.ts';
import { languages } from '../src/data/vocabulary.ts';
import { appendSources } from '../src/data/append-sources.ts';
import { csvOf } from '../src/export/csv.ts';
import { geoJsonOf } from '../src/export/geojson.ts';
import { attribution, places } from '../src/geo/surroundings.ts';
import { computeFlows, flowKinds } from '../src/features/flows/compute.ts';
import { comparisonFor } from '../src/features/pairing/compute.ts';
import { printedSheet } from '../src/features/print/compute.ts';
import { computeProjects } from '../src/features/projects/compute.ts';
import { computeReport } from '../src/features/report/compute.ts';
import { computeGrid } from '../src/features/compare/compute.ts';
import { tableRow } from '../src/features/table/compute.ts';
import { reportOrder, sortedRecords } from '../src/features/table/sort.ts';
import { computeTimeline } from '../src/features/timeline/compute.ts';
import { facetChoices } from '../src/scene/facets.ts';
import { recordStateOf } from '../src/scene/records.ts';
import { sceneBuilder } from '../src/scene/scene.ts';
import { noFilters } from '../src/state/filters.ts';
import { initialViewState, topics } from '../src/state/view-state.ts';
import { messagesOf } from '../src/i18n/messages.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const whole: DataSet = appendSources(dataSet, extra);

/** Every number in these sets is part of a name. */
const sets = Object.entries({ 'the report': dataSet, 'all sources': whole }).map(([name, set]) => {
  const index = indexDataSet({ ...set, records: set.records.map((record) => ({ ...record, plot: false })) });
  return [name, index, index.dataSet.records.map(({ id }) => id)] as const;
});

describe.each(sets)('%s, if every number were part of a name,', (_, index, ids) => {
  const build = sceneBuilder({ index, places, attribution });
  const { records } = index.dataSet;

  test.each(languages)('has no figure in any panel in %s', (language) => {
    for (const kind of flowKinds) expect(computeFlows(index, ids, kind, 300).rows).toEqual([]);
    const { money, counts, shares } = computeProjects(index, ids, language, 300);
    expect([money, counts, shares]).toEqual([[], [], []]);
    expect(computeTimeline(index, ids, language, 300, 1).undated).toEqual([]);
    expect(computeGrid(index, ids, null, language).rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'reported'))).toEqual(
      [],
    );
    expect(records.flatMap((record) => tableRow(index, record, language).values)).toEqual([]);
    expect(printedSheet(index, ids, language).rows.flatMap(({ figures }) => figures)).toEqual([]);
    expect(
      records.flatMap((record) => record.values.map((value) => comparisonFor(index, record, value))).filter((found) => found !== undefined),
    ).toEqual([]);
    const units = facetChoices(index, noFilters, language).find(({ key }) => key === 'unit');
    expect(units?.choices.map(({ id }) => id)).toEqual(['none']);
    // Records without a figure keep the report's order.
    expect(sortedRecords(index, ids, language, { by: 'figure', isDescending: false })).toEqual(
      sortedRecords(index, ids, language, reportOrder),
    );
  });

  test('marks no number in the translation of the text', () => {
    const marked = computeReport(index, ids, 'en').paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ runs }) => runs.filter((run) => run.records.length > 0)),
    );
    expect(marked.map(({ text }) => text)).toEqual([]);
  });

  test.each(topics)('has no figure and no width by value on the map in the topic %s', (topic) => {
    const scene = build({ ...initialViewState, topic }, 'light');
    expect(
      [...scene.annotations, ...scene.points]
        .flatMap((place) => ('figures' in place ? place.figures : place.records))
        .filter(({ value }) => value !== null),
    ).toEqual([]);
    expect(scene.legend.items.filter(({ mark }) => mark.kind === 'width')).toEqual([]);
  });

  test.each(languages)('is described without figures in %s', (language) => {
    for (const { id } of index.officialPairings) {
      const { description } = build({ ...initialViewState, language, selection: id }, 'light');
      expect(description.selection).toContain(
        messagesOf(language)
          .selectionAnnouncement({ chosen: '', partner: '', figures: 0, notReported: 1 })
          .split(messagesOf(language).between.parts)[1],
      );
    }
  });

  test('is exported in words: each record keeps its state, without value, unit or comparator', async () => {
    const scene = build(initialViewState, 'light');
    const rows = csvParse((await csvOf(index, scene.records, 'en')).slice(1)).filter(({ record }) => record !== '');
    expect(rows.map(({ record }) => record)).toEqual(ids);
    for (const row of rows) {
      const record = index.record(row['record'] ?? '');
      expect(row['state']).toBe(record && recordStateOf(record));
      expect(['words', 'group', 'said-of-all']).toContain(row['state']);
      expect([row['value'], row['unit'], row['comparator'], row['printed']]).toEqual(['', '', '', '']);
    }
    for (const topic of topics) {
      const { features } = await geoJsonOf(index, build({ ...initialViewState, topic }, 'light'));
      const exported = features.flatMap(({ properties }) => (properties?.['records'] ?? []) as { readonly figures: readonly unknown[] }[]);
      expect(exported.flatMap(({ figures }) => figures)).toEqual([]);
    }
  });
});
