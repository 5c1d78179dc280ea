/** What a data set says of each pairing of the map, lens by lens, whatever the filters leave: what is filtered out is not unreported. */
import type { DataIndex } from '../data/data-set.ts';
import type { PairingId } from '../data/schema.ts';
import type { Lens } from '../state/view-state.ts';
import { mapPairing } from './topics/topic.ts';
import { lensesOf } from './records.ts';

/** `reported`: something of the pairing itself or of one within it; `group`: only together with others; not in the map: nothing. */
export type SaidOfPairings = ReadonlyMap<PairingId, 'reported' | 'group'>;

/** Worked out once for a data set. */
const known = new WeakMap<DataIndex, ReadonlyMap<Lens, SaidOfPairings>>();

/** What other sources say is left out: it stands apart. */
export function saidOfPairings(index: DataIndex, lens: Lens): SaidOfPairings {
  const lenses = known.get(index) ?? saidByLens(index);
  known.set(index, lenses);
  return lenses.get(lens) ?? new Map();
}

function saidByLens(index: DataIndex): ReadonlyMap<Lens, SaidOfPairings> {
  const lenses = new Map<Lens, Map<PairingId, 'reported' | 'group'>>();
  for (const record of index.dataSet.records) {
    const { state, nested, pairing, appliesTo = [] } = record;
    if (state === 'not-reported' || index.isFromElsewhere(record)) continue;
    const own = mapPairing(index, nested ?? pairing);
    for (const lens of lensesOf(record)) {
      const said = lenses.get(lens) ?? new Map<PairingId, 'reported' | 'group'>();
      lenses.set(lens, said);
      if (state !== 'group' && own !== null) said.set(own, 'reported');
      if (state === 'group') for (const id of appliesTo) if (!said.has(id)) said.set(id, 'group');
    }
  }
  return lenses;
}
