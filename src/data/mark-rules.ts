/**
 * What a record must say of itself for its mark to say no more than its source. The build refuses the built-in data where a rule is broken; of a
 * host's data the record is shown, and its source names the rule.
 */
import { isOfSeveral, type DataIndex } from './data-set.ts';
import { isInferred } from './inference.ts';
import type { ReportRecord, RegionId } from './schema.ts';

export const markRules = [
  /** A number says what it counts (`counts`). */
  'counts',
  /** A total has a number; words about all pairings are `said-of-all`. */
  'total',
  /** A direction has an origin and a destination. */
  'direction',
  /** What runs between two places is listed under their pairing, or is inferred, or crosses the pairings. */
  'ends',
  /** What joins a pairing within another has a word among the `relations`. */
  'relation',
  /** What the editors inferred has its reason among the `ambiguities`. */
  'reason',
] as const;
export type MarkRule = (typeof markRules)[number];

/** The rules that a record breaks. The rows of a table have none to keep: what they are was asked when the table was read. */
export function brokenMarkRules(index: DataIndex, record: ReportRecord): readonly MarkRule[] {
  return index.dataSet.kind === 'report' ? markRules.filter((rule) => isBroken[rule](index, record)) : [];
}

const isBroken: Readonly<Record<MarkRule, (index: DataIndex, record: ReportRecord) => boolean>> = {
  // What other sources say has no mark on the map, and stands beside its label everywhere else.
  counts: (index, { values, plot, source }) =>
    plot !== false && !index.isFromElsewhere({ source }) && values.some(({ n, counts }) => n !== null && !isCounting(counts)),
  total: (_, { state, type, values }) => state === 'group' && type !== 'flow' && values.length === 0,
  direction: (_, record) =>
    (record.direction === 'one-way' || record.direction === 'a-to-b') &&
    !isOfSeveral(record) &&
    (record.from === undefined || record.to == null),
  ends: hasOtherEnds,
  relation: ({ pairing, dataSet }, { nested }) => {
    const relation = nested === undefined ? undefined : pairing(nested)?.relation;
    return relation !== undefined && relation !== 'paired-cooperation' && !dataSet.relations.some(({ id }) => id === relation);
  },
  reason: (index, record) => isInferred(record) && record.ambiguities.length === 0 && !index.isFromElsewhere(record),
};

/** A place for the figure, once, and words around it, in each language. */
function isCounting(counts: ReportRecord['values'][number]['counts']): boolean {
  return (
    counts !== undefined && Object.values(counts).every((text) => text.split('{}').length === 2 && /\p{L}/u.test(text.replace('{}', '')))
  );
}

function hasOtherEnds(index: DataIndex, { from, to, pairing: official, nested, pairingBasis, crossPairing }: ReportRecord): boolean {
  const pairing = index.pairing(nested ?? official ?? '');
  if (!pairing || from === undefined || to == null || pairingBasis === 'inferred' || crossPairing === true) return false;
  const joins = (a: RegionId, b: RegionId): boolean => isWithin(index, a, pairing.a) && isWithin(index, b, pairing.b);
  return !joins(from, to) && !joins(to, from);
}

function isWithin(index: DataIndex, id: RegionId, whole: RegionId): boolean {
  const seen = new Set<RegionId>();
  for (let at: RegionId | null = id; at !== null && !seen.has(at); at = index.hasRegion(at) ? index.region(at).parent : null) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}
