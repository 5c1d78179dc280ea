import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import extra from '../../data/extra.json' with { type: 'json' };
import { appendSources } from '../data/append-sources.ts';
import { indexDataSet } from '../data/data-set.ts';
import { facetKeys, noFilters } from '../state/filters.ts';
import { compare, listRecords, select, toggleChoice, type Transition } from '../state/transitions.ts';
import { initialViewState, type ViewState } from '../state/view-state.ts';
import { listedIds, listedRecords, selectionName } from './listed.ts';
import { facetChoices } from './facets.ts';
import { sceneRecords } from './records.ts';
import { runs } from '../../test/fast-check.ts';

const index = indexDataSet(appendSources(report, extra));
const after = (...transitions: readonly Transition[]): ViewState =>
  transitions.reduce((view, transition) => transition(view), { ...initialViewState, filters: noFilters });
const listed = (view: ViewState): ReturnType<typeof listedRecords> => listedRecords(index, sceneRecords(index, view.filters), view);

describe('the listed records', () => {
  test('of a selection are its own records first, then those about several pairings', () => {
    const { shown, pairings } = listed(after(select('jilin-zhejiang')));
    expect([...(pairings ?? [])]).toEqual(['jilin-zhejiang']);
    const own = index.recordsOf('jilin-zhejiang').map(({ id }) => id);
    expect(shown.slice(0, own.length)).toEqual(own);
    for (const id of shown.slice(own.length)) expect(index.record(id)?.appliesTo, id).toContain('jilin-zhejiang');
    expect(shown.length).toBeLessThan(index.dataSet.records.length / 2);
  });

  test('of a region are those of its pairing, and all records if the reader chooses so', () => {
    expect(listed(after(select('220000'))).shown).toEqual(listed(after(select('jilin-zhejiang'))).shown);
    expect(listed(after(select('220000'), listRecords('all'))).shown).toHaveLength(index.dataSet.records.length);
    expect(listed(after()).shown).toHaveLength(index.dataSet.records.length);
  });

  test('of two compared pairings are those of both, under both names', () => {
    const view = after(compare(['jilin-zhejiang', 'dalian-shanghai']));
    const both = [...index.recordsOf('jilin-zhejiang'), ...index.recordsOf('dalian-shanghai')];
    expect(listed(view).shown).toEqual(expect.arrayContaining(both.map(({ id }) => id)));
    expect(selectionName(index, view, 'en')).toBe('Jilin – Zhejiang and Dalian – Shanghai');
    expect(selectionName(index, after(select('220000')), 'zh-Hans')).toBe('吉林—浙江');
    expect(selectionName(index, after(), 'en')).toBeNull();
  });
});

const choice = fc.constantFrom(...facetKeys).chain((key) => {
  const ids =
    facetChoices(index, noFilters, 'en')
      .find((facet) => facet.key === key)
      ?.choices.map(({ id }) => id) ?? [];
  return ids.length === 0 ? fc.constant<Transition>((view) => view) : fc.constantFrom(...ids).map((id) => toggleChoice(key, id));
});
const selected = fc.constantFrom(...index.officialPairings.flatMap(({ id, a, b }) => [id, a, b])).map(select);

test('each record is listed, outside of the selection or filtered out, and only one of these', () => {
  fc.assert(
    fc.property(selected, fc.array(choice, { maxLength: 3 }), fc.constantFrom('selection', 'all'), (selects, choices, scope) => {
      const { read, shown, outside, filteredOut } = listed(after(selects, ...choices, listRecords(scope)));
      expect(shown.length + outside + filteredOut.reduce((sum, { count }) => sum + count, 0)).toBe(read);
      expect(new Set(shown).size).toBe(shown.length);
    }),
    { numRuns: runs(100) },
  );
});

test('the count of a choice equals the number of listed records of the selection', () => {
  fc.assert(
    fc.property(selected, fc.array(choice, { maxLength: 2 }), (selects, choices) => {
      const view = after(selects, ...choices);
      for (const { key, choices: offered } of facetChoices(index, view.filters, 'en', listedIds(index, view)))
        for (const { id, count } of offered) {
          const alone = { ...view.filters, facets: { ...view.filters.facets, [key]: [id] } };
          expect([key, id, listed({ ...view, filters: alone }).shown.length]).toEqual([key, id, count]);
        }
    }),
    { numRuns: runs(20) },
  );
});
