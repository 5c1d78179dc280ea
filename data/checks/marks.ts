/** Every record says of itself what its mark needs: `src/data/mark-rules.ts` has the rules, here is what to do about each. */
import { indexDataSet } from '../../src/data/data-set.ts';
import { brokenMarkRules, type MarkRule } from '../../src/data/mark-rules.ts';
import type { DataSet } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

const remedies: Readonly<Record<MarkRule, string>> = {
  counts: 'a number does not say what it counts: give the value `counts`, words around {} in each language, such as “fund of {}”',
  total: 'is a total without a number: give it the state said-of-all, or the number',
  direction: 'has a direction without both ends: give it from and to, or the direction not-stated',
  ends: 'runs between other places than its pairing: correct from and to, or mark it crossPairing or inferred',
  relation: 'is about a pairing whose relation has no word: add the relation to `relations`',
  reason: 'is inferred without a reason: add an ambiguity with issue and decision, and name it',
};

export function markProblems(dataSet: DataSet): Problem[] {
  const index = indexDataSet(dataSet);
  return dataSet.records.flatMap((record) =>
    brokenMarkRules(index, record).map((rule) => ({ id: record.id, reason: `rule “${rule}”: ${remedies[rule]}` })),
  );
}
