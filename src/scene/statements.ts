/**
 * The statements of a data set about each pairing, by topic. Filters are ignored: they hide records, but the data set still reports them.
 */
import type { DataIndex } from '../data/data-set.ts';
import type { PairingId } from '../data/schema.ts';
import type { Topic } from '../state/view-state.ts';
import { mapPairing } from './topics/topic.ts';
import { topicsOf } from './records.ts';

/**
 * `reported`: a record of the pairing itself or of a nested one; `group`: only a total together with others; `said-of-all`: only a
 * statement in words about several together. A pairing that is not in the map has none of these.
 */
export type Statement = 'reported' | 'group' | 'said-of-all';
export type StatementsOfPairings = ReadonlyMap<PairingId, Statement>;

/** Computed once for each data set. */
const known = new WeakMap<DataIndex, ReadonlyMap<Topic, StatementsOfPairings>>();

/** The statements without other sources, whose records are shown separately. */
export function statementsOfPairings(index: DataIndex, topic: Topic): StatementsOfPairings {
  const topics = known.get(index) ?? statementsByTopic(index);
  known.set(index, topics);
  return topics.get(topic) ?? new Map();
}

function statementsByTopic(index: DataIndex): ReadonlyMap<Topic, StatementsOfPairings> {
  const topics = new Map<Topic, Map<PairingId, Statement>>();
  for (const record of index.dataSet.records) {
    const { state, nested, pairing, appliesTo = [] } = record;
    if (state === 'not-reported' || index.isFromElsewhere(record)) continue;
    const mapPairingId = mapPairing(index, nested ?? pairing);
    for (const topic of topicsOf(record)) {
      const statements = topics.get(topic) ?? new Map<PairingId, Statement>();
      topics.set(topic, statements);
      if (state === 'group' || state === 'said-of-all') {
        for (const id of appliesTo)
          if (state === 'group' ? statements.get(id) !== 'reported' : !statements.has(id)) statements.set(id, state);
      } else if (mapPairingId !== null) statements.set(mapPairingId, 'reported');
    }
  }
  return topics;
}
