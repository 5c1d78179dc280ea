import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import report from '../../data/report.json';
import { indexDataSet } from '../data/data-set.ts';
import { facetKeys, noFilters, type FacetKey, type Filters } from '../state/filters.ts';
import { facetChoices } from './facets.ts';
import { facetIdsOf, none, recordFit, sceneRecords } from './records.ts';
import { runs } from '../../test/fast-check.ts';

const index = indexDataSet(report);
const { records } = index.dataSet;

const chosenIds = (key: FacetKey): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 2,
      arbitrary: fc.uniqueArray(fc.constantFrom(...new Set([...records.flatMap((record) => facetIdsOf(record, key)), 'unknown'])), {
        maxLength: 3,
      }),
    },
  );
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  facets: fc.record({
    pairing: chosenIds('pairing'),
    kind: chosenIds('kind'),
    sector: chosenIds('sector'),
    state: chosenIds('state'),
    chapter: chosenIds('chapter'),
    unit: chosenIds('unit'),
    period: chosenIds('period'),
    time: fc.constant([]),
  }),
  times: fc.constantFrom(null, null, ['2017', '2018'] as const),
  between: fc.constantFrom(
    null,
    null,
    { from: ['210000'], to: [], isOneWay: true },
    { from: ['220000', '330000'], to: ['330000', 'x'], isOneWay: false },
  ),
  text: fc.constantFrom('', '', 'jilin', '粮食', '2018', 'nowhere at all'),
});
const withFacet = (filters: Filters, key: FacetKey, ids: readonly string[]): Filters => ({
  ...filters,
  facets: { ...filters.facets, [key]: ids },
});

describe('filters', () => {
  test('split all records into shown and filtered out, without overlap', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { read, shown, filteredOut } = sceneRecords(index, filters);
        expect(shown.length + filteredOut.reduce((sum, { count }) => sum + count, 0)).toBe(read);
        expect(new Set(shown).size).toBe(shown.length);
        expect(filteredOut.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });

  test('leave as many records for a choice alone in its facet as the count beside it says', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        for (const { key, choices } of facetChoices(index, filters, 'en')) {
          for (const { id, count } of choices)
            expect(count, `${key}=${id}`).toBe(sceneRecords(index, withFacet(filters, key, [id])).shown.length);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test('ignore a facet without a choice', () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom(...facetKeys), (filters, key) => {
        const without = recordFit(index, filters, key);
        expect(records.filter((record) => without(record) === null).map(({ id }) => id)).toEqual(
          sceneRecords(index, { ...withFacet(filters, key, []), times: key === 'time' ? null : filters.times }).shown,
        );
      }),
    );
  });

  test('show all records if there is no choice', () => {
    expect(sceneRecords(index, noFilters)).toEqual({ read: 78, shown: records.map(({ id }) => id), filteredOut: [] });
  });
});

describe('the choices', () => {
  const facet = (key: FacetKey, filters = noFilters, of = index) =>
    facetChoices(of, filters, 'zh-Hans').find((each) => each.key === key)?.choices ?? [];

  test('order pairings by rank, with records of no single pairing last', () => {
    expect(facet('pairing').map(({ id }) => id)).toEqual([...index.officialPairings.map(({ id }) => id), none]);
    expect(facet('pairing').at(-1)?.label).toBe('不属于某一对');
  });

  test('order kinds as in the overview', () => {
    expect(facet('kind').map(({ id }) => id)).toEqual([...index.dataSet.coverage.kinds.map(({ id }) => id), none]);
  });

  test('offer all states, because the absence of zeros is a finding', () => {
    expect(facet('state').map(({ id, count }) => [id, count > 0])).toEqual([
      ['reported', true],
      ['words', true],
      ['zero', false],
      ['not-reported', false],
      ['group', true],
      ['said-of-all', true],
    ]);
  });

  test('offer a chosen id that the data set lacks, so that it can be removed', () => {
    expect(facet('unit', withFacet(noFilters, 'unit', ['parsec'])).find(({ id }) => id === 'parsec')).toEqual({
      id: 'parsec',
      label: 'parsec',
      count: 0,
      isChosen: true,
    });
  });

  test('exist for a data set without vocabularies', () => {
    const bare = indexDataSet({
      ...index.dataSet,
      sectors: [],
      units: [],
      chapters: [],
      coverage: { kinds: [], cells: [], unattached: [] },
    });
    expect(
      facet('chapter', noFilters, bare)
        .map(({ label }) => label)
        .toSorted(),
    ).toEqual(['context', 'industry', 'mechanism', 'platforms']);
    expect(facet('pairing', noFilters, indexDataSet({ ...index.dataSet, records: [] })).every(({ count }) => count === 0)).toBe(true);
  });
});
