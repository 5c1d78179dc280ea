import type { DataIndex } from '../../data/data-set.ts';
import { lensIds } from '../../data/vocabulary.ts';
import type { Lens } from '../../state/view-state.ts';
import { lensesOf } from '../records.ts';

const known = new WeakMap<DataIndex, readonly Lens[]>();

/**
 * The lenses that a data set is looked at through: those of the report, and for flows of somebody's own only those of which it speaks.
 * The pairings can be seen in any set.
 */
export function offeredLenses(index: DataIndex): readonly Lens[] {
  const made = known.get(index);
  if (made) return made;
  const spoken = new Set(index.dataSet.records.flatMap(lensesOf));
  const offered = index.dataSet.sides
    ? lensIds.filter((lens) => lens === 'pairings' || spoken.has(lens))
    : lensIds.filter((lens) => lens !== 'flows' || spoken.has(lens));
  known.set(index, offered);
  return offered;
}
