/**
 * Rules for what a record must state, so that its mark does not claim more than its source. The build refuses built-in data that break a
 * rule. A host's record that breaks one is shown, and its source names the rule.
 */
import { isOfSeveral, type DataIndex } from './data-set.ts';
import { isInferred } from './inference.ts';
import type { ReportRecord, RegionId } from './schema.ts';

export const markRules = [
  /** A number has the words for what it counts (`counts`). */
  'counts',
  /** A total has a number; words about all pairings are in the state `said-of-all`. */
  'total',
  /** A direction has an origin and a destination. */
  'direction',
  /** A flow between two places is listed under their pairing, is inferred, or crosses the pairings. */
  'ends',
  /** The relation of a pairing within another has a word in `relations`. */
  'relation',
  /** The reason of an inference by the editors is in `ambiguities`. */
  'reason',
] as const;
export type MarkRule = (typeof markRules)[number];

/** The rules that a record breaks. Rows of a table have no rules, because the reader confirms their meaning when the table is read. */
export function brokenMarkRules(index: DataIndex, record: ReportRecord): readonly MarkRule[] {
  return index.dataSet.kind === 'report' ? markRules.filter((rule) => isBroken[rule](index, record)) : [];
}

const isBroken: Readonly<Record<MarkRule, (index: DataIndex, record: ReportRecord) => boolean>> = {
  // Records of other sources have no mark on the map, and a label beside them everywhere else.
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

/** Whether the text has one placeholder for the figure and words around it, in each language. */
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
