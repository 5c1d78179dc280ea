/** The facets with their choices: the name of each choice, and the number of records that it would leave. */
import type { DataIndex } from '../data/data-set.ts';
import type { Language, LocalizedText, Pairing, RecordId } from '../data/schema.ts';
import { recordOf } from '../data/parse/objects.ts';
import { compareTimes, timeIdOf } from '../data/time-id.ts';
import { periodKinds } from '../data/vocabulary.ts';
import { facetKeys, type FacetKey, type Filters } from '../state/filters.ts';
import { formatPeriod } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import { recordsWords } from '../i18n/shared/records.ts';
import { stateNames } from '../i18n/state-names.ts';
import { memoizeLast } from './memo.ts';
import { facetIdsOf, none, recordMisses, recordStates } from './records.ts';

export interface FacetChoice {
  readonly id: string;
  readonly label: string;
  /** The number of records that would be shown if only this were chosen in its facet, with the other facets and the text unchanged. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Facet {
  readonly key: FacetKey;
  readonly label: string;
  readonly choices: readonly FacetChoice[];
}

/**
 * All facets, each with its choices in their natural order; "none of them" is last.
 *
 * @param within - the records that are counted; null for all records
 */
export function facetChoices(
  index: DataIndex,
  filters: Filters,
  language: Language,
  within: ReadonlySet<RecordId> | null = null,
): readonly Facet[] {
  const words = messagesOf(language);
  const { offered, countsOf } = knownOf(index);
  const counts = countsOf(filters, within);
  return facetKeys.map((key) => {
    const chosen = new Set(filters.facets[key]);
    const labelOf = labeller(index, key, language);
    // A link may name a choice that the data set lacks. It is offered, so that it can be removed.
    const ids = new Set([...offered[key], ...chosen]);
    const ordered = ids.delete(none) ? [...ids, none] : [...ids];
    return {
      key,
      label: words.facetNames[key],
      choices: ordered.map((id) => ({ id, label: labelOf(id), count: counts[key].get(id) ?? 0, isChosen: chosen.has(id) })),
    };
  });
}

type Counts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>;

/** Results by data set. They are garbage-collected together with it. */
const known = new WeakMap<
  DataIndex,
  {
    readonly offered: Readonly<Record<FacetKey, readonly string[]>>;
    readonly countsOf: (filters: Filters, within: ReadonlySet<RecordId> | null) => Counts;
  }
>();

function knownOf(index: DataIndex): NonNullable<ReturnType<typeof known.get>> {
  const result = known.get(index) ?? {
    offered: offeredIds(index),
    countsOf: memoizeLast((filters: Filters, within: ReadonlySet<RecordId> | null) => choiceCounts(index, filters, within)),
  };
  known.set(index, result);
  return result;
}

/**
 * Counts the records in one pass. A shown record counts in every facet. A record that fails one facet counts only in that facet, because
 * another choice there would show it. A record that fails two facets, the sets of places or the text is not counted.
 */
function choiceCounts(index: DataIndex, filters: Filters, within: ReadonlySet<RecordId> | null): Counts {
  const counts = recordOf(facetKeys, () => new Map<string, number>());
  const misses = recordMisses(index, filters);
  for (const record of index.dataSet.records) {
    if (within && !within.has(record.id)) continue;
    const [missed, another] = misses(record, 2);
    if (missed === 'text' || missed === 'between' || another !== undefined) continue;
    for (const key of missed === undefined ? facetKeys : [missed]) {
      for (const id of new Set(facetIdsOf(record, key))) counts[key].set(id, (counts[key].get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The choices of each facet. Pairings, kinds and states have every possible value, because an empty one is a finding; the other facets have
 * the values of the records.
 */
function offeredIds(index: DataIndex): Readonly<Record<FacetKey, readonly string[]>> {
  const { dataSet } = index;
  const met = recordOf(facetKeys, (key) => new Set(dataSet.records.flatMap((record) => facetIdsOf(record, key))));
  const inOrder = (key: FacetKey, vocabulary: readonly string[]): readonly string[] => [
    ...new Set([...vocabulary.filter((id) => met[key].has(id)), ...met[key]]),
  ];
  const ids = (terms: readonly { readonly id: string }[]): readonly string[] => terms.map(({ id }) => id);
  return {
    pairing: [...new Set([...ids(index.officialPairings), ...met.pairing])],
    kind: [...new Set([...ids(dataSet.coverage.kinds), ...met.kind])],
    sector: inOrder('sector', ids(dataSet.sectors)),
    state: recordStates,
    chapter: inOrder('chapter', ids(dataSet.chapters)),
    unit: inOrder('unit', ids(dataSet.units)),
    period: inOrder('period', periodKinds),
    // A report's figures have times of many kinds, so only a set of flows can be stepped through by time.
    time: dataSet.kind === 'flows' ? [...met.time].sort((a, b) => Number(a === none) - Number(b === none) || compareTimes(a, b)) : [],
  };
}

function labeller(index: DataIndex, key: FacetKey, language: Language): (id: string) => string {
  const words = recordsWords[language];
  const { dataSet } = index;
  const term = (terms: readonly { readonly id: string; readonly label: LocalizedText }[], noneLabel: string): ((id: string) => string) => {
    const labels = new Map(terms.map(({ id, label }) => [id, label[language]]));
    return (id) => labels.get(id) ?? (id === none ? noneLabel : id);
  };
  const lookup =
    (labels: Readonly<Record<string, string>>): ((id: string) => string) =>
    (id) =>
      labels[id] ?? id;
  switch (key) {
    case 'pairing':
      return (id) => (id === none ? words.noPairing : (pairName(index, index.pairing(id), language) ?? id));
    case 'kind':
      return term(dataSet.coverage.kinds, words.noKind);
    case 'sector':
      return term(dataSet.sectors, words.noSector);
    case 'chapter':
      return term(dataSet.chapters, none);
    case 'unit':
      return term(dataSet.units, words.noUnit);
    case 'state':
      return lookup(stateNames(language));
    case 'period':
      return lookup(words.periodNames);
    case 'time': {
      const periods = new Map(dataSet.records.map(({ period }) => [timeIdOf(period), period]));
      return (id) => {
        const period = periods.get(id);
        return period ? formatPeriod(period, language) : id === none ? messagesOf(language).periodUnstated : id;
      };
    }
  }
}

function pairName(index: DataIndex, pairing: Pairing | undefined, language: Language): string | undefined {
  return pairing && messagesOf(language).pairName(index.region(pairing.a).short[language], index.region(pairing.b).short[language]);
}
